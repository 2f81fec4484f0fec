/**
 * Ledgers for people.
 */

import {type ArchiveReport, anonymousShare, percent} from '../archive/report.js'
import type {Ledger, LedgerSource} from '../ledger.js'
import {counted} from '../reporters/reporter.js'
import {type Column, table} from '../table.js'
import {oneLine, type Styles} from '../terminal.js'
import {wrap} from '../wrap.js'
import {type Printer, reliance} from './printer.js'

const columns: readonly Column[] = [
  {title: 'Source', most: 40},
  {title: 'Class'},
  {title: 'Credited', align: 'right'},
  {title: 'Quoted', align: 'right'},
  {title: 'Words', align: 'right'},
  {title: 'Described as', most: 60}
]

const sumColumns: readonly Column[] = [
  ...columns.slice(0, 2),
  {title: 'Files', align: 'right'},
  ...columns.slice(2, 5)
]

/** Sources in the summary of many files. */
const most = 20

/**
 * Make a printer of tables, those who are credited most first.
 *
 * @param styles
 *   Styles.
 * @param width
 *   Columns of the terminal; without it no cell wraps.
 * @returns
 *   Printer.
 */
export function createTablePrinter(styles: Styles, width?: number | undefined): Printer {
  let first = true

  return {
    start: () => '',
    ledger(ledger) {
      const gap = first ? '' : '\n'
      first = false
      return `${gap}${ledgerTable(ledger, styles, width)}\n`
    },
    end: (report) => (report.total.files > 1 ? `\n${sumTable(report, styles, width)}\n` : '')
  }
}

function ledgerTable(ledger: Ledger, styles: Styles, width: number | undefined): string {
  const path = styles.underline(oneLine(ledger.path))
  const credited = [...ledger.sources].sort(
    (left, right) => right.attributions - left.attributions || left.id - right.id
  )

  if (credited.length === 0) return `${path}\nNobody is credited with anything.`

  const rows = credited.map((source) => [
    oneLine(source.name),
    source.class,
    String(source.attributions),
    String(source.quotations),
    String(source.words),
    oneLine(source.description)
  ])

  const said = credited.map((source) => saidBy(source, styles, width)).join('')

  return `${path}\n${table(columns, rows, styles.bold, width)}\n\n${said}${share(ledger)}`
}

/** A source with what it is relied on for, and its words. */
function saidBy(source: LedgerSource, styles: Styles, width = 80): string {
  const why = oneLine(reliance(source))
  const head = `${styles.bold(oneLine(source.name))}${why ? ` (${why})` : ''}`
  const lines = source.statements.map(({text, kind, paragraph}) => {
    const label = `  ¶${paragraph} ${kind}: `
    return indented(`${label}${oneLine(text)}`, Math.max(width, 40))
  })

  return `${indented(head, Math.max(width, 40))}\n${lines.map((line) => `${line}\n`).join('')}\n`
}

/** Lines after the first stand in by four columns. */
function indented(text: string, width: number): string {
  const lead = /^ */.exec(text)?.[0] ?? ''
  return `${lead}${wrap(text.slice(lead.length), width - 4).replaceAll('\n', '\n    ')}`
}

/**
 * How much rests on people without a name.
 */
function share({sources}: Ledger): string {
  const anonymous = sources.filter((source) => source.class === 'anonymous')
  const all = attributions(sources)
  const part = all === 0 ? 0 : attributions(anonymous) / all

  return `${counted(sources.length, 'source')}, ${anonymous.length} of them anonymous, with ${percent(part)} of the attributions.`
}

function attributions(sources: Ledger['sources']): number {
  return sources.reduce((sum, source) => sum + source.attributions, 0)
}

function sumTable(
  {total, sources}: ArchiveReport,
  styles: Styles,
  width: number | undefined
): string {
  const rows = sources
    .slice(0, most)
    .map((source) => [
      oneLine(source.name),
      source.class,
      String(source.files),
      String(source.attributions),
      String(source.quotations),
      String(source.words)
    ])
  const rest = sources.length - rows.length
  const more = rest > 0 ? `\nand ${rest} more.` : ''

  return `${styles.underline(`All ${total.files} files`)}\n${table(sumColumns, rows, styles.bold, width)}${more}
${counted(total.attributions, 'attribution')}, ${percent(anonymousShare(total))} of them to people without a name; ${counted(total.words, 'word')} credited.`
}
