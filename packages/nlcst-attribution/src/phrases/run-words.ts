import titles from '../generated/titles.js'
import type {Token} from '../types.js'
import {isTitle} from './titles.js'

/** Titles that are written in capitals. */
const initials: ReadonlySet<string> = new Set(titles.initials)

const particles: ReadonlySet<string> = new Set(titles.particles)

/** A word of a name, as the entry of the ledger shows it. */
export interface NameWord {
  text: string
  lower: string
  index: number
}

/**
 * The words of a run of capitals: full stops join what they cut short, marks the nickname between them.
 *
 * @param tokens words
 * @param first first token of the run
 * @param last the token after it
 */
export function wordsOfRun(tokens: readonly Token[], first: number, last: number): NameWord[] {
  const words: NameWord[] = []
  let opening = ''
  /** Whether a word stands behind the opening mark. */
  let filled = false
  for (let index = first; index < last; index++) {
    const token = tokens[index]
    if (!token) continue
    const before = words.at(-1)
    const owns = /^['’]s?$/.test(token.text) && before?.index === index - 1 && !filled
    if (before && (owns || /^[.,]$/.test(token.text))) before.text += token.text
    // "3M"
    else if (/^\d+$/.test(before?.text ?? '') && tokens[index - 1]?.end === token.start)
      (before as NameWord).text += token.text
    else if (!/[\p{L}\p{N}&]/u.test(token.text)) {
      if (filled && before) before.text += token.text
      opening = filled ? opening.slice(1) : opening + token.text
      filled &&= opening !== ''
    } else {
      words.push({text: `${filled ? '' : opening}${token.text}`, lower: token.lower, index})
      filled = opening !== ''
    }
  }
  return words
}

/** DI and PC are ranks, Di is a name, and "da" a part of one; and no title stands in marks. */
export function asTitle({text, lower}: NameWord): string {
  if (text !== 'of' && particles.has(text)) return ''
  // "Gen. (Rtd) Jim Mott"
  if (/^\(.+\)$/u.test(text) && isTitle(lower)) return lower
  const isName = /^\P{L}/u.test(text) || (initials.has(lower) && text !== text.toUpperCase())
  return isName ? text : lower
}
