/**
 * What an archive comes to, in print.
 */

import type {SourceSum} from '../archive/people.js'
import {type ArchiveReport, anonymousShare, type Group, pronounShare} from '../archive/report.js'
import {classes} from '../archive/story.js'
import {type Column, table} from '../table.js'
import {createStyles, oneLine, type Styles, toJson} from '../terminal.js'
import {cellsOf, summary, titleOf} from './archive-words.js'
import {csvHead, csvLine} from './cells.js'

/** How it is printed. */
export type ReportFormat = 'table' | 'json' | 'jsonl' | 'csv' | 'html'

/** Sources that a person is shown. */
const most = 20

/**
 * Print what an archive comes to.
 *
 * @param report
 *   The report.
 * @param format
 *   How.
 * @param styles
 *   Styles for a terminal; none if left out.
 * @param width
 *   Columns of the terminal; without it no cell wraps.
 * @returns
 *   Text with its end.
 */
export async function printReport(
  report: ArchiveReport,
  format: ReportFormat,
  styles: Styles = createStyles(false),
  width?: number | undefined
): Promise<string> {
  switch (format) {
    case 'json':
      return `${toJson(plain(report))}\n`
    case 'jsonl':
      return rowsOf(report)
        .map((row) => `${toJson(row, 0)}\n`)
        .join('')
    case 'csv':
      return csv(report)
    case 'html':
      return (await import('./archive-html.js')).archivePage(report)
    case 'table':
      return `${tables(report, styles, width)}\n`
  }
}

/** Months are a map. */
function plain(report: ArchiveReport): object {
  return {...report, sources: report.sources.map(plainSource)}
}

function plainSource({months, ...source}: SourceSum): object {
  return {...source, months: Object.fromEntries(months)}
}

function rowsOf(report: ArchiveReport): object[] {
  return report.by === 'source' ? report.sources.map(plainSource) : report.groups
}

function csv({by, groups, sources}: ArchiveReport): string {
  if (by === 'source') {
    const head = csvHead([
      ...['source', 'class', 'other names', 'titles', 'affiliations', 'files', 'attributions'],
      ...['quotations', 'words', 'pronoun', 'first', 'last']
    ])
    const lines = sources.map((source) =>
      csvLine([
        source.name,
        source.class,
        source.others.join('; '),
        source.titles.join('; '),
        source.affiliations.join('; '),
        source.files,
        source.attributions,
        source.quotations,
        source.words,
        source.pronoun ?? '',
        source.first ?? '',
        source.last ?? ''
      ])
    )
    return head + lines.join('')
  }
  const head = csvHead([
    ...[by, 'files', 'sources', 'attributions', 'quotations', 'words', ...classes],
    ...['anonymous share', 'people named', 'she', 'he', 'they', 'no pronoun', 'share of she']
  ])
  return head + groups.map((group) => csvLine(csvCells(group))).join('')
}

function csvCells(group: Group): (string | number)[] {
  const {key, files, sources, attributions, quotations, words, people, she, he, they} = group
  return [
    key ?? '',
    files,
    sources,
    attributions,
    quotations,
    words,
    ...classes.map((name) => group.classes[name]),
    anonymousShare(group).toFixed(3),
    people,
    she,
    he,
    they,
    people - she - he - they,
    pronounShare(group, 'she')?.toFixed(3) ?? ''
  ]
}

const numbers: readonly Column[] = [
  {title: 'Files', align: 'right'},
  {title: 'Sources', align: 'right'},
  {title: 'Credited', align: 'right'},
  {title: 'Unnamed', align: 'right'},
  {title: 'Named people', align: 'right'},
  {title: 'she', align: 'right'},
  {title: 'he', align: 'right'},
  {title: 'they', align: 'right'}
]

function tables(report: ArchiveReport, styles: Styles, width: number | undefined): string {
  const {by, groups, sources, total} = report
  const shown = sources.slice(0, most)
  const names = table(
    [
      {title: 'Source', most: 40},
      {title: 'Class'},
      {title: 'Files', align: 'right'},
      {title: 'Credited', align: 'right'},
      {title: 'Words', align: 'right'},
      {title: 'Office', most: 40}
    ],
    shown.map((source) => [
      oneLine(source.name),
      source.class,
      String(source.files),
      String(source.attributions),
      String(source.words),
      oneLine([source.titles[0], source.affiliations[0]].filter(Boolean).join(', '))
    ]),
    styles.bold,
    width
  )
  const rest = sources.length - shown.length
  const grouped =
    by === 'source'
      ? []
      : [
          table(
            [{title: titleOf(by), most: 40}, ...numbers],
            groups.map((group) => [oneLine(group.key ?? 'not told'), ...cellsOf(group)]),
            styles.bold,
            width
          )
        ]

  return [
    ...grouped,
    rest > 0 ? `${names}\nand ${rest} more: --by source --format csv has all.` : names,
    summary(total)
  ].join('\n\n')
}
