/**
 * Ledgers as comma-separated values (RFC 4180), a line for each source.
 */

import {csvLine} from './cells.js'
import type {Printer} from './printer.js'

const header =
  'path,id,name,class,description,rank,attributions,quotations,words,title,affiliation,justification,justification kind,reason,statements,headline,byline,date,section\r\n'

/**
 * Make a printer of comma-separated values.
 *
 * @returns
 *   Printer.
 */
export function createCsvPrinter(): Printer {
  return {
    start: () => header,
    ledger: ({path, sources, headline, byline, date, section}) =>
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
            words,
            source.title?.text ?? '',
            source.affiliation?.text ?? '',
            source.justification?.text ?? '',
            source.justification?.kind ?? '',
            source.reason?.text ?? '',
            source.statements.map(({text}) => text).join(' | '),
            headline ?? '',
            byline ?? '',
            date ?? '',
            section ?? ''
          ]
          return csvLine(cells)
        })
        .join(''),
    end: () => ''
  }
}
