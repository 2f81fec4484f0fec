/**
 * Parts of a page that its layout tells to be no copy: pictures with words, cards of a list or a gallery.
 */

import type {Role} from 'nlcst-attribution'
import type {Block} from '../article.js'
import elements from '../generated/html-elements.js'
import page from '../generated/page.js'
import type {MarkupElement, MarkupNode} from '../markup.js'
import {textOf} from '../pieces.js'

/** Words of a caption at most that nothing but a picture tells. */
const mostOfCaption = 30

/** Words that may stand with a caption: who took the picture. */
const mostBeside = 8

/** Elements from a block to what holds it and a picture, at most. */
const levels = 4

/** Words of a card at most. */
const mostOfCard = 100

/** Cards of one kind from which they make a list. */
const fewestCards = 3

/** Share of the page's prose that cards have at most: what has more is the story. */
const mostOfPage = 0.35

/** Words of prose from which no list on the page is the story. */
const leastProse = 150

/** Words of a line with a time in it at most. */
const mostOfTime = 12

/** Words of a line with two times at most. */
const mostOfDates = 24

const times: ReadonlySet<string> = new Set(page.times)

/** "Ada Holt2 minutes ago": a clock that counts from when the page is seen; copy says when in a sentence. */
const sinceThen = /\d ?(?:min(?:ute)?|hour|hr|day)s? ago$/i

const media: ReadonlySet<string> = new Set(elements.media)
const time: ReadonlySet<string> = new Set(['time'])

/** Copy that may turn out to be none. */
const doubtful: ReadonlySet<Role> = new Set(['list', 'deck', 'crosshead', 'byline', 'dateline'])

/** What is known of the elements of a page. */
interface Layout {
  parents: ReadonlyMap<MarkupElement, MarkupElement>
  /** Words of copy in each. */
  words: ReadonlyMap<MarkupElement, number>
  /** Those with a picture in them. */
  pictured: ReadonlySet<MarkupElement>
  /** Those with a time in them. */
  timed: ReadonlySet<MarkupElement>
}

/**
 * Give captions and cards their role. A caption is a short block that an element holds with a picture and nothing
 * else. Cards stand side by side in elements of one kind, none of them long, each with a picture or with a heading that is
 * a link: lists of other stories, galleries.
 *
 * @param blocks
 *   Blocks of a page, those that lead elsewhere marked as furniture.
 * @param nodes
 *   Nodes of the page.
 * @param parents
 *   The element around each.
 * @returns
 *   The same blocks, with the role of those that are captions or cards.
 */
export function withPageParts(
  blocks: readonly Block[],
  nodes: readonly MarkupNode[],
  parents: ReadonlyMap<MarkupElement, MarkupElement>
): Block[] {
  const layout = {
    parents,
    words: wordsOf(blocks, parents),
    pictured: holdersOf(media, nodes, parents),
    timed: holdersOf(time, nodes, parents)
  }
  const cards = cardsOf(blocks, layout)
  // Where every line stands with a picture, the lines are the story: a caption goes with copy.
  const hasStory = blocks.some((block) => block.role === undefined && !isCaption(block, layout))

  return blocks.map((block) => {
    if (!isPlain(block)) return block
    for (let at = block.holder; at; at = parents.get(at)) {
      const role = cards.get(at)
      if (role) return {...block, role}
    }
    if (hasStory && isCaption(block, layout)) return {...block, role: 'caption'}
    return isTime(block, layout) || isDate(block) ? {...block, role: 'dateline'} : block
  })
}

/** Whether the copy of a block may turn out to be none. */
function isPlain({role}: Block): boolean {
  return role === undefined || doubtful.has(role)
}

function isCaption(block: Block, {parents, words, pictured}: Layout): boolean {
  const own = countOf(block)
  if (block.role !== undefined || own > mostOfCaption) return false

  let at = block.holder?.name === 'p' ? parents.get(block.holder) : block.holder
  for (let level = 0; at && level < levels; level++) {
    if ((words.get(at) ?? 0) > own + mostBeside) return false
    if (pictured.has(at)) return true
    at = parents.get(at)
  }
  return false
}

