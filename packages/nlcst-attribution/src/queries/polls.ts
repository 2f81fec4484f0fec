import data from '../generated/polls.js'
import calendar from '../generated/time-words.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {NounPhrase, Reading, Token, TokenRange, VerbGroup} from '../types.js'
import {setOf, singular, verbForms, wordSets} from '../words.js'
import {memoize} from './lookup.js'
import {isTime} from './phrases.js'
import type {CopySentence} from './sentence.js'

const lists = wordSets(data)
const asking = new Set(data.asking.flatMap(verbForms))

/** What a reader needs to know of a poll: who ran it, who paid, how many were asked and when, and its margin of error. */
export type PollDetail = 'pollster' | 'sponsor' | 'sample' | 'dates' | 'margin'

/** Nouns of polls. */
export const pollNouns: ReadonlySet<string> = lists.polls

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
    [at - 1, at + 1].some((near) => setOf(calendar.months).has(tokens[near]?.lower ?? '')),
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

/**
 * Whether a poll has a name in it or behind it: "A Veritas poll", "the university’s survey", "a poll published on Monday by Veritas".
 *
 * @param sentence a sentence of copy
 * @param poll one of its noun phrases
 */
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
const asksOpinion = memoize((reading: Reading) =>
  reading.tokens.some(({lower, pos, index: at}) => {
    const [before, next] = [reading.tokens[at - 1], reading.tokens[at + 1]]
    if (lists.opinion.has(lower) || (lower === 'cent' && before?.lower === 'per')) return true
    const ratio = pos === 'NUM' && lists.ratio.has(next?.lower ?? '')
    const of = [2, 3].some((step) => reading.tokens[at + step]?.pos === 'NUM')
    return (ratio && of) || isSample(reading, at)
  })
)

/** "house price data", "the price index": a survey of such a story counts prices, unless people were asked. */
const countsPrices = memoize((reading: Reading) => {
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

/** A poll of opinion that tells something, or that something is read from. */
export interface Poll extends TokenRange {
  readonly who: NounPhrase
  readonly verb?: VerbGroup | undefined
}

/** A survey may be of anything: one of opinion has people who answer. */
function isOfOpinion(sentence: CopySentence, phrase: NounPhrase): boolean {
  const {reading} = sentence
  return sentence.noun(phrase) !== 'survey' || (asksOpinion(reading) && !countsPrices(reading))
}

/** "the 2026 polls", "a governorship poll": votes are cast there. */
function isOfVotes(sentence: CopySentence, first: number, head: number): boolean {
  if (sentence.has(lists.ofOpinion, first, head)) return false
  const dated = sentence.tokens(first, head).some(({text}) => /^(?:19|20)\d\d$/.test(text))
  return sentence.has(lists.ballots, first, head) || (dated && sentence.word(head) === 'polls')
}

/**
 * Polls of opinion that tell something: "a poll shows", "according to a survey", "in the latest polls".
 *
 * @param sentence a sentence of copy
 * @returns each once, with the words that tell
 */
export function pollsIn(sentence: CopySentence): Poll[] {
  const told = sentence.tellings.map((telling) => ({...telling, verb: telling.clause?.verb}))
  const shown = sentence.reading.clauses(sentence).flatMap(({subject: who, verb}): Poll[] => {
    const tells = lists.verbs.has(verb.lemma) && verb.voice === 'active'
    return who && who.last <= verb.first && tells
      ? [{who, first: who.first, last: verb.last, verb}]
      : []
  })
  const read = sentence.phrases
    .filter(
      ({first, head}) => sentence.pos(first - 1) === 'ADP' && sentence.has(lists.news, first, head)
    )
    // "the chance of a new poll": an election.
    .filter(
      ({first, head, number}) =>
        number === 'plural' ||
        sentence.has(lists.ofOpinion, first, head) ||
        asksOpinion(sentence.reading)
    )
    .map((who) => ({who, first: who.first, last: who.last}))
  const heads = new Set<number>()
  return [...told, ...shown, ...read].filter(({who}) => {
    const {first, head} = who
    if (heads.has(head) || !lists.polls.has(sentence.word(head))) return false
    if (sentence.has(lists.otherSurveys, first, head)) return false
    // "at the polls": where votes are cast.
    if (sentence.word(head) === 'polls' && /^(?:at|to)$/.test(sentence.word(first - 1)))
      return false
    if (isOfVotes(sentence, first, head) || !isOfOpinion(sentence, who)) return false
    heads.add(head)
    return true
  })
}
