import numberWords from './generated/numbers.js'
import type {Word} from './words.js'

const units = new Map<string, number>(Object.entries(numberWords.units))
const tens = new Map<string, number>(Object.entries(numberWords.tens))
const scales = new Map<string, number>(Object.entries(numberWords.scales))
const letters = new Map<string, number>(Object.entries(numberWords.letters))
const ordinals = new Map<string, number>(Object.entries(numberWords.ordinals))

/** A number that begins at a word, and how many words it takes. */
interface NumberRun {
  value: number
  ordinal: boolean
  length: number
}

/**
 * Join words and figures that make a number to one word: “nineteen sixty-nine” and “1969”, “£1.3m” and
 * “1.3 million pounds” come out the same.
 *
 * @param words in order
 */
export function joinNumbers(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let index = 0; index < words.length; ) {
    const run = numberAt(words, index)
    const first = words[index]
    const last = run && words[index + run.length - 1]
    if (!run || !first || !last) {
      if (first) joined.push(isPerCent(joined, first) ? {...first, forms: []} : first)
      dropEmpty(joined)
      index++
      continue
    }
    const own = run.length === 1 ? first.forms : []
    const form = `#${run.value}${run.ordinal ? 'th' : ''}`
    const number = {...first, forms: [form, ...own], end: last.end, gap: last.gap, optional: false}
    // The sign comes before the figure, the word after it.
    const sign = joined.at(-1)
    if (sign?.optional && sign.end === first.start) joined.splice(-1, 1, number, sign)
    else joined.push(number)
    index += run.length
  }
  return joined
}

/** “per cent” is one word. */
function isPerCent(joined: Word[], word: Word): boolean {
  const previous = joined.at(-1)
  if (word.forms[0] !== 'cent' || previous?.forms[0] !== 'per') return false
  previous.forms = ['percent']
  previous.end = word.end
  previous.gap = word.gap
  return true
}

function dropEmpty(joined: Word[]): void {
  if (joined.at(-1)?.forms.length === 0) joined.pop()
}

function numberAt(words: readonly Word[], index: number): NumberRun | undefined {
  return figureAt(words, index) ?? wordsAt(words, index)
}

function figureAt(words: readonly Word[], index: number): NumberRun | undefined {
  const word = words[index]
  const form = word?.forms[0] ?? ''
  if (!word || !/^\d[\d.,]*$/.test(form)) return undefined
  const value = Number(form.replace(/,(?=\d{3}(?:\D|$))/g, ''))
  if (Number.isNaN(value)) return undefined
  const next = words[index + 1]
  const after = next?.forms[0] ?? ''
  const close = word.gap === ''
  if (next && close && /^(?:st|nd|rd|th)$/.test(after)) return {value, ordinal: true, length: 2}
  const scale = (close ? letters.get(after) : undefined) ?? scales.get(after)
  if (next && scale && /^[ -]?$/.test(word.gap))
    return {value: round(value * scale), ordinal: false, length: 2}
  return {value, ordinal: false, length: 1}
}

/** “two hundred and five”, “nineteen sixty-nine”, “twenty-first”, “six point five”, “a hundred”. */
function wordsAt(words: readonly Word[], index: number): NumberRun | undefined {
  let total = 0
  let part: number | undefined
  let at = index
  let ordinal = false
  const form = (place: number) => words[place]?.forms[0] ?? ''
  if (form(at) === 'a' && scales.has(form(at + 1))) {
    part = 1
    at++
  }
  for (; at < words.length && !ordinal; at++) {
    if (at > index && !/^[\s-]*$/.test(words[at - 1]?.gap ?? '')) break
    const word = form(at)
    const unit = units.get(word)
    const ten = tens.get(word)
    const scale = scales.get(word)
    const rank = ordinals.get(word)
    if (unit !== undefined || ten !== undefined) {
      const next: number = unit ?? ten ?? 0
      if (part === undefined) part = next
      else if (part % 100 === 0 && part > 0) part += next
      else if (unit !== undefined && unit < 10 && part % 10 === 0 && part % 100 >= 20) part += unit
      // “nineteen sixty”: the two halves of a year.
      else if (part >= 11 && part <= 20 && total === 0 && next >= 10) part = part * 100 + next
      else break
    } else if (scale !== undefined && part !== undefined) {
      if (scale === 100) part *= 100
      else {
        total += part * scale
        part = 0
      }
    } else if (rank !== undefined && (part === undefined ? at === index : part % 10 === 0)) {
      part = (part ?? 0) + rank
      ordinal = true
    } else if (
      word === 'and' &&
      part !== undefined &&
      continuesAfterAnd(form(at - 1), form(at + 1))
    ) {
    } else break
  }
  if (part === undefined) return undefined
  return {value: total + part, ordinal, length: at - index}
}

function continuesAfterAnd(before: string, after: string): boolean {
  return scales.has(before) && (units.has(after) || tens.has(after))
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
