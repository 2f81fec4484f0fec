/**
 * `onrecord-archive sql`.
 */

import {UsageError} from 'onrecord'
import {createRowsPrinter, openSink} from 'onrecord/archive'
import {type Answer, Archive} from '../archive.js'
import type {Call, World} from '../cli.js'
import {cellOf, plainOf} from '../database-values.js'
import {archiveOf, countOf, refuseOthers, wordOf} from './options.js'

const formats = ['table', 'json', 'jsonl', 'csv'] as const

/**
 * Ask in SQL.
 *
 * @param call
 *   What somebody wants.
 * @param world
 *   The world.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If the call makes no sense, or DuckDB does not understand what is asked.
 */
export async function sqlCommand(call: Call, world: World): Promise<0> {
  refuseOthers(call, 'sql', ['format', 'output-file', 'timeout'])
  const [sql, ...others] = call.operands
  if (sql === undefined || others.length > 0) {
    throw new UsageError('Give one question, in quotation marks: onrecord-archive sql "SELECT …"')
  }
  const format = wordOf(call, 'format', formats)
  const seconds = countOf(call, 'timeout')
  const archive = await Archive.open(archiveOf(call, world))
  try {
    await printAnswer(await archive.query(sql, seconds), format, call, world)
  } finally {
    archive.close()
  }
  return 0
}

/**
 * Print an answer, row by row.
 *
 * @param answer
 *   Columns and rows.
 * @param format
 *   How.
 * @param call
 *   What somebody wants: where it goes.
 * @param world
 *   The world.
 */
export async function printAnswer(
  {columns, rows}: Answer,
  format: (typeof formats)[number],
  {values}: Call,
  world: World
): Promise<void> {
  const printer = createRowsPrinter(format, columns)
  const sink = await openSink(values['output-file'], {cwd: world.cwd(), stdout: world.stdout})
  const convert = format === 'json' || format === 'jsonl' ? plainOf : cellOf
  await sink.write(printer.start())
  for await (const row of rows) await sink.write(printer.row(row.map(convert)))
  await sink.write(printer.end())
  await sink.close()
}
