import type {Subject} from '../clauses/subject.js'
import {copyAway} from '../lookup.js'
import {isDemonym, isState} from '../phrases/name-kinds.js'
import {isAge, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import {apposedName, nameAtEnd} from './apposed-names.js'
import type {Cast} from './cast.js'
import type {Entity} from './entities.js'
import {referencesBefore} from './references.js'

/** Paragraphs back that “the professor” may look: beyond that a reader has forgotten. */
const longestReach = 60

/** "the Prime Minister", "Undersecretary for Education Jane Orr": a title that stands for its holder. */
export function titledHolder(cast: Cast, subject: Subject, head: Token): Entity | null {
  const entity = cast.entities.holding(subject.phrase.head)
  if (entity?.kind !== 'other' || !isPersonNoun(head.lower)) return null
  return (
    apposedName(cast, subject) ??
    nameAtEnd(cast, subject, head) ??
    calledBefore(cast, singular(head.lower), false, subject.phrase, true)
  )
}

export function namedEntity(cast: Cast, phrase: Phrase): Entity | null {
  for (let at = phrase.head; at >= phrase.first; at--) {
    const entity = cast.entities.holding(at)
    if (entity) {
      // A capitalised unknown that speaks is a person, unless "the" stands before it.
      const definite =
        /^(?:the|this)$/.test(cast.frame.tokens[phrase.first]?.lower ?? '') ||
        /^(?:the|this)$/.test(cast.frame.tokens[(entity.places[0]?.first ?? 1) - 1]?.lower ?? '')
      if (
        entity.kind === 'other' &&
        entity.words.length === 1 &&
        !definite &&
        !isState(entity.words) &&
        !isPersonNoun(entity.words[0] ?? '')
      )
        entity.kind = 'person'
      return entity
    }
  }
  return cast.entities.unnamed(phrase, false)
}

export function nominalEntity(cast: Cast, subject: Subject, head: Token): Entity | null {
  const {phrase} = subject
  const tokens = cast.frame.tokens
  const determiner = tokens[phrase.first]?.lower ?? ''
  const inHeadline = cast.frame.paragraphs[head.paragraph]?.role === 'headline'
  const definite = /^(?:the|this|that|these|those|both)$/.test(determiner) || inHeadline
  const one = singular(head.lower)
  const plural =
    head.lower !== one ||
    /^(?:two|three|four|five|six|several|many|some|most|few|all|both)$/.test(
      tokens[phrase.first]?.lower ?? ''
    )
  const bare = phrase.first === phrase.head
  if (definite || bare) {
    const same = calledBefore(cast, one, plural, phrase, definite)
    if (same) return same
  }
  if (definite && !plural && isPersonNoun(head.lower)) {
    const lone = lonePerson(cast, phrase.first)
    if (lone && subject.extent.last <= phrase.last + 1) return lone
  }
  const twin = sameWords(cast, phrase)
  if (twin) return twin
  const entity = cast.entities.unnamed(phrase, plural)
  entity.nouns.add(one)
  return entity
}

/** An unnamed source called by the very same words before ("a company spokesperson" twice, "officials" twice). */
function sameWords(cast: Cast, phrase: Phrase): Entity | null {
  const words = cast.entities.text(phrase).toLowerCase()
  const counted = /^(?:a|an|one|another|two|three|four|five|some|several|many)\b/.test(words)
  if (counted && !/spokes/.test(words)) return null
  return cast.entities.unnamedAs(words)
}

/** The last one that the noun was used of: "the professor", "the official". */
function calledBefore(
  cast: Cast,
  noun: string,
  plural: boolean,
  phrase: Phrase,
  definite: boolean
): Entity | null {
  const paragraph = (cast.frame.tokens[phrase.first]?.paragraph ?? 0) - longestReach
  for (const {entity} of referencesBefore(cast, phrase.first, paragraph)) {
    const matches =
      entity.nouns.has(noun) ||
      (definite &&
        entity.kind !== 'person' &&
        entity.words.some((word) => word.toLowerCase() === noun))
    if (!matches) continue
    if (entity.plural !== plural && entity.kind === 'unnamed') continue
    if (entity.kind === 'person' && plural) continue
    if (!definite && entity.kind !== 'unnamed') continue
    return entity
  }
  return null
}

/** "the Spaniard", "the 34-year-old": copy's other word for somebody it has just named. */
export function epithetFor(cast: Cast, phrase: Phrase, head: Token): Entity | null {
  const determiner = cast.frame.tokens[phrase.first]?.lower
  if (determiner !== 'the' || phrase.last - phrase.first > 2) return null
  if (!isAge(head.lower) && !isDemonym(head.text)) return null
  const lone = lonePerson(cast, phrase.first)
  if (lone) return lone
  for (const {entity, subject} of referencesBefore(
    cast,
    phrase.first,
    copyAway(cast.frame.paragraphs, head.paragraph, -1)
  )) {
    if (entity.kind === 'person' && subject) return entity
  }
  return null
}

/** The only person named in the paragraph so far. */
function lonePerson(cast: Cast, before: number): Entity | null {
  const paragraph = cast.frame.tokens[before]?.paragraph ?? 0
  const people = new Set<Entity>()
  for (const reference of referencesBefore(cast, before, paragraph)) {
    const token = cast.frame.tokens[reference.at]
    // In their own sentence a pronoun would do: "Orr said the banker told him".
    const earlier = token !== undefined && token.sentence !== cast.frame.tokens[before]?.sentence
    if (earlier && reference.entity.kind === 'person') people.add(reference.entity)
  }
  const [only] = people
  return people.size === 1 && only ? only : null
}
