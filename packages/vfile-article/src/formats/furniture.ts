/**
 * What stands among the paragraphs of a page and is no copy, whatever its elements are called.
 */

import type {Block} from '../article.js'
import page from '../generated/page.js'
import type {MarkupElement} from '../markup.js'
import {textOf} from '../pieces.js'
import {linkedShare} from './html-body.js'

/** Share of a line in links from which it leads to another story. */
const mostly = 0.7

const headings: readonly string[] = page.headings

/**
 * Give furniture its role: lists of links, headings that are links, lines that lead to another story, and the headings
 * over them. A sentence with a link in it is copy.
 *
 * @param blocks
 *   Blocks of a page or a text, in order.
 * @returns
 *   The same blocks, with the role of those that are furniture.
 */
export function withFurniture(blocks: readonly Block[]): Block[] {
  const links = blocks.map(isLink)
  const isFurniture = blocks.map((block, index) => {
    if (block.role === 'furniture') return true
    if (block.role === 'headline' || !links[index]) return false
    if (block.role === 'deck' || block.role === 'crosshead') return true
    // One paragraph that is a link may be a sentence; two in a row, or a list of them, are not.
    return !isSentence(block) || links[index - 1] === true || links[index + 1] === true
  })

  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block
    // What follows is furniture, and so is what it goes under.
    const next = isFurniture[index + 1]
    if (next !== false && isHeading(block) && isHeadingOfLinks(block)) isFurniture[index] = true
  }

  return blocks.map((block, index) => (isFurniture[index] ? {...block, role: 'furniture'} : block))
}

/** Words of a teaser at most. */
const mostOfTeaser = 80

/** Teasers of one kind from which they are a list of other stories. */
const fewestTeasers = 3

/**
 * Give teasers of other stories their role: elements of one kind, side by side, each a heading that is a link and some
 * words below.
 *
 * @param blocks
 *   Blocks of a page, those that `withFurniture` knows marked so.
 * @param parents
 *   The element around each.
 * @returns
 *   The same blocks, with the role of those that are teasers.
 */
export function withTeasers(
  blocks: readonly Block[],
  parents: ReadonlyMap<MarkupElement, MarkupElement>
): Block[] {
  const words = new Map<MarkupElement, number>()
  const led = new Set<MarkupElement>()

  for (const {holder, role, pieces} of blocks) {
    const count = textOf(pieces).split(/\s+/).length
    for (let at = holder; at; at = parents.get(at)) {
      if (role === 'furniture' && !words.has(at) && isTitle(holder)) led.add(at)
      words.set(at, (words.get(at) ?? 0) + count)
    }
  }

  const cards = [...led].filter((element) => (words.get(element) ?? 0) <= mostOfTeaser)
  const kinds = new Map<string, MarkupElement[]>()
  for (const card of cards) {
    const parent = parents.get(card)
    const key = `${parent?.start} ${card.name}.${card.attributes.class?.split(' ')[0] ?? ''}`
    kinds.set(key, [...(kinds.get(key) ?? []), card])
  }
  const teasers = new Set([...kinds.values()].filter(({length}) => length >= fewestTeasers).flat())
  if (teasers.size === 0) return [...blocks]

  return blocks.map((block) => {
    for (let at = block.holder; at; at = parents.get(at)) {
      if (teasers.has(at)) return {...block, role: 'furniture'}
    }
    return block
  })
}

/** Whether an element is a heading, or stands in for one. */
function isTitle(element: MarkupElement | undefined): boolean {
  return (
    element !== undefined &&
    (/^h\d$/.test(element.name) || /title|head/i.test(element.attributes.class ?? ''))
  )
}

/** Whether nearly all of a block leads elsewhere. */
function isLink(block: Block): boolean {
  return (
    (block.role === undefined ||
      /^(?:list|deck|crosshead|headline|blockquote)$/.test(block.role)) &&
    linkedShare(block) >= mostly
  )
}

function isSentence({pieces}: Block): boolean {
  const text = textOf(pieces).trim()
  return /[.!?]["'”’)\]]*$/.test(text) && text.split(/\s+/).length > 7
}

/** Whether a block is short, and ends like no sentence. */
function isHeading(block: Block): boolean {
  const text = textOf(block.pieces).trim()
  return (
    text.length < 80 &&
    !/[.!?,;]["'”’)]*$/.test(text) &&
    (block.role !== undefined || block.strong === true || isHeadingOfLinks(block))
  )
}

function isHeadingOfLinks({pieces}: Block): boolean {
  const text = textOf(pieces)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return headings.some(
    (heading) => text === heading || (text.startsWith(heading) && text.length < heading.length + 30)
  )
}
