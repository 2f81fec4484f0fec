/**
 * XML, parsed strictly: no entity but the five that XML has is known, nothing is expanded
 * and nothing is fetched.
 */

import {
  parseXml as parse,
  XmlCdata,
  XmlComment,
  XmlDocumentType,
  XmlElement,
  type XmlNode,
  XmlText
} from '@rgrove/parse-xml'
import {decodeXML} from 'entities'
import {ArticleError} from '../error.js'
import type {MarkupElement, MarkupNode} from '../markup.js'
import {alignPieces} from '../pieces.js'

/** Length of `<![CDATA[`. */
const cdataMark = 9

/**
 * Parse XML.
 *
 * @param source
 *   XML document.
 * @returns
 *   Its root element.
 * @throws {ArticleError}
 *   If it is not well-formed, or declares entities.
 */
export function parseXml(source: string): MarkupElement {
  // The parser drops a byte order mark before it counts.
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let nodes: readonly XmlNode[]

  try {
    nodes = parse(source.slice(shift), {
      includeOffsets: true,
      preserveCdata: true,
      preserveComments: true,
      preserveDocumentType: true
    }).children
  } catch (error) {
    if (error instanceof RangeError) throw error
    // An entity that was declared is unknown to the parser, which does not read declarations.
    if (/<!DOCTYPE[^>[]*\[/.test(source)) throw declares()
    throw new ArticleError(
      'broken',
      `This XML is broken: ${firstLine(error)}. Export it again, or mend it.`,
      error
    )
  }

  if (nodes.some((node) => node instanceof XmlDocumentType && node.internalSubset)) {
    throw declares()
  }

  const root = nodes.flatMap((node) => toMarkup(node, source, shift)).find(isElement)

  // The parser has made sure of it.
  return root as MarkupElement
}

function declares(): ArticleError {
  return new ArticleError(
    'refused',
    'This XML declares entities or other markup of its own, which is refused. Export it without a DTD.'
  )
}

function isElement(node: MarkupNode): node is MarkupElement {
  return node.type === 'element'
}

function toMarkup(node: XmlNode, source: string, shift: number): MarkupNode[] {
  const start = Math.min(node.start + shift, source.length)
  const end = Math.min(node.end + shift, source.length)

  if (node instanceof XmlElement) {
    return [
      {
        type: 'element',
        name: localName(node.name),
        attributes: node.attributes,
        children: node.children.flatMap((child) => toMarkup(child, source, shift)),
        start,
        end
      }
    ]
  }

  // Before text, which it is a kind of.
  if (node instanceof XmlCdata) {
    const from = start + cdataMark
    const written = source.slice(from, from + node.text.length)
    const pieces =
      written === node.text
        ? alignPieces(written, from, node.text, decodeXML)
        : alignPieces(source.slice(from, end - 3), from, node.text, (reference) => reference)
    return [{type: 'text', pieces}]
  }

  if (node instanceof XmlText) {
    return [
      {type: 'text', pieces: alignPieces(source.slice(start, end), start, node.text, decodeXML)}
    ]
  }

  if (node instanceof XmlComment) {
    return [{type: 'comment', value: node.content.trim(), start, end}]
  }

  return []
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.trim().replace(/\.$/, '')
}
