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

let classes: Map<string, readonly NounClass[]> | undefined

/**
 * What a noun stands for in its commonest senses, by WordNet: `critic` a person, `agency` a body,
 * `memo` a document, `fan` a thing and then a person.
 *
 * @param lemma singular, lower case
 * @returns at most two classes, the commonest first; `['thing']` for a noun that is not known
 */
export function nounClassesOf(lemma: string): readonly NounClass[] {
  classes ??= readClasses()
  return classes.get(lemma) ?? unknown
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

/** Read at the first question: a program that asks about no noun doesn't pay for twenty thousand. */
function readClasses(): Map<string, readonly NounClass[]> {
  const read = new Map<string, readonly NounClass[]>()
  for (const [key, words] of Object.entries(data)) {
    const names = key.split(' ') as NounClass[]
    for (const word of words.split(' ')) read.set(word, names)
  }
  return read
}
