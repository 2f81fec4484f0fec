import {isBaseForm, lemmaOf, likeliestTag} from 'nlcst-syntax'
import organisations from '../generated/organisations.js'
import {hasCapital, hasSmall, isCapitalised} from '../letters.js'
import {speechForms} from '../lexicon.js'
import {isPersonNoun} from './nouns.js'
import {isTitle} from './titles.js'

/** What is asked of a word, before the reading has tokens as well as after. */
export interface NameWordLike {
  readonly text: string
  readonly lower: string
  readonly pos: string
  readonly start: number
  readonly end: number
}

export type Words = readonly NameWordLike[]

export const places: ReadonlySet<string> = new Set([
  ...organisations.countries,
  ...organisations.places
])
const objectsOf: ReadonlySet<string> = new Set(organisations.objectsOf)

/** Words with a capital, one behind the other. */
export function capitalsEnd(words: Words, first: number): number {
  let end = first
  while (isCapital(words[end]) || (end > first && isStopOfSaint(words, end))) end++
  return end
}

/** "St. John's Ambulance": the stop that cuts a word short, which the reading keeps by itself. */
function isStopOfSaint(words: Words, at: number): boolean {
  const [before, stop] = [words[at - 1], words[at]]
  return stop?.text === '.' && before?.text === 'St' && before.end === stop.start
}

export function isCapital(word: NameWordLike | undefined): boolean {
  if (word === undefined) return false
  const {text} = word
  return hasCapital(text) && (isCapitalised(text) || /^.[\p{L}.&]/u.test(text))
}

/** Whether a dictionary has a word as a noun, an adjective or a verb, in any form. */
export function isWord(lower: string): boolean {
  if (/^(?:NOUN|ADJ|VERB)$/.test(likeliestTag(lower) ?? '')) return true
  return isBaseForm(lemmaOf(lower, 'NOUN'), 'noun') || isBaseForm(lemmaOf(lower, 'VERB'), 'verb')
}

/** A word of the language that is no given name and no place. */
export function isPlain(lower: string): boolean {
  return isWord(lower) && !places.has(lower) && !(isTitle(lower) && isPersonNoun(lower))
}

/** "said", "has warned", "also told": the subject of a report ends here. */
export function speaks(words: Words, at: number): boolean {
  let verb = at
  while (words[verb]?.pos === 'ADV' && hasSmall(words[verb]?.text ?? '')) verb++
  const word = words[verb]
  if (/^(?:has|have|had)$/.test(word?.text ?? '')) return speaks(words, verb + 1)
  return word?.pos === 'VERB' && speechForms.has(word.text)
}

/** Whether nothing stands before it in its clause. */
export function opens(words: Words, at: number): boolean {
  const before = words[at - 1]
  return before === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.pos)
}

export function isObjectOf(words: Words, first: number): boolean {
  const article = lowerAt(words, first - 1) === 'the' ? 1 : 0
  return objectsOf.has(lowerAt(words, first - 1 - article))
}

export function lowerAt(words: Words, at: number): string {
  return words[at]?.lower ?? ''
}
