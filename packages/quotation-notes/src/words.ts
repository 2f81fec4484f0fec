/**
 * Words as they are compared: what a reporter may write otherwise than it was said (marks, capitals,
 * contractions, numerals, the other side's spelling) comes out the same.
 */

import contractions from './generated/contractions.js'
import fillers from './generated/fillers.js'
import numberWords from './generated/numbers.js'
import {joinNumbers} from './numbers.js'
import {americanSpelling} from './spelling.js'

/** A word to compare. Offsets are UTF-16 code units into the text it stands in. */
export interface Word {
  /** What it may be; two words are the same if they share a form. */
  forms: readonly string[]
  start: number
  end: number
  /** May be left out: a currency's sign, a filler. */
  optional: boolean
  /** Broken off: “insp—”. */
  broken: boolean
  /** What stands between it and the next word. */
  gap: string
}

/**
 * Words of a stretch of text.
 *
 * @param text what the offsets count in
 * @param start where the stretch begins
 * @param end where it ends
 */
export function wordsOf(text: string, start: number = 0, end: number = text.length): Word[] {
  const words: Word[] = []
  const pattern =
    /[£$€¥₹₦₵%&]|\p{N}+(?:[.,]\p{N}+)*|['’]?[\p{L}\p{M}]+(?:['’.][\p{L}\p{M}]+)*['’]?/gu
  pattern.lastIndex = start
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    const previous = words.at(-1)
    if (previous) previous.gap = text.slice(previous.end, match.index)
    addWord(words, match[0], match.index)
  }
  const last = words.at(-1)
  if (last) last.gap = text.slice(last.end, end)
  for (const word of words) word.broken = isBrokenOff(word.gap)
  return markFillers(joinNumbers(words))
}

/** Whether two words are the same, as far as a reporter's rendering goes. */
export function isSame(left: Word, right: Word): boolean {
  return left.forms.some((form) => right.forms.includes(form))
}

/** “insp— the”, “ni- nine”; a hyphen within a word (“second-best”) breaks nothing off. */
function isBrokenOff(gap: string): boolean {
  return /^(?:-[\s,–—]|[–—]|…|\.\.\.)/.test(gap)
}

function addWord(words: Word[], written: string, start: number): void {
  const end = start + written.length
  const add = (forms: readonly string[], optional = false): void => {
    words.push({forms, start, end, optional, broken: false, gap: ''})
  }
  const currency = currencies.get(written)
  if (currency) {
    add([currency], true)
    return
  }
  const sign = signs.get(written)
  const lower = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\.(?=\p{L})/gu, '')
  const bare = lower.replace(/^'|'$/g, '')
  const whole = wholes.get(lower) ?? wholes.get(bare)
  const ending = [...endings.keys()].find((one) => bare.endsWith(one) && bare !== one)
  if (sign) add([sign])
  else if (whole) for (const part of whole) add([part])
  // “goin'” is going, “cousin'” a possessive.
  else if (lower.endsWith("in'")) add([bare, `${bare}g`])
  else if (bare.endsWith("n't")) {
    add([bare.slice(0, -3)])
    add(['not'])
  } else if (ending) {
    // What is short of more: “shouldn't've”.
    addWord(words, bare.slice(0, -ending.length), start)
    const stem = words.at(-1)
    if (stem) stem.end = end
    add(endings.get(ending) ?? [])
  } else add([americanSpelling(bare)])
}

const currencies = new Map<string, string>(Object.entries(numberWords.currencies))
const signs = new Map([
  ['%', 'percent'],
  ['&', 'and']
])
const wholes = new Map<string, readonly string[]>(Object.entries(contractions.whole))
const endings = new Map<string, readonly string[]>(Object.entries(contractions.endings))
const single = new Set(fillers.anywhere.filter((filler) => !filler.includes(' ')))
const pairs = new Set(fillers.anywhere.filter((filler) => filler.includes(' ')))
const loose = new Set(fillers['between-commas'])

function markFillers(words: Word[]): Word[] {
  words.forEach((word, index) => {
    const form = word.forms[0] ?? ''
    const next = words[index + 1]
    const pair = next ? `${form} ${next.forms[0]}` : ''
    const apart = isPause(words[index - 1]?.gap ?? ',')
    if (single.has(form) || (apart && loose.has(form) && isPause(word.gap))) word.optional = true
    if (next && (pairs.has(pair) || (apart && loose.has(pair) && isPause(next.gap)))) {
      word.optional = true
      next.optional = true
    }
  })
  return words
}

function isPause(gap: string): boolean {
  return /[,;.…–—-]/.test(gap)
}
