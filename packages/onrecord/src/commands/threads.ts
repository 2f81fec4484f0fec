/**
 * The option `--threads`.
 */

import {type Call, countOf, textOf} from '../cli/arguments.js'
import {UsageError} from '../errors.js'

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
