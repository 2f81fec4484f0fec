import type {Subject} from '../clauses/subject.js'
import {isPersonNoun} from '../phrases/nouns.js'
import {apposedName, nameAtEnd, nameInFront} from './apposed-names.js'
import type {Coreference, ResolvedMention} from './coreference.js'
import type {Entity} from './entities.js'
import {epithetFor} from './epithets.js'
import {makeMention} from './mentions.js'
import {callEntity} from './naming.js'
import {namedEntity, nominalEntity, titledHolder} from './nominals.js'
import {pronounEntity} from './pronouns.js'
import {noteReference} from './references.js'

/**
 * Whom a subject means; the same phrase is the same mention however often it is asked for.
 *
 * @param speaker as somebody who is credited with something
 * @param meant whom the words around tell that it means, `null` if they don't
 */
export function resolveSubject(
  coreference: Coreference,
  subject: Subject,
  speaker: boolean,
  meant: Entity | null = null
): ResolvedMention {
  const before = coreference.known.get(subject.phrase.head)
  if (before) {
    if (speaker && before.entity)
      noteReference(coreference, before.mention.first, before.entity, true, true)
    return before
  }
  const entity = meant ?? entityOf(coreference, subject)
  const mention = makeMention(coreference, subject, Array.isArray(entity) ? entity : [])
  const found: ResolvedMention = {mention, entity: Array.isArray(entity) ? null : entity}
  mention.source = found.entity?.id ?? null
  coreference.known.set(subject.phrase.head, found)
  if (found.entity) noteReference(coreference, mention.first, found.entity, true, speaker)
  return found
}

/** The entity, or the candidates where several fit, or `null`. */
function entityOf(coreference: Coreference, subject: Subject): Entity | Entity[] | null {
  const {phrase} = subject
  const tokens = coreference.document.tokens
  const head = tokens[phrase.head]
  if (!head) return null
  const resolve = (other: Subject) => resolveSubject(coreference, other, false).entity
  if (phrase.kind === 'pronoun') return pronounEntity(coreference, phrase, head, resolve)
  if (phrase.kind === 'name') {
    const post = coreference.entities.entityAt(phrase.head)?.kind === 'other'
    const office = post ? postOf(coreference, subject) : null
    if (office) return entityOfPost(coreference, office) ?? namedEntity(coreference, phrase)
    return (
      (post ? nameInFront(coreference, subject) : null) ??
      titledHolder(coreference, subject, head) ??
      (post ? epithetFor(coreference, phrase, head) : null) ??
      namedEntity(coreference, phrase)
    )
  }
  const apposed =
    apposedName(coreference, subject) ??
    nameAtEnd(coreference, subject, head) ??
    nameInFront(coreference, subject)
  if (apposed) {
    callEntity(apposed, head.lower)
    return apposed
  }
  return nominalEntity(coreference, subject, head, resolve)
}

/** "the Bishop of Tarn": a post in capitals with its place, as a phrase that is about the post. */
function postOf({document: {tokens}}: Coreference, subject: Subject): Subject | null {
  const {first, last} = subject.phrase
  for (let at = first; at < last - 1; at++) {
    if (!/^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '')) continue
    const noun = tokens[at]?.lower ?? ''
    return isPersonNoun(noun) ? {...subject, phrase: {...subject.phrase, head: at}} : null
  }
  return null
}

/** Whoever holds a post, as far as the words around tell. */
function entityOfPost(coreference: Coreference, subject: Subject): Entity | null {
  const head = coreference.document.tokens[subject.phrase.head]
  if (!head) return null
  const holder = nameInFront(coreference, subject) ?? titledHolder(coreference, subject, head)
  if (holder?.kind === 'person') callEntity(holder, head.lower)
  return holder
}
