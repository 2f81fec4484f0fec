import descriptors from '../generated/descriptors.js'
import organisations from '../generated/organisations.js'

const countries: ReadonlySet<string> = new Set(organisations.countries)

const places: ReadonlySet<string> = new Set(organisations.places)

const nationalities: ReadonlySet<string> = new Set(descriptors.nationalities)

const demonyms: ReadonlySet<string> = new Set(descriptors.demonyms)

/** Whether a word tells no more than a nation: "Philippine", "U.S.". */
export function isNation(word: string): boolean {
  const lower = word.toLowerCase()
  return nationalities.has(lower) || countries.has(lower) || places.has(lower)
}

/** Whether one word for one person of a nation: "Spaniard", "Frenchman", "Brazilian". */
export function isDemonym(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    (demonyms.has(lower) || (nationalities.has(lower) && /(?:an|ese|i)$/.test(lower)))
  )
}

/** Whether a country or a capital, which stands for its government. */
export function isState(words: readonly string[]): boolean {
  return countries.has(words.join(' ').toLowerCase())
}
