/**
 * Whose configurations may be programs.
 */

import type {LoadOptions} from '../config/trust.js'
import type {Call} from './arguments.js'
import type {Io} from './io.js'

/**
 * Read how far configurations are trusted: those at or above the working directory are whoever's runs the
 * command, those that lie with somebody else's copy are not.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   How to load configurations.
 */
export function trustOf({values}: Call, {cwd}: Io): Required<LoadOptions> {
  return {
    noScripts: values.has('no-config-code'),
    scriptsFrom: values.has('trust-config') ? undefined : cwd
  }
}
