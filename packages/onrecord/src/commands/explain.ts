/**
 * `onrecord explain RULE`.
 */

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {allRules} from 'retext-preset-sourcing'
import type {Rule} from 'sourcing-rule'
import type {Call} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {trustOf} from '../cli/trust.js'
import {widthOf} from '../cli/width.js'
import {Resolver} from '../config/resolve.js'
import {UsageError} from '../errors.js'
import {ignoreNotes} from '../gate/ignore.js'
import {readRulePage} from '../rule-page.js'
import type {Styles} from '../terminal.js'
import {setPage} from './explain-page.js'
import {configOf} from './overlay.js'

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

  const page = await pageOf(name, call, io)
  const width = Math.min(readable, widthOf(io))

  await print(io.stdout, `${setPage(page, width, styles)}\n`)
  return exit.clean
}

/** The page of a rule: of our own, of a plugin that the configuration names, or of the ignores. */
async function pageOf(name: string, call: Call, io: Io): Promise<string> {
  if (allRules.some(({id}) => id === name)) return readRulePage(name)
  if (Object.hasOwn(ignoreNotes, name)) {
    return `# \`${name}\`\n\n${ignoreNotes[name as keyof typeof ignoreNotes]}\n`
  }

  const {plugins} = await new Resolver({
    cwd: io.cwd,
    ...configOf(call),
    ...trustOf(call, io)
  }).settingsOf('article.txt')
  const found = plugins.find(({rule}) => rule.id === name)
  // Names what was meant.
  if (!found) return readRulePage(name)

  const folder = path.dirname(found.file)
  for (const place of ['rules', '.', '../src/rules', '../rules']) {
    const page = await readFile(path.join(folder, place, `${name}.md`), 'utf8').catch(() => '')
    if (page !== '') return page
  }
  return sheetOf(found.rule)
}

/** What a rule without a page says of itself. */
function sheetOf({id, summary, severity, note, defaults, url}: Rule): string {
  const options = Object.entries(defaults).map(
    ([name, value]) => `- ${name}: ${JSON.stringify(value)}`
  )
  return [
    `# \`${id}\``,
    summary,
    `Default: \`${severity}\`.`,
    note,
    ...(options.length > 0 ? ['## Options', options.join('\n')] : []),
    ...(url ? [url] : [])
  ].join('\n\n')
}
