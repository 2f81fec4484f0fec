import {
  holding,
  oncePer,
  type Reading,
  type Sentence,
  type Span,
  sentencesWith,
  startingIn,
  type Token
} from 'nlcst-attribution'

/** Paragraphs that make no claims of the desk's own. */
const apart: ReadonlySet<string> = new Set([
  'byline',
  'dateline',
  'caption',
  'question',
  'answer',
  'blockquote',
  'furniture'
])

/** Whether the desk speaks in a paragraph; headlines only where asked for. */
function isCopy(reading: Reading, paragraph: number, headlines = false): boolean {
  const role = reading.paragraphs[paragraph]?.role
  if (role === undefined || apart.has(role)) return false
  return headlines || (role !== 'headline' && role !== 'deck')
}

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
export function tokensOf(reading: Reading, sentence: Sentence): Token[] {
  return reading.tokens.slice(sentence.first, sentence.last)
}

/** By sentence, as far as it was asked for; a dozen rules ask for the same. */
const desk = oncePer((_: Reading): (readonly Token[])[] => [])

/** Tokens of a sentence that stand in the desk's own words. */
export function deskTokens(reading: Reading, sentence: Sentence): readonly Token[] {
  const known = desk(reading)
  const tokens =
    known[sentence.index] ??
    tokensOf(reading, sentence).filter(({quotation}) => !isSpoken(reading, quotation))
  known[sentence.index] = tokens
  return tokens
}

/** Words in marks belong to a speaker; a term or a title in marks is still the desk's. */
function isSpoken(reading: Reading, quotation: number | null): boolean {
  return quotation !== null && reading.quotations[quotation] !== undefined
}

/** Whether a sentence links to another page: the reader can look it up there. */
export function isLinked(reading: Reading, sentence: Sentence): boolean {
  const before = holding(reading.links, sentence.start)
  const links = [...(before ? [before] : []), ...startingIn(reading.links, sentence)]
  return links.some(({url}) => !/^(?:#|mailto:|tel:|javascript:)/i.test(url))
}

/** The stretch from one token to another. */
export function spanOf(first: Token, last: Token): Span {
  return {start: first.start, end: last.end}
}

/** Index past adverbs, and past "not", "also", "have". */
export function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    tokens[at] &&
    /^(?:ADV|PART)$/.test(tokens[at]?.pos ?? '') &&
    tokens[at]?.lower !== 'to' &&
    tokens[at]?.lower !== "'s"
  )
    at++
  return at
}
