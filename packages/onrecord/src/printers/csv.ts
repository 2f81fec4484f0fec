/**
 * Ledgers as comma-separated values (RFC 4180), a line for each source.
 */

import {csvHead, csvLine} from './cells.js'
import type {Printer} from './printer.js'

const header = [
  ...['path', 'id', 'name', 'class', 'description', 'rank', 'attributions', 'quotations', 'words'],
  ...['title', 'affiliation', 'justification', 'justification kind', 'reason', 'statements'],
  ...['headline', 'byline', 'date', 'section'],
  ...['pronoun', 'author', 'desk', 'outlet', 'url', 'story']
]

/**
 * Make a printer of comma-separated values.
 *
 * @param fields
 *   Fields of front matter, ninjs or NewsML that are columns too.
 * @returns
 *   Printer.
 */
export function createCsvPrinter(fields: readonly string[] = []): Printer {
  return {
    start: () => csvHead([...header, ...fields]),
    ledger: ({path, sources, headline, byline, date, section, ...ledger}) =>
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
            section ?? '',
            source.pronoun ?? '',
            ledger.author ?? '',
            ledger.desk ?? '',
            ledger.outlet ?? '',
            ledger.url ?? '',
            ledger.story ?? '',
            ...fields.map((field) => ledger.fields[field] ?? '')
          ]
          return csvLine(cells)
        })
        .join(''),
    end: () => ''
  }
}
