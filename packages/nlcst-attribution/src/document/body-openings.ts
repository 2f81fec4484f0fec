import {isBaseForm, likeliestTag} from 'nlcst-syntax'
import organisations from '../generated/organisations.js'
import {hasCapital, hasSmall, isCapitalised} from '../letters.js'
import {isWord, opens, speaks} from '../phrases/capitals.js'
import {isGivenName} from '../phrases/given-names.js'
import {knownBodies} from '../phrases/known-bodies.js'
import {isNation} from '../phrases/nations.js'
import {canSpeak, isPersonNoun} from '../phrases/nouns.js'
import {isPostModifier, isTitle} from '../phrases/titles.js'
import {wholeNameEnd} from '../phrases/whole-names.js'
import {singular} from '../words.js'
import type {TaggedWord} from './tagger.js'

const places: ReadonlySet<string> = new Set([
  ...organisations.countries,
  ...organisations.places,
  ...organisations.branches
])
const prepositions: ReadonlySet<string> = new Set(organisations.prepositions)
const articles: ReadonlySet<string> = new Set(organisations.articles)
const openings: ReadonlySet<string> = new Set(organisations.nameOpenings)

/**
 * "Save the Children", "Human Rights Watch said", "Bear Stearns said": words that the tagger takes for what they are
 * elsewhere become names.
 *
 * @param words a paragraph's words; tags are changed in place
 */
export function correctBodies(words: TaggedWord[]): void {
  for (let at = 0; at < words.length; at++) {
    if (hasSmall(words[at]?.text ?? '')) continue
    const end = wholeNameEnd(words, at, words.length)
    if (end > at) {
      for (const word of words.slice(at, end)) {
        if (hasCapital(word.text)) word.pos = 'PROPN'
        else if (word.text === "'s") word.pos = 'PART'
      }
      at = end - 1
    } else if (opensSpeaker(words, at))
      for (let index = at; hasCapital(words[index]?.text ?? ''); index++)
        (words[index] as TaggedWord).pos = 'PROPN'
  }
}

/** "Citizens Advice said", "Planned Parenthood said": capitals up to a verb of speech, with no post and nobody's name in them. */
function opensSpeaker(words: readonly TaggedWord[], at: number): boolean {
  const {text = '', lower = '', pos = ''} = words[at] ?? {}
  if (!isCapitalised(text) || !opens(words, at)) return false
  // "Just Stop Oil"
  const adverb = pos === 'ADV' && isBaseForm(words[at + 1]?.lower ?? '', 'verb')
  if (!/^(?:NOUN|ADJ|VERB)$/.test(pos) && !adverb) return false
  let end = at + 1
  while (/^\p{Lu}\p{L}/u.test(words[end]?.text ?? '')) end++
  if (!speaks(words, end)) return false
  if (end === at + 1) return isBrandAlone(words, at, lower)
  const rest = words.slice(at + 1, end).map((word) => word.lower)
  const [next = ''] = rest
  const last = rest.at(-1) ?? ''
  if (isGivenName(next) || (opensPost(lower) && !prepositions.has(next))) return false
  if (isNation(lower) && knownBodies.has(rest.join(' '))) return false
  if (isPersonNoun(last) && singular(last) === last) return false
  // "Listed US | states": no participle begins the name of a branch.
  const branch = places.has(rest.join(' '))
  if (branch && /(?:ed|ing)$/.test(lower)) return false
  // "Charity Commission", "Citizens Advice", "Crisis UK": behind them words of the language, or a place, and no name.
  if (
    rest.every(
      (word) =>
        isWord(word) ||
        prepositions.has(word) ||
        /^(?:ADP|SCONJ|CCONJ|PART|DET|PRON)$/.test(likeliestTag(word) ?? '')
    )
  )
    return true
  // "Keep Britain Tidy", "Die Linke"
  if (isBaseForm(lower, 'verb') && rest.length > 1 && isWord(last) && places.has(next)) return true
  if (articles.has(lower) && /^(?:VERB|NOUN)$/.test(likeliestTag(lower) ?? '')) return true
  // "Natural Resources Wales"
  const part = rest.length > 1 && places.has(last) && rest.slice(0, -1).every(isWord)
  if (
    (branch || part) &&
    (likeliestTag(lower) === 'ADJ' || !isPersonNoun(lower)) &&
    !isNation(lower)
  )
    return true
  const speaker = likeliestTag(lower) !== 'ADJ' && canSpeak(lower)
  if (isNation(lower) || speaker || knownBodies.has(rest.join(' '))) return false
  return likeliestTag(lower) === 'NOUN'
    ? rest.every((word) => likeliestTag(word) === null)
    : openings.has(lower)
}

/** "Apple said", "Shelter told the Courier": a firm by a noun that everybody knows, or one whom only somebody can be. */
function isBrandAlone(words: readonly TaggedWord[], at: number, lower: string): boolean {
  if (knownBodies.has(lower)) return true
  if (likeliestTag(lower) !== 'NOUN' || singular(lower) !== lower) return false
  if (opensPost(lower) || canSpeak(lower)) return false
  return words[at + 1]?.text === 'told' && /^(?:DET|PROPN)$/.test(words[at + 2]?.pos ?? '')
}

/** "President", "Acting": what begins a post. */
function opensPost(word: string): boolean {
  return isTitle(word) || isPostModifier(word)
}
