import data from '../generated/anonymity.js'
import {speechForms} from '../lexicon.js'
import {createPhraseMatcher} from '../phrase-matcher.js'
import {groupBy} from '../queries/lookup.js'
import type {Sentence, Token, TokenRange} from '../types.js'
import {verbForms} from '../words.js'

/**
 * How somebody comes to have no name: they asked or were promised it, they bear another name or
 * part of one, they may not speak at all, or the law or the newsroom holds it back.
 */
export type AnonymityKind = 'asked' | 'pseudonym' | 'barred' | 'withheld'

/** Words that tell that a source is not named. */
export interface AnonymityPhrase extends TokenRange {
  kind: AnonymityKind
}

/** Why a source is not named. */
export interface AnonymityReason extends TokenRange {
  /** Fits every source: "was not authorised to speak publicly". */
  stock: boolean
}

/** Phrases that tell so, in the order in which they are tried. */
const tellings = [
  {kind: 'asked', phrases: matcher(data.phrases)},
  {kind: 'pseudonym', phrases: matcher(data.pseudonyms)},
  {kind: 'barred', phrases: matcher(data.barred)},
  {kind: 'withheld', phrases: matcher(data.withheld)},
  {kind: 'background', phrases: matcher(data.background)}
] as const
/** Those that a word can begin: most words are asked once. */
const beginnings: ReadonlyMap<string, readonly (typeof tellings)[number][]> = groupBy(
  tellings.flatMap((telling) => [...telling.phrases.first].map((word) => ({word, ...telling}))),
  ({word}) => word
)
const openers = matcher(data.openers)
const purposes = matcher(data.purposes)
const stockReasons = matcher(data.stock)
const protectedWords = matcher(data.protected)
const interview: ReadonlySet<string> = new Set(data.interview.flatMap(verbForms))
const stakes: ReadonlySet<string> = new Set(data.stakes)
const ownStakes: ReadonlySet<string> = new Set(data.ownStakes)
const aboutThem: ReadonlySet<string> = new Set(data.aboutThem)
const saying: ReadonlySet<string> = new Set(data.saying)
const reporting: ReadonlySet<string> = new Set(data.reporting)

function matcher(phrases: readonly string[]) {
  return createPhraseMatcher(phrases, data.sets)
}

/**
 * The words at `index` that tell that somebody is not named.
 *
 * @param tokens tokens of a reading
 * @param index where to look
 * @returns the longest phrase there, or `null`
 */
export function anonymityAt(tokens: readonly Token[], index: number): AnonymityPhrase | null {
  for (const {kind, phrases} of beginnings.get(tokens[index]?.lower ?? '') ?? []) {
    const length = phrases.matchAt(tokens, index)
    if (length === 0 || (kind === 'background' && !interviewBefore(tokens, index))) continue
    const promise = tokens[index]?.lower === 'agreed' || tokens[index + 1]?.lower === 'agreed'
    const agreed = kind === 'background' || (kind === 'withheld' && promise)
    return {kind: agreed ? 'asked' : kind, first: index, last: index + length}
  }
  return null
}

/** "Spoke on background", "confirmed it to reporters anonymously"; not "vetted on background". */
function interviewBefore(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 9); at--) {
    const token = tokens[at]
    if (token?.pos === 'VERB') return interview.has(token.lower)
  }
  return false
}

/**
 * Why the source is not named: right beside the phrase, or in a sentence after it.
 *
 * @param tokens tokens of a reading
 * @param sentences sentences of the same reading
 * @param phrase words that tell of anonymity
 * @param window how many sentences, that of the phrase included, may hold the reason
 * @returns tokens of the reason and whether it is a stock phrase; `null` where none is told
 */
export function reasonFor(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  phrase: TokenRange,
  window: number
): AnonymityReason | null {
  const sentence = sentences[tokens[phrase.first]?.sentence ?? -1]
  if (!sentence) return null
  const beside = reasonBeside(tokens, sentence, phrase)
  if (beside && !beside.stock) return beside
  for (let next = sentence.index + 1; next < sentence.index + Math.max(window, 1); next++) {
    const later = sentences[next]
    if (!later) break
    const reason = reasonIn(tokens, later)
    if (reason && !(beside && reason.stock)) return reason
  }
  return beside
}

function reasonBeside(
  tokens: readonly Token[],
  sentence: Sentence,
  phrase: TokenRange
): AnonymityReason | null {
  return (
    reasonAfter(tokens, sentence, phrase) ??
    reasonBefore(tokens, sentence, phrase) ??
    stockIn(tokens, sentence)
  )
}

