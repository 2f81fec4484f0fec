/**
 * Tables for a terminal.
 */

import stringWidth from './width.js'
import {wrap} from './wrap.js'

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
 * @param width
 *   Columns of the terminal: cells wrap at spaces until the table fits. Without it none do.
 * @returns
 *   Lines, without space at their ends.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  heading: (title: string) => string,
  width = Number.POSITIVE_INFINITY
): string {
  const cells = rows.map((row) => columns.map(({most}, at) => cut(row[at] ?? '', most)))
  const all = [columns.map(({title}) => title), ...cells]
  const natural = columns.map((_, at) => widest(all, at))
  const least = columns.map((_, at) => widest(all, at, / /))
  const widths = fit(natural, least, width - gap.length * (columns.length - 1))

  return all
    .flatMap((row, index) => {
      const wrapped = row.map((cell, at) => wrap(cell, widths[at] ?? 0).split('\n'))
      const height = Math.max(...wrapped.map((lines) => lines.length))

      return Array.from({length: height}, (_, line) =>
        columns
          .map(({align}, at) => {
            const text = wrapped[at]?.[line] ?? ''
            const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(text)))
            const styled = index === 0 ? heading(text) : text
            return align === 'right' ? space + styled : styled + space
          })
          .join(gap)
          .trimEnd()
      )
    })
    .join('\n')
}

/** What stands between columns. */
const gap = '  '

/** Columns that the widest cell takes, or the widest of its parts. */
function widest(rows: readonly (readonly string[])[], at: number, parts?: RegExp): number {
  const texts = rows.map((row) => row[at] ?? '')
  return Math.max(
    ...(parts ? texts.flatMap((text) => text.split(parts)) : texts).map((text) => stringWidth(text))
  )
}

/** Take from the widest column, as far as its words allow, until all fit. */
function fit(natural: readonly number[], least: readonly number[], width: number): number[] {
  const widths = [...natural]

  for (;;) {
    const over = widths.reduce((sum, one) => sum + one, 0) - width
    const [widestOne] = widths
      .map((one, at) => ({one, at}))
      .filter(({one, at}) => one > (least[at] ?? 0))
      .sort((left, right) => right.one - left.one)

    if (over <= 0 || !widestOne) return widths
    const next = Math.max(
      least[widestOne.at] ?? 0,
      widestOne.one - over,
      // No narrower than what is now next to it.
      ...widths.filter((one) => one < widestOne.one)
    )
    widths[widestOne.at] = next < widestOne.one ? next : widestOne.one - 1
  }
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
