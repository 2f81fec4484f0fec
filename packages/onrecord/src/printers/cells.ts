/**
 * Cells of comma-separated values and of tables on a page.
 */

import {escapeMarkup} from '../reporters/escape.js'
import {oneLine} from '../terminal.js'

/**
 * Write a line of comma-separated values (RFC 4180).
 *
 * @param cells
 *   What stands in it.
 * @returns
 *   The line with its end.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/**
 * Write the first line of comma-separated values that a spreadsheet opens right: by its mark it knows UTF-8.
 *
 * @param titles
 *   Titles of the columns.
 * @returns
 *   The line with its end.
 */
export function csvHead(titles: readonly string[]): string {
  return `\uFEFF${csvLine(titles)}`
}

/**
 * Write a cell. What a spreadsheet would take for a formula is kept a text by an apostrophe: a
 * source may be called anything.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)

  const text = oneLine(value)
  // Excel takes full-width signs for the same (OWASP, CSV Injection).
  const safe = /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text

  return /[",]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/**
 * Write a table.
 *
 * @param titles
 *   Titles of the columns, safe for HTML.
 * @param rows
 *   What stands in the cells.
 * @returns
 *   HTML.
 */
export function tableMarkup(
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[]
): string {
  const head = titles.map((title) => `<th>${title}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${row.map((value) => `<td>${escapeMarkup(String(value))}</td>`).join('')}</tr>\n`
  )

  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`
}
