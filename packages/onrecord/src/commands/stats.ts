/**
 * Where the time goes.
 */

/** Rules without a line of their own take less than this of the time. */
const least = 0.001

/**
 * Set the time of each rule in a table.
 *
 * @param timings
 *   Milliseconds by rule.
 * @param files
 *   Number of files.
 * @returns
 *   Lines.
 */
export async function statsTable(
  timings: ReadonlyMap<string, number>,
  files: number
): Promise<string> {
  const {table} = await import('../table.js')
  const all = [...timings.values()].reduce((sum, time) => sum + time, 0)
  const rows = [...timings]
    .sort(([, left], [, right]) => right - left)
    .filter(([, time]) => time >= all * least)
    .map(([rule, time]) => [
      rule,
      time.toFixed(1),
      files > 0 ? (time / files).toFixed(2) : '',
      `${((time / all) * 100).toFixed(1)} %`
    ])
  const columns = ['Rule', 'ms', 'ms a file', 'of all'].map((title, index) => ({
    title,
    align: index === 0 ? ('left' as const) : ('right' as const)
  }))

  return `${table(columns, rows, (title) => title)}\n`
}
