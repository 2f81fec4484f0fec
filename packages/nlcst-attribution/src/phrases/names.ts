import {likeliestTag} from 'nlcst-syntax'
import organisations from '../generated/organisations.js'
import titles from '../generated/titles.js'
import {hasCapital, hasFigure, hasSmall, isCapitalised} from '../letters.js'
import type {Sentence, Token, TokenRange} from '../types.js'
import {hasBody, joinsBody} from './body-joins.js'
import {isGivenName} from './given-names.js'
import {
  bodySuffixes,
  describeRun,
  isOutletOpening,
  type KnownNames,
  outletSuffixes,
  placeNouns
} from './name-kinds.js'
import {behindOwned, courtesyIn, platformEnd} from './name-parts.js'
import {isNation} from './nations.js'
import {isPersonNoun, isPostNoun} from './nouns.js'
import {isFieldBefore, placeLength} from './places.js'
import {shortenedEnd, withoutForm} from './short-forms.js'
import {repeatStageNames} from './stage-names.js'
import {isCalendarName} from './time-phrases.js'
import {isCourtesy, isNameSuffix, isPost, isPostModifier, isShortTitle, isTitle} from './titles.js'
import {wholeNameEnd} from './whole-names.js'

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
const inner: ReadonlySet<string> = new Set(titles.inner)
const places: ReadonlySet<string> = new Set(titles.places)
const officeFields: ReadonlySet<string> = new Set(organisations.fields)
const ofHeads: ReadonlySet<string> = new Set(organisations.ofHeads)

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
      // Most words are none of any name.
      if (tokens[at]?.pos !== 'PROPN' && hasSmall(tokens[at]?.text ?? '')) {
        at++
        continue
      }
      const whole = wholeNameEnd(tokens, at, sentence.last)
      const last = whole > at ? whole : runEnd(tokens, at, sentence.last)
      if (last === at) {
        at++
        continue
      }
      const parts = whole > at ? [[at, last] as const] : parted(tokens, at, last)
      const found = parts.map(([from, to]) => describeRun(tokens, from, to, known, whole > at))
      runs.push(...found.filter((run) => run !== null))
      at = last
    }
  }
  return repeatStageNames(runs)
}

function runEnd(tokens: readonly Token[], first: number, limit: number): number {
  let at = first
  if (isNumbered(tokens, at + 1)) return at + 2
  if (!isNameWord(tokens[at])) return first
  at++
  while (at < limit) {
    const token = tokens[at]
    if (!token) break
    // "Mrs May", "Mr March": behind a courtesy no month.
    if (isNameWord(token) || (token.pos === 'PROPN' && isCourtesy(tokens[at - 1]?.lower ?? '')))
      at++
    else if (joins(tokens, first, at, limit)) at += joins(tokens, first, at, limit)
    else break
  }
  return withoutForm(tokens, first, at)
}

/** "the Refugee Council | Enver Solomon", "President of Delmar | Ana Prew": one run of capitals, two names. */
function parted(tokens: readonly Token[], first: number, last: number): [number, number][] {
  const at =
    courtesyIn(tokens, first, last) ??
    behindOwned(tokens, first, last) ??
    holderIn(tokens, first, last) ??
    bodyHolder(tokens, first, last) ??
    platformEnd(tokens, first, last) ??
    behindBody(tokens, first, last)
  return at === null
    ? [[first, last]]
    : [
        [first, at],
        [at, last]
      ]
}

/** "the president of Delmar | Ana Prew": the place of a post that stands before the run. */
function holderIn(tokens: readonly Token[], first: number, last: number): number | null {
  const article = tokens[first - 1]?.lower === 'the' ? 1 : 0
  const preposition = tokens[first - 1 - article]
  const post = tokens[first - 2 - article]
  if (!places.has(preposition?.lower ?? '') || !post) return null
  if (post.sentence !== tokens[first]?.sentence || !isPersonNoun(post.lower)) return null
  const words = tokens.slice(first, last).map(({lower}) => lower)
  // "a spokesman for President Ana Prew": a title belongs to the name behind it; not "envoy to Sri Lanka Ana Prew".
  const [opening = '', next = ''] = words
  // "Commissioner for Health | Ana Prew", and not "a spokesman for Health Secretary Ana Prew"
  const titled = isTitle(opening) && (isTitle(next) || !officeFields.has(opening))
  if (titled && !isNation(words.slice(0, 2).join(' '))) return null
  const loose = article === 0 && preposition?.lower !== 'in' && hasCapital(post.text)
  // "Guest of Honour | Hetty": what is no post has no place, and a common noun is nobody's given name.
  const known = words.map((word) => likeliestTag(word))
  if (words.length === 2 && known[0] === 'NOUN' && !known[1] && !isPostNoun(post.lower))
    return first + 1
  if (preposition?.lower === 'of' && isFieldBefore(words)) return first + 1
  const inner = words[1] === 'for' && words.length > 3 ? 2 : 0 // "Secretary of State for Health | Ana Prew"
  const length = inner + placeLength(words.slice(inner), loose || tokens[first - 3]?.text === "'s")
  return length < words.length ? first + length : null
}

