import type {Cast, Reference} from './cast.js'
import type {Entity} from './entities.js'

/**
 * Notes that somebody is spoken of, in the order of the text.
 *
 * @param at first token of the mention
 * @param subject as subject of its clause
 * @param speaker as somebody who is credited with something
 */
export function noteReference(
  cast: Cast,
  at: number,
  entity: Entity,
  subject: boolean,
  speaker: boolean
): void {
  const place = firstAt(cast, at)
  for (let index = place; cast.references[index]?.at === at; index++) {
    const known = cast.references[index]
    if (known?.entity !== entity) continue
    known.subject ||= subject
    known.speaker ||= speaker
    return
  }
  cast.references.splice(place, 0, {at, entity, subject, speaker})
}

/** Index of the first reference at or behind a token. */
function firstAt(cast: Cast, at: number): number {
  let low = 0
  let high = cast.references.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cast.references[middle]?.at ?? 0) < at) low = middle + 1
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
export function* referencesBefore(cast: Cast, before: number, paragraph = 0): Generator<Reference> {
  for (let index = firstAt(cast, before) - 1; index >= 0; index--) {
    const reference = cast.references[index]
    if (!reference) return
    if ((cast.frame.tokens[reference.at]?.paragraph ?? 0) < paragraph) return
    yield reference
  }
}
