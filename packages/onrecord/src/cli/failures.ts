/**
 * The line on standard error for what could not be checked.
 */

import type {Failure} from '../errors.js'
import {actionsSafe, oneLine} from '../terminal.js'

/**
 * Put a failure in one line.
 *
 * @param failure
 *   Which file, and why.
 * @returns
 *   Line, with its end.
 */
export function failureLine({path, reason}: Failure): string {
  return actionsSafe(`onrecord: ${oneLine(path)}: ${oneLine(reason)}\n`)
}
