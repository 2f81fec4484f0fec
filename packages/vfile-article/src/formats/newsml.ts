/**
 * NewsML-G2 of the IPTC: an envelope of metadata around content in NITF, XHTML or plain text.
 */

import type {Role} from 'nlcst-attribution'
import type {Article, Block} from '../article.js'
import {childrenOf, findElements, type MarkupElement, type MarkupNode, piecesOf} from '../markup.js'
import {collapseSpace, placeBlocks, placeComments, textOf} from '../pieces.js'
import {readHtml, readMarkup} from './html.js'
import {readNitf} from './nitf.js'
import {readText} from './text.js'

/** Lines of the envelope that are copy. */
const lines: readonly (readonly [string, Role])[] = [
  ['headline', 'headline'],
  ['by', 'byline'],
  ['dateline', 'dateline']
]

/**
 * Read NewsML-G2.
 *
 * @param root
 *   Element `newsItem`, or `newsMessage` with some.
 * @returns
 *   Paragraphs of every news item; headline, byline and dateline of the envelope where
 *   the content has none.
 */
export function readNewsml(root: MarkupElement): Article {
  const items = findElements([root], ({name}) => name === 'newsitem').map(readItem)

  return {
    blocks: items.flatMap(({blocks}) => blocks),
    comments: items.flatMap(({comments}) => comments)
  }
}

function readItem(item: MarkupElement): Article {
  const content = findElements(item.children, ({name}) => name === 'contentset')
    .flatMap(({children}) => children)
    .map(readContent)
  const blocks = content.flatMap((article) => article.blocks)
  const known = new Set(blocks.map(({role}) => role))
  const [meta] = childrenOf(item, 'contentmeta')
  const head = lines
    .filter(([, role]) => !known.has(role))
    .flatMap(([name, role]) => childrenOf(meta, name).map((line) => toBlock(line.children, role)))

  return {blocks: [...head, ...blocks], comments: content.flatMap(({comments}) => comments)}
}

function toBlock(nodes: readonly MarkupNode[], role: Role): Block {
  return {role, pieces: collapseSpace(piecesOf(nodes))}
}

/**
 * Read the content of an item.
 */
function readContent(node: MarkupNode): Article {
  const nothing = {blocks: [], comments: []}

  if (node.type !== 'element') return nothing
  if (node.name === 'inlinexml') return readInlineXml(node)
  if (node.name === 'inlinedata') return readInlineData(node)
  return nothing
}

function readInlineXml({children}: MarkupElement): Article {
  const [nitf] = findElements(children, ({name}) => name === 'nitf' || name.startsWith('body.'))
  return nitf ? readNitf(nitf) : readMarkup(children)
}

/**
 * Text or HTML that is written as the characters of an element.
 */
function readInlineData({attributes, children}: MarkupElement): Article {
  const pieces = piecesOf(children)
  const embedded = {text: textOf(pieces), pieces}
  const read = /html/i.test(attributes.contenttype ?? '') ? readHtml : readText
  const {blocks, comments} = read(embedded.text)

  return {blocks: placeBlocks(blocks, embedded), comments: placeComments(comments, embedded)}
}