/** From the phrase on, until somebody speaks: what follows "said" is what was said. */
function reasonAfter(
  tokens: readonly Token[],
  sentence: Sentence,
  phrase: TokenRange
): AnonymityReason | null {
  for (let at = phrase.last; at < Math.min(sentence.last, phrase.last + 14); at++) {
    const token = tokens[at]
    if (!token || isQuotedOn(tokens, at)) break
    if (openers.matchAt(tokens, at) > 0) return reason(tokens, at, clauseEnd(tokens, sentence, at))
    if (purposes.matchAt(tokens, at) > 0) {
      const last = clauseEnd(tokens, sentence, at)
      return {first: at, last, stock: !hasStakes(tokens, at, last, false)}
    }
    if (isSaying(token)) break
  }
  return null
}

/** Within quoted words, save at their first ones: "on condition of anonymity “to protect his family”". */
function isQuotedOn(tokens: readonly Token[], at: number): boolean {
  const quotation = tokens[at]?.quotation ?? null
  return (
    quotation !== null && tokens[at - 1]?.quotation === quotation && tokens[at - 1]?.pos !== 'PUNCT'
  )
}

/** "Fearing reprisals, she asked …", "who, for fear of her neighbours, asked …". */
function reasonBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  phrase: TokenRange
): AnonymityReason | null {
  for (let at = phrase.first - 1; at >= sentence.first; at--) {
    const token = tokens[at]
    if (!token || isSaying(token)) return null
    const fresh = at === sentence.first || /^[,–—(]$/.test(tokens[at - 1]?.text ?? '')
    if (fresh && openers.matchAt(tokens, at) > 0) {
      return reason(tokens, at, commaAfter(tokens, at, phrase.first))
    }
  }
  return null
}

/** A verb of speech; the commonest of them the tagger may take for something else. */
function isSaying(token: Token): boolean {
  if (saying.has(token.lower)) return true
  return token.pos === 'VERB' && speechForms.has(token.lower)
}

/** The first comma after `first`, `last` where there is none. */
function commaAfter(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first; at < last; at++) if (tokens[at]?.text === ',') return at
  return last
}

function stockIn(tokens: readonly Token[], sentence: Sentence): AnonymityReason | null {
  for (let at = sentence.first; at < sentence.last; at++) {
    const length = stockReasons.matchAt(tokens, at)
    if (length > 0 && tokens[at]?.quotation === null) return reason(tokens, at, at + length)
  }
  return null
}

/** A later sentence that tells what the source, or others like them, stand to lose. */
function reasonIn(tokens: readonly Token[], sentence: Sentence): AnonymityReason | null {
  const words = tokens.slice(sentence.first, sentence.last)
  const lost = words.some(({lower}) => /^(?:lost|lose|loses|losing)$/.test(lower))
  const own = lost || words.slice(0, 3).some(({lower}) => aboutThem.has(lower))
  const speaks = words.some(({lower}) => reporting.has(lower)) && !isOfSelf(words)
  if (hasStakes(tokens, sentence.first, sentence.last, own, speaks)) {
    return {first: sentence.first, last: sentence.last, stock: false}
  }
  return stockIn(tokens, sentence)
}

/** "She said she had received threats": what she tells is about herself. */
function isOfSelf(words: readonly Token[]): boolean {
  const [subject, verb, third, fourth] = words
  if (
    !subject ||
    !aboutThem.has(subject.lower) ||
    !/^(?:said|says|added)$/.test(verb?.lower ?? '')
  ) {
    return false
  }
  return (third?.lower === 'that' ? fourth : third)?.lower === subject.lower
}

function reason(tokens: readonly Token[], first: number, last: number): AnonymityReason {
  let stock = false
  for (let at = first; at < last && !stock; at++) stock = stockReasons.matchAt(tokens, at) > 0
  return {first, last, stock: stock && !hasStakes(tokens, first, last, true)}
}

/**
 * @param own whether the words are about the source, so that "her job" is what is at stake
 * @param speaks whether the words report speech, where only fear counts: "he said they were sacked" is the story
 */
function hasStakes(
  tokens: readonly Token[],
  first: number,
  last: number,
  own: boolean,
  speaks = false
): boolean {
  for (let at = first; at < last; at++) {
    const word = tokens[at]?.lower ?? ''
    if (speaks ? data.fears.some((fear) => word.startsWith(fear)) : stakes.has(word)) return true
    if (own && !speaks && ownStakes.has(word)) return true
    if (own && !speaks && protectedWords.matchAt(tokens, at) > 0) return true
  }
  return false
}

/** To the comma that gives the word back to the main clause, or the end. */
function clauseEnd(tokens: readonly Token[], sentence: Sentence, from: number): number {
  for (let at = from + 1; at < sentence.last; at++) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token?.text === ',' && next?.pos === 'VERB' && speechForms.has(next.lower)) return at
    if (token && (saying.has(token.lower) || /^[.!?;)]$/.test(token.lower))) return at
  }
  return sentence.last
}
