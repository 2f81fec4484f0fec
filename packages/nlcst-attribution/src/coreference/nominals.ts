import type {Subject} from '../clauses/subject.js'
import closed from '../generated/reference-words.js'
import {isState} from '../phrases/nations.js'
import {isGroupNoun, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {isPost} from '../phrases/titles.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import {apposedName, nameAtEnd} from './apposed-names.js'
import {bodyActing, bodyCalled, firmMeant} from './bodies.js'
import {areElsewhere} from './body-places.js'
import type {Coreference} from './coreference.js'
import type {Entities, Entity} from './entities.js'
import {epithetFor} from './epithets.js'
import {broughtIn, namedAfter, toldBelow} from './introductions.js'
import {isKinNoun} from './kin.js'
import type {Resolve} from './people-meant.js'
import {isOtherPost} from './posts.js'
import {referencesBefore} from './references.js'
import {isSpokesNoun, spokespersonMeant} from './spokespeople.js'

const pointing: ReadonlySet<string> = new Set(closed.pointing)
const plurals: ReadonlySet<string> = new Set(closed.plurals)
const counting = new RegExp(`^(?:${closed.counting.join('|')})\\b`)

/** Paragraphs back that “the professor” may look: beyond that a reader has forgotten. */
const longestReach = 60

/** More than these, named or not, and who is called by a word is no longer looked for among them all. */
const mostPeople = 1000

/** "the Prime Minister", "Undersecretary for Education Jane Orr": a title that stands for its holder. */
export function titledHolder(
  coreference: Coreference,
  subject: Subject,
  head: Token
): Entity | null {
  const entity = coreference.entities.entityAt(subject.phrase.head)
  if (entity?.kind !== 'other' || !isPost(head.lower)) return null
  return (
    apposedName(coreference, subject) ??
    nameAtEnd(coreference, subject, head) ??
    holderOf(coreference, subject.phrase) ??
    calledBefore(coreference, singular(head.lower), false, subject.phrase, true)
  )
}

/** "the Prime Minister" after "Prime Minister Ana Prew" and "Deputy Prime Minister Tom Ambry": whose title it is to the word. */
function holderOf(coreference: Coreference, phrase: Phrase): Entity | null {
  const {tokens} = coreference.document
  const words = tokens.slice(phrase.first, phrase.last).map(({lower}) => lower)
  const title = (words[0] === 'the' ? words.slice(1) : words).join(' ')
  if (!title.includes(' ')) return null
  const here = tokens[phrase.first]?.paragraph ?? 0
  for (const {entity} of referencesBefore(coreference, phrase.first, here - longestReach))
    if (entity.kind === 'person' && isTitled(entity, title)) return entity
  return null
}

/** "Prime Minister", "Prime Minister of Delmar" to the word; no deputy. */
function isTitled({titles}: Entity, title: string): boolean {
  const told = titles.join(' ').toLowerCase()
  return (
    told === title || (told.startsWith(title) && /^ (?:of|for) /.test(told.slice(title.length)))
  )
}

/** Places of a name that are looked at for an article. */
const mostPlaces = 16

export function namedEntity(coreference: Coreference, phrase: Phrase): Entity | null {
  for (let at = phrase.head; at >= phrase.first; at--) {
    const entity = coreference.entities.entityAt(at)
    if (entity) {
      // A capitalised unknown that speaks is a person, unless "the" stands before it.
      const definite =
        /^(?:the|this)$/.test(coreference.document.tokens[phrase.first]?.lower ?? '') ||
        isArticled(coreference, entity)
      const body = entity.kind === 'other' ? coreference.entities.bodyOf(entity.words) : null
      if (body) return body
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
  return coreference.entities.unnamed(phrase, false)
}

/** "the Halifax has said": nobody's name has an article, but before a noun that it belongs to ("the Orr campaign"). */
function isArticled({document: {tokens}}: Coreference, {places}: Entity): boolean {
  return places.slice(0, mostPlaces).some(({first, last}, index) => {
    const article = /^(?:the|this)$/.test(tokens[first - 1]?.lower ?? '')
    return article && (index === 0 || !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[last]?.pos ?? ''))
  })
}

export function nominalEntity(
  coreference: Coreference,
  subject: Subject,
  head: Token,
  resolve: Resolve
): Entity | Entity[] | null {
  const {phrase} = subject
  const tokens = coreference.document.tokens
  const determiner = tokens[phrase.first]?.lower ?? ''
  const inHeadline = coreference.document.paragraphs[head.paragraph]?.role === 'headline'
  const definite = pointing.has(determiner) || determiner === 'both' || inHeadline
  const one = singular(head.lower)
  const plural = head.lower !== one || plurals.has(determiner)
  const bare = phrase.first === phrase.head
  const surname = bare && bearerOf(coreference, head)
  if (surname) return surname
  const named = plural ? null : namedAfter(coreference, subject, one)
  if (named) return named
  if (isSpokesNoun(one) && !plural && (definite || bare || /^an?$/.test(determiner))) {
    const spokesperson = spokespersonMeant(coreference, subject, one)
    if (spokesperson) return spokesperson
    if (!definite) return unnamed(coreference, phrase, one, plural)
  }
  const acting = plural ? null : bodyActing(coreference, phrase, head)
  if (acting) return acting
  if (definite || bare) {
    const same = calledBefore(coreference, one, plural, phrase, definite)
    if (same) return besideAlike(coreference, same, one, phrase) ?? same
  }
  const below = inHeadline && !plural ? toldBelow(coreference, one, phrase) : null
  const relative = below ?? relativeCalled(coreference, phrase, one)
  if (relative) return relative
  const before = definite && !plural ? broughtIn(coreference, phrase, one, resolve) : null
  const epithet = before ?? epithetFor(coreference, phrase, head)
  if (epithet) return epithet
  const firm = definite && !plural ? firmMeant(coreference, phrase, head) : null
  if (firm) return firm
  const body = definite || bare ? bodyMeant(coreference, phrase) : null
  if (body) return body
  if (definite && !plural && isPersonNoun(head.lower) && !isGroupNoun(head.lower)) {
    const lone = lonePerson(coreference, phrase.first)
    if (lone && subject.extent.last <= phrase.last + 1 && !isOtherPost(tokens, lone, phrase))
      return lone
  }
  const spelt = spelledOtherwise(coreference, phrase)
  if (spelt) return spelt
  return sameWords(coreference, phrase) ?? unnamed(coreference, phrase, one, plural)
}

function unnamed({entities}: Coreference, phrase: Phrase, noun: string, plural: boolean): Entity {
  const entity = entities.unnamed(phrase, plural)
  entity.nouns.add(noun)
  return entity
}

/** "her niece", "her lawyer" again, after "her niece, Ana Prew": if no other of the story is called so. */
function relativeCalled(
  {document: {tokens}, entities}: Coreference,
  phrase: Phrase,
  noun: string
): Entity | null {
  const owner = tokens[phrase.first]
  if (!/^(?:his|her|their)$/.test(owner?.lower ?? '') || phrase.head !== phrase.first + 1)
    return null
  const [only = null, ...others] = everybody(entities).filter(
    ({kind, places, nouns, profiles}) =>
      kind === 'person' &&
      (places[0]?.first ?? phrase.first) < phrase.first &&
      (isKinNoun(noun)
        ? nouns.has(noun)
        : profiles.some(
            ({first, head}) => tokens[head]?.lower === noun && tokens[first]?.lower === owner?.lower
          ))
  )
  return others.length === 0 ? only : null
}

/** "Waters added": the surname of somebody named before, though it is a noun as well. */
function bearerOf(coreference: Coreference, head: Token): Entity | null {
  return /^\p{Lu}/u.test(head.text) ? coreference.entities.bearerOf(head.text) : null
}

/** "the health ministry" for the Ministry of Health. */
function bodyMeant(coreference: Coreference, phrase: Phrase): Entity | null {
  const words = coreference.document.tokens.slice(phrase.first, phrase.last).map(({text}) => text)
  const named = words.filter((word) => !/^(?:the|this|that)$/i.test(word))
  return named.length < 2 ? null : bodyCalled(coreference.entities, named)
}

/** "Tarn Web services" for Tarn Web Services: a name that lost a capital. */
function spelledOtherwise({entities}: Coreference, phrase: Phrase): Entity | null {
  const words = entities.text(phrase)
  const known = /\p{Lu}/u.test(words) ? entities.named(words) : null
  return known?.kind === 'organisation' || known?.kind === 'media' ? known : null
}

/** An unnamed source called by the very same words before ("a company spokesperson" twice, "officials" twice). */
function sameWords(coreference: Coreference, phrase: Phrase): Entity | null {
  const words = coreference.entities.text(phrase).toLowerCase()
  const [counted = ''] = counting.exec(words) ?? []
  if (!counted || /spokes/.test(words)) {
    const twin = coreference.entities.unnamedAs(words)
    return twin?.phrase && areElsewhere(coreference, twin.phrase, phrase) ? null : twin
  }
  return /^an?$/.test(counted) ? inHeadline(coreference, words.slice(counted.length + 1)) : null
}

/** "NHS worker under investigation", then "An NHS worker": the copy tells who the headline meant. */
function inHeadline({document, entities}: Coreference, words: string): Entity | null {
  const entity = entities.unnamedAs(words)
  const {paragraph = -1} = document.tokens[entity?.places[0]?.first ?? -1] ?? {}
  return document.paragraphs[paragraph]?.role === 'headline' ? entity : null
}

/** The last one that the noun was used of: "the professor", "the official". */
function calledBefore(
  coreference: Coreference,
  noun: string,
  plural: boolean,
  phrase: Phrase,
  definite: boolean
): Entity | null {
  const {tokens} = coreference.document
  const here = tokens[phrase.first]?.paragraph ?? 0
  let inPassing: Entity | null = null
  for (const reference of referencesBefore(coreference, phrase.first, here - longestReach)) {
    const {entity} = reference
    // A body that the paragraph only mentions yields to one that it has acting.
    if (inPassing && (tokens[reference.at]?.paragraph ?? 0) < here) return inPassing
    const matches =
      entity.nouns.has(noun) ||
      (definite &&
        entity.kind !== 'person' &&
        entity.words.some((word) => word.toLowerCase() === noun))
    if (!matches || isOtherPost(tokens, entity, phrase)) continue
    if (entity.phrase && areElsewhere(coreference, entity.phrase, phrase)) continue
    if (entity.plural !== plural && entity.kind === 'unnamed') continue
    if (entity.kind === 'person' && plural) continue
    if (!definite && entity.kind !== 'unnamed') continue
    const mentioned = !reference.subject && !reference.speaker && entity.kind === 'organisation'
    if (!mentioned) return holderBeside(coreference, entity) ?? entity
    inPassing ??= entity
  }
  return inPassing
}

/** All whom a story speaks of; nobody where they are so many that no reader has them in mind. */
function everybody({all}: Entities): readonly Entity[] {
  return all.length > mostPeople ? [] : all
}

/** "The Secretary for Ports, Tom Bell,": whom a post in capitals stands beside. */
function holderBeside({entities}: Coreference, {kind, places}: Entity): Entity | null {
  const [place] = places
  if (kind !== 'other' || !place) return null
  return (
    everybody(entities).find(
      (entity) =>
        entity.kind === 'person' &&
        entity.profiles.some(({first, last}) => first <= place.first && place.last <= last)
    ) ?? null
  )
}

/** "Dr Ada Holt and Dr Tom Bell came. The doctor said": whom of those who are named last in one sentence, nobody can tell. */
function besideAlike(
  coreference: Coreference,
  found: Entity,
  noun: string,
  phrase: Phrase
): Entity[] | null {
  if (found.kind !== 'person') return null
  const {tokens} = coreference.document
  const alike = new Set<Entity>()
  let sentence = -1
  for (const {entity, at, speaker} of referencesBefore(coreference, phrase.first)) {
    if (sentence === -1 && entity === found) sentence = tokens[at]?.sentence ?? -1
    if (sentence !== -1 && tokens[at]?.sentence !== sentence) break
    if (speaker) return null
    if (entity.kind === 'person' && entity.nouns.has(noun)) alike.add(entity)
  }
  return alike.size > 1 ? [...alike] : null
}

/** The only person named in the paragraph so far. */
function lonePerson(coreference: Coreference, before: number): Entity | null {
  const paragraph = coreference.document.tokens[before]?.paragraph ?? 0
  const people = new Set<Entity>()
  for (const reference of referencesBefore(coreference, before, paragraph)) {
    const token = coreference.document.tokens[reference.at]
    // In their own sentence a pronoun would do: "Orr said the banker told him".
    const earlier =
      token !== undefined && token.sentence !== coreference.document.tokens[before]?.sentence
    if (earlier && reference.entity.kind === 'person') people.add(reference.entity)
  }
  const [only] = people
  return people.size === 1 && only ? only : null
}
