/**
 * What the words of options mean.
 */

import path from 'node:path'
import {UsageError} from 'onrecord'
import {boundOf} from 'onrecord/archive'
import type {Call, World} from '../cli.js'

/**
 * Find the archive that is meant.
 *
 * @param call
 *   What somebody wants.
 * @param world
 *   The world.
 * @returns
 *   Absolute path.
 */
export function archiveOf({values}: Call, world: World): string {
  const file = values.archive ?? world.env.ONRECORD_ARCHIVE ?? 'onrecord-archive.duckdb'
  return path.resolve(world.cwd(), file)
}

/**
 * Read an option that takes one of a few words.
 *
 * @param call
 *   What somebody wants.
 * @param name
 *   The option.
 * @param known
 *   Words, the first of which is meant where none is given.
 * @returns
 *   The word.
 * @throws {UsageError}
 *   If it is another.
 */
export function wordOf<Word extends string>(
  {values}: Call,
  name: 'by' | 'format' | 'view',
  known: readonly Word[]
): Word {
  const value = values[name] ?? known[0]
  const found = known.find((word) => word === value)
  if (found === undefined) {
    throw new UsageError(`--${name} can’t be ${value}. It takes ${known.join(', ')}.`)
  }
  return found
}

/**
 * Read an option as a number of things.
 *
 * @param call
 *   What somebody wants.
 * @param name
 *   The option.
 * @returns
 *   The number; nothing if it is not given.
 * @throws {UsageError}
 *   If it is no whole number from 1.
 */
export function countOf({values}: Call, name: 'max-size' | 'timeout'): number | undefined {
  const value = values[name]
  if (value === undefined) return
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new UsageError(`--${name} takes a whole number from 1, not ${value}.`)
  }
  return Number(value)
}

/**
 * Read an option as an end of a stretch of time.
 *
 * @param call
 *   What somebody wants.
 * @param name
 *   The option.
 * @returns
 *   A day; nothing if it is not given.
 * @throws {UsageError}
 *   If it is no date.
 */
export function dayOption({values}: Call, name: 'since' | 'until'): string | undefined {
  const value = values[name]
  if (value === undefined) return
  const day = boundOf(value, name === 'until')
  if (day === null) {
    throw new UsageError(`--${name} takes a day, a month or a year, such as 2026-05, not ${value}.`)
  }
  return day
}

/**
 * Refuse options that a command does not take: a silently ignored one gives something else than was asked for.
 *
 * @param call
 *   What somebody wants.
 * @param command
 *   Name of the command.
 * @param taken
 *   Options that it takes, besides the archive.
 * @throws {UsageError}
 *   If there is another.
 */
export function refuseOthers(
  {values}: Call,
  command: string,
  taken: readonly (keyof Call['values'])[]
): void {
  for (const name of Object.keys(values) as (keyof Call['values'])[]) {
    if (name !== 'archive' && !taken.includes(name)) {
      throw new UsageError(`onrecord-archive ${command} takes no --${name}. See --help.`)
    }
  }
}
