/**
 * How wide a report is set.
 */

import type {Io} from './io.js'

/** Columns where nobody looks, and most where somebody does: longer lines are hard to read. */
const [usual, least, most] = [80, 40, 120]

/**
 * Tell the columns of the terminal, if somebody looks: a list that is piped on keeps a line for each row.
 *
 * @param io
 *   The world.
 * @returns
 *   Columns, or nothing.
 */
export function terminalWidth(io: Pick<Io, 'env' | 'stdout'>): number | undefined {
  return io.stdout.columns === undefined && io.env.COLUMNS === undefined ? undefined : widthOf(io)
}

/**
 * Tell the columns for standard output: those of the terminal, or of `COLUMNS`.
 *
 * @param io
 *   The world; without `stdout`, for a file.
 * @returns
 *   Columns.
 */
export function widthOf({
  env,
  stdout
}: Pick<Io, 'env'> & {stdout?: Io['stdout'] | undefined}): number {
  const told = stdout?.columns ?? (stdout ? Number(env.COLUMNS) : usual)
  return Math.max(least, Math.min(most, Number.isInteger(told) && told > 0 ? told : usual))
}
