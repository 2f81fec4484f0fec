import {asSubject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import words from '../generated/reference-words.js'
import {canSpeak, isBodyNoun, isGroupNoun, isPersonNoun} from '../phrases/nouns.js'
import {beforePartyTag} from '../phrases/party-tags.js'
import type {Phrase} from '../phrases/phrases.js'
import {paragraphAway} from '../queries/lookup.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import type {Coreference, Reference} from './coreference.js'
import type {Entity} from './entities.js'
import {isRead, paperInFront, paperMeant} from './papers.js'
import {personMeant, type Resolve} from './people-meant.js'
import {referencesBefore} from './references.js'

const single: ReadonlySet<string> = new Set(words.single)

const provisions: ReadonlySet<string> = new Set(words.provisions)

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
      return personMeant(coreference, phrase.first, 'male', resolve)
    case 'she':
    case 'her':
    case 'herself':
      return personMeant(coreference, phrase.first, 'female', resolve)
    case 'they':
    case 'them':
    case 'their':
      return severalMeant(coreference, phrase.first, resolve)
    case 'it':
    case 'its':
      return isRead(coreference, phrase)
        ? paperMeant(coreference, phrase, resolve)
        : (paperInFront(coreference, phrase, resolve) ??
            ownerMeant(coreference, phrase, resolve) ??
            bodyGoingOn(coreference, phrase, resolve) ??
            bodyMeant(coreference, phrase.first))
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
      const entity = coreference.entities.unnamed(phrase, !single.has(head.lower))
      entity.nouns.add(head.lower)
      // "One of several signs": it is what they are.
      const of = coreference.document.tokens[phrase.last]?.lower === 'of'
      const several = of ? coreference.phrases.at(phrase.last + 1) : undefined
      const noun = coreference.document.tokens[several?.head ?? -1]
      if (several?.kind === 'noun' && noun) entity.nouns.add(singular(noun.lower))
      return entity
    }
  }
}

function antecedentOf(coreference: Coreference, phrase: Phrase, resolve: Resolve): Entity | null {
  const tokens = coreference.document.tokens
  // "Ann Hobart (D-N.Y.), who said": the name, not its tag.
  const comma = tokens[phrase.first - 1]?.text === ',' ? 1 : 0
  const at = beforePartyTag(tokens, phrase.first - comma) - 1
  const before = coreference.phrases.at(at)
  if (!before || before.kind === 'time' || before.kind === 'pronoun') return null
  const somebody =
    tokens[phrase.head]?.lower === 'who'
      ? (personBehind(coreference, before) ?? behindPlace(coreference, before))
      : null
  return resolve(asSubject(somebody ?? before))
}

/** "a person close to the family who said", "a clerk at the bank who": somebody whom a place or a body hangs on. */
function personBehind(
  {document: {tokens}, phrases, entities}: Coreference,
  last: Phrase
): Phrase | null {
  const noun = tokens[last.head]?.lower ?? ''
  const named = entities.entityAt(last.head)?.kind
  const person = isPersonNoun(noun) && !isGroupNoun(noun)
  if (last.kind === 'name' ? named === 'person' || named === 'other' : person) return null
  let at = last.first - 1
  if (tokens[at]?.pos !== 'ADP') return null
  if (/^(?:ADJ|ADV)$/.test(tokens[at - 1]?.pos ?? '')) at--
  const before = phrases.at(at - 1)
  if (before?.kind !== 'noun' || before.last !== at) return null
  return isPersonNoun(tokens[before.head]?.lower ?? '') ? before : null
}

/** "Ana Prew of Tarn University, Delmar, | who": the name in front of a body and its place, which are nobody. */
function behindPlace(
  {document: {tokens}, phrases, entities}: Coreference,
  place: Phrase
): Phrase | null {
  if (place.kind !== 'name' || tokens[place.first - 1]?.text !== ',') return null
  const body = phrases.at(place.first - 2)
  const name =
    /^(?:of|at|from|in)$/.test(tokens[(body?.first ?? 0) - 1]?.lower ?? '') && body
      ? phrases.at(body.first - 2)
      : undefined
  if (name?.kind !== 'name' || entities.entityAt(body?.head ?? -1)?.kind === 'person') return null
  return entities.entityAt(name.head)?.kind === 'person' ? name : null
}

function severalMeant(coreference: Coreference, before: number, resolve: Resolve): Entity | null {
  const group = groupActing(coreference, before)
  if (group) return resolve(asSubject(group))
  const paragraph = coreference.document.tokens[before]?.paragraph ?? 0
  let body: Entity | null = null
  const people = new Set<Entity>()
  for (const reference of referencesBefore(
    coreference,
    before,
    paragraphAway(coreference.document.paragraphs, paragraph, -2)
  )) {
    const token = coreference.document.tokens[reference.at]
    // "Residents objected. ¶ The council met. They said": a body that this paragraph has acting, before a group of one above.
    if (reference.entity.plural)
      return body && token?.paragraph !== paragraph ? body : reference.entity
    const person = reference.entity.kind === 'person' && !isPerhapsBody(reference.entity)
    if (person) people.add(reference.entity)
    else if (reference.subject) body ??= reference.entity
  }
  const [only] = people
  if (people.size === 1 && only && !body) return only
  return body ?? groupBefore(coreference, before, resolve)
}

