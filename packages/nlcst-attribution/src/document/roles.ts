import furniture from '../generated/furniture.js'
import lines from '../generated/page-lines.js'
import {groupBy} from '../queries/lookup.js'
import type {Role} from '../types.js'
import {creditAt, isByLine, isDateLine, isSignature, isSignOff, isSocialPost} from './page-lines.js'

const furnitureLines: ReadonlySet<string> = new Set(furniture.lines)
const furnitureOpenings = byBeginning(furniture.openings)
const furnitureLabels = byBeginning(furniture.labels)

/** How lines begin, by their first character: each line is compared with few. */
function byBeginning(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return groupBy(lines, (line) => line.charAt(0))
}

/** Whether a line begins as one of the known ones does. */
function beginsAs(line: string, known: ReadonlyMap<string, readonly string[]>): boolean {
  return known.get(line.charAt(0))?.some((beginning) => line.startsWith(beginning)) ?? false
}

const captioned = new RegExp(
  `^(?:${lines.captions.join('|')})\\s?[:,]|^(?:${lines.labels.join('|')})\\s?[:(]`
)
const credited = new RegExp(
  `^(?:${lines.credited.join('|')})(?: credit| courtesy)?\\s*(?:by|:|©|/)\\s*\\S[^.]{0,80}\\.?$`,
  'i'
)
const bracketed = new RegExp(
  `[([](?:${lines.bracketed.join('|')})?:?\\s*\\p{Lu}[^()[\\]]{1,60}/[^()[\\]]{2,40}[)\\]]\\.?$`,
  'u'
)
const closing = new RegExp(
  `[.!?]\\s+(?:${lines.closing.join('|')})(?: by|:)\\s*\\p{Lu}[^.!?]{1,60}\\.?$`,
  'iu'
)

/** What the roles of plain paragraphs are told from. */
export interface RoleHints {
  /** Words of the paragraph. */
  text: string
  /** Role that the format gave, if it did. */
  given: Role | undefined
}

/**
 * Gives every paragraph its role. The format's word counts; plain text is
 * judged by its shape. A headline is the first paragraph when it is one line
 * with no full stop and body follows.
 *
 * @param paragraphs in order of the file
 */
export function inferRoles(paragraphs: readonly RoleHints[]): Role[] {
  const roles = paragraphs.map(({text, given}) =>
    given ? givenRole(text, given) : inferRole(text)
  )
  const last = roles.length - 1
  if (last > 0 && roles[last] === 'body' && isSignature(paragraphs[last]?.text.trim() ?? '')) {
    roles[last] = 'furniture'
  }
  const first = roles.findIndex((role) => role !== 'furniture' && role !== 'dateline')
  const opening = paragraphs[first]
  if (!opening || opening.given || roles[first] !== 'body') return roles
  const rest = paragraphs.slice(first + 1)
  const bodyFollows = rest.some(
    (paragraph, index) => roles[first + 1 + index] === 'body' && isProse(paragraph.text)
  )
  if (!bodyFollows || !isTitleLine(opening.text)) return roles
  roles[first] = 'headline'
  const second = paragraphs[first + 1]
  const moreBody = rest.slice(1).some((paragraph) => isProse(paragraph.text))
  if (
    second &&
    !second.given &&
    roles[first + 1] === 'body' &&
    moreBody &&
    isTitleLine(second.text)
  ) {
    roles[first + 1] = 'deck'
  }
  return roles
}

/** Lines that are no copy are short; of a longer paragraph its beginning tells enough. */
const longest = 500

/** Headings and items of lists may be furniture too, whatever the format calls them. */
function givenRole(paragraph: string, given: Role): Role {
  const isLine = given === 'list' || given === 'deck' || given === 'crosshead'
  return isLine && isFurniture(paragraph.slice(0, longest)) ? 'furniture' : given
}

function inferRole(paragraph: string): Role {
  const text = paragraph.slice(0, longest).trim()
  if (isFurniture(text) || isSignOff(text) || isSocialPost(paragraph)) return 'furniture'
  if (isDateLine(text)) return 'dateline'
  if (isByLine(text)) return 'byline'
  const credit = paragraph.length <= longest ? creditAt(text) : null
  // Who took a picture says nothing, and is nobody whom the copy speaks of.
  if (credit !== null) return credit === 0 ? 'furniture' : 'caption'
  const line = lineOf(text)
  if (captioned.test(line)) return 'caption'
  if (isCredited(text)) return 'caption'
  if (/^(?:[-*•·–]|\d{1,2}[.)])\s+\S/.test(line)) return 'list'
  if (/^q(?::|\.\s)/.test(line)) return 'question'
  if (/^a(?::|\.\s)/.test(line)) return 'answer'
  return 'body'
}

/** "Photo by Jane Orr", "The quay on Monday. (Jane Orr/Radio Kest)", "… Picture: Jane Orr": who took a picture. */
function isCredited(text: string): boolean {
  if (text.length > 250) return false
  return credited.test(text) || bracketed.test(text) || closing.test(text)
}

/** Lines of a web page that are no copy: "Advertisement", "Also read | …". */
function isFurniture(text: string): boolean {
  const line = lineOf(text.trim()).replaceAll('’', "'")
  let end = line.length
  while (end > 0 && /[\s.:|>»→*#=_–—-]/.test(line.charAt(end - 1))) end--
  const bare = line.slice(0, end).replace(/^[\s|>»→*#=_([–—-]+/u, '')
  if (bare === '' || furnitureLines.has(bare) || /^https?:\/\/\S+$/.test(line)) return true
  if (line.length < 300 && beginsAs(bare, furnitureOpenings)) return true
  // "More from the isles" is a label, and a sentence that begins so is none.
  return line.length < 120 && !/[.!?,;]["')\]]*$/.test(line) && beginsAs(bare, furnitureLabels)
}

/** In lower case, with one space between words: few texts have another. */
function lineOf(text: string): string {
  const line = text.toLowerCase()
  return /\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line
}

/** One line, not long, with nothing that ends a sentence. */
function isTitleLine(text: string): boolean {
  // It may be wrapped by hand.
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length > 160) return false
  return (
    !/[.…:;,](?:\s?[»›]|["'”’)\]])*$/.test(line) &&
    !/[.!?]["”’'»›]?\s+(?:["“‘]|[«‹]\s?)?\p{Lu}[^?!]*[.!?]/u.test(line)
  )
}

function isProse(text: string): boolean {
  return text.length > 160 || /[.!?…](?:\s?[»›]|["'”’)\]])*\s*$/.test(text)
}
