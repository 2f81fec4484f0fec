import {likeliestTag} from 'nlcst-syntax'
import data from '../generated/titles.js'
import {singular, wordSets} from '../words.js'
import {genderOf, isGivenName} from './given-names.js'
import type {Gender} from './names.js'
import {isBodyNoun, isListedPerson, isMember, isPersonByEnding, isPersonNoun} from './nouns.js'
import {placeLength} from './places.js'

const male: ReadonlySet<string> = new Set(data.male)

const female: ReadonlySet<string> = new Set(data.female)

const all: ReadonlySet<string> = new Set([...data.male, ...data.female, ...data.either])

const short: ReadonlySet<string> = new Set(data.short)

const surnames: ReadonlySet<string> = new Set(data.surnames)

const modifiers: ReadonlySet<string> = new Set(data.modifiers)

const particles: ReadonlySet<string> = new Set(data.particles)

const suffixes: ReadonlySet<string> = new Set(data.suffixes)

const courtesies: ReadonlySet<string> = new Set(data.courtesies)

const twofold = new Map(Object.entries(wordSets(data.twofold)))

/** Words of a post at most, before a title of two words. */
const mostPosts = 6

/** "Federal", "Canadian": nouns for somebody, which are adjectives of bodies as well. */
function isOfBodies(words: readonly string[], end: number): boolean {
  const [word = ''] = words
  if (all.has(word) || beginsName(words, 1, end)) return false
  // "Democrat Pelosi": one of a party, before what is no word; "Liberal Democrats" are a party.
  const [, behind = ''] = words
  const named = /^(?:PROPN)?$/.test(likeliestTag(behind) ?? '') && !isBodyNoun(behind)
  if (end === 2 && named && isMember(word)) return false
  return likeliestTag(word) === 'ADJ' || /(?:ian|ican|ean)$/.test(word)
}

/**
 * Whether a word is used as a title before names: "Mr", "Mayor", "Det".
 *
 * @param word lower case
 */
export function isTitle(word: string): boolean {
  return all.has(word)
}

/** Whether a full stop behind the word may belong to it: "Det. Sgt. Hale". */
export function isShortTitle(word: string): boolean {
  return short.has(word)
}

/** Whether nothing but a name follows the word: "Mr", "Sir", "Dr". */
export function isCourtesy(word: string): boolean {
  return courtesies.has(word)
}

/** Whether the word tells of a generation or an honour behind a name: "Jr.", "III", "MBE". */
export function isNameSuffix(word: string): boolean {
  return suffixes.has(word)
}

/** Gender that a title tells, `null` where it tells none. */
export function genderOfTitles(titles: readonly string[]): Gender | null {
  if (titles.some((title) => female.has(title))) return 'female'
  return titles.some((title) => male.has(title)) ? 'male' : null
}

/** "Justices Ana Prew and Tom Ambry": a title of several, with the first one's name behind it. */
function isJointTitle(words: readonly string[], end: number): boolean {
  const [word = ''] = words
  return word.endsWith('s') && all.has(singular(word)) && !all.has(word) && end > 2
}

/** Whether a word can close the post that stands before a name: "Mayor", "striker", "co-author". */
export function isPost(word: string): boolean {
  if (modifiers.has(word)) return false
  return all.has(word) || (isPersonNoun(word) && singular(word) === word) || isHyphenedPost(word)
}

/** Whether a word and the next are one title: "Tan Sri". */
export function isTwofold(first: string, second: string): boolean {
  return twofold.get(first)?.has(second) === true
}

/** Whether a title or a trade is a surname as well: "Baker", "Bishop". */
export function isSurnameToo(word: string): boolean {
  return surnames.has(word)
}

/** Whether a word belongs to the post behind it: "Vice President", "Acting Chair". */
export function isPostModifier(word: string): boolean {
  return modifiers.has(word)
}

/** "co-author", "ex-mayor", "vice-chancellor", "lieutenant-general" */
function isHyphenedPost(word: string): boolean {
  const dash = word.lastIndexOf('-')
  return dash > 0 && isPost(word.slice(dash + 1))
}

/**
 * How many words at the front of a run of capitals are a post or a title: all of them where the
 * run is a post and nobody's name ("RSC Chief Executive").
 *
 * @param words lower case
 */
export function titleLength(words: readonly string[]): number {
  // "Tan Sri Lim Wei", "Prime Minister Tan Sri Lim Wei"
  const honour = words
    .slice(0, mostPosts)
    .findIndex((word, at) => isTwofold(word, words[at + 1] ?? ''))
  if (honour !== -1) return honour + 2 + titleLength(words.slice(honour + 2))
  let end = words.length
  while (end > 1 && suffixes.has(words[end - 1] ?? '')) end--
  return isJointTitle(words, end) ? 1 : postLength(words, end)
}

