/** Unnamed people who tell something, where the reading gives them no attribution. */

import {
  createPhraseMatcher,
  lemmaOf,
  memoize,
  type Reading,
  singular,
  type Token,
  verbForms
} from 'nlcst-attribution'
import words from './generated/speakers.js'
import {speakings} from './lookup.js'
import {isCopy, vagueNouns} from './speakers.js'
import {isUncited} from './uncited.js'

/** "Two people briefed on the talks", found by its own words: token indexes, `last` exclusive. */
export interface Sighting {
  first: number
  /** The noun. */
  head: number
  last: number
  /** The noun in the singular. */
  noun: string
  /** Whether a way of knowing that tells nothing hangs on it: "familiar with". */
  seeming: boolean
}

const seeming = createPhraseMatcher(words.seeming)
const hearing = createPhraseMatcher(words.hearing)
const telling: ReadonlySet<string> = new Set(words.telling.flatMap(verbForms))
const somebody: ReadonlySet<string> = new Set(words.somebody)
/** Words from the noun to its verb; a longer clause is not to be trusted. */
const mostBetween = 14

/**
 * People of a vague kind, spoken of without a name, right beside a verb of
 * telling. Those whom the reading knows as speakers are left out, and so is
 * everybody who is described by more than seems ("a clerk at the port").
 *
 * @param reading the article
 */
export const sightings = memoize((reading: Reading): Sighting[] => {
  const known = new Set(speakings(reading).map(({mention}) => mention.head))
  return reading.tokens.flatMap((token) => {
    if (known.has(token.index) || token.quotation !== null) return []
    const sighting = sightingAt(reading, token)
    return sighting && isCopy(reading, token.paragraph) ? sighting : []
  })
})

function sightingAt(reading: Reading, token: Token): Sighting | null {
  const {tokens} = reading
  const noun = somebody.has(token.lower) ? token.lower : singular(token.lower)
  const person = somebody.has(noun) || (token.pos === 'NOUN' && vagueNouns.has(noun))
  if (!person || /^\p{Lu}/u.test(token.text) !== isInitial(reading, token)) return null
  const next = tokens[token.index + 1]
  if (next?.pos === 'NOUN' || next?.text === '-') return null
  const first = startOf(reading, token.index)
  if (isUncited(reading, first)) return null
  const tail = seeming.matchAt(tokens, token.index + 1)
  const from = token.index + 1 + tail
  const verb = verbAfter(reading, from, tail > 0 ? mostBetween : 2)
  const heard = tail > 0 || isPlainEnd(next) ? isHeard(reading, first) : false
  if (verb === null && !heard) return null
  return {
    first,
    head: token.index,
    last: verb === null ? endOf(reading, from, tail > 0) : subjectEnd(reading, from, verb),
    noun,
    seeming: tail > 0
  }
}

/** A noun with a capital is a name, save at the head of a sentence. */
function isInitial(reading: Reading, token: Token): boolean {
  return reading.sentences[token.sentence]?.first === token.index
}

/** Numbers, articles and adjectives before the noun. */
function startOf({tokens}: Reading, head: number): number {
  let first = head
  while (/^(?:ADJ|NUM|DET|NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? '')) {
    first--
    if (tokens[first]?.pos === 'DET') break
  }
  return first
}

/** The verb of telling whose subject ends before `from`, adverbs and auxiliaries passed over. */
function verbAfter({tokens}: Reading, from: number, most: number): number | null {
  for (let at = from; at < from + most; at++) {
    const token = tokens[at]
    if (!token || token.quotation !== null || /^[,;:.!?–—()]$/.test(token.text)) return null
    if (telling.has(token.lower) && (token.pos !== 'NOUN' || isClauseNext(tokens[at + 1]))) {
      const passive = tokens[at + 1]?.lower === 'by' || isToldOf(tokens, at)
      return /ing$/.test(token.lower) || passive || isToldTo(tokens, at) ? null : at
    }
    if (most < mostBetween && !/^(?:ADV|AUX)$/.test(token.pos)) return null
    if (/^(?:not|n't|never)$/.test(token.lower)) return null
  }
  return null
}

/** "Sources said to be renewable": others say it of them. */
function isToldOf(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:said|reported|alleged)$/.test(tokens[verb]?.lower ?? '')) return false
  return tokens[verb + 1]?.lower === 'to' && /^(?:VERB|AUX)$/.test(tokens[verb + 2]?.pos ?? '')
}

/** "Officials have been told that": others tell them. */
function isToldTo(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1
  while (tokens[at]?.pos === 'ADV') at--
  const before = tokens[at]
  return before !== undefined && lemmaOf(before) === 'be'
}

/** "insist that he", "insist Osimhen would", whatever the tagger makes of the verb. */
function isClauseNext(next: Token | undefined): boolean {
  return next?.lower === 'that' || next?.pos === 'PROPN'
}

/** "Said people familiar …", "according to sources", "cited two insiders". */
function isHeard(reading: Reading, first: number): boolean {
  const {tokens} = reading
  const before = tokens[first - 1]
  if (before && before.quotation === null && before.pos === 'VERB' && telling.has(before.lower)) {
    return /^(?:said|says)$/.test(before.lower) && !saidBefore(reading).has(before.index)
  }
  if (before?.lower === 'by' && isToldBy(tokens, first - 1)) return true
  return hearing.matchAt(tokens, first - 2) === 2 || hearing.matchAt(tokens, first - 1) === 1
}

/** Verbs whose speaker stands before them: what follows one is no speaker of it ("Roe said aides “knew”"). */
const saidBefore = memoize(
  ({attributions}: Reading) =>
    new Set(
      attributions.flatMap(({cue, cueTokens, speaker}) =>
        cue && cueTokens && speaker && speaker.start < cue.start ? cueTokens.first : []
      )
    )
)

/** "has been highlighted to Felix by", "was described by": a verb of telling a few words before. */
function isToldBy(tokens: readonly Token[], by: number): boolean {
  for (let at = by - 1; at >= Math.max(0, by - 4); at--) {
    const token = tokens[at]
    if (!token || token.pos === 'PUNCT' || token.quotation !== null) return false
    if (token.pos === 'VERB')
      return telling.has(token.lower) && /(?:ed|told|said|put)$/.test(token.lower)
  }
  return false
}

function isPlainEnd(next: Token | undefined): boolean {
  return next === undefined || next.pos === 'PUNCT' || /^(?:as|and|on)$/.test(next.lower)
}

/** "Some lawmakers have also alleged": the auxiliaries are the verb's. */
function subjectEnd({tokens}: Reading, from: number, verb: number): number {
  let last = verb
  while (last > from && /^(?:ADV|AUX)$/.test(tokens[last - 1]?.pos ?? '')) last--
  return last
}

/** To the next mark of punctuation, where a tail hangs on the noun. */
function endOf({tokens}: Reading, from: number, tail: boolean): number {
  let last = from
  while (tail && tokens[last] && tokens[last]?.pos !== 'PUNCT' && last < from + mostBetween) last++
  return last
}
