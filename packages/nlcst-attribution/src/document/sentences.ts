import abbreviations from '../generated/abbreviations.js'
import calendar from '../generated/calendar.js'
import titles from '../generated/titles.js'
import {hasCapital, hasFigure, hasSmall, isCapitalised} from '../letters.js'
import {isGivenName} from '../phrases/given-names.js'
import type {TaggedWord} from './tagger.js'

/** Titles that a full stop may cut short: "Det. Sgt. Hale". */
const shortTitles: ReadonlySet<string> = new Set(titles.short)

const times: ReadonlySet<string> = new Set(calendar.calendar)

/** Abbreviations that end a sentence only if the next word could not follow them. */
const maybeFinal: ReadonlySet<string> = new Set(abbreviations.final)

const beforeNumbers: ReadonlySet<string> = new Set(abbreviations.numbered)

/** What goes on for more words is no sentence, and must not be looked through from each of them. */
const longestSentence = 500

const functionTags = new Set(['DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'ADV', 'AUX'])

/**
 * Where sentences begin. A quotation that ends in a full stop, question or
 * exclamation mark ends the sentence with it, unless a lower-case word follows
 * (`“So what?” said Harry`).
 *
 * @param words a paragraph's words
 * @returns indexes of first words; the first is always `0`
 */
export function sentenceStarts(words: readonly TaggedWord[]): number[] {
  const starts = [0]
  const dateline = datelineEnd(words)
  if (dateline > 0) starts.push(dateline)
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (index - (starts[starts.length - 1] ?? 0) >= longestSentence) starts.push(index)
    if (!word || !isStop(word.text)) continue
    let next = index + 1
    while (next < words.length && isCloser(words, next)) next++
    if (next >= words.length) break
    if (beginsSentence(words, index, next)) {
      starts.push(next)
      index = next - 1
    }
  }
  return starts
}

/** "CASTREL (Pelican News) – Sources said": where the copy begins behind a dateline, or `0`. */
function datelineEnd(words: readonly TaggedWord[]): number {
  if (!/^\p{Lu}{3,}$/u.test(words[0]?.text ?? '')) return 0
  for (let index = 1; index < Math.min(words.length - 1, 16); index++) {
    const text = words[index]?.text ?? ''
    if (/^[—–-]{1,2}$/.test(text)) return index + 1
    if (hasSmall(text)) return 0
  }
  return 0
}

function isStop(text: string): boolean {
  const last = text.charAt(text.length - 1)
  // Most words end in a small letter.
  if (hasSmall(last)) return false
  if (last !== '.') return '!?…‽'.includes(last) && /^[.!?…‽]+$/.test(text)
  return /^[.!?…‽]+$/.test(text) || /^(?:\p{L}+\.)+$/u.test(text)
}

/** A mark or bracket that clings to the stop before it. */
function isCloser(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index]
  const previous = words[index - 1]
  if (!word || !previous) return false
  return /^["')\]}”’»]$/.test(word.text) && previous.end === word.start
}

function beginsSentence(words: readonly TaggedWord[], stop: number, next: number): boolean {
  const mark = words[stop]?.text ?? ''
  const following = words[next]
  if (!following) return false
  if (/^[,;:.!?…%)\]}]/.test(following.text)) return false
  if (mark === '.' && isCutShort(words, stop)) return false
  // The next word stands behind an opening mark or bracket, perhaps.
  let first = next
  while (/^["'([{‘“«—–-]$/.test(words[first]?.text ?? '') && first < next + 3) first++
  const word = words[first] ?? following
  const capital = /^[\p{Lu}\p{N}]/u.test(word.text) || !/^\p{L}/u.test(word.text)
  if (/\p{L}/u.test(mark)) {
    if (!maybeFinal.has(mark.toLowerCase()) || !capital) return false
    if (/^["“«]$/.test(following.text) && following.start > (words[stop]?.end ?? 0)) return true
    return (functionTags.has(word.pos) && hasCapital(word.text)) || beginsName(words, first, mark)
  }
  if (/^(?:\.{2,}|…)$/.test(mark)) return capital && hasCapital(word.text)
  return capital || /^[a-z]+[A-Z]/.test(word.text) || word.text.startsWith('@')
}

/** "at 7 p.m. Ana Prew, its chair, said": a given name behind what tells a time, a firm or a state begins a sentence. */
function beginsName(words: readonly TaggedWord[], first: number, mark: string): boolean {
  if (/^(?:st|jr|sr)\.$/i.test(mark)) return false
  let end = first + 1
  while (words[end]?.pos === 'PROPN') end++
  const behind = words[end]
  // "in Washington, D.C. Orr was": one name and its verb, where the sentence before has had a verb.
  if (/^[dp]\.[cm]\.$/i.test(mark) && end === first + 1 && isPredicated(words, first)) return true
  if (!isGivenName(words[first]?.lower ?? '')) return false
  return (
    end > first + 1 && (behind?.text === ',' || behind?.pos === 'VERB' || behind?.pos === 'AUX')
  )
}

/** A name of one word with a verb of its own behind it, and one before it in the sentence. */
function isPredicated(words: readonly TaggedWord[], at: number): boolean {
  const {text = '', lower = '', pos} = words[at] ?? {}
  if (pos !== 'PROPN' || !isCapitalised(text) || times.has(lower)) return false
  if (!/^(?:VERB|AUX)$/.test(words[at + 1]?.pos ?? '')) return false
  for (let before = at - 1; before >= 0 && !/^[.!?]$/.test(words[before]?.text ?? ''); before--)
    if (/^(?:VERB|AUX)$/.test(words[before]?.pos ?? '')) return true
  return false
}

/** "Det. Sgt. Hale", "Rt. Hon. Jane Orr", "Rs. 120": the stop belongs to the short form before it. */
function isCutShort(words: readonly TaggedWord[], stop: number): boolean {
  const before = words[stop - 1]
  const next = words[stop + 1]?.text ?? ''
  if (before === undefined || before.end !== words[stop]?.start) return false
  if (hasFigure(next)) return beforeNumbers.has(before.lower)
  return hasCapital(before.text) && shortTitles.has(before.lower) && hasCapital(next)
}
