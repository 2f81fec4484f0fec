/**
 * Ledgers as comma-separated values (RFC 4180), a line for each source.
 */

import {oneLine} from '../terminal.js'
import type {Printer} from './printer.js'

const header = 'path,id,name,class,description,rank,attributions,quotations,words\r\n'

/**
 * Make a printer of comma-separated values.
 *
 * @returns
 *   Printer.
 */
export function createCsvPrinter(): Printer {
  return {
    start: () => header,
    ledger: ({path, sources}) =>
      sources
        .map((source) => {
          const {id, name, description, rank, attributions, quotations, words} = source
          const cells = [
            path,
            id,
            name,
            source.class,
            description,
            rank,
            attributions,
            quotations,
            words
          ]
          return `${cells.map(cell).join(',')}\r\n`
        })
        .join(''),
    end: () => ''
  }
}

/**
 * Write a cell. What a spreadsheet would take for a formula is kept a text by an apostrophe: a
 * source may be called anything.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)

  const text = oneLine(value)
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text

  return /[",]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