/** "Federation of Postal Workers | President J. David Cole": a post and a name behind a body with "of" in it. */
function bodyHolder(tokens: readonly Token[], first: number, last: number): number | null {
  const of = tokens.slice(first, last).findIndex(({lower}) => lower === 'of' || lower === 'for')
  if (of < 1 || !bodySuffixes.has(tokens[first + of - 1]?.lower ?? '')) return null
  if (bodySuffixes.has(tokens[last - 1]?.lower ?? '')) return null
  for (let at = first + of + 2; at < last - 1; at++) {
    if (!isPost(tokens[at]?.lower ?? '')) continue
    let name = at + 1
    while (name < last && isPost(tokens[name]?.lower ?? '')) name++
    const words = last - name
    const word = tokens[name]?.lower ?? ''
    const named = isGivenName(word) || /^\p{L}\.?$/u.test(word)
    if (words > 0 && words < 5 && (named || words === 2))
      return postStart(tokens, at, first + of + 2)
  }
  return null
}

/** "Vice President": the words that go with a post. */
function postStart(tokens: readonly Token[], post: number, floor: number): number {
  let at = post
  while (at > floor && isPostModifier(tokens[at - 1]?.lower ?? '')) at--
  return at
}

function behindBody(tokens: readonly Token[], first: number, last: number): number | null {
  const end = tokens[last - 1]?.lower ?? ''
  if (bodySuffixes.has(end) || placeNouns.has(end) || outletSuffixes.has(end)) return null
  for (let at = first + 1; at < last - 1; at++) {
    if (tokens[at]?.lower === 'against') return null
    const word = tokens[at - 1]?.lower ?? ''
    const next = tokens[at]?.lower ?? ''
    if (!bodySuffixes.has(word) || last - at > 4) continue
    if (/^(?:of|for|and|&)$/.test(next) || bodySuffixes.has(next) || isTitle(word)) continue
    const title = isTitle(next) && !isGivenName(next)
    if (title || at - first > 1 || isGivenName(next)) return at
  }
  return null
}

function isNameWord(token: Token | undefined): boolean {
  if (token?.pos !== 'PROPN' || isCalendarName(token))
    return token?.pos === 'NOUN' && /^\p{Lu}\p{Lu}/u.test(token.text) && token.text.length < 7
  // "Democratic-leaning states", "Manx-born": a capital behind which a hyphen makes an adjective.
  if (/-(?:\p{Ll}+(?:ed|ing)|born|led|made|run|style|wide|era)$/u.test(token.text)) return false
  return /^[\p{Lu}\p{N}@]|^(?:al|el|d|o)['’-]\p{Lu}/u.test(token.text) || inner.has(token.text)
}

/** "Channel 12", "Fox 5": a number that ends the name of an outlet. */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const number = tokens[at]?.text ?? ''
  if (!before || !hasFigure(number) || !/^\d{1,4}$/.test(number) || !hasCapital(before.text))
    return false
  return isOutletOpening(before.lower) && !/^(?:NOUN|PROPN|SYM)$/.test(tokens[at + 1]?.pos ?? '')
}

/** "Department of Justice": a common noun whose capital makes it a name. */
export function isCapitalNoun(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && isCapitalised(token.text) && !isCalendarName(token)
}

