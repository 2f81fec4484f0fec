import {likeliestTag} from 'nlcst-syntax'
import organisations from '../generated/organisations.js'
import titles from '../generated/titles.js'
import type {ReadOptions} from '../read-options.js'
import type {Token, TokenRange} from '../types.js'
import {isNational, isOfState, kindByShape, plainKind} from './body-shapes.js'
import {genderOf, isGivenName} from './given-names.js'
import {knownBodies} from './known-bodies.js'
import {isInitial, isOutletBefore} from './name-shapes.js'
import type {Gender, NameKind, NameRun} from './names.js'
import {isListedPerson, isPersonNoun} from './nouns.js'
import {partyTagEnd} from './party-tags.js'
import {isOnStreet} from './places.js'
import {asTitle, type NameWord, wordsOfRun} from './run-words.js'
import {stageName} from './stage-names.js'
import {genderOfTitles, isNameSuffix, isPost, isShortTitle, isTitle, titleLength} from './titles.js'

export const bodySuffixes: ReadonlySet<string> = new Set(organisations.suffixes)
const outlets: ReadonlySet<string> = new Set(organisations.outlets)
export const outletSuffixes: ReadonlySet<string> = new Set(organisations.outletSuffixes)

const outletOpenings: ReadonlySet<string> = new Set(organisations.outletOpenings)

const prepositions: ReadonlySet<string> = new Set(organisations.prepositions)
const articles: ReadonlySet<string> = new Set(organisations.articles)
const countries: ReadonlySet<string> = new Set(organisations.countries)
const places: ReadonlySet<string> = new Set(organisations.places)
const events: ReadonlySet<string> = new Set(organisations.events)
const placeOpenings: ReadonlySet<string> = new Set(organisations.placeOpenings)

const surnames: ReadonlySet<string> = new Set(organisations.surnames)
export const placeNouns: ReadonlySet<string> = new Set(organisations.placeNouns)

const particles: ReadonlySet<string> = new Set(titles.particles)

/** Names that the newsroom gave, lower case. */
export interface KnownNames {
  outlets: ReadonlySet<string>
  people: ReadonlySet<string>
  organisations: ReadonlySet<string>
}

/** @param options the newsroom's own names */
export function knownNames(options: ReadOptions): KnownNames {
  const set = (names: readonly string[] = []) =>
    new Set(names.map((name) => name.toLowerCase().replace(/^the /, '')))
  return {
    outlets: set(options.outlets),
    people: set(options.people),
    organisations: set(options.organisations)
  }
}

/**
 * Says what a run of capitals is likely to name.
 *
 * @param tokens words
 * @param first first token of the run
 * @param last the token after it
 * @param known names that the newsroom gave
 * @param isWhole whether its shape shows a body's name already
 */
export function describeRun(
  tokens: readonly Token[],
  first: number,
  last: number,
  known: KnownNames,
  isWhole = false
): NameRun | null {
  const words = wordsOfRun(tokens, first, last)
  const lower = words.map((word) => word.lower)
  const texts = words.map((word) => word.text)
  const definite = isDefinite(tokens, first)
  const whole = lower.join(' ')
  const gender: Gender = 'unknown'
  const base = {first, last, definite, titles: [] as string[], gender, nameFirst: first}
  const titled = titleLength(words.map(asTitle))
  const someone = (at: number) => person(base, words, at)
  const something = (kind: NameKind): NameRun => ({kind, words: texts, ...base})
  const held = titled % words.length === 0 ? holderAt(lower) : behindPlace(lower, titled)

  const told = toldKind(tokens, base, lower, known, isWhole)
  if (told) return told === 'person' ? someone(0) : something(told)
  // "Notes from Tarn", "Mothers Against Tolls": no person has a preposition in the name.
  const inside = lower.slice(1).some((word) => prepositions.has(word))
  const plain = plainKind(lower, inside)
  if (plain) return something(plain)
  // A post without its holder: "Chief Executive"; the Miami Herald and Politico are none.
  const outlet = isOutlet(lower, whole, definite)
  if (held > -1 && titled === words.length) return someone(held)
  if (titled === words.length && !outlet && !isBodyOf(lower)) return something('other')
  if (held > 0) return someone(held)
  const elsewhere =
    isOnStreet(lower, tokens[first - 1]?.lower ?? '') ||
    partyTagEnd(tokens, first) !== -1 ||
    (titled === 0 && isOfPlace(tokens, first))
  const body = elsewhere ? 'place' : bodyKind(lower, whole, definite, texts, titled)
  if (body) return something(body)
  if (titled > 0) return someone(titled)
  if (isOfState(lower)) return something('organisation')
  if (definite && !isGivenName(lower[0] ?? '')) return something('other')
  // "West Suffolk MP", "a Tarn Labour MP": a seat or a party and its post, which stands behind a name as well.
  const end = lower.at(-1) ?? ''
  const alone = lower.length === 2 || /^(?:DET|NUM)$/.test(tokens[first - 1]?.pos ?? '')
  if (words.length > 1 && isPost(end) && (isShortTitle(end) || (isNameSuffix(end) && alone)))
    return something('other')
  if (inside) return something('organisation')
  if (words.length > 1)
    return words.length > 6 || isMadeOfWords(lower) ? something('other') : someone(0)
  if ((bodySuffixes.has(whole) && !isGivenName(whole)) || isNational(whole))
    return something('organisation')
  const given = genderOf(whole)
  return {kind: given === null ? 'other' : 'person', words: texts, ...base, gender: given ?? gender}
}

