/**
 * `onrecord completions SHELL`.
 */

import {allRules, presets} from 'retext-preset-sourcing'
import type {Call} from '../cli/arguments.js'
import {completions} from '../cli/completions.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {shells} from '../cli/options.js'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'

/**
 * Print completions.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If no shell is named, or one that there are none for.
 */
export async function completionsCommand(call: Call, io: Io): Promise<ExitCode> {
  const [name, ...others] = call.operands
  const shell = shells.find((candidate) => candidate === name)

  if (!shell || others.length > 0) {
    const wrong = name !== undefined && !shell
    throw new UsageError(
      wrong
        ? `There are no completions for ${oneLine(name)}.`
        : 'Name one shell: onrecord completions bash, zsh or fish.',
      wrong
        ? {name, known: shells, otherwise: `There are some for ${shells.join(', ')}.`}
        : undefined
    )
  }

  const names = {rules: allRules.map(({id}) => id), presets: presets.map((preset) => preset.name)}
  await print(io.stdout, completions(shell, names))
  return exit.clean
}
