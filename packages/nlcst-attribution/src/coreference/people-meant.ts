import type {Subject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import words from '../generated/reference-words.js'
import {isGroupNoun, isPersonNoun} from '../phrases/nouns.js'
import {paragraphAway} from '../queries/lookup.js'
import {singular} from '../words.js'
import type {Coreference, Reference} from './coreference.js'
import type {Entity} from './entities.js'
import {isBeside, isInPassing, isViewpoint} from './in-passing.js'
import {
  candidatesNear,
  entitiesOf,
  hasRivals,
  onlyOne,
  speakersOf,
  subjectMeant
} from './people-near.js'
import {referencesBefore} from './references.js'
import {strangerMeant} from './strangers.js'

/** Whom another subject means: a relative pronoun means what the phrase before it does. */
export type Resolve = (subject: Subject) => Entity | null

const fronting: ReadonlySet<string> = new Set(words.fronting)

/** How many paragraphs back a pronoun may look. */
const pronounWindow = 3

function peopleBefore(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female'
): Reference[] {
  const {tokens, paragraphs} = coreference.document
  const paragraph = tokens[before]?.paragraph ?? 0
  const found: Reference[] = []
  for (const reference of referencesBefore(
    coreference,
    before,
    paragraphAway(paragraphs, paragraph, -pronounWindow)
  )) {
    const {entity, at} = reference
    // "“I asked the man who told her,” he said": whom only the speaker speaks of.
    const quotation = tokens[at]?.quotation ?? null
    const told = quotation !== null && quotation !== tokens[before]?.quotation
    const person =
      entity.kind === 'person' ||
      (entity.kind === 'unnamed' && !entity.plural && isOnePerson(entity))
    if (!person || told || (entity.gender !== 'unknown' && entity.gender !== gender)) continue
    found.push(reference)
  }
  return found
}

/** "the mayor"; a family is nobody's "he". */
function isOnePerson({nouns}: Entity): boolean {
  return [...nouns].some((noun) => isPersonNoun(noun) && !isGroupNoun(noun))
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
  const meant = personMeant(coreference, head, gender, null, subject)
  return Array.isArray(meant) ? null : meant
}

/**
 * Whom "he" or "she" means: the nearest sentence with a candidate decides; two of a kind there are ambiguous.
 *
 * @param before the pronoun's token
 * @param resolve whom another subject means, `null` if that is not to be asked
 * @param except who is not meant
 * @param links how many pronouns go on from one another up to this one
 */
export function personMeant(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female',
  resolve: Resolve | null,
  except: Entity | null = null,
  links = 0
): Entity | Entity[] | null {
  const candidates = peopleBefore(coreference, before, gender).filter(
    ({entity}) => entity !== except
  )
  const nearest = candidates[0]
  const stranger =
    resolve && except === null
      ? strangerMeant(coreference, before, gender, nearest?.at ?? -1, resolve)
      : null
  if (stranger) return stranger
  if (!nearest) return except === null ? namedNext(coreference, before, gender) : null
  if (except === null && isViewpoint(coreference, nearest.at, before)) return nearest.entity
  const {tokens} = coreference.document
  const sentence = tokens[nearest.at]?.sentence
  const goingOn =
    except === null
      ? (subjectInFront(coreference, before, candidates) ??
        subjectGoingOn(coreference, before, gender, sentence ?? 0, links))
      : null
  if (goingOn) return goingOn
  const near = candidatesNear(coreference, candidates, sentence, tokens[before]?.sentence)
  const topic = resolve && topicBeside(coreference, before, gender, near, resolve)
  if (topic) return topic
  const distinct = entitiesOf(near)
  // What a speaker says of "her" tells nothing of who the copy speaks of.
  const [one] = distinct
  if (one && distinct.length === 1)
    return tokens[before]?.quotation === null ? settleGender(one, gender) : one
  const sure = distinct.filter((entity) => entity.gender === gender)
  const only = onlyOne(coreference, near, sure)
  if (only) return only
  const pool = sure.length > 1 ? sure : distinct
  const speakers = speakersOf(near, pool)
  // "Orr said his brother begged him": whoever the sentence has speaking, not whom its content has.
  const main = speakers.length > 1 ? mainOf(coreference, sentence ?? -1) : null
  if (main && speakers.includes(main)) return main
  return (
    speakers[0] ??
    subjectMeant(coreference, near, speakersOf(candidates, pool), pool) ??
    (hasRivals(coreference, near, pool) ? pool : null)
  )
}

/** Paragraphs in which a story that begins with "he said" comes to the name. */
const delay = 1

/** Bodies and things that a story may speak of before the name. */
const mostBefore = 200

/** "“It was cold,” he said. ¶ Abe Lorn, who keeps the light, is 90": the first person whom the story names is a subject. */
function namedNext(
  {document, references}: Coreference,
  before: number,
  gender: 'male' | 'female'
): Entity | null {
  const {tokens} = document
  const pronoun = tokens[before]
  if (!pronoun || pronoun.quotation !== null) return null
  const at = references.slice(0, mostBefore).findIndex(({entity}) => entity.kind === 'person')
  const first = references[at]
  if (!first?.subject || first.at < before) return null
  const {entity} = first
  for (let next = at + 1; ; next++) {
    const other = references[next]
    if (!other || tokens[other.at]?.sentence !== tokens[first.at]?.sentence) break
    if (other.entity !== entity && other.entity.kind === 'person') return null
  }
  const introduced = entity.words.length > 1 || entity.titles.length > 0
  const near = (tokens[first.at]?.paragraph ?? 0) - pronoun.paragraph <= delay
  return introduced && near && (entity.gender === 'unknown' || entity.gender === gender)
    ? entity
    : null
}

/**
 * "While Dell would give no date, he said": the subject of a clause in front goes on as that of the main one, unless
 * another may be meant who stands in it too.
 *
 * @param candidates who may be meant, the nearest first
 */
function subjectInFront(
  {document: {tokens, sentences}, phrases}: Coreference,
  before: number,
  candidates: readonly Reference[]
): Entity | null {
  const sentence = sentences[tokens[before]?.sentence ?? -1]
  if (!sentence || tokens[before - 1]?.text !== ',') return null
  if (!fronting.has(tokens[sentence.first]?.lower ?? '')) return null
  const subject = phrases.at(sentence.first + 1)
  const inClause = candidates.filter(({at}) => at > sentence.first)
  const found = inClause.find(({at}) => subject && subject.first <= at && at < subject.last)
  if (subject?.first !== sentence.first + 1 || subject.possessive || !found) return null
  const pronoun = tokens[before]?.lower === 'he' ? 'him' : 'her'
  const clause = tokens.slice(subject.last, before)
  // "After Dell sued him, he said": the other one.
  const others = clause.some(({lower, index}) => lower === pronoun && !phrases.at(index + 1))
  return others || inClause.some(({entity}) => entity !== found.entity) ? null : found.entity
}

/**
 * "The president spoke for Ann Dell, who wants the seat once held by Tom Price. ¶ He said": whom a sentence is about,
 * where those who are named fit only in passing.
 */
function topicBeside(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female',
  near: readonly Reference[],
  resolve: Resolve
): Entity | null {
  const {tokens, sentences} = coreference.document
  const passing = near.every(
    ({at, speaker}) => !speaker && (isInPassing(coreference, at) || isBeside(coreference, at))
  )
  const sentence = sentences[tokens[near[0]?.at ?? -1]?.sentence ?? -1]
  const subject = passing && sentence ? mainSubject(coreference.context, sentence) : null
  const head = subject && tokens[subject.phrase.head]
  if (subject?.phrase.kind !== 'noun' || !head || head.index >= before) return null
  const definite = tokens[subject.phrase.first]?.lower === 'the' && head.quotation === null
  if (!definite || singular(head.lower) !== head.lower || !isPersonNoun(head.lower)) return null
  const entity = resolve(subject)
  const fits = entity?.gender === 'unknown' || entity?.gender === gender
  return fits && !entity.plural ? entity : null
}

/** Whom the main clause of a sentence has for its subject, as far as that is known. */
function mainOf(coreference: Coreference, index: number): Entity | null {
  const sentence = coreference.document.sentences[index]
  const subject = sentence && mainSubject(coreference.context, sentence)
  return (subject && coreference.known.get(subject.phrase.head)?.entity) ?? null
}

/** Sentences with "he" for their subject that a chain may have: beyond that a reader has lost the name. */
const longestChain = 8

/** Sentences of one paragraph that it may reach over. */
const farthest = 50

/**
 * "Orr moved to Tarn. He met Dell there. “It rained,” he said": he goes on as the subject, so whoever the
 * pronoun before means is meant again.
 *
 * @param floor sentence of the nearest who fits by name; a subject behind it goes on
 */
function subjectGoingOn(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female',
  floor: number,
  links: number
): Entity | null {
  const {tokens, sentences} = coreference.document
  const here = tokens[before]?.sentence ?? 0
  const paragraph = paragraphAway(
    coreference.document.paragraphs,
    tokens[before]?.paragraph ?? 0,
    -1
  )
  const last = Math.max(floor, here - farthest, 0)
  for (let index = here; index >= last && links < longestChain; index--) {
    const sentence = sentences[index]
    if (!sentence || sentence.paragraph < paragraph) return null
    const pronoun = gender === 'male' ? 'he' : 'she'
    const opening = tokens[sentence.first]
    const subject = mainSubject(coreference.context, sentence)
    // "He name-checked Dell": a pronoun that opens the sentence needs no verb that the tagger knows.
    const head = opening?.lower === pronoun ? opening : subject && tokens[subject.phrase.head]
    if (!head || head.quotation !== null || head.index >= before) continue
    if (head.lower !== pronoun) return null
    const known = coreference.known.get(head.index)?.entity
    if (known) return known
    const meant = personMeant(coreference, head.index, gender, null, null, links + 1)
    return Array.isArray(meant) ? null : meant
  }
  return null
}

function settleGender(entity: Entity, gender: 'male' | 'female'): Entity {
  if (entity.gender === 'unknown') entity.gender = gender
  return entity
}