/** How many tokens at `at` join two parts of one name: particles, "of (the)", "&", marks round a nickname. */
function joins(tokens: readonly Token[], first: number, at: number, limit: number): number {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next || at + 1 >= limit) return 0
  const previous = tokens[at - 1]?.lower ?? ''
  if (/^(?:ADP|CCONJ|DET)$/.test(token.pos)) {
    const end = shortenedEnd(tokens, first, limit)
    if (end > at) return end - at
  }
  if (token.text === '&' && isNameWord(next)) return isPost(previous) && isPost(next.lower) ? 0 : 1
  // "Det. Sgt. Hale"
  if (token.text === '.' && isShortTitle(previous) && tokens[at - 1]?.end === token.start)
    return isNameWord(next) ? 1 : 0
  const nickname = nicknameLength(tokens, at)
  if (nickname > 0) return nickname
  // "Robert Kennedy, Jr."
  if (token.text === ',' && isNameSuffix(next.lower) && /^[jsi]/.test(next.lower)) return 2
  if (
    hasSmall(token.text) &&
    particles.has(token.lower) &&
    token.lower !== 'of' &&
    (isNameWord(next) || particles.has(next.lower))
  ) {
    const after = tokens[at + 2]
    return isNameWord(next) ? 1 : after && isNameWord(after) && next.lower !== 'of' ? 2 : 0
  }
  if (token.lower === 'of' || token.lower === 'for') {
    // "the Society for the Protection | of Birds": within a body's name any noun may have one.
    const within = token.lower === 'of' && hasBody(tokens, first, at)
    if (!within && !bodySuffixes.has(previous) && !ofHeads.has(previous)) return 0
    if (isNameWord(next)) return 1
    if (isCapitalNoun(next)) return 2
    return next.lower === 'the' && isNameWord(tokens[at + 2]) ? 2 : 0
  }
  return token.lower === 'and' && joinsBody(tokens, first, at, namesEnd(tokens, at + 1, limit))
    ? 1
    : 0
}

function namesEnd(tokens: readonly Token[], first: number, limit: number): number {
  let end = first
  while (end < limit && isNameWord(tokens[end])) end++
  return end
}

/**
 * How many tokens a nickname in marks takes up within a name: `William "Bill" Marden`.
 *
 * @param tokens words
 * @param at where the opening mark may stand
 * @returns 0 where there is none
 */
export function nicknameLength(tokens: readonly Token[], at: number): number {
  const mark = tokens[at]
  const before = tokens[at - 1]
  if (!mark || !before || !/^["“‘'(]$/.test(mark.text) || before.end === mark.start) return 0
  if (!isNameWord(before)) return 0
  const honour = mark.text === '(' ? honourLength(tokens, at) : 0
  if (honour > 0) return honour
  // `Margaret (“Peg”) Abney`
  if (mark.text === '(' && /^["“‘']$/.test(tokens[at + 1]?.text ?? '')) {
    const name = tokens[at + 2]
    const closes = /^["”’']$/.test(tokens[at + 3]?.text ?? '') && tokens[at + 4]?.text === ')'
    return closes && hasCapital(name?.text ?? '') && isNameWord(tokens[at + 5]) ? 5 : 0
  }
  for (let end = at + 2; end < at + 5; end++) {
    const close = tokens[end]
    if (!close || !/^["”’')]$/.test(close.text)) {
      if (!/^(?:\p{Lu}|the$|of$)/u.test(tokens[end - 1]?.text ?? '')) return 0
      continue
    }
    const inside = tokens.slice(at + 1, end)
    const next = tokens[end + 1]
    const named =
      next !== undefined && /^\p{Lu}\p{L}/u.test(next.text) && next.sentence === mark.sentence
    const nick =
      inside.some(({text}) => hasCapital(text)) && !inside.some(({text}) => /^[.,!?]$/.test(text))
    const short = inside.length === 1 && isGivenName(before.lower)
    if (mark.text === '(' && !short && !isGivenName(inside[0]?.lower ?? '')) return 0
    return named && nick && next.start > close.end ? end - at + 1 : 0
  }
  return 0
}

/** "Brig. Gen. (Rtd) Jim Mott", "Chief (Mrs.) Ada Obi": another title of the same one, in brackets. */
function honourLength(tokens: readonly Token[], at: number): number {
  const word = tokens[at + 1]
  const close = tokens[at + 2]?.text === '.' ? at + 3 : at + 2
  const titled = isTitle(tokens[at - 1]?.lower ?? '') && isTitle(word?.lower ?? '')
  return titled && tokens[close]?.text === ')' && isNameWord(tokens[close + 1]) ? close + 1 - at : 0
}
