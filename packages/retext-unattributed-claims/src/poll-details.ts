import {
  type CopySentence,
  isPersonNoun,
  isTime,
  memoize,
  type NounPhrase,
  type Reading,
  singular,
  type Token,
  type TokenRange,
  verbForms,
  wordSets
} from 'nlcst-attribution'
import data from './generated/polls.js'
import {type PollDetail, pollDetails} from './wording.js'

const lists = wordSets(data)
const asking = new Set(data.asking.flatMap(verbForms))

/** Words between an asker's name and what they did, or a number and whom it counts. */
const nearby = 4

/** Further than this behind a poll a name is not its pollster's. */
const farthest = 14

/** What a word shows of a poll, by the words around it. */
const shows: Readonly<Record<PollDetail, (reading: Reading, at: number) => boolean>> = {
  pollster: (reading, at) => is(reading, at, asking) && around(reading, at, -nearby).some(isName),
  sponsor: (reading, at) =>
    is(reading, at, lists.sponsoring) && around(reading, at, nearby).some(isName),
  sample: isSample,
  dates: ({tokens}, at) =>
    tokens[at]?.pos === 'NUM' &&
    [at - 1, at + 1].some((near) => lists.months.has(tokens[near]?.lower ?? '')),
  margin: ({tokens}, at) => tokens[at]?.lower === 'margin' && tokens[at + 1]?.lower === 'of'
}

/**
 * What a text tells of its polls.
 *
 * @param reading the article
 * @param range the tokens that count
 */
export function detailsIn(reading: Reading, {first, last}: TokenRange): Set<PollDetail> {
  const details = Object.keys(shows) as PollDetail[]
  const known = new Set<PollDetail>()
  for (let at = first; at < last; at++)
    for (const detail of details) if (shows[detail](reading, at)) known.add(detail)
  return known
}

/** "who ran the poll, how many were asked and when they were asked" */
export function listOf(missing: readonly PollDetail[]): string {
  const words = missing.map((detail) => pollDetails[detail])
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part).join(' and ')
}

/** "A Veritas poll", "the university’s survey", "a poll published on Monday by Veritas": a name in it or behind it. */
export function isSigned(sentence: CopySentence, poll: NounPhrase): boolean {
  if (poll.owner !== null) return true
  return sentence.phrases.some(
    (phrase) =>
      phrase.first >= poll.first &&
      phrase.first < poll.last + farthest &&
      (phrase.head === poll.head || sentence.pos(phrase.first - 1) === 'ADP') &&
      sentence.tokens(phrase.first, phrase.last).some(isName) &&
      !isTime(sentence, phrase)
  )
}

/** "60%", "three in four", "412 households": people have answered. */
export const asksOpinion = memoize((reading: Reading) =>
  reading.tokens.some(({lower, pos, index: at}) => {
    const [before, next] = [reading.tokens[at - 1], reading.tokens[at + 1]]
    if (lists.opinion.has(lower) || (lower === 'cent' && before?.lower === 'per')) return true
    const ratio = pos === 'NUM' && lists.ratio.has(next?.lower ?? '')
    const of = [2, 3].some((step) => reading.tokens[at + step]?.pos === 'NUM')
    return (ratio && of) || isSample(reading, at)
  })
)

/** "house price data", "the price index": a survey of such a story counts prices, unless people were asked. */
export const countsPrices = memoize((reading: Reading) => {
  const {tokens} = reading
  const prices = tokens.some(
    ({lower}, at) => lists.priced.has(lower) && lists.series.has(tokens[at + 1]?.lower ?? '')
  )
  return prices && !tokens.some(({index}) => isSample(reading, index))
})

/** "1,004 adults", "responses from 3,000 young moms": a number of people who were asked. */
function isSample(reading: Reading, at: number): boolean {
  if (!/^\d[\d,.]*\d$/.test(reading.tokens[at]?.lower ?? '')) return false
  const counted = around(reading, at, nearby)
  if (counted.some(({lower}) => lists.sample.has(lower))) return true
  return counted.some(isPeople) && answersIn(reading, at)
}

/** People of any kind, more than one. */
function isPeople({lower}: Token): boolean {
  const one = singular(lower)
  return one !== lower && isPersonNoun(one)
}

/** Somebody answers or is asked in the sentence of a token. */
function answersIn({tokens, sentences}: Reading, at: number): boolean {
  const {first = 0, last = 0} = sentences[tokens[at]?.sentence ?? -1] ?? {}
  return tokens
    .slice(first, last)
    .some(({lower}) => asking.has(lower) || lists.answers.has(lower) || lists.polls.has(lower))
}

function is({tokens}: Reading, at: number, words: ReadonlySet<string>): boolean {
  return words.has(tokens[at]?.lower ?? '')
}

function isName({pos}: Token): boolean {
  return pos === 'PROPN'
}

/** The tokens behind a place, or before it where `steps` is below 0. */
function around({tokens}: Reading, at: number, steps: number): readonly Token[] {
  return steps < 0
    ? tokens.slice(Math.max(at + steps, 0), at)
    : tokens.slice(at + 1, at + 1 + steps)
}
