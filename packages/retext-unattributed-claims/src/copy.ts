import {
  type Clause,
  isCopy,
  itemAt,
  itemsIn,
  lemmaOf,
  type NounPhrase,
  paragraphAway,
  type Reading,
  type Sentence,
  type Span,
  sentencesWith,
  singular,
  type Token,
  type VerbGroup
} from 'nlcst-attribution'
import data from './generated/copy.js'

const calendar: ReadonlySet<string> = new Set(data.calendar)

/** Sentences of running copy. */
export function copySentences(reading: Reading, headlines = false): Sentence[] {
  return reading.sentences.filter(({paragraph}) => isCopy(reading, paragraph, headlines))
}

/** Sentences of running copy that hold one of some words. */
export function copySentencesWith(
  reading: Reading,
  words: ReadonlySet<string>,
  headlines = false
): Sentence[] {
  return sentencesWith(reading, words).filter(({paragraph}) =>
    isCopy(reading, paragraph, headlines)
  )
}

/** Tokens of a sentence, quoted ones among them. */
function tokensOf(reading: Reading, {first, last}: Sentence): readonly Token[] {
  return reading.tokens.slice(first, last)
}

/** Lower-case words of a sentence. */
export function wordsOf(reading: Reading, sentence: Sentence): readonly string[] {
  return tokensOf(reading, sentence).map(({lower}) => lower)
}

/** Whether a token stands in the desk's own words, outside all marks. */
export function isDesk(reading: Reading, index: number): boolean {
  return reading.tokens[index]?.quotation === null
}

/** Noun phrases of a sentence in the desk's own words. */
export function phrasesOf(reading: Reading, sentence: Sentence): NounPhrase[] {
  return reading.nounPhrases(sentence).filter(({head}) => isDesk(reading, head))
}

/** Clauses of a sentence whose verb is the desk's own. */
export function clausesOf(reading: Reading, sentence: Sentence): Clause[] {
  return reading.clauses(sentence).filter(({verb}) => isDesk(reading, verb.head))
}

/** A token's word, lower case; `''` beyond the ends. */
export function wordAt(reading: Reading, index: number): string {
  return reading.tokens[index]?.lower ?? ''
}

/** Singular of a phrase's head. */
export function nounOf(reading: Reading, {head}: NounPhrase): string {
  return singular(wordAt(reading, head))
}

/** Base form of a token. */
export function lemmaAt(reading: Reading, index: number): string {
  const token = reading.tokens[index]
  return token ? lemmaOf(token) : ''
}

/** Words of a phrase before its head, lower case. */
export function modifiersOf(reading: Reading, {first, head}: NounPhrase): string[] {
  return reading.tokens.slice(first, head).map(({lower}) => lower)
}

/** Whether a phrase, or what is given of it, bears a name that is no place, date or nation. */
export function bearsName(reading: Reading, range: {first: number; last: number}): boolean {
  return reading.names.some(
    ({first, last, kind}) => kind !== 'place' && first < range.last && range.first < last
  )
}

/** The phrase that a preposition behind a phrase or a verb governs: "of the council". */
export function governed(
  reading: Reading,
  sentence: Sentence,
  at: number,
  prepositions: ReadonlySet<string>
): NounPhrase | null {
  if (!prepositions.has(wordAt(reading, at))) return null
  return reading.nounPhrases(sentence).find(({first}) => first === at + 1) ?? null
}

/** "by Monday", "by 2019", "by accident": nobody. */
export function isTime(reading: Reading, phrase: NounPhrase): boolean {
  return reading.tokens[phrase.head]?.pos === 'NUM' || calendar.has(nounOf(reading, phrase))
}

const by = new Set(['by'])

/** Who does what a passive tells: "by two clerks"; no date, and nobody behind another finite verb. */
export function agentOf(reading: Reading, sentence: Sentence, verb: VerbGroup): NounPhrase | null {
  const others = reading.verbGroups(sentence)
  const next = others.find(({first, form}) => first >= verb.last && form !== 'participle')
  const end = Math.min(next?.first ?? sentence.last, verb.last + 16)
  for (let at = verb.last; at < end; at++) {
    if (/^[;:]$/.test(wordAt(reading, at))) return null
    const agent = governed(reading, sentence, at, by)
    if (agent && !isTime(reading, agent)) return agent
  }
  return null
}

/** The characters from one token up to another, that one left out. */
export function spanOf(reading: Reading, first: number, last: number): Span {
  return {start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0}
}

/** Whether a sentence links to another page: the reader can look it up there. */
export function isLinked(reading: Reading, sentence: Sentence): boolean {
  const before = itemAt(reading.links, sentence.start)
  const links = [...(before ? [before] : []), ...itemsIn(reading.links, sentence)]
  return links.some(({url}) => !/^(?:#|mailto:|tel:|javascript:)/i.test(url))
}

/** Whether words are themselves a link: the reader can look them up there. */
export function isLink(reading: Reading, span: Span): boolean {
  const before = itemAt(reading.links, span.start)
  return before !== null || itemsIn(reading.links, span).length > 0
}

/** Paragraphs at most some paragraphs of copy away, as indexes: the first and the one after the last. */
export function windowOf(
  reading: Reading,
  sentence: Sentence,
  before: number,
  after: number
): {first: number; last: number} {
  return {
    first: paragraphAway(reading.paragraphs, sentence.paragraph, -before),
    last: paragraphAway(reading.paragraphs, sentence.paragraph, after) + 1
  }
}
