/**
 * The options `--threads` and `--timeout`.
 */

import {type Call, countOf, textOf} from '../cli/arguments.js'
import {UsageError} from '../errors.js'

/**
 * Read how long a file may take.
 *
 * @param call
 *   What somebody wants.
 * @returns
 *   Seconds, or nothing for the usual.
 * @throws {UsageError}
 *   If it is no number of seconds.
 */
export function timeoutOf(call: Call): number | undefined {
  const seconds = countOf(call, 'timeout')
  if (seconds === 0) throw new UsageError('--timeout takes a whole number of seconds, at least 1.')
  return seconds
}

/** More threads than this are a slip of the finger. */
const most = 256

/**
 * Read how many threads somebody wants.
 *
 * @param call
 *   What somebody wants.
 * @returns
 *   A number, or nothing for as many as help.
 * @throws {UsageError}
 *   If it is no number of threads.
 */
export function threadsOf(call: Call): number | undefined {
  if (textOf(call, 'threads') === 'auto') return

  const threads = countOf(call, 'threads')
  if (threads !== undefined && (threads < 1 || threads > most)) {
    throw new UsageError(`--threads takes auto, or a whole number from 1 to ${most}.`)
  }
  return threads
}
