import clitics from '../generated/clitics.js'
import contractions from '../generated/contractions.js'
import prefixes from '../generated/prefixes.js'
import units from '../generated/units.js'
import {
  isApostrophe,
  isBeyond,
  isClosing,
  isDigit,
  isEnglishLetter,
  isOpening,
  isSign
} from './characters.js'

const leaning: readonly string[] = clitics.clitics
const leading: ReadonlySet<string> = new Set(clitics.leading)
const domains: ReadonlySet<string> = new Set(clitics.domains)
const parted: ReadonlyMap<string, number> = new Map(Object.entries(contractions))
const bound: ReadonlySet<string> = new Set(prefixes.prefixes)
const unitNames: ReadonlySet<string> = new Set(units.units)

/** Letters of any script with their marks; soft hyphens and what has no width belong to the word. */
const letters = String.raw`[\p{L}\p{M}\p{Cf}]`
const word = new RegExp(String.raw`${letters}(?:${letters}|[\p{N}_])*`, 'uy')
const hyphenedFigure = /[+-]?(?:\d{1,4}(?:-\d{2,4}){1,3}(?![\p{L}\d-])|\d+(?:[.,:/]\d+)*)/uy
const plainFigure = /[+-]?\d+(?:[.,:/]\d+)*/y
/** "1-800", "713-853-3989" are one number; "3-4" and "1969-70" are a range. */
const phone = /^\+?(?:\d{3}-\d{4}|\d+-\d+-\d+(?:-\d+)*)$/
const ordinal = /(?:st|nd|rd|th|s|['’]s)(?![\p{L}\d])/uy
const letterRun = new RegExp(`${letters}+`, 'uy')
const page = /^(?:https?:\/\/|www\.)\S/i
const mailbox = /^[^\s@<>()]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}\p{N}.-]{1,200}$/u
const face = /^(?:[:;=8][-^o']?[)(\]DPp/|]+|[)(]-?[:;]|<3|\^_\^|:')$/
const runs = /\.{2,}|-{2,}|[!?‽]{2,}|'{2}|`{2}|([*=_~+<>$/\\^#|])\1+/y

/** Longer runs without a space are no words: they are cut at that length. */
export const longestChunk = 300

/**
 * Parts what stands between two spaces, by the conventions of universal dependencies for English.
 * Every pattern runs once over the characters.
 *
 * @param chunk without white space, at most {@link longestChunk} code units
 * @returns the end of each token, in code units
 */
export function chunkEnds(chunk: string): number[] {
  const plain = plainEnds(chunk)
  if (plain) return plain
  const ends: number[] = []
  let end = chunk.length
  if (face.test(chunk)) return [end]
  // Punctuation behind an address is no part of it.
  if (chunk.includes('.') || chunk.includes('@')) {
    let start = 0
    while (start < end && isOpening(chunk.charCodeAt(start))) start++
    let bare = end
    while (bare > start && isClosing(chunk.charCodeAt(bare - 1))) bare--
    if (isAddress(chunk.slice(start, bare))) {
      for (let at = 1; at <= start; at++) ends.push(at)
      ends.push(bare)
      for (let at = bare + 1; at <= end; at++) ends.push(at)
      return ends
    }
  }
  let at = 0
  end = chunk.length
  while (at < end) {
    at = tokenEnd(chunk, at, ends)
    ends.push(at)
  }
  return ends
}

function isAddress(text: string): boolean {
  return page.test(text) || (text.includes('@') && mailbox.test(text))
}

/** Most chunks are English letters with a mark behind them, or none: no pattern need be asked. */
function plainEnds(chunk: string): number[] | null {
  let end = 0
  while (end < chunk.length && isEnglishLetter(chunk.charCodeAt(end))) end++
  if (end < 2 || end < chunk.length - 1) return null
  if (end < chunk.length && !isClosing(chunk.charCodeAt(end))) return null
  return parted.has(chunk.slice(0, end).toLowerCase())
    ? null
    : end < chunk.length
      ? [end, chunk.length]
      : [end]
}

/** The end of the token at a place; inner ends (of clitics, of what precedes them) are added to `ends`. */
function tokenEnd(chunk: string, at: number, ends: number[]): number {
  const figureEnd = endOfFigure(chunk, at)
  if (figureEnd > at && !(at > 0 && isSign(chunk.charCodeAt(at)) && isWordEnd(chunk, at)))
    return numberEnd(chunk, at, figureEnd)
  const code = chunk.charCodeAt(at)
  if (isApostrophe(code)) {
    const decade = /^['’]\d0s/.test(chunk.slice(at, at + 4))
    if (decade) return at + 4
    const end = endOfLetters(chunk, at + 1)
    // "Channel 4's": a clitic behind a figure as behind a word.
    if (isDigit(chunk.charCodeAt(at - 1)) && /^s$/i.test(chunk.slice(at + 1, end))) return end
    if (end > at + 1 && leading.has(straight(chunk.slice(at, end)).toLowerCase())) {
      return partedEnd(chunk, at, end, ends)
    }
  }
  const wordEnd = endOfWord(chunk, at)
  if (wordEnd > at) return wholeWordEnd(chunk, at, wordEnd, ends)
  if ((code === 0x23 || code === 0x40) && endOfWord(chunk, at + 1) > at + 1)
    return endOfWord(chunk, at + 1)
  const run = match(runs, chunk, at)
  if (run > at) return run
  return at + ((chunk.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

function numberEnd(chunk: string, start: number, found: number): number {
  let end = found
  const text = chunk.slice(start, end)
  const hyphen = text.indexOf('-', 1)
  if (hyphen > 0 && !phone.test(text)) end = start + hyphen
  const ordinalEnd = match(ordinal, chunk, end)
  if (ordinalEnd > end && !/^['’]/.test(chunk.slice(end))) return ordinalEnd
  const lettersEnd = endOfLetters(chunk, end)
  if (lettersEnd === end) return end
  if (unitNames.has(chunk.slice(end, lettersEnd).toLowerCase())) return end
  // "4x4", "747s", "3D": letters and figures are one name.
  const nameEnd = endOfWord(chunk, end)
  return Math.max(nameEnd, end)
}

/** A word with its inner stops, apostrophes, ampersands and bound prefixes. */
function wholeWordEnd(chunk: string, start: number, found: number, ends: number[]): number {
  let end = found
  for (;;) {
    const code = chunk.charCodeAt(end)
    const next = endOfWord(chunk, end + 1)
    if (next <= end + 1) {
      // "B-52", "COVID-19" are parted as everything at a hyphen; "U.S." keeps its last stop.
      if (code === 0x2e && isInitials(chunk.slice(start, end))) end++
      break
    }
    if (isApostrophe(code)) {
      end = next
      continue
    }
    if (code === 0x26 && isCapital(chunk, end - 1) && isCapital(chunk, end + 1)) {
      end = next
      continue
    }
    if (code === 0x2e && joinsAtStop(chunk, start, end, next)) {
      end = next
      continue
    }
    if (code === 0x2d || code === 0x2011) {
      const before = chunk.slice(start, end).toLowerCase()
      if (bound.has(before)) {
        end = next
        continue
      }
    }
    break
  }
  return partedEnd(chunk, start, end, ends)
}

function joinsAtStop(chunk: string, start: number, stop: number, next: number): boolean {
  const before = chunk.slice(Math.max(start, chunk.lastIndexOf('.', stop - 1) + 1), stop)
  const after = chunk.slice(stop + 1, next)
  if (before.length === 1 && after.length === 1) return true
  // "Ph.D.", "J.K": capitals and short parts.
  if (before.length <= 2 && after.length === 1) return true
  if (domains.has(after.toLowerCase())) return true
  // "alt.animals.rabbits": two stops between small letters are no end of a sentence.
  const more = chunk.charCodeAt(next) === 0x2e && /[a-z]/.test(chunk.charAt(next + 1))
  return (
    (more || chunk.lastIndexOf('.', stop - 1) >= start) &&
    /^[a-z\d]+$/.test(before) &&
    /^[a-z\d]+$/.test(after)
  )
}

/** "U.S", "a.m", "Ph.D": one letter between stops, and nothing longer than two. */
function isInitials(text: string): boolean {
  return text.includes('.')
    ? /^(?:\p{L}\p{M}*|\p{Lu}\p{Ll})(?:\.\p{L}\p{M}*)+$/u.test(text)
    : /^\p{Lu}\p{M}*$/u.test(text)
}

/** Parts a word at its clitics; the last part's end is returned. */
function partedEnd(chunk: string, start: number, end: number, ends: number[]): number {
  const lower = straight(chunk.slice(start, end)).toLowerCase()
  const first = parted.get(lower)
  if (first !== undefined) {
    ends.push(start + first)
    return end
  }
  if (!lower.includes("'")) return end
  const cuts: number[] = []
  let rest = lower
  for (;;) {
    const clitic = leaning.find(
      (candidate) => rest.endsWith(candidate) && rest.length > candidate.length
    )
    if (!clitic) break
    rest = rest.slice(0, -clitic.length)
    cuts.unshift(start + rest.length)
  }
  ends.push(...cuts)
  return end
}

/*
 * What most words and figures are made of is told by itself: V8 takes half a millisecond for an expression with
 * classes of letters.
 */

function endOfFigure(chunk: string, at: number): number {
  const code = chunk.charCodeAt(at)
  if (!isDigit(code) && !(isSign(code) && isDigit(chunk.charCodeAt(at + 1)))) return at
  return match(chunk.includes('-', at + 1) ? hyphenedFigure : plainFigure, chunk, at)
}

/** Of letters, marks, figures and `_`, the first no figure; `at` if none is there. */
function endOfWord(chunk: string, at: number): number {
  const end = endOfEnglish(chunk, at, true)
  return isBeyond(chunk.charCodeAt(end)) ? match(word, chunk, at) : end
}

function endOfLetters(chunk: string, at: number): number {
  const end = endOfEnglish(chunk, at, false)
  return isBeyond(chunk.charCodeAt(end)) ? match(letterRun, chunk, at) : end
}

function endOfEnglish(chunk: string, at: number, figures: boolean): number {
  let end = at
  for (;;) {
    const code = chunk.charCodeAt(end)
    const inside = figures && end > at && (isDigit(code) || code === 0x5f)
    if (!inside && !isEnglishLetter(code)) return end
    end++
  }
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function straight(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'")
}

function isWordEnd(chunk: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(chunk.charAt(at - 1))
}

function isCapital(chunk: string, at: number): boolean {
  return /\p{Lu}/u.test(chunk.charAt(at))
}
