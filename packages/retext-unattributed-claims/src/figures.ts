import {type Reading, type Sentence, verbForms} from 'nlcst-attribution'
import {wordAt} from './copy.js'
import data from './generated/statistics.js'

/** Kinds of figures that somebody must have counted. */
export type Kind = 'percentage' | 'ratio' | 'toll' | 'total'

/** A figure: tokens from `first` up to `last`, that one left out. */
export interface Figure {
  readonly kind: Kind
  readonly first: number
  readonly last: number
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const toll = new Set(data.toll.flatMap(verbForms))
const tollNouns = set(data.tollNouns)
const dying = set(data.dying)
const scale = set(data.scale)
const rate = set(data.rate)
const costing = new Set(data.costing.flatMap(verbForms))
const numbers = set(data.numbers)
const about = set(data.about)
const every = set(data.every)

/**
 * The figure that begins at a token, or `null`.
 *
 * @param reading the article
 * @param sentence the sentence, beyond which no figure goes
 * @param at index of the token
 */
export function figureAt(reading: Reading, sentence: Sentence, at: number): Figure | null {
  const found =
    percentage(reading, at) ?? ratio(reading, at) ?? casualties(reading, at) ?? total(reading, at)
  return found && found.last <= sentence.last ? found : null
}

function isNumber(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token) return false
  return /^\d[\d,.]*$/.test(token.text) || (token.pos === 'NUM' && /^\p{L}/u.test(token.text))
}

/** "22 per cent", "8%" */
function percentage(reading: Reading, at: number): Figure | null {
  if (!isNumber(reading, at)) return null
  const next = wordAt(reading, at + 1)
  if (/^(?:%|percent|pc)$/.test(next)) return {kind: 'percentage', first: at, last: at + 2}
  const cent = next === 'per' && wordAt(reading, at + 2) === 'cent'
  return cent ? {kind: 'percentage', first: at, last: at + 3} : null
}

/** "one in six adults", "nine out of ten" */
function ratio(reading: Reading, at: number): Figure | null {
  const small = (word: string) => numbers.has(word) || /^\d{1,2}$/.test(word)
  if (!small(wordAt(reading, at))) return null
  const out = wordAt(reading, at + 1) === 'out' && wordAt(reading, at + 2) === 'of'
  const joint = wordAt(reading, at + 1) === 'in' ? 2 : out ? 3 : 0
  const base = wordAt(reading, at + joint)
  const counts = numbers.has(base) || (/^\d{1,4}$/.test(base) && !/^(?:19|20)\d\d$/.test(base))
  if (joint === 0 || !counts) return null
  const noun = reading.tokens[at + joint + 1]
  const last = at + joint + 2
  return noun && /^(?:NOUN|ADJ|VERB|ADP)$/.test(noun.pos) ? {kind: 'ratio', first: at, last} : null
}

/** "killed 14 people", "31 people died" */
function casualties(reading: Reading, at: number): Figure | null {
  if (toll.has(wordAt(reading, at)) && reading.tokens[at]?.pos === 'VERB') {
    let number = at + 1
    while (about.has(wordAt(reading, number))) number++
    if (isNumber(reading, number) && tollNouns.has(wordAt(reading, number + 1)))
      return {kind: 'toll', first: at, last: number + 2}
  }
  if (!isNumber(reading, at) || !tollNouns.has(wordAt(reading, at + 1))) return null
  for (let end = at + 2; end < at + 6; end++) {
    if (dying.has(wordAt(reading, end))) return {kind: 'toll', first: at, last: end + 1}
    if (!/^(?:AUX|ADV)$/.test(reading.tokens[end]?.pos ?? '')) return null
  }
  return null
}

/** "$80 million a year", "3.2 million bottles go to landfill each year" */
function total(reading: Reading, at: number): Figure | null {
  if (!isNumber(reading, at)) return null
  const money = /^[$£€¥]$/.test(wordAt(reading, at - 1))
  const scaled = scale.has(wordAt(reading, at + 1))
  if (!scaled && !(money && /,\d{3}/.test(wordAt(reading, at)))) return null
  const first = money ? at - 1 : at
  for (let end = at + 1; end < at + 9; end++) {
    const word = wordAt(reading, end)
    if (word === '' || /^[,;.]$/.test(word)) break
    if (rate.has(word) && (every.has(wordAt(reading, end - 1)) || /(?:ly|wide)$/.test(word)))
      return {kind: 'total', first, last: end + 1}
  }
  const cost = reading.tokens
    .slice(Math.max(first - 6, 0), first)
    .some(({lower}) => costing.has(lower))
  return money && scaled && cost && rate.has(wordAt(reading, at + 3))
    ? {kind: 'total', first, last: at + 2}
    : null
}
