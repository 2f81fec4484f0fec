import organisations from '../generated/organisations.js'
import {singular} from '../words.js'
import {isGivenName} from './given-names.js'
import {isAcronym, isBrand, isInitials} from './name-shapes.js'
import type {NameKind} from './names.js'
import {isPersonNoun} from './nouns.js'
import {isTitle} from './titles.js'

const compass: ReadonlySet<string> = new Set(organisations.compass)

const countries: ReadonlySet<string> = new Set(organisations.countries)

const surnames: ReadonlySet<string> = new Set(organisations.surnames)

const feasts: ReadonlySet<string> = new Set(organisations.feasts)

const papers: ReadonlySet<string> = new Set(organisations.papers)

/** Whether a word, in lower case, ends the name of a paper: "Religious Freedom Report". */
export function isPaperEnd(word: string): boolean {
  return papers.has(word)
}

/**
 * "South Central LA", "NHS Confederation", "FBI", "OnlyFans": what the letters of a name without a title tell.
 *
 * @param lower its words in lower case
 * @param texts as they are written
 * @param titled how many of them are a title or a post
 */
export function kindByShape(
  lower: readonly string[],
  texts: readonly string[],
  titled: number
): NameKind | null {
  const [first = ''] = lower
  const [text = ''] = texts
  const several = lower.length > 1
  // "Liberal Democrats": a kind of people, and nobody's post.
  const kindred = titled === 1 && lower.length === 2 && !isTitle(first)
  if (titled > 0) return kindred && isGroupOrBranch(lower) ? 'organisation' : null
  if (several && isGroupOrBranch(lower)) return 'organisation'
  if (several && compass.has(first)) return 'place'
  if (isPersonNoun(first) || isTitle(first)) return null
  if (several) return isAcronym(texts) ? 'organisation' : null
  return isInitials(text) || isBrand(text) ? 'organisation' : null
}

/** "Liberal Democrats", "Care UK": people of a kind, or a body's part in a country, unless a given name stands in front. */
function isGroupOrBranch(lower: readonly string[]): boolean {
  const [first = ''] = lower
  const last = lower.at(-1) ?? ''
  if (surnames.has(last) || isGivenName(first)) return false
  const country = countries.has(last) || /^(?:uk|usa)$/.test(last)
  return country ? !compass.has(first) : isPersonNoun(last) && singular(last) !== last
}

/**
 * "Mothers Against Tolls", "Notes from Tarn", "2018 Religious Freedom Report", "Eid al-Fitr": what its first word, a preposition in it or its last word tells.
 *
 * @param lower words of a name in lower case
 * @param inside whether a preposition is one of them
 */
export function plainKind(lower: readonly string[], inside: boolean): NameKind | null {
  const [first = ''] = lower
  if (feasts.has(first)) return 'other'
  const against = lower.slice(1, -1).includes('against')
  if (against || (inside && first.endsWith('s'))) return 'organisation'
  const paper = lower.length > 1 && isPaperEnd(lower.at(-1) ?? '') && !isGivenName(first)
  return paper ? 'other' : null
}

/** "U.S. Steel", "UK Sport" */
export function isOfState([first = '', second = '']: readonly string[]): boolean {
  return second !== '' && /^(?:[ue]\.?[sku]\.?|u\.?n\.?)$/.test(first) && !isGivenName(second)
}

/** "Météo-France" */
export function isNational(word: string): boolean {
  return countries.has(/.-([^-]+)$/.exec(word)?.[1] ?? '')
}
