/**
 * `onrecord-archive export`.
 */

import path from 'node:path'
import {UsageError} from 'onrecord'
import {draftOf, settleDraft} from 'onrecord/archive'
import {Archive} from '../archive.js'
import type {Call, World} from '../cli.js'
import {views} from '../schema.js'
import {archiveOf, refuseOthers, wordOf} from './options.js'
import {printAnswer} from './sql.js'

const formats = ['parquet', 'csv'] as const

/** A million articles take a while. */
const seconds = 24 * 3600

/**
 * Write a view to a file.
 *
 * @param call
 *   What somebody wants.
 * @param world
 *   The world.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If the call makes no sense, or the file can't be written.
 */
export async function exportCommand(call: Call, world: World): Promise<0> {
  const {operands, values} = call
  refuseOthers(call, 'export', ['format', 'view', 'output-file'])
  if (operands.length > 0) throw new UsageError(`export takes no ${operands[0]}. See --help.`)
  const format = wordOf(call, 'format', formats)
  const view = wordOf(call, 'view', views)
  const output = values['output-file']

  if (format === 'csv') {
    const archive = await Archive.open(archiveOf(call, world))
    try {
      await printAnswer(await archive.query(`FROM ${view}`, seconds), 'csv', call, world)
    } finally {
      archive.close()
    }
    return 0
  }

  if (output === undefined) {
    throw new UsageError('Parquet is written to a file: --output-file FILE.')
  }
  const file = path.resolve(world.cwd(), output)
  const draft = draftOf(file)
  const archive = await Archive.open(archiveOf(call, world), {exportTo: draft})
  try {
    await archive.exportParquet(view, draft)
  } catch (error) {
    throw new UsageError(
      `${output}: It can't be written. ${(error as Error).message.split('\n')[0]}`
    )
  } finally {
    archive.close()
  }
  await settleDraft(draft, file)
  return 0
}
