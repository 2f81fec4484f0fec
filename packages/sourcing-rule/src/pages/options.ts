/** The table of options of a page. */

import type {Prose} from './blocks.js'
import {PageError} from './page-error.js'

/** A row of the table. */
export interface OptionRow {
  /** Name of the option. */
  name: string
  /** The default, as written. */
  default: string
  /** What the option does. */
  description: string
}

/**
 * Read a block of the section on options.
 *
 * @param block a table with the columns option, default, what it does; other blocks hold no options
 * @throws {PageError} for a row without a name in backticks
 */
export function readOptions(block: Prose): OptionRow[] {
  const lines = block.text.split('\n')
  if (!lines[0]?.startsWith('|')) return []
  return lines.slice(2).map((line, index) => {
    const [first = '', second = '', ...rest] = cellsOf(line)
    const name = /^`([^`]+)`$/.exec(first)?.[1]
    if (name === undefined) {
      throw new PageError('expected the name of an option in backticks', block.line + index + 2)
    }
    return {name, default: second, description: rest.join(' ')}
  })
}

/** Cells of a row, parted by bars that have no backslash before them. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}
