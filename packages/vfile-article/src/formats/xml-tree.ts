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
import {decodeHTML, decodeXML} from 'entities'
import type {Piece} from '../article.js'
import {ArticleError} from '../error.js'
import type {MarkupElement, MarkupNode} from '../markup.js'
import {alignPieces} from '../pieces.js'

/** Elements that begin an article; the root of what is broken can still be told. */
const articles = /<(?:[\w.-]+:)?(?:nitf|newsitem|newsmessage|packageitem|newsml|html|rss|feed)\b/i

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
      // Those of HTML come in by a DTD that nobody reads.
      ignoreUndefinedEntities: true,
      includeOffsets: true,
      preserveCdata: true,
      preserveComments: true,
      preserveDocumentType: true
    }).children
  } catch (error) {
    if (error instanceof RangeError) throw error
    // An entity that was declared is unknown to the parser, which does not read declarations.
    if (hasSubset(source)) throw declares()
    throw new ArticleError(
      articles.test(source.slice(0, 4000)) ? 'broken' : 'format',
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

/** Whether the first DOCTYPE has declarations of its own; another one is no DOCTYPE. */
function hasSubset(source: string): boolean {
  const at = source.indexOf('<!DOCTYPE')
  return at !== -1 && /^[^>[]*\[/.test(source.slice(at, at + 2000))
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
    const pieces = alignPieces(source.slice(start, end), start, node.text, decodeXML)
    return [{type: 'text', pieces: pieces.flatMap(decodeNames)}]
  }

  if (node instanceof XmlComment) {
    return [{type: 'comment', value: node.content.trim(), start, end}]
  }

  return []
}

/** Take references to characters by the names of HTML, which the parser leaves as they are, apart. */
function decodeNames(piece: Piece): Piece[] {
  const {value, start, end} = piece
  if (value.length !== end - start || !/&[a-z]/i.test(value)) return [piece]

  let at = start
  return value.split(/(&[a-z][a-z\d]*;)/i).flatMap((part) => {
    const from = at
    at += part.length
    return part === ''
      ? []
      : [{value: /^&\w+;$/.test(part) ? decodeHTML(part) : part, start: from, end: at}]
  })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.trim().replace(/\.$/, '')
}
