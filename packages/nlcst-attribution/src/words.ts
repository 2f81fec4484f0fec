import {lemmaOf as baseForm} from 'nlcst-syntax'
import irregular from './generated/irregular-verbs.js'
import {memoize} from './queries/lookup.js'
import type {Token} from './types.js'

const irregularForms: Record<string, readonly string[]> = irregular.verbs
const irregularLemmas = new Map<string, string>()
for (const [lemma, forms] of Object.entries(irregularForms)) {
  for (const form of forms) irregularLemmas.set(form, lemma)
}

/** Verbs of two or more syllables that double their last letter all the same. */
const doubling: ReadonlySet<string> = new Set(irregular.doubling)

/**
 * Inflections of a verb: base form, third person, past, past participle, -ing form.
 * A phrasal verb (`point out`) is inflected at its first word.
 *
 * @param lemma base form
 * @returns the base form among them
 */
export function verbForms(lemma: string): string[] {
  const [verb = '', ...rest] = lemma.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  return [...new Set(singleVerbForms(verb))].map((form) => form + tail)
}

function singleVerbForms(verb: string): string[] {
  const irregularOnes = irregularForms[verb]
  const third = /(?:[sxz]|[cs]h)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const base = stemFor(verb)
  const ing = /ie$/.test(verb)
    ? `${verb.slice(0, -2)}ying`
    : /[^eoy]e$/.test(verb)
      ? `${verb.slice(0, -1)}ing`
      : `${base}ing`
  if (irregularOnes) return [verb, third, ...irregularOnes, ing]
  const past = /e$/.test(verb)
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${base}ed`
  return [verb, third, past, ing]
}

function stemFor(verb: string): string {
  const oneSyllable = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)
  return oneSyllable || doubling.has(verb) ? verb + verb.slice(-1) : verb
}

/**
 * Base form of a verb or a noun.
 *
 * @param token a word of a reading
 * @returns lower case
 */
export function lemmaOf(token: Pick<Token, 'lower' | 'pos'>): string {
  if (token.pos === 'VERB' || token.pos === 'AUX')
    return irregularLemmas.get(token.lower) ?? baseForm(token.lower, token.pos)
  return token.pos === 'PROPN' ? singular(token.lower) : baseForm(token.lower, token.pos)
}

/** A map, since "constructor" is a word too. */
const irregularPlurals: ReadonlyMap<string, string> = new Map(Object.entries(irregular.plurals))

/**
 * Singular of a noun, by its ending.
 *
 * @param word lower case
 * @returns the word itself where it is no plural
 */
export function singular(word: string): string {
  const known = irregularPlurals.get(word)
  if (known) return known
  const last = word.length - 1
  if (last < 3 || word[last] !== 's') return word
  const before = word[last - 1]
  // "boss", "virus", "crisis"
  if (before === 's' || before === 'u' || before === 'i') return word
  if (before !== 'e') return word.slice(0, last)
  if (word[last - 2] === 'i') return `${word.slice(0, -3)}y`
  return word.slice(0, /(?:ss|x|ch|sh|z)es$/.test(word) ? -2 : -1)
}

const pluralsOf = new Map<string, string[]>()
for (const [plural, noun] of irregularPlurals)
  pluralsOf.set(noun, [...(pluralsOf.get(noun) ?? []), plural])

/**
 * The words that {@link singular} makes a noun of, and perhaps some that nobody writes.
 *
 * @param noun lower case
 * @returns the noun itself first
 */
export function nounForms(noun: string): string[] {
  const inIes = noun.endsWith('y') ? [`${noun.slice(0, -1)}ies`] : []
  return [noun, `${noun}s`, `${noun}es`, ...inIes, ...(pluralsOf.get(noun) ?? [])]
}

/** Words whose answers are remembered: those of some hundred articles. */
const mostKept = 10_000

/**
 * A function of a word that works once for each word type, and remembers the answers of the words met of late.
 * What is remembered changes the time that a text takes, never what it gives.
 *
 * @param find what a word tells by itself, whatever stands around it
 */
export function byWord<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = find(word)
    if (known.size >= mostKept) known.clear()
    known.set(word, found)
    return found
  }
}

/**
 * A list of words as a set, lower case: the same set each time that the same list is asked about, as the options of a
 * rule are for every article.
 *
 * @param words any
 */
export const setOf = memoize(
  (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.map((word) => word.toLowerCase()))
)

/** Whether two sets have a member in common. */
export function haveCommon<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  for (const word of few) if (many.has(word)) return true
  return false
}

/**
 * The lists of a data file as sets, by the same names.
 *
 * @param lists words by name; other values are left out
 * @returns the same keys
 */
export function wordSets<K extends string>(
  lists: Readonly<Record<K, readonly string[] | number>>
): Readonly<Record<K, ReadonlySet<string>>> {
  const sets = Object.entries<readonly string[] | number>(lists).map(([name, words]) => [
    name,
    new Set(Array.isArray(words) ? words : [])
  ])
  return Object.fromEntries(sets)
}
