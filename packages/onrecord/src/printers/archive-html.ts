/**
 * What an archive comes to, as one page with plots that needs nothing else.
 */

import {type ArchiveReport, anonymousShare, type Group} from '../archive/report.js'
import {classes} from '../archive/story.js'
import {escapeMarkup} from '../reporters/escape.js'
import {pageEnd, pageStart} from '../reporters/html-page.js'
import {cellsOf, summary, titleOf} from './archive-words.js'
import {tableMarkup} from './cells.js'
import {barPlot, linePlot, stackPlot} from './plots.js'

/** Sources that have a line in the plot, groups that have a bar, and sources in the table. */
const most = {lines: 6, bars: 25, rows: 500}

/**
 * Write the page.
 *
 * @param report
 *   The report.
 * @returns
 *   HTML.
 */
export function archivePage(report: ArchiveReport): string {
  const {by, groups, total} = report
  const parts = [
    pageStart('Who is heard'),
    `<p>${escapeMarkup(summary(total))}</p>\n`,
    ...timePlots(report),
    ...groupPart(by === 'source' ? [] : groups, titleOf(by)),
    sourcesPart(report),
    pageEnd
  ]
  return parts.join('')
}

function timePlots({time, sources, unit}: ArchiveReport): string[] {
  if (time.length < 2 || !unit) {
    return ['<p>No plots over time: the files tell of fewer than two days.</p>\n']
  }
  const periods = time.map(({key}) => key ?? '')
  const unnamed = linePlot(periods, [
    {
      name: 'to people without a name',
      values: time.map((group) => (group.attributions === 0 ? null : percentOf(group)))
    }
  ])
  const plots = [
    figure(
      `Whom attributions go to, by ${unit}`,
      stackPlot(
        periods,
        classes.map((name) => ({name, values: time.map((group) => group.classes[name])}))
      )
    ),
    figure(`Attributions to people without a name, in 100, by ${unit}`, unnamed),
    figure(
      `People named, by what the copy calls them, by ${unit}`,
      stackPlot(periods, [
        {name: 'she', values: time.map(({she}) => she)},
        {name: 'he', values: time.map(({he}) => he)},
        {name: 'they', values: time.map(({they}) => they)},
        {
          name: 'no pronoun',
          values: time.map(({people, she, he, they}) => people - she - he - they)
        }
      ])
    )
  ]
  if (unit === 'day') return plots

  const top = sources.slice(0, most.lines).map(({name, months}) => ({
    name,
    values: periods.map((period) =>
      [...months].reduce((sum, [month, count]) => sum + (month.startsWith(period) ? count : 0), 0)
    )
  }))
  return [...plots, figure(`The most credited, attributions by ${unit}`, linePlot(periods, top))]
}

function groupPart(groups: readonly Group[], title: string): string[] {
  if (groups.length === 0) return []
  const shown = groups.slice(0, most.bars)
  const plot = barPlot(
    shown.map(({key}) => key ?? 'not told'),
    shown.map(percentOf)
  )
  const table = tableMarkup(
    [title, 'Files', 'Sources', 'Credited', 'Unnamed', 'Named people', 'she', 'he', 'they'],
    groups.map((group) => [group.key ?? 'not told', ...cellsOf(group)])
  )
  const bars = `Attributions to people without a name, in 100, by ${title.toLowerCase()}`
  return [figure(bars, plot), `<section>\n<h2>By ${title.toLowerCase()}</h2>\n${table}</section>\n`]
}

function sourcesPart({sources}: ArchiveReport): string {
  const shown = sources.slice(0, most.rows)
  const table = tableMarkup(
    ['Source', 'Class', 'Files', 'Credited', 'Quoted', 'Words', 'Office', 'Also', 'In copy'],
    shown.map((source) => [
      source.name,
      source.class,
      source.files,
      source.attributions,
      source.quotations,
      source.words,
      [...source.titles, ...source.affiliations].join('; '),
      source.others.join('; '),
      source.pronoun ?? ''
    ])
  )
  const rest = sources.length - shown.length
  return `<section>\n<h2>Sources</h2>\n${table}${rest > 0 ? `<p>And ${rest} more.</p>\n` : ''}</section>\n`
}

function percentOf(group: Group): number {
  return Math.round(anonymousShare(group) * 1000) / 10
}

/** A plot with its title, which those who can't see it hear; its figures are in the tables. */
function figure(title: string, svg: string): string {
  const words = escapeMarkup(title)
  return `<figure role="img" aria-label="${words}">\n<figcaption>${words}</figcaption>\n${svg}\n</figure>\n`
}
