/**
 * Ledgers as one page that needs nothing else.
 */

import {type ArchiveReport, anonymousShare, percent} from '../archive/report.js'
import type {Ledger, LedgerSource} from '../ledger.js'
import {escapeMarkup} from '../reporters/escape.js'
import {pageEnd, pageStart} from '../reporters/html-page.js'
import {counted} from '../reporters/reporter.js'
import {tableMarkup} from './cells.js'
import {type Printer, reliance} from './printer.js'

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
    end: (report) => `${report.total.files > 1 ? sumMarkup(report) : ''}${pageEnd}`
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

  const table = tableMarkup(
    ['Source', 'Class', 'Credited', 'Quoted', 'Words', 'Title', 'Affiliation', 'Relied on for'],
    sources.map((source) => [
      source.name,
      source.class,
      source.attributions,
      source.quotations,
      source.words,
      source.title?.text ?? '',
      source.affiliation?.text ?? '',
      reliance(source)
    ])
  )

  return `${table}${sources.map(statementsMarkup).join('')}`
}

function statementsMarkup({name, statements}: LedgerSource): string {
  if (statements.length === 0) return ''
  const items = statements.map(
    ({text, kind, paragraph}) =>
      `<li>${escapeMarkup(text)} <small>${escapeMarkup(kind)}, paragraph ${paragraph}</small></li>\n`
  )

  return `<details>\n<summary>${escapeMarkup(name)}: ${counted(statements.length, 'statement')}</summary>\n<ol>\n${items.join('')}</ol>\n</details>\n`
}

function sumMarkup({total, sources}: ArchiveReport): string {
  const table = tableMarkup(
    ['Source', 'Class', 'Files', 'Credited', 'Quoted', 'Words'],
    sources.map(({name, class: kind, files, attributions, quotations, words}) => [
      name,
      kind,
      files,
      attributions,
      quotations,
      words
    ])
  )

  return `<section>
<h2>All ${total.files} files</h2>
${table}<p>${counted(total.attributions, 'attribution')}, ${percent(anonymousShare(total))} of them to people without a name; ${counted(total.words, 'word')} credited.</p>
</section>
`
}