/** Whether a line tells when, and who wrote it perhaps. */
function isTime(block: Block, {timed}: Layout): boolean {
  return (
    block.role === undefined &&
    block.holder !== undefined &&
    timed.has(block.holder) &&
    countOf(block) <= mostOfTime &&
    !/[.!?]["'”’)]*\s*$/.test(textOf(block.pieces))
  )
}

/** Whether all that a line says is when: "Published: 15:56 BST, 27 April 2024 | Updated: 15:57". */
function isDate({role, pieces}: Block): boolean {
  if (role !== undefined && role !== 'list') return false
  const text = textOf(pieces).trim()
  const words = text.toLowerCase().match(/\p{L}+(?:\.\p{L}+)*|\d+/gu) ?? []
  if (words.length <= mostOfTime / 2 && sinceThen.test(text)) return true
  return (
    words.length > 1 &&
    words.length <= mostOfDates &&
    words.filter((word) => /\d/.test(word)).length > 1 &&
    words.every((word) => /\d/.test(word) || times.has(word))
  )
}

/** The elements that are cards, and what their blocks are. */
function cardsOf(
  blocks: readonly Block[],
  layout: Layout
): Map<MarkupElement, 'caption' | 'furniture'> {
  const {parents, words, pictured} = layout
  const led = ledBy(blocks, parents)
  const prose = blocks
    .filter(({role}) => role === undefined)
    .reduce((sum, block) => sum + countOf(block), 0)

  const groups = new Map<string, Set<MarkupElement>>()
  for (const element of [...led, ...pictured]) {
    const count = words.get(element) ?? 0
    if (count < 3 || count > mostOfCard || element.name === 'p') continue
    const card = widest(element, layout)
    const key = `${parents.get(card)?.start} ${kindOf(card)}`
    groups.set(key, (groups.get(key) ?? new Set()).add(card))
  }

  const cards = new Map<MarkupElement, 'caption' | 'furniture'>()
  for (const group of groups.values()) {
    const [first] = group
    if (!first || group.size < fewestCards) continue
    const total = [...group].reduce((sum, card) => sum + (words.get(card) ?? 0), 0)
    const most = isListed(first, parents) && prose > leastProse ? Infinity : prose * mostOfPage
    if (total > most || hasLong(first, layout)) continue
    for (const card of group) cards.set(card, led.has(card) ? 'furniture' : 'caption')
  }
  return cards
}

/** Whether an element is an item of a list, or stands in one. */
function isListed(
  element: MarkupElement,
  parents: ReadonlyMap<MarkupElement, MarkupElement>
): boolean {
  return element.name === 'li' || parents.get(element)?.name === 'li'
}

/** The elements around headings that lead elsewhere. */
function ledBy(
  blocks: readonly Block[],
  parents: ReadonlyMap<MarkupElement, MarkupElement>
): Set<MarkupElement> {
  const led = new Set<MarkupElement>()
  for (const {holder, role} of blocks) {
    if (role !== 'furniture' || !isTitle(holder)) continue
    for (let at = holder; at && !led.has(at); at = parents.get(at)) led.add(at)
  }
  return led
}

/** Whether an element is a heading, or stands in for one. */
function isTitle(element: MarkupElement | undefined): boolean {
  return (
    element !== undefined &&
    (/^h\d$/.test(element.name) || /title|head/i.test(element.attributes.class ?? ''))
  )
}

/** The widest element with the words of a card and no others. */
function widest(element: MarkupElement, {parents, words}: Layout): MarkupElement {
  const count = words.get(element)
  let card = element
  for (let at = parents.get(card); at && words.get(at) === count; at = parents.get(at)) card = at
  return card
}

/** Whether more than one in five elements of a kind, side by side, is longer than a card. */
function hasLong(card: MarkupElement, {parents, words}: Layout): boolean {
  const kind = kindOf(card)
  const row = (parents.get(card)?.children ?? []).filter(
    (child): child is MarkupElement => child.type === 'element' && kindOf(child) === kind
  )
  const long = row.filter((element) => (words.get(element) ?? 0) > mostOfCard)
  return long.length * 5 > row.length
}

/** Name and first class, numbers left out: those of the third post are those of the fourth. */
function kindOf({name, attributes}: MarkupElement): string {
  return `${name}.${(attributes.class ?? '').trim().split(/\s+/)[0]?.replace(/\d+/g, '') ?? ''}`
}

function wordsOf(
  blocks: readonly Block[],
  parents: ReadonlyMap<MarkupElement, MarkupElement>
): Map<MarkupElement, number> {
  const words = new Map<MarkupElement, number>()
  for (const block of blocks) {
    const count = countOf(block)
    for (let at = block.holder; at; at = parents.get(at)) {
      words.set(at, (words.get(at) ?? 0) + count)
    }
  }
  return words
}

function countOf({pieces}: Block): number {
  return textOf(pieces).trim().split(/\s+/).length
}

/** The elements around elements of a name. */
function holdersOf(
  names: ReadonlySet<string>,
  nodes: readonly MarkupNode[],
  parents: ReadonlyMap<MarkupElement, MarkupElement>
): Set<MarkupElement> {
  const holders = new Set<MarkupElement>()
  const visit = (node: MarkupNode): void => {
    if (node.type !== 'element') return
    if (names.has(node.name)) {
      for (let at = parents.get(node); at && !holders.has(at); at = parents.get(at)) holders.add(at)
    }
    node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return holders
}
