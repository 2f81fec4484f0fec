import data from '../generated/epithets.js'
import {isDemonym} from '../phrases/nations.js'
import {isAge, isPersonNoun, isPostNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {countBefore, memoize, paragraphAway} from '../queries/lookup.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {Token, TokenRange} from '../types.js'
import {lemmaOf, singular} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'
import {isOtherPost} from './posts.js'
import {firstAt, referencesBefore} from './references.js'

const callings: ReadonlySet<string> = new Set(data.callings)
const strangers: ReadonlySet<string> = new Set(data.strangers)
const women: ReadonlySet<string> = new Set(data.female)
const men: ReadonlySet<string> = new Set(data.male)

/** How many paragraphs back copy looks for the one whom it calls "the 41-year-old". */
const reach = 2

/**
 * Somebody just named, by another word: "the Spaniard", "the 34-year-old", "the Reform MP", "the actress".
 *
 * @returns the person, those who fit where several do, `null` where it is somebody new
 */
export function epithetFor(
  coreference: Coreference,
  phrase: Phrase,
  head: Token
): Entity | Entity[] | null {
  const {tokens} = coreference.document
  if (isCalledByWork(coreference, phrase, head)) {
    const [only = null, ...others] = peopleBefore(coreference, phrase)
    return others.length === 0 ? only : null
  }
  const definite = tokens[phrase.first]?.lower === 'the' || isBareOpening(coreference, phrase)
  if (!definite || singular(head.lower) !== head.lower) return null
  const plain = isAge(head.lower) || isDemonym(head.text)
  if (!plain && !isPersonNoun(head.lower)) return null
  const doer = doerOf(coreference, phrase, head)
  if (doer) return doer
  const modified = tokens
    .slice(phrase.first + 1, phrase.head)
    .some(({text, lower}) => /^\p{Lu}/u.test(text) || isAge(lower))
  if (!plain && !modified && (strangers.has(head.lower) || isPostNoun(head.lower))) return null
  const called =
    plain || (callings.has(head.lower) && peopleBefore(coreference, phrase).length === 1)
  const fitting = candidates(coreference, phrase, head, called)
  if (fitting.length < 2) return fitting[0] ?? null
  // Of several it is whom the story is about, if the last sentence is about them too.
  const nearest = subjectBefore(coreference, phrase, fitting)
  const topic = topicOf(coreference)
  if (nearest && (topic === nearest || !topic || !fitting.includes(topic))) return nearest
  return plain ? fitting : null
}

/** "the “Cold Water” singer": the marks round a work part the noun from its article. */
function isCalledByWork({document}: Coreference, phrase: Phrase, head: Token): boolean {
  const {tokens, quotations} = document
  const work = quotations[tokens[phrase.first - 2]?.quotation ?? -1]
  return (
    work?.last === phrase.first &&
    tokens[work.first - 1]?.lower === 'the' &&
    singular(head.lower) === head.lower &&
    isPersonNoun(head.lower)
  )
}

/** "33-year-old won bronze", "Spaniard added": a paragraph in the clipped style, or one that lost its article. */
function isBareOpening({document: {tokens, paragraphs}}: Coreference, phrase: Phrase): boolean {
  const first = tokens[phrase.first]
  return (
    paragraphs[first?.paragraph ?? -1]?.first === phrase.first &&
    !/^(?:DET|PRON|NUM)$/.test(first?.pos ?? '')
  )
}

function subjectBefore(
  coreference: Coreference,
  phrase: Phrase,
  fitting: readonly Entity[]
): Entity | null {
  for (const {entity, subject} of referencesBefore(coreference, phrase.first))
    if (subject && fitting.includes(entity)) return entity
  return null
}

/** "Olo Brandt, who governs Kestria": "the governor" is he. */
function doerOf(coreference: Coreference, phrase: Phrase, head: Token): Entity | null {
  const {tokens} = coreference.document
  for (const entity of peopleBefore(coreference, phrase)) {
    // "a film directed by Olo Brandt": "the director" is he.
    const made = entity.places.slice(0, introductions).some(({first}) => {
      const verb = tokens[first - 1]?.lower === 'by' ? tokens[first - 2] : undefined
      return verb?.pos === 'VERB' && isDoer(head.lower, lemmaOf(verb))
    })
    if (made) return entity
    for (const {form, first, last} of entity.profiles) {
      if (form !== 'relative') continue
      for (const token of tokens.slice(first, last))
        if (token.pos === 'VERB' && isDoer(head.lower, lemmaOf(token))) return entity
    }
  }
  return null
}

/** Whether a noun names whoever does something: govern, governor; own, owner; chair, chairwoman. */
function isDoer(noun: string, verb: string): boolean {
  if (verb.length < 3 || !noun.startsWith(verb.replace(/e$/, ''))) return false
  return /^(?:e?[eo]?r|man|woman|person)?$/.test(noun.slice(verb.replace(/e$/, '').length))
}

/** People of the paragraphs before whom the noun can mean, the nearest first. */
function candidates(
  coreference: Coreference,
  phrase: Phrase,
  head: Token,
  called: boolean
): Entity[] {
  const {tokens, sentences} = coreference.document
  const sentence = sentences[head.sentence]
  const age = ageAt(tokens, phrase.last)
  const gender = women.has(head.lower) ? 'female' : men.has(head.lower) ? 'male' : null
  return peopleBefore(coreference, phrase).filter((entity) => {
    // Whoever is named in the same sentence is somebody else.
    if ((sentence && isNamedIn(entity, sentence)) || isOtherPost(tokens, entity, phrase))
      return false
    if (age && isOfAge(tokens, entity, age) === false) return false
    if (gender && entity.gender !== 'unknown' && entity.gender !== gender) return false
    const posts = entity.profiles.filter((profile) =>
      isPersonNoun(tokens[profile.head]?.lower ?? '')
    )
    return called || posts.length === 0 || entity.nouns.has(head.lower)
  })
}

/** Whether a name of theirs begins in a sentence. */
function isNamedIn({places}: Entity, {first, last}: TokenRange): boolean {
  const next = places[countBefore(places, first, (place) => place.first)]
  return next !== undefined && next.first < last
}

/** Places at which an age may be told: one mentioned more often has been introduced by then. */
const introductions = 8

/** Whether somebody is told to be of an age, `null` where nothing tells. */
function isOfAge(tokens: readonly Token[], {places}: Entity, age: string): boolean | null {
  for (const {last} of places.slice(0, introductions)) {
    const told = ageAt(tokens, last)
    if (told !== null) return told === age
  }
  return null
}

/** "Ida, | two, and", "the star, | 26,": how old whoever stands before is, `null` where nothing tells. */
function ageAt(tokens: readonly Token[], at: number): string | null {
  const age = tokens[at + 1]
  const set = /^[,(]$/.test(tokens[at]?.text ?? '')
  const ends = /^[,.);]$/.test(tokens[at + 2]?.text ?? '') || tokens[at + 2]?.lower === 'and'
  return set && ends && age?.pos === 'NUM' ? age.lower : null
}

function peopleBefore(coreference: Coreference, phrase: Phrase): Entity[] {
  const {tokens, paragraphs} = coreference.document
  const from = paragraphAway(paragraphs, tokens[phrase.first]?.paragraph ?? 0, -reach)
  const people = new Set<Entity>()
  for (const {entity} of referencesBefore(coreference, phrase.first, from))
    if (entity.kind === 'person') people.add(entity)
  return [...people]
}

const bodyOf = memoize(({paragraphs}: QuotedDocument) =>
  paragraphs.find(({role}) => role === 'body')
)

/** Whom the story is about: the subject of its first sentence of copy. */
function topicOf(coreference: Coreference): Entity | null {
  const body = bodyOf(coreference.document)
  const first = body && coreference.references[firstAt(coreference, body.first)]
  return first?.subject && first.entity.kind === 'person' && first.at < (body?.last ?? 0)
    ? first.entity
    : null
}
