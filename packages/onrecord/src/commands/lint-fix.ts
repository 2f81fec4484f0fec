/**
 * `onrecord --fix`.
 */

import type {Call} from '../cli/arguments.js'
import {UsageError} from '../errors.js'
import type {RunOptions} from '../lint.js'
import {counted} from '../reporters/reporter.js'

/**
 * Tell whether a call asks to change words.
 *
 * @param call
 *   What somebody wants.
 * @returns
 *   `'write'` to change files, `'show'` to print what would be changed.
 * @throws {UsageError}
 *   If it asks for what excludes it.
 */
export function fixOf({values, operands}: Call): RunOptions['fix'] {
  if (values.has('dry-run') && !values.has('fix')) {
    throw new UsageError('--dry-run shows what --fix would change. Give both.')
  }
  if (!values.has('fix')) return
  if (values.has('dry-run')) return 'show'

  for (const other of ['staged', 'watch', 'update-baseline', 'grow-baseline'] as const) {
    if (values.has(other))
      throw new UsageError(
        `--fix changes files, and --${other} asks for them as they are. Give one of them.`
      )
  }
  if (operands.includes('-')) {
    throw new UsageError('--fix can’t change standard input. Add --dry-run to see what it would.')
  }
  return 'write'
}

/**
 * Say how many words were changed, or would be.
 *
 * @param changes
 *   Words.
 * @param files
 *   Files that have them.
 * @param how
 *   What was asked for.
 * @returns
 *   A line with its end; `''` if there is nothing to say.
 */
export function fixedLine(changes: number, files: number, how: RunOptions['fix']): string {
  const verbs = counted(changes, 'verb')
  const done = how === 'show' ? 'would be changed' : 'changed'
  return changes === 0 && how !== 'show'
    ? ''
    : `onrecord: ${verbs} ${done} in ${counted(files, 'file')}.\n`
}
