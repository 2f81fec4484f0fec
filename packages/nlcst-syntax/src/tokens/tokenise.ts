import abbreviations from '../generated/abbreviations.js'
import {chunkEnds, longestChunk} from './chunks.js'

/** Words of a text: where each begins and ends, in UTF-16 code units. */
export interface Tokens {
  readonly starts: number[]
  readonly ends: number[]
}

/** Which abbreviations keep their stop, and before what. */
const always: ReadonlySet<string> = new Set(abbreviations.titles)
const inside: ReadonlySet<string> = new Set(abbreviations.names)
const beforeSmall: ReadonlySet<string> = new Set(abbreviations.words)
const beforeFigure: ReadonlySet<string> = new Set(abbreviations.numbers)

/** Chunks whose parts are remembered: some sixty articles' worth of different ones. */
const mostKept = 20_000
const kept = new Map<string, readonly number[]>()

/**
 * Parts a text into words, by the conventions of universal dependencies for English
 * (https://universaldependencies.org/en/tokenization-en.html): "don't" is two, "well-known" three,
 * "Det. Sgt." two, a web address one. The time is linear in the length, whatever the text.
 *
 * @param text of any script; offsets count in it
 */
export function tokenise(text: string): Tokens {
  const tokens: Tokens = {starts: [], ends: []}
  let at = 0
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    const limit = Math.min(text.length, at + longestChunk)
    while (end < limit) {
      const code = text.charCodeAt(end)
      // Asked of every character, and most are told from spaces by two numbers.
      if (code <= 0x20 || (code >= 0x85 && isSpace(code))) break
      end++
    }
    // No cut between the halves of one character.
    if (end === limit && end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end--
    addChunk(tokens, text, at, end)
    at = end
  }
  return tokens
}

function addChunk({starts, ends}: Tokens, text: string, start: number, end: number): void {
  const chunk = text.slice(start, end)
  let parts = kept.get(chunk)
  if (!parts) {
    parts = chunkEnds(chunk)
    if (kept.size >= mostKept) kept.clear()
    kept.set(chunk, parts)
  }
  let from = start
  for (const part of parts) {
    const to = start + part
    if (text.charCodeAt(from) === 0x2e && to === from + 1 && joinsStop(ends, starts, text, from))
      ends[ends.length - 1] = to
    else if (!isInvisible(text, from, to)) {
      starts.push(from)
      ends.push(to)
    }
    from = to
  }
}

/** Whether the stop at a place belongs to the abbreviation before it. */
function joinsStop(
  ends: readonly number[],
  starts: readonly number[],
  text: string,
  stop: number
): boolean {
  const last = ends.length - 1
  if (ends[last] !== stop || stop - (starts[last] ?? 0) > 8) return false
  const name = text.slice(starts[last], stop)
  if (always.has(name)) return true
  const known = inside.has(name) || beforeSmall.has(name) || beforeFigure.has(name)
  if (!known) return false
  let next = stop + 1
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  if (next >= text.length) return false
  const spaced = next > stop + 1
  const code = text.charCodeAt(next)
  const figure = code >= 0x30 && code <= 0x39
  if (figure && spaced) return true
  const small = !/[\p{Lu}\p{Lt}"'“‘«([.!?]/u.test(text.charAt(next))
  if (inside.has(name)) return small || /[\p{Lu}]/u.test(text.charAt(next))
  return beforeSmall.has(name) && small && (spaced || code === 0x2c)
}

/** White space of Unicode, line and paragraph separators among it. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0x85) return false
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** A joiner or a mark of direction alone is no word. */
function isInvisible(text: string, from: number, to: number): boolean {
  return to === from + 1 && text.charCodeAt(from) >= 0xad && /^\p{Cf}$/u.test(text.charAt(from))
}
