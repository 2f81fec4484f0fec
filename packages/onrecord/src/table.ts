/**
 * Tables for a terminal.
 */

import stringWidth from './width.js'

/** A column. */
export interface Column {
  title: string
  align?: 'left' | 'right'
  /** Cells are cut to this many columns. */
  most?: number
}

/**
 * Set a table in columns.
 *
 * @param columns
 *   Columns.
 * @param rows
 *   Cells, each of one line and safe to print.
 * @param heading
 *   Style of the titles.
 * @returns
 *   Lines, without space at their ends.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  heading: (title: string) => string
): string {
  const cells = rows.map((row) => columns.map(({most}, at) => cut(row[at] ?? '', most)))
  const widths = columns.map(({title}, at) =>
    Math.max(stringWidth(title), ...cells.map((row) => stringWidth(row[at] ?? '')))
  )
  const line = (row: readonly string[], style?: (title: string) => string): string =>
    columns
      .map(({align}, at) => {
        const cell = row[at] ?? ''
        const space = ' '.repeat((widths[at] ?? 0) - stringWidth(cell))
        const styled = style ? style(cell) : cell
        return align === 'right' ? space + styled : styled + space
      })
      .join('  ')
      .trimEnd()

  return [
    line(
      columns.map(({title}) => title),
      heading
    ),
    ...cells.map((row) => line(row))
  ].join('\n')
}

/**
 * Cut a cell, at a space if one is near.
 */
function cut(cell: string, most: number | undefined): string {
  if (most === undefined || stringWidth(cell) <= most) return cell

  let width = 1
  let kept = ''

  for (const character of cell) {
    width += stringWidth(character)
    if (width > most) break
    kept += character
  }

  return `${kept.trimEnd()}…`
}
