import {canSpeak, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {paragraphAway} from '../queries/lookup.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import type {Coreference, Reference} from './coreference.js'
import type {Entity} from './entities.js'
import {referencesBefore} from './references.js'

/** How many paragraphs back a pronoun may look. */
const pronounWindow = 3

/** Whom another phrase means: a relative pronoun means what the phrase before it does. */
export type Resolve = (phrase: Phrase) => Entity | null

/**
 * Whom a pronoun means; several where more than one fits.
 *
 * @param resolve whom a noun or a name means
 */
export function pronounEntity(
  coreference: Coreference,
  phrase: Phrase,
  head: Token,
  resolve: Resolve
): Entity | Entity[] | null {
  switch (head.lower) {
    case 'he':
    case 'him':
    case 'his':
    case 'himself':
      return personMeant(coreference, phrase.first, 'male')
    case 'she':
    case 'her':
    case 'herself':
      return personMeant(coreference, phrase.first, 'female')
    case 'they':
    case 'them':
    case 'their':
      return severalMeant(coreference, phrase.first, resolve)
    case 'it':
    case 'its':
      return bodyMeant(coreference, phrase.first)
    case 'who':
    case 'which':
    case 'that':
    case 'whom':
      return antecedentOf(coreference, phrase, resolve)
    case 'i':
    case 'we':
    case 'you':
    case 'us':
    case 'what':
      return null
    default: {
      const entity = coreference.entities.unnamed(
        phrase,
        !/^(?:one|another|someone|somebody|each)$/.test(head.lower)
      )
      entity.nouns.add(head.lower)
      return entity
    }
  }
}

function antecedentOf(coreference: Coreference, phrase: Phrase, resolve: Resolve): Entity | null {
  const tokens = coreference.document.tokens
  let at = phrase.first - 1
  if (tokens[at]?.text === ',') at--
  const before = coreference.phrases.at(at)
  if (!before || before.kind === 'time' || before.kind === 'pronoun') return null
  return resolve(before)
}

function peopleBefore(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female'
): Reference[] {
  const paragraph = coreference.document.tokens[before]?.paragraph ?? 0
  const found: Reference[] = []
  for (const reference of referencesBefore(
    coreference,
    before,
    paragraphAway(coreference.document.paragraphs, paragraph, -pronounWindow)
  )) {
    const {entity} = reference
    const person =
      entity.kind === 'person' ||
      (entity.kind === 'unnamed' && !entity.plural && [...entity.nouns].some(isPersonNoun))
    if (!person || (entity.gender !== 'unknown' && entity.gender !== gender)) continue
    found.push(reference)
  }
  return found
}

/**
 * Whom "him" or "her" means as the object of a verb: never its subject.
 *
 * @param head the pronoun's token
 * @param subject who the verb's subject is
 * @returns `null` where two fit or none
 */
export function objectMeant(
  coreference: Coreference,
  head: number,
  subject: Entity
): Entity | null {
  const gender = coreference.document.tokens[head]?.lower === 'him' ? 'male' : 'female'
  const meant = personMeant(coreference, head, gender, subject)
  return Array.isArray(meant) ? null : meant
}

/** He or she: the nearest sentence with a candidate decides; two of a kind there are ambiguous. */
function personMeant(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female',
  except: Entity | null = null
): Entity | Entity[] | null {
  const candidates = peopleBefore(coreference, before, gender).filter(
    ({entity}) => entity !== except
  )
  const nearest = candidates[0]
  if (!nearest) return null
  const sentence = coreference.document.tokens[nearest.at]?.sentence
  const here = coreference.document.tokens[before]?.sentence
  const near = candidates.filter((candidate) => {
    const place = coreference.document.tokens[candidate.at]?.sentence
    return place === sentence || place === here || (sentence === here && place === (here ?? 0) - 1)
  })
  const distinct = [...new Set(near.map((candidate) => candidate.entity))]
  // What a speaker says of "her" tells nothing of who the copy speaks of.
  if (distinct.length === 1)
    return coreference.document.tokens[before]?.quotation === null
      ? settleGender(nearest.entity, gender)
      : nearest.entity
  const sure = distinct.filter((entity) => entity.gender === gender)
  const [only] = sure
  // One whose gender nobody tells may be meant as well, unless named in passing.
  if (
    sure.length === 1 &&
    only &&
    near.every(({at, entity}) => entity === only || isBeside(coreference, at))
  )
    return only
  const pool = sure.length > 1 ? sure : distinct
  const decision = near.filter((candidate) => candidate.speaker && pool.includes(candidate.entity))
  const speakers = [...new Set(decision.map((candidate) => candidate.entity))]
  if (speakers.length > 0 && speakers[0]) return speakers[0]
  const spokeBefore = [
    ...new Set(
      candidates
        .filter((candidate) => candidate.speaker && pool.includes(candidate.entity))
        .map((candidate) => candidate.entity)
    )
  ]
  const subjects = [
    ...new Set(
      near
        .filter((candidate) => candidate.subject && pool.includes(candidate.entity))
        .map((candidate) => candidate.entity)
    )
  ]
  const [subject] = subjects
  if (
    subject &&
    subjects.length === 1 &&
    (spokeBefore.length === 0
      ? near.every(({at, entity}) => entity === subject || !isPartner(coreference, at))
      : spokeBefore.includes(subject))
  )
    return subject
  if (spokeBefore.length === 1 && spokeBefore[0]) return spokeBefore[0]
  return pool
}

/** "with that of Dell", "sacked by Dell", "Dell's trial": named behind a preposition, or as an owner. */
function isBeside(coreference: Coreference, at: number): boolean {
  const phrase = coreference.phrases.at(at)
  if (!phrase) return false
  const {tokens} = coreference.document
  const owns = phrase.possessive || tokens.slice(at, phrase.head).some(({lower}) => lower === "'s")
  const before = tokens[phrase.first - 1]
  // Who is there with somebody may be meant as well.
  return owns || (before?.pos === 'ADP' && before.lower !== 'with')
}

/**
 * "Brand met Reed", "Brand spoke with Reed": the other one of what the main clause tells, so that a pronoun may
 * mean either. Whoever stands in a clause of its own, behind a preposition or as an owner is named in passing.
 */
function isPartner(coreference: Coreference, at: number): boolean {
  if (isBeside(coreference, at)) return false
  const {tokens, sentences} = coreference.document
  const first = sentences[tokens[at]?.sentence ?? -1]?.first ?? at
  // "the chief constable, Anita Pell,": the comma of an apposition parts nothing.
  const words = tokens.slice(first, tokens[at - 1]?.text === ',' ? at - 1 : at)
  const verbs = words.filter(({pos}) => pos === 'VERB')
  return verbs.length === 1 && words.every(({pos, text}) => pos !== 'SCONJ' && text !== ',')
}

function settleGender(entity: Entity, gender: 'male' | 'female'): Entity {
  if (entity.gender === 'unknown') entity.gender = gender
  return entity
}

function severalMeant(coreference: Coreference, before: number, resolve: Resolve): Entity | null {
  const paragraph = coreference.document.tokens[before]?.paragraph ?? 0
  let body: Entity | null = null
  const people = new Set<Entity>()
  for (const reference of referencesBefore(
    coreference,
    before,
    paragraphAway(coreference.document.paragraphs, paragraph, -2)
  )) {
    if (reference.entity.plural) return reference.entity
    if (reference.entity.kind === 'person') people.add(reference.entity)
    else if (reference.subject) body ??= reference.entity
  }
  const [only] = people
  if (people.size === 1 && only && !body) return only
  return body ?? groupBefore(coreference, before, resolve)
}

/** "one of six nurses who spoke … they": a plural of people nearby, though nobody has heard it speak. */
function groupBefore(coreference: Coreference, before: number, resolve: Resolve): Entity | null {
  const {tokens, sentences} = coreference.document
  const here = tokens[before]
  const floor = sentences[(here?.sentence ?? 0) - 1]?.first ?? sentences[0]?.first ?? 0
  for (let at = before - 1; at >= floor; at--) {
    const phrase = coreference.phrases.at(at)
    const head = tokens[phrase?.head ?? -1]
    if (!phrase || !head || phrase.kind !== 'noun' || head.paragraph !== here?.paragraph) continue
    if (head.quotation === null && singular(head.lower) !== head.lower && isPersonNoun(head.lower))
      return resolve(phrase)
    at = phrase.first
  }
  return null
}

function bodyMeant(coreference: Coreference, before: number): Entity | null {
  const paragraph = coreference.document.tokens[before]?.paragraph ?? 0
  let fallback: Entity | null = null
  for (const reference of referencesBefore(
    coreference,
    before,
    paragraphAway(coreference.document.paragraphs, paragraph, -1)
  )) {
    const {entity} = reference
    if (entity.kind === 'person' || entity.plural) continue
    if (entity.kind === 'unnamed' && ![...entity.nouns].some(canSpeak)) continue
    if (reference.subject || reference.speaker) return entity
    fallback ??= entity
  }
  return fallback
}
