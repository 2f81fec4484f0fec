import titles from '../generated/titles.js'
import type {Sentence, Token, TokenRange} from '../types.js'
import {
  bodySuffixes,
  describeRun,
  female,
  genderOf,
  type KnownNames,
  male,
  outletSuffixes,
  placeNouns,
  titleWords
} from './name-kinds.js'
import {isCalendarName} from './time-phrases.js'

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

const particles: ReadonlySet<string> = new Set(titles.particles)

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
