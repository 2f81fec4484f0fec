/**
 * `onrecord explain RULE`.
 */

import type {Call} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {widthOf} from '../cli/width.js'
import {UsageError} from '../errors.js'
import {readRulePage} from '../rule-page.js'
import type {Styles} from '../terminal.js'
import {setPage} from './explain-page.js'

/** Columns that lines of prose are not longer than. */
const readable = 80

/**
 * Show the page of a rule.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @param styles
 *   Styles.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If no rule is named, or there is none of that name.
 */
export async function explainCommand(call: Call, io: Io, styles: Styles): Promise<ExitCode> {
  const [name, ...others] = call.operands

  if (name === undefined || others.length > 0) {
    throw new UsageError('Name one rule: onrecord explain RULE. See onrecord rules.')
  }

  const page = await readRulePage(name)
  const width = Math.min(readable, widthOf(io))

  await print(io.stdout, `${setPage(page, width, styles)}\n`)
  return exit.clean
}
