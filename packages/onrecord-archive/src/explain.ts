/**
 * What DuckDB says, for whoever asked.
 */

/**
 * What DuckDB says of a question, in a line; what it does not let us do in words for whoever asked.
 *
 * @param error
 *   What it throws.
 * @param seconds
 *   After which the question is given up.
 */
export function explainQuery(error: unknown, seconds: number): string {
  const line = firstLine(error)
  if (/^INTERRUPT/i.test(line))
    return `Given up after ${seconds} seconds. Ask for less, or allow more with --timeout.`
  if (/read-only mode|read-only transaction/i.test(line)) {
    return 'An archive is only read here. Ask with SELECT; what is added is added with onrecord-archive add.'
  }
  if (/disabled (?:by|through) configuration|has been locked/i.test(line)) {
    return 'No other file is read or written, no extension is loaded, and no setting is changed here. Export with onrecord-archive export.'
  }
  return line
}

/**
 * The first line of what went wrong, as a sentence.
 *
 * @param error
 *   What was thrown.
 */
export function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return /[.?!]$/.test(line) ? line : `${line}.`
}
