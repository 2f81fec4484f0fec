/**
 * Findings as plain data, for a cache on disk and for other threads.
 */

import {VFileMessage} from 'vfile-message'

/** What is kept of a message. */
const kept = [
  'reason',
  'place',
  'line',
  'column',
  'ruleId',
  'source',
  'fatal',
  'actual',
  'expected',
  'note',
  'url',
  'occurrences',
  'confidence',
  'excerpt'
] as const

/**
 * Make plain data of a finding.
 *
 * @param message
 *   The finding.
 * @returns
 *   All that a reporter may ask of it.
 */
export function toData(message: VFileMessage): Record<string, unknown> {
  return Object.fromEntries(
    kept.map((name) => [name, (message as unknown as Record<string, unknown>)[name]])
  )
}

/**
 * Make a finding of its data.
 *
 * @param data
 *   What `toData` gave.
 * @returns
 *   The finding.
 */
export function toMessage(data: Record<string, unknown>): VFileMessage {
  return Object.assign(new VFileMessage(String(data.reason)), data, {fatal: data.fatal})
}
