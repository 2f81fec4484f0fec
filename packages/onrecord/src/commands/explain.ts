/**
 * `onrecord explain RULE`.
 */

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {ruleById} from 'retext-preset-sourcing'
import type {Call} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {packageFolder} from '../cli/package.js'
import {UsageError} from '../errors.js'
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

  const rule = ruleById(name)
  const page = await readPage(rule.plugin, rule.id)
  const width = Math.min(readable, io.stdout.columns ?? readable)

  await print(io.stdout, `${setPage(page, width, styles)}\n`)
  return exit.clean
}

/**
 * Read the page of a rule: it lies beside the rule's source in the package of its plugin, and
 * beside the bundle, which has no such packages.
 */
async function readPage(plugin: string, rule: string): Promise<string> {
  const bundled = new URL(`dist/rules/${rule}.md`, packageFolder())

  try {
    const main = createRequire(import.meta.url).resolve(plugin)
    return await readFile(path.join(path.dirname(main), '../src/rules', `${rule}.md`), 'utf8')
  } catch {
    return readFile(bundled, 'utf8')
  }
}
