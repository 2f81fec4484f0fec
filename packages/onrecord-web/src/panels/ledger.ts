/**
 * The ledger: who says how much.
 */

import {type DraftReport, type LedgerSource, wordSummary} from 'onrecord/draft'
import {h} from '../dom.js'
import {classNames} from './standings.js'

/** The ledger. */
export interface LedgerPanel {
  element: HTMLElement
  show(report: DraftReport | null): void
}

/**
 * Make the ledger.
 *
 * @param go
 *   Called with a source whose first mention somebody wants to see.
 * @returns
 *   Panel without sources.
 */
export function createLedgerPanel(go: (source: LedgerSource) => void): LedgerPanel {
  const sum = h('p.count')
  const rows = h('tbody')
  const table = h(
    'table.ledger',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...['Source', 'Kind', 'Quoted', 'Words'].map((title, column) =>
          h(column > 1 ? 'th.number' : 'th', {scope: 'col'}, title)
        )
      )
    ),
    rows
  )
  const element = h(
    'section.panel',
    {id: 'sources', 'aria-labelledby': 'sources-title'},
    h('h2', {id: 'sources-title'}, 'Sources'),
    sum,
    h('div.scroll', {tabIndex: 0, role: 'group', 'aria-labelledby': 'sources-title'}, table)
  )

  return {
    element,
    show(report) {
      const sources = [...(report?.ledger.sources ?? [])].sort((a, b) => b.words - a.words)
      sum.textContent =
        sources.length > 0 && report ? `${wordSummary(report.summary)}.` : 'Nobody is credited yet.'
      table.hidden = sources.length === 0
      rows.replaceChildren(...sources.map((source) => row(source, go)))
    }
  }
}

function row(source: LedgerSource, go: (source: LedgerSource) => void): HTMLElement {
  return h(
    'tr',
    {},
    h(
      'th',
      {scope: 'row'},
      h('button.source', {type: 'button', onclick: () => go(source)}, source.name),
      source.description !== '' && source.description !== source.name
        ? h('span.description', {}, source.description)
        : null
    ),
    h('td', {}, classNames[source.class] ?? source.class),
    h('td.number', {}, String(source.quotations)),
    h('td.number', {}, String(source.words))
  )
}
