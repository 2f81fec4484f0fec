/**
 * HTML, parsed as a browser does.
 */

import {decodeHTML} from 'entities'
import {type DefaultTreeAdapterMap, parse} from 'parse5'
import type {MarkupNode} from '../markup.js'
import {alignPieces} from '../pieces.js'

type HtmlNode = DefaultTreeAdapterMap['node']

/**
 * Parse HTML: a page or a part of one.
 *
 * @param source
 *   HTML.
 * @returns
 *   Nodes of the document.
 */
export function parseHtml(source: string): MarkupNode[] {
  const document = parse(source, {sourceCodeLocationInfo: true})
  return document.childNodes.flatMap((node) => toMarkup(node, source))
}

function toMarkup(node: HtmlNode, source: string): MarkupNode[] {
  const place = 'sourceCodeLocation' in node ? node.sourceCodeLocation : undefined
  const start = place?.startOffset ?? 0
  const end = place?.endOffset ?? start

  if ('tagName' in node) {
    return [
      {
        type: 'element',
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({name, value}) => [name, value])),
        children: node.childNodes.flatMap((child) => toMarkup(child, source)),
        start,
        end
      }
    ]
  }

  if (node.nodeName === '#text' && 'value' in node) {
    const pieces = alignPieces(source.slice(start, end), start, node.value, decodeHTML)
    return [{type: 'text', pieces}]
  }

  if (node.nodeName === '#comment' && 'data' in node) {
    return [{type: 'comment', value: node.data.trim(), start, end}]
  }

  return []
}