/** "Drivers walked out. They": people whom the sentence before has for its subject. */
function groupActing(
  {document: {tokens, sentences}, context}: Coreference,
  before: number
): Phrase | null {
  const sentence = sentences[(tokens[before]?.sentence ?? 0) - 1]
  if (!sentence || sentence.paragraph !== tokens[before]?.paragraph) return null
  const phrase = mainSubject(context, sentence)?.phrase
  const head = phrase?.kind === 'noun' ? tokens[phrase.head] : undefined
  if (!phrase || !head || head.quotation !== null || !isPersonNoun(head.lower)) return null
  return singular(head.lower) !== head.lower ? phrase : null
}

/** "United": one word that nothing tells to be somebody's name. */
function isPerhapsBody({words, titles, gender, profiles}: Entity): boolean {
  return words.length === 1 && titles.length === 0 && gender === 'unknown' && profiles.length === 0
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
      return resolve(asSubject(phrase))
    at = phrase.first
  }
  return null
}

/** "The centre's efforts turn on what it calls": the body whose the subject of the sentence is. */
function ownerMeant(
  {document: {tokens, sentences}, context, entities}: Coreference,
  pronoun: Phrase,
  resolve: Resolve
): Entity | null {
  const sentence = sentences[tokens[pronoun.head]?.sentence ?? -1]
  const subject = sentence && mainSubject(context, sentence)?.phrase
  if (!subject || subject.last > pronoun.first) return null
  const {first, head} = subject
  const last = tokens.slice(first, head).findIndex(({lower}) => lower === "'s") + first
  const owner = tokens[last - 1]
  if (last <= first || !owner || owner.quotation !== null) return null
  const body = /^(?:organisation|media)$/.test(entities.entityAt(owner.index)?.kind ?? '')
  if (!body && !isBodyNoun(owner.lower)) return null
  const kind = body ? 'name' : 'noun'
  const name = body ? owner.index : -1
  const phrase: Phrase = {first, last, head: owner.index, kind, name, possessive: true}
  return resolve(asSubject(phrase))
}

/**
 * "Veltra told Carr that it would sell. It said": the body that the sentence before has for its subject, or its own up to one
 * verb, whatever other body it acts on.
 */
function bodyGoingOn(
  {document: {tokens, sentences}, context, entities}: Coreference,
  pronoun: Phrase,
  resolve: Resolve
): Entity | null {
  const own = tokens[pronoun.head]?.sentence ?? 0
  const opening = tokens.slice(sentences[own]?.first ?? 0, pronoun.first)
  // "But it said", "“We were left with debts,” it said"
  const opens = opening.every(
    ({pos, quotation}) => quotation !== null || /^(?:CCONJ|ADV|PUNCT)$/.test(pos)
  )
  const sentence = sentences[opens ? own - 1 : own]
  if (!sentence || sentence.paragraph !== sentences[own]?.paragraph) return null
  const subject = mainSubject(context, sentence)?.phrase
  const head = tokens[subject?.head ?? -1]
  if (!subject || !head || head.quotation !== null || subject.last > pronoun.first) return null
  const body = /^(?:organisation|media)$/.test(entities.entityAt(head.index)?.kind ?? '')
  if (!body && !(subject.kind === 'noun' && isBodyNoun(head.lower))) return null
  const between = tokens.slice(subject.last, pronoun.first)
  if (!opens && between.filter(({pos}) => pos === 'VERB').length > 1) return null
  return resolve(asSubject(subject))
}

function bodyMeant(coreference: Coreference, before: number): Entity | null {
  const paragraph = coreference.document.tokens[before]?.paragraph ?? 0
  let fallback: Entity | null = null
  let region: Reference | null = null
  for (const reference of referencesBefore(
    coreference,
    before,
    paragraphAway(coreference.document.paragraphs, paragraph, -1)
  )) {
    const {entity} = reference
    if (region && sentenceOf(coreference, region) !== sentenceOf(coreference, reference)) break
    if (isProvision(coreference, reference)) continue
    if (entity.kind === 'person' || entity.plural) continue
    const known = reference.speaker || [...entity.nouns].some(canSpeak)
    if (entity.kind === 'unnamed' && !known) continue
    // "The board said sales fell, with the Gulf expected to recover": the body of the same sentence, if it has one.
    const active = reference.subject || reference.speaker
    if (active && isRegion(coreference, reference)) region ??= reference
    else if (active) return entity
    else fallback ??= entity
  }
  return region?.entity ?? fallback
}

function sentenceOf({document: {tokens}}: Coreference, {at}: Reference): number {
  return tokens[at]?.sentence ?? -1
}

/** "Moscow", "the Pacific": nobody knows whether it stands for those who govern it. */
function isRegion({document: {tokens}}: Coreference, {at, entity}: Reference): boolean {
  const definite = tokens[at]?.lower === 'the' || tokens[at - 1]?.lower === 'the'
  return entity.kind === 'place' || (entity.kind === 'other' && definite)
}

/** "Article 19", "Section 69A": a part of a law is nobody. */
function isProvision({document: {tokens}}: Coreference, {at}: Reference): boolean {
  return provisions.has(tokens[at]?.lower ?? '') && /^\d/.test(tokens[at + 1]?.text ?? '')
}
