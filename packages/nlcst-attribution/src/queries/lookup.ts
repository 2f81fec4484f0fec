import type {Paragraph, Reading, Sentence, Span} from '../types.js'

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

/** Sentences by the words in them. */
const sentencesByWord = memoize(({sentences, tokens}: Reading): Map<string, Sentence[]> => {
  const byWord = new Map<string, Sentence[]>()
  for (const {lower, sentence: index} of tokens) {
    const sentence = sentences[index]
    if (!sentence) continue
    const known = byWord.get(lower)
    if (!known) byWord.set(lower, [sentence])
    else if (known.at(-1) !== sentence) known.push(sentence)
  }
  return byWord
})

/**
 * The sentences that hold one of some words, in order of the text. Most rules turn on a few
 * words that most sentences don't have.
 *
 * @param reading the article
 * @param words as `Token#lower` has them
 * @returns each once
 */
export function sentencesWith(reading: Reading, words: ReadonlySet<string>): Sentence[] {
  const byWord = sentencesByWord(reading)
  const found = new Set<Sentence>()
  const [few, many] = words.size < byWord.size ? [words, byWord] : [byWord, words]
  for (const word of few.keys()) {
    if (many.has(word)) for (const sentence of byWord.get(word) ?? []) found.add(sentence)
  }
  return [...found].sort((left, right) => left.index - right.index)
}
