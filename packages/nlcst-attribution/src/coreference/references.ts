import {countBefore} from '../queries/lookup.js'
import type {Coreference, Reference} from './coreference.js'
import type {Entity} from './entities.js'

/**
 * Notes that somebody is spoken of, in the order of the text.
 *
 * @param at first token of the mention
 * @param subject as subject of its clause
 * @param speaker as somebody who is credited with something
 */
export function noteReference(
  coreference: Coreference,
  at: number,
  entity: Entity,
  subject: boolean,
  speaker: boolean
): void {
  const place = firstAt(coreference, at)
  for (let index = place; coreference.references[index]?.at === at; index++) {
    const known = coreference.references[index]
    if (known?.entity !== entity) continue
    known.subject ||= subject
    known.speaker ||= speaker
    return
  }
  coreference.references.splice(place, 0, {at, entity, subject, speaker})
}

/** Index of the first reference at or behind a token. */
export function firstAt({references}: Coreference, place: number): number {
  return countBefore(references, place, ({at}) => at)
}

/** Further back than so many references nobody is meant any more, however long the paragraph. */
const farthest = 400

/**
 * References before a token, the nearest first.
 *
 * @param before a token
 * @param paragraph none of an earlier paragraph
 */
export function* referencesBefore(
  coreference: Coreference,
  before: number,
  paragraph = 0
): Generator<Reference> {
  const last = firstAt(coreference, before) - 1
  for (let index = last; index >= Math.max(last - farthest, 0); index--) {
    const reference = coreference.references[index]
    if (!reference) return
    if ((coreference.document.tokens[reference.at]?.paragraph ?? 0) < paragraph) return
    yield reference
  }
}
