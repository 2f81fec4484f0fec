/**
 * What stands among the paragraphs of a page and is no copy, whatever its elements are called.
 */

import type {Role} from 'nlcst-attribution'
import type {Block} from '../article.js'
import page from '../generated/page.js'
import {textOf} from '../pieces.js'
import {linkedShare} from './html-body.js'

/** Share of a line in links from which it leads to another story. */
const mostly = 0.7

/** Links in a line that is nearly all links from which it is a roll. */
const fewestOfRoll = 8

/** Words of a label before a link at most. */
const mostOfLabel = 6

/** Words of the title of another story at least. */
const leastOfLink = 4

/** Characters of a line that asks readers for something at most. */
const longestPromo = 400

/** Characters of a line that a page says of itself at most. */
const longestNotice = 700

const promo = new RegExp(`\\b(?:${page.promos.join('|')})\\b`, 'i')

const notice = new RegExp(`^(?:${page.notices.join('|')})`, 'i')

/** "Reporting by A in B; Editing by C", "D contributed to this report.", in whole lines. */
const credit =
  /^[(—–-]*\s*(?:(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: and (?:reporting|writing|editing))? by \p{Lu}(?:[^.!?]*$|[^.!?]*;)|[Ww]ith (?:additional )?(?:reporting|files) (?:by|from) \p{Lu}|(?:\p{Lu}\S+ reported from [^.!?]{3,200}\. )?\p{Lu}[^.!?]{3,200}\bcontributed (?:reporting )?(?:to|from) (?:this|the) (?:report|story|article)\b[^.!?]*\.?$)/u

const headings: readonly string[] = page.headings

/** Blocks that lead elsewhere where nearly all of them is a link. */
const linking: ReadonlySet<Role> = new Set(['list', 'deck', 'crosshead', 'headline', 'blockquote'])

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
  const links = blocks.map((block) => isLink(block) || isLabelled(block))
  const body = blocks.findIndex((block) => block.role === undefined && isProse(block))
  const isFurniture = blocks.map((block, index) => {
    if (block.role === 'furniture' || isPromo(block) || isNotice(block)) return true
    if (!links[index]) return false
    // A headline may lead to its own page; behind copy it leads to another.
    if (block.role === 'headline') return body !== -1 && index > body
    if (block.role === 'deck' || block.role === 'crosshead' || isLabelled(block)) return true
    // One paragraph that is a link may be a sentence; two in a row, or a list of them, are not.
    return (
      !isSentence(block) || isRoll(block) || links[index - 1] === true || links[index + 1] === true
    )
  })

  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block
    // What follows is furniture, and so is what it goes under.
    const next = isFurniture[index + 1]
    if (next !== false && isHeading(block) && isHeadingOfLinks(block)) isFurniture[index] = true
  }

  return blocks.map((block, index) => (isFurniture[index] ? {...block, role: 'furniture'} : block))
}

/** Whether nearly all of a block leads elsewhere. */
function isLink(block: Block): boolean {
  return (block.role === undefined || linking.has(block.role)) && linkedShare(block) >= mostly
}

/** "Read more: <a>…</a>": a label of a few words, and nothing but a link behind it. */
function isLabelled({role, pieces}: Block): boolean {
  if (role !== undefined && role !== 'list') return false
  const at = pieces.findIndex(({url}) => url !== undefined)
  if (
    at < 1 ||
    pieces.slice(at).some(({url, value}) => url === undefined && /[\p{L}\p{N}]/u.test(value))
  )
    return false
  const label = textOf(pieces.slice(0, at)).trim()
  const linked = textOf(pieces.slice(at)).trim()
  return (
    /[:|»>]$/.test(label) &&
    label.split(/\s+/).length <= mostOfLabel &&
    linked.split(/\s+/).length >= leastOfLink
  )
}

/** "Sign up for our newsletter", "Follow us on …": the paper speaks of itself to its readers. */
function isPromo({role, pieces}: Block): boolean {
  if (role !== undefined && !/^(?:list|deck|crosshead|blockquote)$/.test(role)) return false
  const text = textOf(pieces)
  if (text.length > longestPromo || /["“”«»]/.test(text)) return false
  return promo.test(text) && /\b(?:our|us|we|your?)\b/i.test(text)
}

/** What a page says of itself, of its player or its reader's browser, and who helped to report the story. */
function isNotice({role, pieces}: Block): boolean {
  if (role !== undefined && role !== 'list') return false
  const text = textOf(pieces).replace(/\s+/g, ' ').trim()
  if (text.length > longestNotice || /["“”«»]/.test(text)) return false
  return notice.test(text) || credit.test(text)
}

/** Whether it reads like a paragraph of a story. */
function isProse(block: Block): boolean {
  return textOf(block.pieces).trim().split(/\s+/).length > 20 && linkedShare(block) < 0.5
}

/** Whether it is a roll of links: who liked it, what it is about. */
function isRoll({pieces}: Block): boolean {
  const addresses = new Set(pieces.map(({url}) => url))
  return addresses.size > fewestOfRoll
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
