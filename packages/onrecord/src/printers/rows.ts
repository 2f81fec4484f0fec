/**
 * Rows of a table of whatever columns, in print.
 */

import {type Column, table} from '../table.js'
import {oneLine, toJson} from '../terminal.js'
import {csvHead, csvLine} from './cells.js'

/** How they are printed. */
export type RowsFormat = 'table' | 'json' | 'jsonl' | 'csv'

/** Prints rows as they come; each method returns what to print. */
export interface RowsPrinter {
  start(): string
  row(cells: readonly unknown[]): string
  end(): string
}

/** Rows that a person is shown; a table has to hold all of them to be set. */
const most = 1000

/**
 * Make a printer of rows.
 *
 * @param format
 *   How to print.
 * @param columns
 *   Titles of the columns.
 * @returns
 *   Printer: of JSON it takes any value in a cell, else texts and numbers.
 */
export function createRowsPrinter(format: RowsFormat, columns: readonly string[]): RowsPrinter {
  const objectOf = (cells: readonly unknown[]): object =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at]]))

  switch (format) {
    case 'csv':
      return {
        start: () => csvHead(columns),
        row: (cells) => csvLine(cells as (string | number)[]),
        end: () => ''
      }
    case 'jsonl':
      return {
        start: () => '',
        row: (cells) => `${toJson(objectOf(cells), 0)}\n`,
        end: () => ''
      }
    case 'json': {
      let first = true
      return {
        start: () => '[',
        row: (cells) => {
          const gap = first ? '\n' : ',\n'
          first = false
          return gap + toJson(objectOf(cells), 0)
        },
        end: () => '\n]\n'
      }
    }
    case 'table':
      return tablePrinter(columns)
  }
}

function tablePrinter(columns: readonly string[]): RowsPrinter {
  const held: string[][] = []
  const numeric = columns.map(() => true)
  let rest = 0

  return {
    start: () => '',
    row(cells) {
      if (held.length === most) {
        rest++
        return ''
      }
      for (const [at, cell] of cells.entries()) {
        if (typeof cell !== 'number' && cell !== '') numeric[at] = false
      }
      held.push(cells.map((cell) => oneLine(String(cell))))
      return ''
    },
    end() {
      const set = columns.map(
        (title, at): Column => ({
          title: oneLine(title),
          most: 80,
          align: numeric[at] ? 'right' : 'left'
        })
      )
      const more = rest > 0 ? `\nand ${rest} more rows: csv and jsonl have all.` : ''
      return `${table(set, held, (title) => title)}${more}\n`
    }
  }
}
