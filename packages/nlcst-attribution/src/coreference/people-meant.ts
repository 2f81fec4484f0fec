import {mainSubject} from '../clauses/subject-before.js'
import {isPersonNoun} from '../phrases/nouns.js'
import {paragraphAway} from '../queries/lookup.js'
import type {Coreference, Reference} from './coreference.js'
import type {Entity} from './entities.js'
import {referencesBefore} from './references.js'

/** How many paragraphs back a pronoun may look. */
const pronounWindow = 3

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

/**
 * Whom "he" or "she" means: the nearest sentence with a candidate decides; two of a kind there are ambiguous.
 *
 * @param before the pronoun's token
 * @param except who is not meant
 * @param links how many pronouns go on from one another up to this one
 */
export function personMeant(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female',
  except: Entity | null = null,
  links = 0
): Entity | Entity[] | null {
  const candidates = peopleBefore(coreference, before, gender).filter(
    ({entity}) => entity !== except
  )
  const nearest = candidates[0]
  if (!nearest) return except === null ? namedNext(coreference, before, gender) : null
  if (except === null && isViewpoint(coreference, nearest.at, before)) return nearest.entity
  const sentence = coreference.document.tokens[nearest.at]?.sentence
  const here = coreference.document.tokens[before]?.sentence
  const goingOn =
    except === null ? subjectGoingOn(coreference, before, gender, sentence ?? 0, links) : null
  if (goingOn) return goingOn
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
  // One whose gender nobody tells may be meant as well, unless named in passing, or as one of the subject's two.
  if (
    sure.length === 1 &&
    only &&
    near.every(
      ({at, entity}) => entity === only || isBeside(coreference, at) || isJoint(coreference, at)
    )
  )
    return only
  const pool = sure.length > 1 ? sure : distinct
  const decision = near.filter((candidate) => candidate.speaker && pool.includes(candidate.entity))
  const speakers = [...new Set(decision.map((candidate) => candidate.entity))]
  // "Orr said his brother begged him": whoever the sentence has speaking, not whom its content has.
  const main = speakers.length > 1 ? mainOf(coreference, sentence ?? -1) : null
  if (main && speakers.includes(main)) return main
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
  // Nobody can choose between two whom one clause brings together; who is only named near is no rival.
  const rivals = near.filter(
    ({at, entity, subject, speaker}) =>
      pool.includes(entity) && (subject || speaker || isPartner(coreference, at))
  )
  return new Set(rivals.map(({entity}) => entity)).size > 1 ? pool : null
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

/** Words from the head of a sentence to a name that still make it one of its subjects, or stand in its main clause. */
const longestOpening = 80

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
    const subject = mainSubject(coreference.context, sentence)
    const head = subject && tokens[subject.phrase.head]
    if (!head || head.quotation !== null || head.index >= before) continue
    if (head.lower !== (gender === 'male' ? 'he' : 'she')) return null
    const known = coreference.known.get(head.index)?.entity
    if (known) return known
    const meant = personMeant(coreference, head.index, gender, null, links + 1)
    return Array.isArray(meant) ? null : meant
  }
  return null
}

/** "To Orr, it was a folly, he wrote": whose view the sentence tells. */
function isViewpoint({document, phrases}: Coreference, at: number, before: number): boolean {
  const {tokens, sentences} = document
  const first = sentences[tokens[before]?.sentence ?? -1]?.first ?? -1
  const name = phrases.at(at)
  return (
    /^(?:to|for)$/.test(tokens[first]?.lower ?? '') &&
    name?.first === first + 1 &&
    tokens[name.last]?.text === ','
  )
}

/** "with that of Dell", "sacked by Dell", "Dell's trial": named behind a preposition, or as an owner. */
function isBeside(coreference: Coreference, at: number): boolean {
  const phrase = coreference.phrases.at(at)
  if (!phrase) return false
  const {tokens} = coreference.document
  // "the story of a boy named Chase Mott": he is where the boy is.
  const named = /^(?:named|called)$/.test(tokens[phrase.first - 1]?.lower ?? '')
  const noun = named ? coreference.phrases.at(phrase.first - 2) : undefined
  if (noun) return tokens[noun.first - 1]?.pos === 'ADP'
  const owns = phrase.possessive || tokens.slice(at, phrase.head).some(({lower}) => lower === "'s")
  const before = tokens[phrase.first - 1]
  // "sacked by the owner, Dell": a name set beside whoever has done it.
  const beside = before?.text === ',' ? coreference.phrases.at(phrase.first - 2) : undefined
  const byPost = beside && isPersonNoun(tokens[beside.head]?.lower ?? '')
  if (byPost && tokens[beside.first - 1]?.lower === 'by') return true
  // "ran into Dell": a meeting.
  if (before?.lower === 'into' && tokens[before.index - 1]?.pos === 'VERB') return owns
  // Who is there with somebody may be meant as well.
  return owns || (before?.pos === 'ADP' && before.lower !== 'with')
}

/** "Marden, Selby and Astley drove north": one subject of several. */
function isJoint({document: {tokens, sentences}, phrases}: Coreference, at: number): boolean {
  const first = sentences[tokens[at]?.sentence ?? -1]?.first ?? at
  if (at - first > longestOpening) return false
  const last = phrases.at(at)?.last ?? at
  const others = at === first ? tokens.slice(last, last + 2) : tokens.slice(first, at)
  return (
    others.some(({text}) => text === ',' || text === 'and') &&
    others.every(({pos, text}) => pos === 'PROPN' || /^(?:,|and)$/.test(text))
  )
}

/**
 * "Brand met Reed", "Brand spoke with Reed": the other one of what the main clause tells, so that a pronoun may
 * mean either. Whoever stands in a clause of its own, behind a preposition or as an owner is named in passing.
 */
function isPartner(coreference: Coreference, at: number): boolean {
  if (isBeside(coreference, at)) return false
  if (isJoint(coreference, at)) return true
  const {tokens, sentences} = coreference.document
  const first = sentences[tokens[at]?.sentence ?? -1]?.first ?? at
  if (at - first > longestOpening) return false
  // "the chief constable, Anita Pell,": the comma of an apposition parts nothing.
  const words = tokens.slice(first, tokens[at - 1]?.text === ',' ? at - 1 : at)
  const verbs = words.filter(({pos}) => pos === 'VERB')
  // "Coolio was born Artis Ivey": another name of the same one.
  const [verb] = verbs
  const passive = tokens[(verb?.index ?? 0) - 1]?.pos === 'AUX'
  if (passive && /^(?:born|named|called|dubbed)$/.test(verb?.lower ?? '')) return false
  return (
    verbs.length === 1 &&
    words.every(
      ({pos, text, lower}) => pos !== 'SCONJ' && text !== ',' && !/^(?:who|which|that)$/.test(lower)
    )
  )
}

function settleGender(entity: Entity, gender: 'male' | 'female'): Entity {
  if (entity.gender === 'unknown') entity.gender = gender
  return entity
}