function postLength(words: readonly string[], end: number): number {
  const [first = ''] = words
  // "A. B. Shah": behind an initial as well.
  const named = (isGivenName(first) && !isPost(first)) || /^\p{L}\.?$/u.test(first)
  for (let at = end - 1; at >= 0; at--) {
    const word = words[at] ?? ''
    if (!isPost(word)) continue
    // "Bishop of Tarn Piet Holm", "Secretary of State": the place belongs to the post.
    if (/^(?:of|for)$/.test(words[at + 1] ?? '')) return officeEnd(words, at + 1, end)
    const rest = end - nameWord(words, at + 1, end)
    // "Judge Whitman Knapp", "Lyman Orr": a given name that ends like a trade.
    if (rest === 1 && isRareGivenName(words, at)) continue
    // "Martin Luther King", "Joe Bishop": behind a given name a title may be a surname.
    if (named && at > 0 && (surnames.has(word) || rest === 0) && !beginsName(words, at + 1, end))
      continue
    if (rest === 0) {
      if (isSurname(words, at) || !isWholePost(words, at)) continue
      return words.length
    }
    if (isGivenName(word) && !isCourtesy(word) && isGivenThere(words, at, end)) continue
    // "Mason Greene", "Hunter Bain": a name of two words may begin with a trade.
    if (at === 0 && rest === 1 && !all.has(word) && (surnames.has(word) || isGivenName(word)))
      continue
    // "Canadian Public Health Infobase", "National Conference": a nation's people are no post of a body's.
    if (at === 0 && isOfBodies(words, end)) continue
    // "Dean Forde", "Frank St. John"; "Judge Reinhold Mott" has a post.
    if (at === 0 && isGivenName(word) && (rest === 1 || isGivenOnly(word, isListedPost))) continue
    return at + 1
  }
  return 0
}

/** The word behind the particles of a surname: "Tucker Van | Hollen". */
function nameWord(words: readonly string[], from: number, end: number): number {
  let at = from
  while (at < end - 1 && particles.has(words[at] ?? '')) at++
  return at
}

/** "Minister of State for Ports | Ana Prew": the end of what a post is for, from its "of" or "for" on. */
function officeEnd(words: readonly string[], of: number, end: number): number {
  const last = of + 1 + placeLength(words.slice(of + 1, end), true)
  return last < end - 1 && /^(?:of|for)$/.test(words[last] ?? '')
    ? last + 1 + placeLength(words.slice(last + 1, end), true)
    : last
}

/** "Governor Mujiv Hataman", "Javed Pathan": what no dictionary has is a surname, however it ends, or behind a name as rare. */
function isSurname(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  if (at === 0) return false
  // "Farmer Mei White": behind a post and a given name a rare noun for somebody is the surname.
  if (at > 1 && isGivenOnly(before) && words.slice(0, at - 1).every(isPost)) return true
  // "Pope Leo", "Captain Weaver": behind a title a rare noun is a name.
  if (!all.has(word) && !isListedPerson(word) && all.has(before)) return true
  if (all.has(word) || likeliestTag(word)) return false
  return (
    /(?:man|ian|ist)$/.test(word) ||
    !(isPost(before) || isPostModifier(before) || likeliestTag(before))
  )
}

/** A post alone needs more than the surname that it may be: "Chief Executive", "Lord President", not "Bishop". */
function isWholePost(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (words.length === 1) return all.has(word) || isPersonNoun(word)
  // "Mr Hoffman": behind a courtesy stands a name.
  if (courtesies.has(words[at - 1] ?? '')) return false
  return !surnames.has(word) || words.slice(0, at).every((other) => all.has(other))
}

/** A word that only its ending makes a noun for somebody, at the front or behind a title, and with no given name behind it. */
function isRareGivenName(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (
    !isPersonByEnding(word) ||
    /^(?!PROPN)./.test(likeliestTag(word) ?? '') ||
    isGivenName(words[at + 1] ?? '')
  )
    return false
  return at === 0 || all.has(words[at - 1] ?? '')
}

/** Whether a given name that may be a post is the name: "Dr Jacob John" and "Councillor Stuart Marshall", not "Sister Kate". */
function isGivenThere(words: readonly string[], at: number, end: number): boolean {
  if (at === 0) return false
  return !beginsName(words, at + 1, end) || (end - at === 2 && all.has(words[at - 1] ?? ''))
}

/** A given name that is no post as well. */
function isGivenOnly(word = '', isOther = isPost): boolean {
  return isGivenName(word) && !isOther(word)
}

function isListedPost(word: string): boolean {
  return all.has(word) || isListedPerson(word)
}

function beginsName(words: readonly string[], at: number, end: number): boolean {
  const word = words[at] ?? ''
  return at < end && (genderOf(word) !== null || /^\p{L}\.?$/u.test(word))
}
