import type {Subject} from '../clauses/subject.js'
import data from '../generated/epithets.js'
import closed from '../generated/reference-words.js'
import {isBodyNoun} from '../phrases/nouns.js'
import type {TokenRange} from '../types.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'
import {referencesBefore} from './references.js'

const firms: ReadonlySet<string> = new Set(data.firms)
const offices: ReadonlySet<string> = new Set(data.offices)
const forces: ReadonlySet<string> = new Set(data.forces)

const behalf: ReadonlySet<string> = new Set(closed.behalf)

/** Whom a spokesperson speaks for: the body, if the copy names it, and the words for it in lower case. */
interface Client {
  readonly entity: Entity | null
  readonly words: readonly string[]
}

/** Whether a noun, in lower case and singular, tells that somebody speaks for a body. */
export function isSpokesNoun(noun: string): boolean {
  return /^spokes(?:man|woman|person)$/.test(noun)
}

/**
 * "A spokesman for the fire service" and "a spokesman for the police" are two, however alike the words: who has
 * spoken for the same body before.
 *
 * @param subject one of them, without a name
 * @param noun what they are called, as {@link isSpokesNoun} takes it
 * @returns `null` where it is somebody new
 */
export function spokespersonMeant(
  coreference: Coreference,
  {phrase}: Subject,
  noun: string
): Entity | null {
  const client = clientOf(coreference, phrase, phrase.head)
  const before = spokespeopleBefore(coreference, phrase.first, noun)
  if (client)
    return (
      before.find(({speaksFor}) => speaksFor && isSameClient(client, speaksFor))?.entity ?? null
    )
  return nearestOf(coreference, phrase.first, before)
}

interface Spokesperson {
  readonly entity: Entity
  readonly speaksFor: Client | null
}

/** Those who spoke for some body before a token and may be called by a noun, the last first. */
function spokespeopleBefore(
  coreference: Coreference,
  before: number,
  noun: string
): Spokesperson[] {
  const found = new Map<Entity, Client | null>()
  for (const {entity} of referencesBefore(coreference, before)) {
    const {phrase, nouns} = entity
    if (!phrase || entity.plural || found.has(entity)) continue
    const mine = [...nouns].find(isSpokesNoun)
    const alike = mine === noun || mine === 'spokesperson' || noun === 'spokesperson'
    if (mine && alike) found.set(entity, clientOf(coreference, phrase, phrase.last - 1))
  }
  return [...found].map(([entity, speaksFor]) => ({entity, speaksFor}))
}

/** "A spokesman said": of whatever body acted last; nobody known where that body has had nobody speak. */
function nearestOf(
  coreference: Coreference,
  before: number,
  known: readonly Spokesperson[]
): Entity | null {
  for (const {entity, subject, speaker} of referencesBefore(coreference, before)) {
    if (known.some((one) => one.entity === entity)) return entity
    const {kind, nouns, plural} = entity
    const acts = (subject || speaker) && !plural
    const body =
      kind === 'unnamed' ? [...nouns].some(isBodyNoun) : /^(?:organisation|media)$/.test(kind)
    if (acts && body)
      return known.find(({speaksFor}) => speaksFor?.entity === entity)?.entity ?? null
  }
  return null
}

/** "a police spokesman", "a spokesman for the service": whose, `null` where the phrase does not tell. */
function clientOf(coreference: Coreference, phrase: TokenRange, head: number): Client | null {
  const {tokens} = coreference.document
  const link = tokens[phrase.last]
  const behind = behalf.has(link?.lower ?? '') ? coreference.phrases.at(phrase.last + 1) : undefined
  const place = behind ?? {first: phrase.first, last: head}
  const nouns = tokens
    .slice(place.first, place.last)
    .filter(({pos}) => /^(?:NOUN|PROPN)$/.test(pos))
  if (nouns.length === 0) return null
  const named = nouns.map(({index}) => coreference.entities.entityAt(index)).find(Boolean)
  const words = nouns.map(({lower}) => lower)
  if (named || words.length > 1) return {entity: named ?? null, words}
  return bodyCalled(coreference, phrase.first, words[0] ?? '') ?? {entity: null, words}
}

/** Words back to a body that "the service" may mean. */
const reach = 300

/** "the service", "the company", "the force": the nearest body before that may be called so. */
function bodyCalled(
  {document: {tokens}, phrases, entities}: Coreference,
  before: number,
  noun: string
): Client | null {
  const isNoun = (word: string) => singular(word.toLowerCase()) === singular(noun)
  for (let at = before - 1; at >= Math.max(before - reach, 0); at--) {
    const {quotation} = tokens[at] ?? {}
    const phrase = phrases.at(at)
    if (!phrase || quotation !== null) continue
    at = phrase.first
    const entity = entities.entityAt(phrase.head)
    if (entity?.kind === 'organisation' || entity?.kind === 'media') {
      const words = entity.words.map((word) => word.toLowerCase())
      const force = noun === 'force' && words.some((word) => forces.has(word))
      const firm = firms.has(noun) && !offices.has(words.at(-1) ?? '')
      if (force || firm || words.some(isNoun) || entity.nouns.has(singular(noun)))
        return {entity, words}
    }
    // "the ambulance service"
    const words = tokens.slice(phrase.first, phrase.last).filter(({pos}) => pos === 'NOUN')
    if (phrase.kind === 'noun' && words.length > 1 && isNoun(tokens[phrase.head]?.lower ?? ''))
      return {entity: null, words: words.map(({lower}) => lower)}
  }
  return null
}

/** "the council" is "Tarn Council", and a body named nowhere is known by its noun: "the ambulance service" is no fire service. */
function isSameClient(one: Client, other: Client): boolean {
  if (one.entity && other.entity) return one.entity === other.entity
  const wordsOf = ({entity, words}: Client) =>
    entity ? entity.words.map((word) => word.toLowerCase()) : words
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  return short.every((word) => long.includes(word))
}
