/**
 * The places that a finding counts.
 */

import type {Occurrence, SourcingMessage} from 'sourcing-rule'
import type {Point, Position} from 'unist'
import type {VFileMessage} from 'vfile-message'

/**
 * List the places of a finding: one, or several where the same words stand in the story more
 * than once.
 *
 * @param message
 *   Finding.
 * @returns
 *   Places, in the order of the copy.
 */
export function occurrencesOf(message: VFileMessage): Position[] {
  const {occurrences} = message as SourcingMessage
  if (occurrences) return occurrences

  const {place} = message
  if (!place) return []
  return ['start' in place ? place : {start: place as Point, end: place as Point}]
}

/**
 * Keep a finding for some of its places only.
 *
 * @param message
 *   Finding; moved to the first place that is kept, its count set right.
 * @param keep
 *   Which places to keep; asked once, without a place, for a finding about the whole file.
 * @returns
 *   Whether any is left.
 */
export function keepOccurrences(
  message: VFileMessage,
  keep: (place: Position | undefined) => boolean
): boolean {
  const all = occurrencesOf(message)
  if (all.length === 0) return keep(undefined)

  const kept = all.filter(keep)
  const [first] = kept

  if (!first) return false
  if (kept.length === all.length) return true

  const before = ` (${all.length} times in this story)`
  const after = kept.length > 1 ? ` (${kept.length} times in this story)` : ''
  const finding = message as SourcingMessage

  message.reason = message.reason.replace(before, after)
  message.message = message.message.replace(before, after)
  message.place = first
  message.line = first.start.line
  message.column = first.start.column
  const {actual, expected} = first as Occurrence
  message.actual = actual
  message.expected = expected
  if (kept.length > 1) finding.occurrences = kept as Occurrence[]
  else delete finding.occurrences

  return true
}
