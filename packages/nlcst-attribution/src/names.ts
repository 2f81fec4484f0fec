import descriptors from './generated/descriptors.js'
import givenNames from './generated/given-names.js'
import organisations from './generated/organisations.js'
import titles from './generated/titles.js'
import {isPersonNoun} from './nouns.js'
import {isCalendarName} from './phrases.js'
import type {ReadOptions, Sentence, Token, TokenRange} from './types.js'

export type NameKind = 'person' | 'organisation' | 'media' | 'place' | 'other'
export type Gender = 'female' | 'male' | 'unknown'

/** A run of capitalised words that names somebody or something. */
export interface NameRun extends TokenRange {
  kind: NameKind
  /** Words of the name, titles left out. */
  words: string[]
  /** Words of title before it. */
  titles: string[]
  gender: Gender
  /** "the" stands before it. */
  definite: boolean
  /** First token of the name proper, behind its titles. */
  nameFirst: number
}

const female: ReadonlySet<string> = new Set(givenNames.female)
const male: ReadonlySet<string> = new Set(givenNames.male)
const either: ReadonlySet<string> = new Set(givenNames.either)
const titleWords: ReadonlySet<string> = new Set([
  ...titles.male,
  ...titles.female,
  ...titles.either
])
const maleTitles: ReadonlySet<string> = new Set(titles.male)
const femaleTitles: ReadonlySet<string> = new Set(titles.female)
const particles: ReadonlySet<string> = new Set(titles.particles)
const bodySuffixes: ReadonlySet<string> = new Set(organisations.suffixes)
const knownBodies: ReadonlySet<string> = new Set(organisations.known)
const outlets: ReadonlySet<string> = new Set(organisations.outlets)
const outletSuffixes: ReadonlySet<string> = new Set(organisations.outletSuffixes)
const countries: ReadonlySet<string> = new Set(organisations.countries)
const places: ReadonlySet<string> = new Set(organisations.places)
const nationalities: ReadonlySet<string> = new Set(descriptors.nationalities)
const placeNouns: ReadonlySet<string> = new Set(organisations.placeNouns)

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

/**
 * Finds the names of a reading and says what each is likely to name.
 *
 * @param tokens words
 * @param sentences no name crosses their ends
 * @param known names that the newsroom gave
 */
export function readNames(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  known: KnownNames
): NameRun[] {
  const runs: NameRun[] = []
  for (const sentence of sentences) {
    let at = sentence.first
    while (at < sentence.last) {
      const last = runEnd(tokens, at, sentence.last)
      if (last === at) {
        at++
        continue
      }
      for (const [first, end] of parted(tokens, at, last)) {
        const run = describeRun(tokens, first, end, known)
        if (run) runs.push(run)
      }
      at = last
    }
  }
  return runs
}

function runEnd(tokens: readonly Token[], first: number, limit: number): number {
  let at = first
  if (!isNameWord(tokens[at])) return first
  at++
  while (at < limit) {
    const token = tokens[at]
    if (!token) break
    if (isNameWord(token)) at++
    else if (joins(tokens, first, at, limit)) at += joins(tokens, first, at, limit)
    else break
  }
  return at
}

/** "the Refugee Council | Enver Solomon": a body's name with a person's right behind it. */
function parted(tokens: readonly Token[], first: number, last: number): [number, number][] {
  for (let at = first + 1; at < last - 1; at++) {
    const courtesy = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame)\.?$/.test(tokens[at]?.lower ?? '')
    if (courtesy && !titleWords.has(tokens[at - 1]?.lower ?? ''))
      return [
        [first, at],
        [at, last]
      ]
  }
  for (let at = first + 1; at < last - 1; at++) {
    const word = tokens[at - 1]?.lower ?? ''
    const next = tokens[at]?.lower ?? ''
    const rest = last - at
    if (
      !bodySuffixes.has(word) ||
      bodySuffixes.has(tokens[last - 1]?.lower ?? '') ||
      rest < 2 ||
      rest > 4
    )
      continue
    if (/^(?:of|for|and|&)$/.test(next) || bodySuffixes.has(next) || titleWords.has(word)) continue
    const title = titleWords.has(next) && genderOf(next) === null
    if (
      !placeNouns.has(tokens[last - 1]?.lower ?? '') &&
      !outletSuffixes.has(tokens[last - 1]?.lower ?? '') &&
      (title || at - first > 1 || genderOf(next) !== null)
    )
      return [
        [first, at],
        [at, last]
      ]
  }
  return [[first, last]]
}

function isNameWord(token: Token | undefined): boolean {
  if (token?.pos !== 'PROPN' || isCalendarName(token))
    return token?.pos === 'NOUN' && /^\p{Lu}\p{Lu}/u.test(token.text) && token.text.length < 7
  return /^[\p{Lu}\p{N}@]|^(?:al|el|bin|ibn|de|van|von|da|di|du|la|le|dela|del)$|^(?:al|el|d|o)['’-]\p{Lu}/u.test(
    token.text
  )
}

/** How many tokens at `at` join two parts of one name: particles, "of (the)", "&". */
function joins(tokens: readonly Token[], first: number, at: number, limit: number): number {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next || at + 1 >= limit) return 0
  if (token.text === '&' && isNameWord(next)) return 1
  if (
    /^[a-z]/.test(token.text) &&
    particles.has(token.lower) &&
    token.lower !== 'of' &&
    (isNameWord(next) || particles.has(next.lower))
  ) {
    const after = tokens[at + 2]
    return isNameWord(next) ? 1 : after && isNameWord(after) && next.lower !== 'of' ? 2 : 0
  }
  const previous = tokens[at - 1]?.lower ?? ''
  if (token.lower === 'of' || token.lower === 'for') {
    const body =
      bodySuffixes.has(previous) ||
      [
        'secretary',
        'state',
        'archbishop',
        'bishop',
        'duke',
        'duchess',
        'prince',
        'princess',
        'people',
        'republic',
        'institutes',
        'chiefs',
        'organisation',
        'organization',
        'center',
        'centre',
        'district',
        'county',
        'church',
        'bank',
        'bar'
      ].includes(previous)
    if (!body) return 0
    if (isNameWord(next)) return 1
    return next.lower === 'the' && isNameWord(tokens[at + 2]) ? 2 : 0
  }
  if (
    token.lower === 'and' &&
    isNameWord(next) &&
    hasBody(tokens, first, at) &&
    bodySuffixes.has(tokens[first]?.lower ?? '') &&
    !isNameWord(tokens[at + 2]) &&
    genderOf(next.lower) === null
  )
    return 1
  if (token.lower === 'and' && isNameWord(next)) {
    // "Department of Health and Human Services", "Food and Drug Administration".
    let end = at + 1
    while (end < limit && isNameWord(tokens[end])) end++
    const inBody =
      bodySuffixes.has(tokens[end - 1]?.lower ?? '') && !titleWords.has(tokens[first]?.lower ?? '')
    const given = female.has(tokens[first]?.lower ?? '') || male.has(tokens[first]?.lower ?? '')
    return inBody && !given && (hasBody(tokens, first, at) || end - at > 2 || at - first === 1)
      ? 1
      : 0
  }
  return 0
}

function hasBody(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (tokens[at]?.lower === 'of' || tokens[at]?.lower === 'for') return true
  return false
}

function describeRun(
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

/** Whether a country or a capital, which stands for its government. */
export function isState(words: readonly string[]): boolean {
  return countries.has(words.join(' ').toLowerCase())
}
