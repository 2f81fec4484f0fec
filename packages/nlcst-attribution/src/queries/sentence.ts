import {skipAdverbs} from 'nlcst-syntax'
import type {PhraseMatcher} from '../phrase-matcher.js'
import type {
  Attribution,
  Clause,
  Name,
  NounPhrase,
  Pos,
  Reading,
  Sentence,
  Span,
  Token,
  TokenRange,
  VerbGroup
} from '../types.js'
import {lemmaOf, singular} from '../words.js'
import {attributionsWhere, deskAttributions} from './attributions.js'
import {isCopy} from './copy.js'
import {isCarried, isCue, isIdentified, isIn} from './coverage.js'
import {
  itemsIn,
  linksIn,
  memoize,
  paragraphAway,
  sentencesWith,
  type WordIndex,
  wordsOf
} from './lookup.js'
import {agentOf, governed} from './phrases.js'
import {type Telling, tellingsOf} from './tellings.js'

/**
 * A sentence, and what rules ask of it. Places are token indexes of the reading, `last` exclusive, unless they
 * are called spans: these are offsets into the file. What takes work is found once, for all rules that ask.
 */
export class CopySentence implements Sentence {
  readonly reading: Reading
  readonly index: number
  readonly paragraph: number
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly #index: WordIndex
  #words: readonly string[] | undefined
  #phrases: readonly NounPhrase[] | undefined
  #clauses: readonly Clause[] | undefined
  #tellings: readonly Telling[] | undefined
  #names: readonly Name[] | undefined
  #attributions: readonly Attribution[] | undefined
  #sources: readonly Attribution[] | undefined
  #isCarried: boolean | undefined

  /**
   * @param reading the article
   * @param sentence one of its sentences
   */
  constructor(reading: Reading, {index, paragraph, first, last, start, end}: Sentence) {
    this.reading = reading
    this.index = index
    this.paragraph = paragraph
    this.first = first
    this.last = last
    this.start = start
    this.end = end
    this.#index = wordsOf(reading)
  }

  /** Lower-case words, quoted ones among them. */
  get words(): readonly string[] {
    this.#words ??= this.tokens().map(({lower}) => lower)
    return this.#words
  }

  /** Noun phrases in the desk's own words, in order. */
  get phrases(): readonly NounPhrase[] {
    this.#phrases ??= this.reading.nounPhrases(this).filter(({head}) => this.isDesk(head))
    return this.#phrases
  }

  /** Clauses whose verb is the desk's own, in order. */
  get clauses(): readonly Clause[] {
    this.#clauses ??= this.reading.clauses(this).filter(({verb}) => this.isDesk(verb.head))
    return this.#clauses
  }

  /** Who tells what, in the desk's own words: see {@link tellingsOf}. */
  get tellings(): readonly Telling[] {
    this.#tellings ??= tellingsOf(this)
    return this.#tellings
  }

  /** Names that begin here. */
  get names(): readonly Name[] {
    this.#names ??= itemsIn(this.reading.names, this)
    return this.#names
  }

  /** The desk's attributions, in order. */
  get attributions(): readonly Attribution[] {
    this.#attributions ??= attributionsWhere(this.reading, {sentence: this.index, quoted: false})
    return this.#attributions
  }

  /** The desk's attributions of the whole paragraph, in order. */
  get paragraphAttributions(): readonly Attribution[] {
    return deskAttributions(this.reading, this.paragraph)
  }

  /** Whether a source earlier in the paragraph still carries the sentence: nobody unidentified has spoken since. */
  get isCarried(): boolean {
    this.#isCarried ??= isCarried(this)
    return this.#isCarried
  }

