import data from './generated/noun-classes.js'

/** What a noun stands for. */
export type NounClass =
  | 'person'
  | 'group'
  | 'body'
  | 'document'
  | 'outlet'
  | 'event'
  | 'place'
  | 'thing'

const unknown: readonly NounClass[] = ['thing']

const classes = data.classes.map((names) => names.split(' ') as readonly NounClass[])

/** Nouns that are remembered: they change the time that an answer takes, never the answer. */
const mostKept = 20_000
const kept = new Map<string, readonly NounClass[]>()

/**
 * What a noun stands for in its commonest senses, by WordNet: `critic` a person, `agency` a body,
 * `memo` a document, `fan` a thing and then a person.
 *
 * @param lemma singular, lower case
 * @returns at most two classes, the commonest first; `['thing']` for a noun that is not known
 */
export function nounClassesOf(lemma: string): readonly NounClass[] {
  const known = kept.get(lemma)
  if (known) return known
  const found = find(lemma)
  if (kept.size >= mostKept) kept.clear()
  kept.set(lemma, found)
  return found
}

/**
 * Whether a noun is of a class in one of its commonest senses.
 *
 * @param lemma singular, lower case
 * @param name the class
 * @returns by [WordNet](https://wordnet.princeton.edu)’s classes, as the readme tells
 */
export function isOfClass(lemma: string, name: NounClass): boolean {
  return nounClassesOf(lemma).includes(name)
}

/** By halves, in the text of all nouns: a table of them would take longer to make than most articles to ask. */
function find(lemma: string): readonly NounClass[] {
  const {nouns} = data
  let low = 0
  let high = nouns.length
  while (low < high) {
    const start = nouns.lastIndexOf(' ', ((low + high) >> 1) - 1) + 1
    const colon = nouns.indexOf(':', start)
    const noun = nouns.slice(start, colon)
    const end = nouns.indexOf(' ', colon)
    const next = end < 0 ? nouns.length : end + 1
    if (noun === lemma) return classes[Number.parseInt(nouns.slice(colon + 1, next), 10)] ?? unknown
    if (noun < lemma) low = next
    else high = start
  }
  return unknown
}
