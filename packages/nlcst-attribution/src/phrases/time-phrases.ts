import timeWords from '../generated/time-words.js'
import {hasFigure} from '../letters.js'
import type {Token} from '../types.js'
import type {Phrase} from './phrases.js'

const months: ReadonlySet<string> = new Set(timeWords.months)

export const timeAdverbs: ReadonlySet<string> = new Set(timeWords.adverbs)

const timeNouns: ReadonlySet<string> = new Set(
  timeWords.nouns.flatMap((noun) => [noun, `${noun}s`])
)

const beforeTimeNouns: ReadonlySet<string> = new Set(timeWords.beforeNouns)

const beforeDays: ReadonlySet<string> = new Set(timeWords.beforeDays)

const papers: ReadonlySet<string> = new Set(timeWords.papers)

const within: ReadonlySet<string> = new Set(timeWords.within)

const behindNouns: ReadonlySet<string> = new Set(timeWords.behindNouns)

/** What a time may begin with that is no day and has no figure. */
const openings: ReadonlySet<string> = new Set([...beforeDays, ...timeAdverbs, ...beforeTimeNouns])

/** Whether a token names a day or a month, and nobody who is called so. */
export function isCalendarName(token: Token | undefined): boolean {
  return token?.calendar === true
}

/** "5.30pm", "8 p.m.": how many tokens tell an hour. */
function clockLength({lower}: Token, next: Token | undefined): number {
  if (!hasFigure(lower)) return 0
  if (/^\d{1,2}(?:[.:]\d\d)?(?:am|pm)$/.test(lower)) return 1
  const hour = /^\d{1,2}(?:[.:]\d\d)?$/.test(lower)
  return hour && /^(?:am|pm|a\.m\.?|p\.m\.?)$/.test(next?.lower ?? '') ? 2 : 0
}

export function timePhrase(tokens: readonly Token[], first: number, limit: number): Phrase | null {
  const token = tokens[first]
  if (!token || !(token.calendar || openings.has(token.lower) || hasFigure(token.lower)))
    return null
  let last = first
  let head = first
  if (beforeDays.has(token.lower) && isCalendarName(tokens[first + 1])) last++
  if (isCalendarName(tokens[last])) {
    head = last++
    // Monday night; Jan. 6; 6 January 2021; April 2019, 2020.
    while (
      last < limit &&
      (isCalendarName(tokens[last]) ||
        /^\d{1,4}(?:st|nd|rd|th)?$/.test(tokens[last]?.text ?? '') ||
        timeNouns.has(tokens[last]?.lower ?? ''))
    )
      last++
    if (tokens[last]?.text === ',' && /^(?:19|20)\d\d$/.test(tokens[last + 1]?.text ?? ''))
      last += 2
    return isNoTime(tokens, head, last)
      ? null
      : {first, last, head, kind: 'time', name: -1, possessive: false}
  }
  const clock = clockLength(token, tokens[first + 1])
  if (clock > 0)
    return {first, last: first + clock, head: first, kind: 'time', name: -1, possessive: false}
  if (tokens[first - 1]?.pos === 'ADP' && /^(?:19|20)\d\d$/.test(token.text))
    return {first, last: first + 1, head: first, kind: 'time', name: -1, possessive: false}
  if (timeAdverbs.has(token.lower) && token.pos !== 'VERB' && token.pos !== 'ADJ') {
    last = first + 1
    if (timeNouns.has(tokens[last]?.lower ?? '')) last++
    return {first, last, head: first, kind: 'time', name: -1, possessive: false}
  }
  // "The minutes record", "the times": papers and chances, no times of day.
  const paper = token.lower === 'the' && papers.has(tokens[first + 1]?.lower ?? '')
  if (beforeTimeNouns.has(token.lower) && !paper) {
    last = first + 1
    while (last < limit && last < first + 3 && isWithin(tokens[last]?.lower ?? '')) last++
    if (
      timeNouns.has(tokens[last]?.lower ?? '') &&
      !['NOUN', 'PROPN', 'PART'].includes(tokens[last + 1]?.pos ?? '')
    ) {
      head = last++
      if (behindNouns.has(tokens[last]?.lower ?? '')) last++
      return {first, last, head, kind: 'time', name: -1, possessive: false}
    }
  }
  return null
}

/** A person may be called April or May, if a name follows; and what is of a day is a thing: "according to Thursday's statement". */
function isNoTime(tokens: readonly Token[], head: number, last: number): boolean {
  const [next, after] = [tokens[last], tokens[last + 1]]
  if (next?.lower === "'s") return /^(?:NOUN|ADJ|PROPN)$/.test(after?.pos ?? '')
  return months.has(tokens[head]?.lower ?? '') && next?.pos === 'PROPN' && last === head + 1
}

/** "the past 12 months". */
function isWithin(word: string): boolean {
  return within.has(word) || /^\d+$/.test(word)
}
