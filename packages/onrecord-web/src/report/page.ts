/**
 * The report as a page of its own, which loads nothing.
 */

import {type DraftReport, wordSummary} from 'onrecord/draft'
import {h} from '../dom.js'
import {classNames} from '../panels/standings.js'
import {levelNames} from '../settings.js'

const style = `body{font:1rem/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1,h2{line-height:1.2}li{margin:.8rem 0}code{font-size:.85em}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc}blockquote{margin:.3rem 0;color:#444}`

/**
 * Write the report.
 *
 * @param report
 *   The report.
 * @returns
 *   HTML; every word of the draft is text in it.
 */
export function toPage({findings, ledger, summary}: DraftReport): string {
  const page = document.implementation.createHTMLDocument('Sourcing report')
  page.documentElement.lang = 'en'
  page.head.prepend(h('meta', {charset: 'utf-8'}))
  page.head.append(
    h('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'"
    })
  )
  page.body.append(
    h('h1', {}, 'Sourcing report'),
    h('p', {}, `${wordSummary(summary)}.`),
    h('h2', {}, 'Findings'),
    h(
      'ol',
      {},
      ...findings.map(({severity, rule, reason, actual, note}) =>
        h(
          'li',
          {},
          h('strong', {}, levelNames[severity]),
          ' ',
          reason,
          ' ',
          h('code', {}, rule),
          h('blockquote', {}, actual),
          note
        )
      )
    ),
    h('h2', {}, 'Sources'),
    h(
      'table',
      {},
      h('tr', {}, ...['Source', 'Kind', 'Quotations', 'Words'].map((title) => h('th', {}, title))),
      ...ledger.sources.map(({name, class: kind, quotations, words}) =>
        h(
          'tr',
          {},
          h('td', {}, name),
          h('td', {}, classNames[kind] ?? kind),
          h('td', {}, String(quotations)),
          h('td', {}, String(words))
        )
      )
    )
  )
  // Put in as text: this page's own policy lets no script make a style, be it for another page.
  const html = page.documentElement.outerHTML.replace('</head>', `<style>${style}</style></head>`)
  return `<!doctype html>\n${html}\n`
}
