import {asSubject, type Subject} from '../clauses/subject.js'
import {apposedName, nameAtEnd} from './apposed-names.js'
import type {Cast, Found} from './cast.js'
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
  cast: Cast,
  subject: Subject,
  speaker: boolean,
  meant: Entity | null = null
): Found {
  const before = cast.known.get(subject.phrase.head)
  if (before) {
    if (speaker && before.entity)
      noteReference(cast, before.mention.first, before.entity, true, true)
    return before
  }
  const entity = meant ?? entityOf(cast, subject)
  const mention = makeMention(cast, subject, Array.isArray(entity) ? entity : [])
  const found: Found = {mention, entity: Array.isArray(entity) ? null : entity}
  mention.source = found.entity?.id ?? null
  cast.known.set(subject.phrase.head, found)
  if (found.entity) noteReference(cast, mention.first, found.entity, true, speaker)
  return found
}

/** The entity, or the candidates where several fit, or `null`. */
function entityOf(cast: Cast, subject: Subject): Entity | Entity[] | null {
  const {phrase} = subject
  const tokens = cast.frame.tokens
  const head = tokens[phrase.head]
  if (!head) return null
  if (phrase.kind === 'pronoun')
    return pronounEntity(
      cast,
      phrase,
      head,
      (other) => resolveSubject(cast, asSubject(other), false).entity
    )
  if (phrase.kind === 'name') {
    const post = cast.entities.holding(phrase.head)?.kind === 'other'
    return (
      titledHolder(cast, subject, head) ??
      (post ? epithetFor(cast, phrase, head) : null) ??
      namedEntity(cast, phrase)
    )
  }
  const apposed = apposedName(cast, subject) ?? nameAtEnd(cast, subject, head)
  if (apposed) {
    callEntity(apposed, head.lower)
    return apposed
  }
  return nominalEntity(cast, subject, head)
}
