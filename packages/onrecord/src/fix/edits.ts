/**
 * Changes that a program may make without asking: the safe ones of the remedies that editors offer.
 */

import type {Occurrence, SourcingMessage} from 'sourcing-rule'
import type {VFileMessage} from 'vfile-message'
import {remediesOf} from '../draft/remedies.js'

/** Words to put in place of others. Offsets are UTF-16 code units into the text of the file. */
export interface Edit {
  start: number
  end: number
  text: string
}

/**
 * List the changes that mend findings of a file.
 *
 * @param messages
 *   Its findings.
 * @param text
 *   Its text.
 * @returns
 *   Changes, in the order of the text; none lies over another.
 */
export function editsOf(messages: readonly VFileMessage[], text: string): Edit[] {
  const edits = messages
    .flatMap((message) => placesOf(message).flatMap((place) => editOf(message, place, text)))
    .sort((left, right) => left.start - right.start || left.end - right.end)

  return edits.filter(({start}, index) => start >= (edits[index - 1]?.end ?? 0))
}

function placesOf(message: SourcingMessage): Occurrence[] {
  const {occurrences, place, actual = '', expected} = message
  if (occurrences) return occurrences
  return place && 'start' in place ? [{...place, actual, expected}] : []
}

function editOf({ruleId = ''}: VFileMessage, place: Occurrence, text: string): Edit[] {
  const start = place.start.offset ?? 0
  const end = place.end.offset ?? 0
  // What is written otherwise than it reads (`cl&#97;imed`) is left to people.
  if (text.slice(start, end) !== place.actual) return []

  const flagged = {rule: ruleId, start, end, expected: place.expected ?? []}
  const remedy = remediesOf(flagged, text).find(({safe}) => safe)
  return remedy ? [{start, end, text: remedy.text}] : []
}

/**
 * Make changes.
 *
 * @param text
 *   Text.
 * @param edits
 *   Changes, as `editsOf` gives them.
 * @returns
 *   The text with all of them made.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0
  let changed = ''

  for (const edit of edits) {
    changed += text.slice(at, edit.start) + edit.text
    at = edit.end
  }

  return changed + text.slice(at)
}