  /** Whether words of it link to another page: the reader can look it up there. */
  get isLinked(): boolean {
    return linksIn(this.reading, this).some(
      ({url}) => !/^(?:#|mailto:|tel:|javascript:)/i.test(url)
    )
  }

  /** Its tokens from one up to another, the whole of it by default; none beyond its end. */
  tokens(first = this.first, last = this.last): readonly Token[] {
    return this.reading.tokens.slice(first, Math.min(last, this.last))
  }

  /** A token's word, lower case, of this sentence or one beside it; `''` beyond the ends of the text. */
  word(at: number): string {
    return this.reading.tokens[at]?.lower ?? ''
  }

  /** Tag of a token. */
  pos(at: number): Pos | undefined {
    return this.reading.tokens[at]?.pos
  }

  /** Base form of a token. */
  lemma(at: number): string {
    const token = this.reading.tokens[at]
    return token ? lemmaOf(token) : ''
  }

  /** Whether one of its words, or of those from one token up to another, is in a list. */
  has(words: ReadonlySet<string>, first = this.first, last = this.last): boolean {
    return this.#index.has(words, first, Math.min(last, this.last))
  }

  /** Where words of a list stand in it. */
  places(words: ReadonlySet<string>): readonly number[] {
    return this.#index.between(words, this.first, this.last)
  }

  /** Whether a word of one list stands right before a word of another, from a token on. */
  hasPair(words: ReadonlySet<string>, next: ReadonlySet<string>, first = this.first): boolean {
    return this.places(next).some((at) => at > first && words.has(this.word(at - 1)))
  }

  /** Phrases of some that begin in the desk's own words, in order; one may reach into another. */
  matches({first, matchAt}: PhraseMatcher): TokenRange[] {
    const {tokens} = this.reading
    return this.places(first).flatMap((at) => {
      const length = this.isDesk(at) ? matchAt(tokens, at) : 0
      return length > 0 ? [{first: at, last: at + length}] : []
    })
  }

  /** Whether a token stands in the desk's own words, outside all marks. */
  isDesk(at: number): boolean {
    return this.reading.tokens[at]?.quotation === null
  }

  /** Past adverbs and "not". */
  pastAdverbs(at: number): number {
    return skipAdverbs(this.reading.tokens, at, this.last)
  }

  /** The characters from one token up to another, that one left out. */
  span(first: number, last: number): Span {
    const {tokens} = this.reading
    return {
      start: tokens[first]?.start ?? 0,
      end: tokens[Math.min(last, this.last) - 1]?.end ?? 0
    }
  }

  /** Singular of a phrase's head. */
  noun({head}: NounPhrase): string {
    return singular(this.word(head))
  }

  /** Words of a phrase before its head, lower case. */
  modifiers({first, head}: NounPhrase): string[] {
    return this.reading.tokens.slice(first, head).map(({lower}) => lower)
  }

  /** The phrase that a preposition governs: behind "of" at the place, "the council". */
  governed(at: number, prepositions: ReadonlySet<string>): NounPhrase | null {
    return governed(this, at, prepositions)
  }

  /** Who does what a passive tells: see {@link agentOf}. */
  agentOf(verb: VerbGroup): NounPhrase | null {
    return agentOf(this, verb)
  }

  /** The name that holds the head of a phrase, or `null`. */
  nameOf({head}: NounPhrase): Name | null {
    return this.names.find(({first, last}) => first <= head && head < last) ?? null
  }

  /** Identified sources that speak here, but for the one whose cue is asked about: see {@link isIdentified}. */
  sources(except?: Span): readonly Attribution[] {
    this.#sources ??= this.attributions.filter((one) => isIdentified(this.reading, one))
    return except ? this.#sources.filter((one) => !isCue(one, except)) : this.#sources
  }

  /** Whether what an identified source says covers a place. */
  isCovered(place: Span): boolean {
    return this.sources(place).some((one) => isIn(one, place))
  }

  /** Whether a claim is somebody's who can be found: they speak in the sentence, or still carry it. */
  isOwned(place: Span): boolean {
    return this.sources(place).length > 0 || this.isCarried
  }

  /** Whether anybody at all, named or not, is credited with a place: a vague one is another rule's fault. */
  isCredited(place: Span): boolean {
    return this.attributions.some(
      (one) => one.speaker !== null && !isCue(one, place) && isIn(one, place)
    )
  }

  /** Whether words are themselves a link. */
  isLink(place: Span): boolean {
    return linksIn(this.reading, place).length > 0
  }

  /** Paragraphs at most some paragraphs of copy away, as indexes: the first and the one after the last. */
  paragraphsAround(before: number, after: number): TokenRange {
    const {paragraphs} = this.reading
    return {
      first: paragraphAway(paragraphs, this.paragraph, -before),
      last: paragraphAway(paragraphs, this.paragraph, after) + 1
    }
  }

  /** The sentences around it and itself, whatever their paragraph. */
  around(before: number, after: number): readonly CopySentence[] {
    const first = Math.max(this.index - before, 0)
    return allSentences(this.reading).slice(first, this.index + after + 1)
  }
}

/** All sentences of an article, each to be asked; one object for each, however many rules ask. */
const allSentences = memoize((reading: Reading): readonly CopySentence[] =>
  reading.sentences.map((sentence) => new CopySentence(reading, sentence))
)

/** Which sentences of copy are asked for. */
export interface CopyQuery {
  /** Those that hold one of these, as `Token#lower` has them; all by default. */
  words?: ReadonlySet<string> | undefined
  /** Whether headlines and decks count; by default they don't. */
  headlines?: boolean | undefined
}

/**
 * The sentences in which the desk speaks, in order of the text.
 *
 * @param reading the article
 * @param query which of them
 * @returns the same objects each time that a reading is asked
 */
export function copySentences(reading: Reading, query: CopyQuery = {}): readonly CopySentence[] {
  const {words, headlines} = query
  const copy = copyOf(reading)[headlines ? 'all' : 'running']
  if (!words) return copy
  const found = sentencesWith(reading, words).map(({index}) => index)
  return sentencesAt(reading, found).filter((one) => isCopy(reading, one.paragraph, headlines))
}

/** The sentences of running copy, and those with headlines and decks. */
const copyOf = memoize((reading: Reading) => {
  const all = allSentences(reading).filter(({paragraph}) => isCopy(reading, paragraph, true))
  return {all, running: all.filter(({paragraph}) => isCopy(reading, paragraph))}
})

/**
 * Sentences as {@link CopySentence}s, by their indexes; those that are not there are left out.
 *
 * @param reading the article
 * @param indexes of its sentences
 * @returns each once, in the order of the indexes
 */
export function sentencesAt(reading: Reading, indexes: Iterable<number>): CopySentence[] {
  const all = allSentences(reading)
  return [...new Set(indexes)].flatMap((index) => all[index] ?? [])
}
