/**
 * `onrecord-archive report`.
 */

import {UsageError} from 'onrecord'
import {groupings, openSink, printReport, readAliases} from 'onrecord/archive'
import {Archive} from '../archive.js'
import type {Call, World} from '../cli.js'
import {archiveOf, dayOption, refuseOthers, wordOf} from './options.js'

const formats = ['table', 'json', 'jsonl', 'csv', 'html'] as const

/**
 * Sum up who is heard.
 *
 * @param call
 *   What somebody wants.
 * @param world
 *   The world.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If the call makes no sense.
 */
export async function reportCommand(call: Call, world: World): Promise<0> {
  const {operands, values} = call
  refuseOthers(call, 'report', ['by', 'since', 'until', 'format', 'output-file', 'aliases'])
  if (operands.length > 0) throw new UsageError(`report takes no ${operands[0]}. See --help.`)
  if (values.by === undefined) {
    throw new UsageError(`Say by what: --by ${groupings.join('|')}.`)
  }

  const by = wordOf(call, 'by', groupings)
  const format = wordOf(call, 'format', formats)
  const cwd = world.cwd()
  const aliases = values.aliases === undefined ? undefined : await readAliases(values.aliases, cwd)
  const [since, until] = [dayOption(call, 'since'), dayOption(call, 'until')]
  const archive = await Archive.open(archiveOf(call, world))
  try {
    const report = await archive.report({by, since, until, aliases})
    const sink = await openSink(values['output-file'], {cwd, stdout: world.stdout})
    await sink.write(await printReport(report, format))
    await sink.close()
  } finally {
    archive.close()
  }
  return 0
}
