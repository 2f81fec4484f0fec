/**
 * Whether a call wants colour.
 */

import {useColour} from '../terminal.js'
import type {Call} from './arguments.js'
import type {Io} from './io.js'

/**
 * Decide on colour for standard output.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   Whether to use colour.
 */
export function colourOf({values}: Call, {env, stdout}: Io): boolean {
  const flag = values.has('no-color') ? false : values.has('color') ? true : undefined
  return useColour({flag, env, isTTY: Boolean(stdout.isTTY)})
}
