import type {Paragraph, Reading, Sentence, Span, Token} from '../types.js'

/**
 * The items that begin in a span, found without a look at the others.
 *
 * @param items of a reading, in order of the text: its tokens, sentences, quotations, names or links
 * @param place offsets into the file
 * @returns in order of the text; one that begins before the span is left out though it reach into it
 */
export function itemsIn<T extends Span>(items: readonly T[], place: Span): T[] {
  return items.slice(lowerBound(items, place.start), lowerBound(items, place.end))
}

/**
 * The item that holds an offset, or `null`.
 *
 * @param items of a reading, in order of the text, none of them inside another
 * @param offset offset into the file
 * @returns the same object as in `items`
 */
export function itemAt<T extends Span>(items: readonly T[], offset: number): T | null {
  const item = items[lowerBound(items, offset + 1) - 1]
  return item && offset < item.end ? item : null
}

/** Links that words stand in or that begin in them. */
export function linksIn({links}: Reading, place: Span): Reading['links'] {
  const before = itemAt(links, place.start)
  return [...(before ? [before] : []), ...itemsIn(links, place)]
}

/**
 * How many items begin before an offset.
 *
 * @param items in order of the text
 * @param offset offset into the file
 */
export function lowerBound(items: readonly Span[], offset: number): number {
  return countBefore(items, offset, startOf)
}

const startOf = ({start}: Span) => start

/**
 * How many items stand before a place, found without a look at most of them.
 *
 * @param items in order of their places
 * @param place any number
 * @param placeOf the place of an item
 */
export function countBefore<T>(
  items: readonly T[],
  place: number,
  placeOf: (item: T) => number
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(items[middle] as T) < place) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Items by a key, each group in the order of the items.
 *
 * @param items any
 * @param keyOf the key of an item, `null` to leave it out
 * @returns keys in the order in which they came up
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/**
 * A function that works once for each object that it is asked about, and
 * remembers the answer as long as the object lives.
 *
 * @param make what it answers; of a reading, an index that several rules ask
 * @returns a function that gives the same answer each time
 */
export function memoize<T extends object, V>(make: (object: T) => V): (object: T) => V {
  return (object) => {
    const known = answersAbout(object)
    const before = known.get(make)
    if (before) return before.value as V
    const value = make(object)
    known.set(make, {value})
    return value
  }
}

/** By the function that gave them. */
type Answers = Map<unknown, {value: unknown}>

const answers = Symbol('answers')

const aboutFrozen = new WeakMap<object, Answers>()

/**
 * What is known of an object lies in it. In a map of ours, which is older, V8 would carry the answers along, with all of
 * the article that they lead to, until it clears the whole heap.
 */
function answersAbout(object: object): Answers {
  const known = (object as {[answers]?: Answers})[answers] ?? aboutFrozen.get(object)
  if (known) return known
  const made: Answers = new Map()
  if (!Reflect.defineProperty(object, answers, {value: made})) aboutFrozen.set(object, made)
  return made
}

/**
 * The paragraph of copy that is some paragraphs away. Furniture between does not count: an
 * advertisement moves nobody further from what they said.
 *
 * @param paragraphs of a reading
 * @param from index of a paragraph
 * @param by how many, below 0 for those before
 * @returns index of the paragraph, of the first or the last one where there are not so many
 */
export function paragraphAway(paragraphs: readonly Paragraph[], from: number, by: number): number {
  const step = Math.sign(by)
  let index = from
  for (let left = Math.abs(by); left > 0 && paragraphs[index + step]; ) {
    index += step
    if (paragraphs[index]?.role !== 'furniture') left--
  }
  return index
}

/** Where the words of an article stand. */
export class WordIndex {
  readonly #places = new Map<string, number[]>()
  readonly #found = new Map<ReadonlySet<string>, readonly number[]>()

  /** @param tokens those of the article */
  constructor(tokens: readonly Token[]) {
    for (const {lower, index} of tokens) {
      const known = this.#places.get(lower)
      if (known) known.push(index)
      else this.#places.set(lower, [index])
    }
  }

  /** Its words, lower case, each once. */
  get words(): Iterable<string> {
    return this.#places.keys()
  }

  /**
   * Where one of some words stands: looked for once, however many ask, and never longer than the shorter of the list
   * and the article. Most lists have no word in most articles.
   *
   * @param words as `Token#lower` has them
   * @returns token indexes, in order of the text
   */
  placesOf(words: ReadonlySet<string>): readonly number[] {
    const known = this.#found.get(words)
    if (known) return known
    const found = this.#find(words)
    this.#found.set(words, found)
    return found
  }

  #find(words: ReadonlySet<string>): readonly number[] {
    const places = this.#places
    const found: number[] = []
    if (words.size < places.size) {
      for (const word of words) for (const at of places.get(word) ?? nowhere) found.push(at)
    } else {
      for (const [word, all] of places) if (words.has(word)) for (const at of all) found.push(at)
    }
    return found.sort(ascending)
  }

  /** Whether one of some words stands between two tokens, the second left out. */
  has(words: ReadonlySet<string>, first: number, last: number): boolean {
    const places = this.placesOf(words)
    if (places.length === 0) return false
    const next = places[countBefore(places, first, itself)]
    return next !== undefined && next < last
  }

  /** Where they stand there. */
  between(words: ReadonlySet<string>, first: number, last: number): readonly number[] {
    const places = this.placesOf(words)
    if (places.length === 0) return places
    return places.slice(countBefore(places, first, itself), countBefore(places, last, itself))
  }
}

const nowhere: readonly number[] = []
const ascending = (one: number, other: number) => one - other
const itself = (place: number) => place

/** Where the words of an article stand: one index, for all who ask. */
export const wordsOf = memoize(({tokens}: Reading) => new WordIndex(tokens))

/**
 * Where one of some words stands in an article.
 *
 * @param reading the article
 * @param words as `Token#lower` has them; lists that live as long as the program are best, since each is looked up once
 * @returns token indexes, in order of the text
 */
export function placesOf(reading: Reading, words: ReadonlySet<string>): readonly number[] {
  return wordsOf(reading).placesOf(words)
}

/**
 * Where the words stand that pass a test, which each word of an article is put to once.
 *
 * @param reading the article
 * @param test of a word, lower case
 * @returns token indexes, in order of the text
 */
export function placesWhere(reading: Reading, test: (word: string) => boolean): readonly number[] {
  const index = wordsOf(reading)
  return index.placesOf(new Set([...index.words].filter(test)))
}

/**
 * The sentences that hold one of some words, in order of the text. Most rules turn on a few
 * words that most sentences don't have.
 *
 * @param reading the article
 * @param words as `Token#lower` has them
 * @returns each once
 */
export function sentencesWith(reading: Reading, words: ReadonlySet<string>): Sentence[] {
  const {sentences, tokens} = reading
  const found: Sentence[] = []
  for (const at of placesOf(reading, words)) {
    const sentence = sentences[tokens[at]?.sentence ?? -1]
    if (sentence && found.at(-1) !== sentence) found.push(sentence)
  }
  return found
}