/** What the newsroom or the shape of a whole name tells it to be, else `null`. */
function toldKind(
  tokens: readonly Token[],
  {first, last}: TokenRange,
  lower: readonly string[],
  known: KnownNames,
  isWhole: boolean
): NameKind | null {
  const whole = lower.join(' ')
  if (known.people.has(whole)) return 'person'
  const [opening = '', second = ''] = lower
  const paper = /^(?:of|\d+)$/.test(second) && (outletSuffixes.has(opening) || outlets.has(opening))
  if (
    known.outlets.has(whole) ||
    (isWhole && (paper || outlets.has(whole) || outletOpenings.has(opening)))
  )
    return 'media'
  // "rapper 50 Cent"
  if (isWhole && stageName(tokens, first) === last) return 'person'
  return isWhole || known.organisations.has(whole) ? 'organisation' : null
}

/**
 * Where the name begins of whoever holds a post, -1 where nobody does: "New Community Development Director | David Barr",
 * "Secretary | Curt Topper", whose surname is a rare noun for somebody.
 */
function holderAt(lower: readonly string[]): number {
  const first = lower[0] ?? ''
  const last = lower.at(-1) ?? ''
  if (lower.length < 2 || [bodySuffixes, outletSuffixes, placeNouns].some((ends) => ends.has(last)))
    return -1
  const name =
    isGivenName(first) && !placeOpenings.has(first)
      ? -1
      : lower.findIndex(
          (word, at) =>
            at > 1 && lower.length - at > 1 && isPost(lower[at - 1] ?? '') && isGivenName(word)
        )
  if (name > -1 || isListedPerson(last) || isTitle(last) || !isPersonNoun(last)) return name
  const leading = lower.findIndex((word) => !isTitle(word))
  if (leading > 0) return lower.length - leading === 2 ? leading : -1
  return likeliestTag(first) ? -1 : 0
}

/** "San Francisco Fed President | Mary Daly": behind a place and a post, 0 where no given name is. */
function behindPlace([first = '', ...others]: readonly string[], titled: number): number {
  return placeOpenings.has(first) && titled > 1 && isGivenName(others[titled - 1] ?? '')
    ? titled
    : 0
}

/** "the port city of Lomark" */
function isOfPlace(tokens: readonly Token[], first: number): boolean {
  const [noun, of, name] = tokens.slice(Math.max(first - 2, 0), first + 1)
  return of?.lower === 'of' && placeNouns.has(noun?.text ?? '') && !isGivenName(name?.lower ?? '')
}

/** "the Herald", "the Slovak Republic": an article, or one with a nation's adjective between. */
function isDefinite(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  const article = before?.pos === 'ADJ' && /^\p{Lu}/u.test(before.text) ? tokens[first - 2] : before
  return /^(?:the|this)$/.test(article?.lower ?? '')
}

/** "Public Health Infobase": what begins with a word of the language, and goes on so, is nobody's name. */
function isMadeOfWords(lower: readonly string[]): boolean {
  const [first = '', second = ''] = lower
  // "P V Orr": letters of given names are no words.
  const known = (word: string) =>
    !isInitial(word) &&
    !isGivenName(word) &&
    !particles.has(word) &&
    !surnames.has(word) &&
    /^(?:NOUN|ADJ)$/.test(likeliestTag(word) ?? '')
  return known(first) && known(lower.length > 2 ? second : (lower.at(-1) ?? ''))
}

/** "Politico", "Miami Herald": an outlet whose name is also a noun for people. */
function isOutlet(lower: readonly string[], whole: string, definite: boolean): boolean {
  if (outlets.has(whole)) return true
  const [before] = lower.slice(-2)
  const several = lower.length > 1
  return (several ? !isTitle(before ?? '') : definite) && outletSuffixes.has(lower.at(-1) ?? '')
}

