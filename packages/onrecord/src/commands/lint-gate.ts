/**
 * What stands between findings and the exit code: the baseline; and the cache.
 */

import path from 'node:path'
import type {Cache} from '../cache.js'
import {type Call, textOf} from '../cli/arguments.js'
import {type Io, tell} from '../cli/io.js'
import {UsageError} from '../errors.js'
import type {Baseline, BaselineUpdate} from '../gate/baseline.js'
import {counted} from '../reporters/reporter.js'

/** Default file of the cache. */
const cacheFile = '.onrecordcache'

/** Baseline and cache of a run. */
export interface Gate {
  baseline?: Baseline | undefined
  update: BaselineUpdate
  cache?: Cache | undefined
}

/**
 * Open the baseline and the cache that a call asks for.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   What was opened.
 * @throws {UsageError}
 *   If there is no such baseline.
 */
export async function openGate(call: Call, io: Io): Promise<Gate> {
  const {values} = call
  const file = textOf(call, 'baseline')
  const grow = values.has('grow-baseline')
  const update = {update: grow || values.has('update-baseline'), grow}
  const gate: Gate = {update}

  if (update.update && file === undefined) {
    throw new UsageError('Name the baseline to update: --baseline FILE.')
  }

  if (update.update && (values.has('since') || values.has('staged') || values.has('only'))) {
    throw new UsageError(
      'A baseline is updated from whole files and all rules, without --since, --staged and --only.'
    )
  }

  if (file !== undefined) {
    const {Baseline} = await import('../gate/baseline.js')
    gate.baseline = await Baseline.open(path.resolve(io.cwd, file), update)
  }

  if (values.has('cache') || values.has('cache-location')) {
    const {Cache} = await import('../cache.js')
    gate.cache = await Cache.open(path.resolve(io.cwd, textOf(call, 'cache-location') ?? cacheFile))
  }

  return gate
}

/**
 * Write what has to be written, and say what the baseline held back.
 *
 * @param gate
 *   What was opened.
 * @param io
 *   The world.
 */
export async function closeGate({baseline, update, cache}: Gate, io: Io): Promise<void> {
  await cache?.close()
  if (!baseline) return

  const {known, taken, gone, written} = await baseline.close(update)
  const parts = [
    known > 0 && `${counted(known, 'known finding')} left out`,
    taken > 0 && `${taken} new ${taken === 1 ? 'one' : 'ones'} taken in`,
    gone > 0 && (written ? `${gone} gone and dropped` : `${gone} gone: drop with --update-baseline`)
  ].filter((part) => part !== false)

  if (parts.length > 0) await tell(io, `onrecord: Baseline: ${parts.join(', ')}.\n`)
}
