/**
 * `onrecord rules`.
 */

import {type Call, textOf} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {trustOf} from '../cli/trust.js'
import {terminalWidth} from '../cli/width.js'
import {Resolver} from '../config/resolve.js'
import {UsageError} from '../errors.js'
import {type Styles, toJson} from '../terminal.js'
import {configOf} from './overlay.js'

/**
 * List the rules, those of plugins that the configuration names among them.
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
 *   If there are operands: the list takes none.
 */
export async function rulesCommand(call: Call, io: Io, styles: Styles): Promise<ExitCode> {
  if (call.operands.length > 0) {
    throw new UsageError(
      'onrecord rules takes no operand. To read of one rule: onrecord explain RULE.'
    )
  }

  const {rules} = await new Resolver({
    cwd: io.cwd,
    ...configOf(call),
    ...trustOf(call, io)
  }).settingsOf('article.txt')
  const rows = rules.map(({rule: {id, plugin, severity, summary}}) => ({
    id,
    severity,
    plugin,
    summary
  }))

  const format = textOf(call, 'format') ?? 'table'

  if (format !== 'json' && format !== 'table') {
    throw new UsageError('Rules are printed as table or json.')
  }

  if (format === 'json') {
    await print(io.stdout, `${toJson(rows)}\n`)
    return exit.clean
  }

  const {table} = await import('../table.js')
  const titles = ['Rule', 'Default', 'What it asks'].map((title) => ({title}))
  const cells = rows.map(({id, severity, summary}) => [id, severity, summary])

  await print(io.stdout, `${table(titles, cells, styles.bold, terminalWidth(io))}\n`)
  return exit.clean
}