/** What a name is if it isn't a person's, or `null`. */
function bodyKind(
  lower: readonly string[],
  whole: string,
  definite: boolean,
  texts: readonly string[],
  titled: number
): NameKind | null {
  const last = lower.at(-1) ?? ''
  const first = lower[0] ?? ''
  const several = lower.length > 1
  const given = several && !definite && isGivenName(lower[titled] ?? '')
  // "Chuck Banks", "MP Josie Lane": what may end a body's name may be a surname as well.
  const surname =
    (given || (titled > 0 && titled < lower.length)) &&
    lower.length - titled < 4 &&
    surnames.has(last)
  if (outlets.has(whole) || outlets.has(`the ${whole}`) || isNewsName(lower, texts)) return 'media'
  // "J&P Haulage", "Holt & Sons"; "Director & CEO Ana Prew" has two posts.
  if (lower.some((word, at) => word.includes('&') && (at >= titled || titled === lower.length)))
    return 'organisation'
  if (countries.has(whole) || places.has(whole)) return 'place'
  if (knownBodies.has(whole)) return 'organisation'
  if (several && titled % lower.length === 0 && !given && isOutletInFront(texts[0] ?? ''))
    return 'media'
  // "the Courier Mail": behind an article a trade of one word is no post of somebody called Mail.
  const trade = definite && lower.length === 2 && !isTitle(first)
  const people = (titled > 0 && titled < lower.length && !trade) || (given && lower.length < 4)
  if (outletSuffixes.has(last) && !people && (several || definite)) return 'media'
  if (outletOpenings.has(first) && several) return 'media'
  // "Asia Restaurant", "Victoria Stadium": what is nobody's surname ends a place, whatever it begins with.
  if (several && placeNouns.has(last) && !(people && surnames.has(last))) return 'place'
  if (bodySuffixes.has(last) && !surname) {
    if (several && !(titled > 0 && given && lower.length - titled === 2)) return 'organisation'
    return !several && (definite || /^(?:congress|parliament)$/.test(last)) ? 'organisation' : null
  }
  if (several && titled === 0 && !given && events.has(last)) return 'other'
  if (isBodyOf(lower)) return bodyOrPost(lower)
  // "St Ann's", "Port Harcourt"
  if (several && placeOpenings.has(first)) return 'place'
  return kindByShape(lower, texts, titled)
}

/** "AP Photos" begins with an agency, "Ap Iorwerth" with a particle. */
function isOutletInFront(text: string): boolean {
  const first = text.toLowerCase()
  const particle = particles.has(first) && /^\p{Lu}\p{Ll}/u.test(text)
  return outlets.has(first) && !particle && isOutletBefore(first)
}

/** "7News", "SkyNews Tarn"; "La Voz del Tarn". */
function isNewsName([first = '', second = '']: readonly string[], [text = '']: readonly string[]) {
  if (/^[\p{Lu}\d].*News$/u.test(text)) return true
  return articles.has(first) && outletOpenings.has(second)
}

/** Whether an outlet's name may begin with a word: "Channel 12", "Radio Kest", "Fox 5". */
export function isOutletOpening(word: string): boolean {
  return outletOpenings.has(word) || outlets.has(word)
}

/** "Bank of Tarn Chief Executive": a post at such a body; not "Office of the Attorney General", which is one. */
function bodyOrPost(lower: readonly string[]): NameKind {
  const of = lower.indexOf('of')
  const body = lower.slice(of + 1, -1)
  const post =
    isPost(lower.at(-1) ?? '') &&
    lower[of - 1] !== 'office' &&
    body.some((word) => word !== 'the' && !isTitle(word) && !isPost(word))
  return post ? 'other' : 'organisation'
}

/** "Department of Justice", "Bank of Tarn". */
function isBodyOf(lower: readonly string[]): boolean {
  return lower.some(
    (word, at) => /^(?:of|for)$/.test(word) && bodySuffixes.has(lower[at - 1] ?? '')
  )
}

function person(
  base: Omit<NameRun, 'kind' | 'words'>,
  words: readonly NameWord[],
  nameAt: number
): NameRun {
  const name = words.slice(nameAt)
  const titles = words.slice(0, nameAt)
  const first = name[0]?.lower ?? ''
  return {
    kind: 'person',
    words: name.map((word) => word.text),
    ...base,
    titles: titles.map((word) => word.text),
    gender:
      genderOfTitles(titles.map((word) => word.lower)) ??
      genderOf(first) ??
      genderOf(first.split('-')[0] ?? '') ??
      'unknown',
    nameFirst: name[0]?.index ?? base.first
  }
}
