/**
 * Quotations beside what the notes have, for people and programs.
 */

import {isSound, verdictWords} from '../draft/quotes.js'
import type {QuoteRow, Quotes} from '../quotes.js'
import {escapeMarkup} from '../reporters/escape.js'
import {pageEnd, pageStart} from '../reporters/html-page.js'
import {counted} from '../reporters/reporter.js'
import {oneLine, type Styles} from '../terminal.js'
import {wrap} from '../wrap.js'
import {csvLine, tableMarkup} from './cells.js'

/** How quotations are printed. */
export type QuotesFormat = 'table' | 'json' | 'csv' | 'html'

/** Prints the quotations of drafts as they come; each method returns what to print. */
export interface QuotesPrinter {
  start(): string
  quotes(quotes: Quotes): string
  end(): string
}

/** Columns of text for a person. */
const width = 80

/**
 * Make a printer.
 *
 * @param format
 *   How to print.
 * @param styles
 *   Styles for a terminal.
 * @returns
 *   Printer.
 */
export function createQuotesPrinter(format: QuotesFormat, styles: Styles): QuotesPrinter {
  switch (format) {
    case 'json':
      return jsonPrinter()
    case 'csv':
      return {
        start: () =>
          csvLine(['path', 'line', 'verdict', 'speaker', 'quotation', 'notes', 'in', 'said by']),
        quotes: ({path, quotes}) =>
          quotes.map((row) => csvLine([path, row.line, ...cellsOf(row)])).join(''),
        end: () => ''
      }
    case 'html':
      return {
        start: () => pageStart('Quotations and notes'),
        quotes: ({path, quotes}) =>
          `<section>\n<h2>${escapeMarkup(path)}</h2>\n${tableMarkup(
            ['Line', '', 'Speaker', 'Draft', 'Notes', 'In', 'Said by'],
            quotes.map((row) => [row.line, ...cellsOf(row)])
          )}</section>\n`,
        end: () => pageEnd
      }
    case 'table':
      return {
        start: () => '',
        quotes: (quotes) => `${forPeople(quotes, styles)}\n`,
        end: () => ''
      }
  }
}

/** Everything in one array, whatever the number of files. */
function jsonPrinter(): QuotesPrinter {
  let first = true

  return {
    start: () => '[',
    quotes(quotes) {
      const before = first ? '\n' : ',\n'
      first = false
      return before + JSON.stringify(quotes)
    },
    end: () => '\n]\n'
  }
}

function cellsOf({verdict, speaker, quotation, places}: QuoteRow): string[] {
  return [
    verdictWords[verdict],
    speaker ?? '',
    quotation,
    places.map(({words}) => oneLine(words)).join(' | '),
    places.map(({path, line}) => `${path}:${line}`).join(' | '),
    places.map((place) => place.speaker ?? '').join(' | ')
  ]
}

function forPeople({path, quotes}: Quotes, styles: Styles): string {
  const faulty = quotes.filter(({verdict}) => !isSound(verdict))
  const blocks = quotes.map((row) => block(row, styles))
  const sum = `${counted(quotes.length, 'quotation')}, ${faulty.length} to look at.`

  return [styles.underline(oneLine(path)), ...blocks, sum].join('\n\n')
}

function block({line, quotation, speaker, verdict, places}: QuoteRow, styles: Styles): string {
  const good = isSound(verdict)
  const mark = good ? styles.dim('ok') : styles.bold('look')
  const head = `${mark}  line ${line}, ${oneLine(speaker ?? 'nobody named')}: ${verdictWords[verdict]}`
  const notes = places.map((place) => {
    const who = place.speaker ? `, ${oneLine(place.speaker)}` : ''
    return `notes: ${oneLine(place.words)} (${oneLine(place.path)}:${place.line}${who})`
  })
  const body = [
    `draft: ${oneLine(quotation)}`,
    ...(verdict === 'verbatim' ? notes.map(placeOnly) : notes)
  ]

  return [head, ...body.map((text) => indent(wrap(text, width - 4)))].join('\n')
}

/** Words that are the same need not be shown twice. */
function placeOnly(note: string): string {
  return `notes: ${/\([^()]*\)$/.exec(note)?.[0] ?? note}`
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ')
}
