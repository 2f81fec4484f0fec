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
function firstAt(coreference: Coreference, at: number): number {
  let low = 0
  let high = coreference.references.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((coreference.references[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

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
  for (let index = firstAt(coreference, before) - 1; index >= 0; index--) {
    const reference = coreference.references[index]
    if (!reference) return
    if ((coreference.document.tokens[reference.at]?.paragraph ?? 0) < paragraph) return
    yield reference
  }
}
