import {likeliestTag} from 'nlcst-syntax'
import organisations from '../generated/organisations.js'
import {isGivenName} from './given-names.js'

const known: ReadonlySet<string> = new Set([
  ...organisations.countries,
  ...organisations.places,
  ...organisations.fields
])

const prefixes: ReadonlySet<string> = new Set(organisations.placePrefixes)

const streets: ReadonlySet<string> = new Set(organisations.placeNouns)

const ends: ReadonlySet<string> = new Set([...organisations.placeNouns, ...organisations.suffixes])

const located: ReadonlySet<string> = new Set(organisations.located)

/**
 * "on Rose Lane": behind a preposition of place even a given name and a surname are a street.
 *
 * @param words of the run, lower case
 * @param before the word in front of it, lower case
 */
export function isOnStreet(words: readonly string[], before: string): boolean {
  return words.length > 1 && located.has(before) && streets.has(words.at(-1) ?? '')
}

/**
 * How many words behind the "of" of a post name its place or body; the rest is the holder's name:
 * "(President of) Delmar | Ana Prew". All of them where no name stands behind.
 *
 * @param words lower case
 * @param loose whether three words and more may be parted with nothing to tell where
 */
export function placeLength(words: readonly string[], loose: boolean): number {
  const count = words.length
  const opening = words[0] === 'the' ? 1 : 0
  for (let length = Math.min(4, count - 2); length > opening; length--)
    if (known.has(words.slice(opening, length).join(' '))) return length
  // "Port Ellis", "San José": the first word never stands alone.
  let shortest = opening + 1
  while (prefixes.has(words[shortest - 1] ?? '') && shortest < count) shortest++
  for (let at = shortest; at < count - 1; at++) {
    const word = words[at] ?? ''
    if (isGivenName(word) || /^\p{L}\.$/u.test(word)) return at
  }
  // "Guests of Honour Hetty and Tom Crane"
  if (count === shortest + 1 && shortest === 1 && isGivenName(words[1] ?? '')) return 1
  const place =
    ends.has(words.at(-1) ?? '') ||
    isBodyAt(words, count - 2) ||
    words.includes('of') ||
    words.includes('and')
  return loose && count > 2 && count - 2 >= shortest && opening === 0 && !place ? count - 2 : count
}

/**
 * "(Head of) Operations | Maricel Orr": a word of the language before a name of two words and more, which are none or given names.
 *
 * @param words of the run, lower case
 */
export function isFieldBefore(words: readonly string[]): boolean {
  const [field = '', ...name] = words
  const plain = likeliestTag(field) === 'NOUN' && !prefixes.has(field)
  return (
    plain &&
    name.length > 1 &&
    name.length < 4 &&
    name.every((word) => isGivenName(word) || !likeliestTag(word))
  )
}

/** "(Rector at) Imperial | College London": a word that ends the names of bodies begins nobody's. */
function isBodyAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  return at > 0 && ends.has(word) && !isGivenName(word)
}
