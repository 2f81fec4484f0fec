/**
 * `onrecord mcp`.
 */

import process from 'node:process'
import type {Call} from '../cli/arguments.js'
import {type ExitCode, exit} from '../cli/io.js'
import {UsageError} from '../errors.js'

/**
 * Package that serves; it brings the protocol's kit and all that hangs on it, which nobody needs who checks files. Its
 * name is a value, since it builds on this one.
 */
const server: string = 'onrecord-mcp'

/**
 * Serve an assistant over standard input and output, until it goes.
 *
 * @param call
 *   What somebody wants.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If files are named, or the package that serves is not there.
 */
export async function mcpCommand(call: Call): Promise<ExitCode> {
  if (call.operands.length > 0) {
    throw new UsageError('onrecord mcp takes no files: the assistant hands the draft over.')
  }

  const {serve} = await import(server).catch((error: unknown) => {
    if ((error as {code?: unknown}).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError(
      'The server of assistants is a package of its own. Install it beside this one: npm install onrecord-mcp'
    )
  })
  await serve()
  // The protocol ends with standard input.
  await new Promise<void>((resolve) => process.stdin.once('close', resolve))
  return exit.clean
}
