/**
 * Which files a command reads, and how.
 */

import type {LoadOptions} from '../config/trust.js'
import type {FileOptions} from '../files/each.js'
import {type Call, countOf, textOf} from './arguments.js'
import {type Io, inputOf} from './io.js'
import {trustOf} from './trust.js'

/**
 * Read the options that every command has which reads files.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   How to read files, and which configuration holds for them.
 */
export function fileOptionsOf(
  call: Call,
  io: Io
): FileOptions & LoadOptions & {cwd: string; config: string | undefined} {
  return {
    cwd: io.cwd,
    stdin: inputOf(io),
    maxSize: countOf(call, 'max-size'),
    stdinFilename: textOf(call, 'stdin-filename'),
    noIgnore: call.values.has('no-ignore'),
    config: textOf(call, 'config'),
    ...trustOf(call, io)
  }
}
