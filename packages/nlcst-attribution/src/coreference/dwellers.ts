import {asSubject, type Subject} from '../clauses/subject.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'

/** A town and its state: no more places stand before whoever lives there. */
const mostPlaces = 2

/**
 * "Largo, Maryland, resident Ana Prew said", "said Norbury, Ohio, mayor Tom Bell": whoever lives or serves at a place that
 * stands in front of them.
 *
 * @param subject who is credited by the words
 * @returns whoever is named behind the place, or `null`
 */
export function dwellerOf(coreference: Coreference, {phrase}: Subject): Subject | null {
  const {phrases, document, entities} = coreference
  const {tokens} = document
  let place = phrase
  for (let step = 0; step < mostPlaces && isPlace(coreference, place); step++) {
    const next = phrases.at(place.last + 1)
    if (tokens[place.last]?.text !== ',' || next?.kind !== 'name') return null
    if (next.first !== place.last + 1) return null
    const post = tokens[next.name - 1]
    if (next.name > next.first && isPersonNoun(post?.lower ?? ''))
      return entities.entityAt(next.head)?.kind === 'person' ? asSubject(next) : null
    place = next
  }
  return null
}

/** A name of one or two words that nothing tells to be somebody's. */
function isPlace({document: {tokens}, entities}: Coreference, phrase: Phrase): boolean {
  const entity = phrase.kind === 'name' ? entities.entityAt(phrase.head) : undefined
  if (!entity || phrase.name > phrase.first || entity.titles.length > 0) return false
  const person =
    entity.kind === 'person' && (entity.words.length > 1 || entity.gender !== 'unknown')
  return !person && tokens[phrase.first]?.pos === 'PROPN'
}

/** Places that people of one kind are of: no list of them has more. */
const longestList = 8

/**
 * "Residents of Holm, Kest and Norbury | say": people, and not the last of the places that they are of.
 *
 * @param subject who is credited by the words
 * @returns the people, or `null` where no list of places ends with the subject
 */
export function peopleOf(coreference: Coreference, subject: Subject): Subject | null {
  const {phrases, document} = coreference
  const {tokens} = document
  let place = subject.phrase
  let listed = false
  for (let step = 0; step < longestList && isPlace(coreference, place); step++) {
    const joint = tokens[place.first - 1]
    const before = phrases.at(place.first - 2)
    if (!joint || before?.last !== place.first - 1) return null
    if (/^(?:of|in|from)$/.test(joint.lower)) {
      const noun = tokens[before.head]?.lower ?? ''
      if (!listed || before.kind !== 'noun' || !isPersonNoun(noun) || singular(noun) === noun)
        return null
      return {...subject, phrase: before, extent: {first: before.first, last: subject.extent.last}}
    }
    if (joint.text !== ',' && joint.lower !== 'and') return null
    listed = true
    place = before
  }
  return null
}
