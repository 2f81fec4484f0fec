import descriptors from '../generated/descriptors.js'
import givenNames from '../generated/given-names.js'
import organisations from '../generated/organisations.js'
import titles from '../generated/titles.js'
import type {ReadOptions, Token} from '../types.js'
import type {Gender, NameKind, NameRun} from './names.js'
import {isPersonNoun} from './nouns.js'

export const female: ReadonlySet<string> = new Set(givenNames.female)

export const male: ReadonlySet<string> = new Set(givenNames.male)

const either: ReadonlySet<string> = new Set(givenNames.either)

export const titleWords: ReadonlySet<string> = new Set([
  ...titles.male,
  ...titles.female,
  ...titles.either
])

const maleTitles: ReadonlySet<string> = new Set(titles.male)

const femaleTitles: ReadonlySet<string> = new Set(titles.female)

export const bodySuffixes: ReadonlySet<string> = new Set(organisations.suffixes)

const knownBodies: ReadonlySet<string> = new Set(organisations.known)

const outlets: ReadonlySet<string> = new Set(organisations.outlets)

export const outletSuffixes: ReadonlySet<string> = new Set(organisations.outletSuffixes)

const countries: ReadonlySet<string> = new Set(organisations.countries)

const places: ReadonlySet<string> = new Set(organisations.places)

const nationalities: ReadonlySet<string> = new Set(descriptors.nationalities)

const demonyms: ReadonlySet<string> = new Set(descriptors.demonyms)

export const placeNouns: ReadonlySet<string> = new Set(organisations.placeNouns)

/** Names that the newsroom gave, lower case. */
export interface KnownNames {
  outlets: ReadonlySet<string>
  people: ReadonlySet<string>
  organisations: ReadonlySet<string>
}

/** @param options the newsroom's own names */
export function knownNames(options: ReadOptions): KnownNames {
  const set = (names: readonly string[] | undefined) =>
    new Set((names ?? []).map((name) => name.toLowerCase().replace(/^the /, '')))
  return {
    outlets: set(options.outlets),
    people: set(options.people),
    organisations: set(options.organisations)
  }
}

export function describeRun(
  tokens: readonly Token[],
  first: number,
  last: number,
  known: KnownNames
): NameRun | null {
  const words = tokens.slice(first, last)
  const lower = words.map((word) => word.lower)
  const previous = tokens[first - 1]?.lower ?? ''
  const definite = previous === 'the' || previous === 'this'
  const whole = lower.join(' ')
  const base = {
    first,
    last,
    definite,
    titles: [] as string[],
    gender: 'unknown' as Gender,
    nameFirst: first
  }
  const texts = words.map((word) => word.text)
  if (
    words.every((word) => titleWords.has(word.lower)) &&
    words.length < 3 &&
    !female.has(lower.at(-1) ?? '')
  ) {
    return {...base, kind: 'other', words: texts}
  }
  if (known.people.has(whole)) return person(base, words, 0)
  if (known.outlets.has(whole)) return {...base, kind: 'media', words: texts}
  if (known.organisations.has(whole)) return {...base, kind: 'organisation', words: texts}
  const body = bodyKind(lower, whole, definite, texts)
  if (body) return {...base, kind: body, words: texts}
  const title = lastTitle(lower)
  if (title !== -1 && title < words.length - 1) return person(base, words, title + 1)
  if (definite && !female.has(lower[0] ?? '') && !male.has(lower[0] ?? ''))
    return {...base, kind: 'other', words: texts}
  if (words.length === 1) {
    if (bodySuffixes.has(whole) && genderOf(whole) === null)
      return {...base, kind: 'organisation', words: texts}
    const given = genderOf(lower[0] ?? '')
    return {
      ...base,
      kind: given === null ? 'other' : 'person',
      words: texts,
      gender: given ?? 'unknown'
    }
  }
  return words.length <= 5 ? person(base, words, 0) : {...base, kind: 'other', words: texts}
}

/** What a name is if it isn't a person's, or `null`. */
function bodyKind(
  lower: readonly string[],
  whole: string,
  definite: boolean,
  texts: readonly string[]
): NameKind | null {
  const last = lower.at(-1) ?? ''
  const first = lower[0] ?? ''
  const given = genderOf(first) !== null && lower.length > 1 && !definite
  if (outlets.has(whole) || outlets.has(`the ${whole}`)) return 'media'
  if (countries.has(whole)) return 'place'
  if (places.has(whole)) return 'place'
  if (knownBodies.has(whole)) return 'organisation'
  if (
    lower.length > 1 &&
    outlets.has(first) &&
    first.length > 1 &&
    !given &&
    first !== 'time' &&
    first !== 'people'
  )
    return 'media'
  const titled = titleWords.has(first)
  if (outletSuffixes.has(last) && !titled && !given && (lower.length > 1 || definite))
    return 'media'
  if (/^(?:radio|tv|television)$/.test(first) && lower.length > 1) return 'media'
  if (lower.length > 1 && placeNouns.has(last) && !titled && !given) return 'place'
  if (
    bodySuffixes.has(last) &&
    !(
      given &&
      lower.length === 2 &&
      !/^(?:foundation|university|institute|ltd|inc|group|college|school|hospital|trust)$/.test(
        last
      )
    )
  )
    return lower.length > 1 || definite || last === 'congress' || last === 'parliament'
      ? 'organisation'
      : null
  if (
    lower.some(
      (word, index) => (word === 'of' || word === 'for') && bodySuffixes.has(lower[index - 1] ?? '')
    )
  )
    return 'organisation'
  const acronym = texts.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(texts[0] ?? '')
  return acronym && !isPersonNoun(first) ? 'organisation' : null
}

/** Index of the last title word that still leaves a name behind it, or `-1`. */
function lastTitle(lower: readonly string[]): number {
  // "Prosecutor Claire Benoit", "Lead Singer Rosa Diaz": a trade before a given name and a surname.
  for (let at = lower.length - 3; at >= 0; at--) {
    const word = lower[at] ?? ''
    if (isPersonNoun(word) && genderOf(word) === null && genderOf(lower[at + 1] ?? '') !== null)
      return at
  }
  for (let at = lower.length - 2; at >= 0; at--) {
    const word = lower[at] ?? ''
    if (titleWords.has(word) && genderOf(word) === null) return at
    if (titleWords.has(word) && at === 0) return at
  }
  return -1
}

function person(
  base: Omit<NameRun, 'kind' | 'words'>,
  words: readonly Token[],
  nameAt: number
): NameRun {
  const name = words.slice(nameAt)
  const title = words.slice(0, nameAt).map((word) => word.lower)
  let gender: Gender = 'unknown'
  if (title.some((word) => femaleTitles.has(word))) gender = 'female'
  else if (title.some((word) => maleTitles.has(word))) gender = 'male'
  else
    gender =
      genderOf(name[0]?.lower ?? '') ??
      genderOf((name[0]?.lower ?? '').split('-')[0] ?? '') ??
      'unknown'
  return {
    ...base,
    kind: 'person',
    words: name.map((word) => word.text),
    titles: words.slice(0, nameAt).map((word) => word.text),
    gender,
    nameFirst: base.first + nameAt
  }
}

/** What a given name tells, `null` for a word that is none. */
export function genderOf(word: string): Gender | null {
  if (either.has(word) || (female.has(word) && male.has(word))) return 'unknown'
  if (female.has(word)) return 'female'
  return male.has(word) ? 'male' : null
}

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
