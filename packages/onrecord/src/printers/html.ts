/**
 * Ledgers as one page that needs nothing else.
 */

import type {Ledger} from '../ledger.js'
import {type LedgerSum, percent} from '../ledger-sum.js'
import {escapeMarkup} from '../reporters/escape.js'
import {pageEnd, pageStart} from '../reporters/html-page.js'
import {counted} from '../reporters/reporter.js'
import {tableMarkup} from './cells.js'
import type {Printer} from './printer.js'

/**
 * Make a printer of HTML.
 *
 * @returns
 *   Printer.
 */
export function createHtmlPrinter(): Printer {
  return {
    start: () => pageStart('Who speaks'),
    ledger: ({path, sources}) =>
      `<section>\n<h2>${escapeMarkup(path)}</h2>\n${ledgerMarkup(sources)}</section>\n`,
    end: (sum) => `${sum.files > 1 ? sumMarkup(sum) : ''}${pageEnd}`
  }
}

/**
 * Write the sources of a ledger as a table.
 *
 * @param sources
 *   Sources.
 * @returns
 *   HTML.
 */
export function ledgerMarkup(sources: Ledger['sources']): string {
  if (sources.length === 0) return '<p>Nobody is credited with anything.</p>\n'

  return tableMarkup(
    ['Source', 'Class', 'Credited', 'Quoted', 'Words', 'Described as'],
    sources.map(({name, class: kind, attributions, quotations, words, description}) => [
      name,
      kind,
      attributions,
      quotations,
      words,
      description
    ])
  )
}

function sumMarkup(sum: LedgerSum): string {
  const table = tableMarkup(
    ['Source', 'Class', 'Files', 'Credited', 'Quoted', 'Words'],
    sum.sources.map(({name, class: kind, files, attributions, quotations, words}) => [
      name,
      kind,
      files,
      attributions,
      quotations,
      words
    ])
  )

  return `<section>
<h2>All ${sum.files} files</h2>
${table}<p>${counted(sum.attributions, 'attribution')}, ${percent(sum.anonymousShare)} of them to people without a name; ${counted(sum.words, 'word')} credited.</p>
</section>
`
}
