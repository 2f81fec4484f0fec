/**
 * The report for people: it keeps to the width of the terminal, breaks no word, and marks the words meant.
 */

import {readFileSync} from 'node:fs'
import {presets, resolveSettings} from 'retext-preset-sourcing'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {checkFile} from '../src/check-file.js'
import {keepExcerpts} from '../src/excerpt.js'
import {markedLines} from '../src/reporters/marked-lines.js'
import {createPrettyReporter} from '../src/reporters/pretty.js'
import {count, createTotals, type ReporterOptions} from '../src/reporters/reporter.js'
import {table} from '../src/table.js'

const articles = ['business', 'court', 'mixed-marks', 'politics', 'sport', 'wire']
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const colours = /\u001B\[\d+m/g

async function report(name: string, options: Partial<ReporterOptions> = {}): Promise<string> {
  const path = `fixtures/articles/${name}.txt`
  const value = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
  return reportOf(new VFile({path, value}), options)
}

async function reportOf(file: VFile, options: Partial<ReporterOptions> = {}): Promise<string> {
  const settings = {preset: presets[0]?.name ?? 'recommended'}
  const rules = resolveSettings(settings)
  const {reading, tree} = await checkFile(file, {rules, options: settings})
  const reporter = createPrettyReporter({colour: false, verbose: false, width: 80, ...options})
  const totals = createTotals()

  keepExcerpts(file, reading)
  count(totals, file.messages, 'error')
  const checked = {
    file,
    reading,
    tree,
    settings: {sources: [], options: settings, rules, plugins: []}
  }
  return reporter.file(checked) + reporter.end(totals)
}

describe.each([60, 80, 120])('at %i columns', (width) => {
  test.each(articles)('no line of %s is longer, and no word is broken', async (name) => {
    const text = await report(name, {width})
    const copy = readFileSync(
      new URL(`../../../fixtures/articles/${name}.txt`, import.meta.url),
      'utf8'
    )
    const quoted = text
      .split('\n')
      .filter((line) => /^ {2}│ (?![ ^]*$)/.test(line))
      .flatMap((line) => line.slice(4).split(' '))

    expect(text.split('\n').filter((line) => line.length > width)).toEqual([])
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((word) => !copy.includes(word))).toEqual([])
  })
})

test('colour adds nothing but colour, and takes the place of the marks below', async () => {
  const plain = await report('politics')
  const coloured = await report('politics', {colour: true})
  const withoutMarks = plain.replace(/^ {2}│ [ ^]*\n/gm, '')

  expect(coloured.replace(colours, '')).toBe(withoutMarks)
  expect(coloured).toContain('\u001B[4m\u001B[33mCritics say\u001B[39m\u001B[24m')
  expect(coloured).toContain('\u001B[34minfo ')
})

test('findings of one sentence stand under one excerpt, and what is said before is not said again', async () => {
  const text = await reportOf(
    new VFile({path: 'a.txt', value: 'Sources claimed that the pier is sold. Sources said more.\n'})
  )

  expect(text.match(/│ \w/g)).toHaveLength(1)
  expect(text).toMatch(/│ Sources claimed that the pier is sold\.\n {2}│ \^{7} \^{7}\n/)
  expect(text.match(/Say where the source works/g)).toHaveLength(1)
})

test('words of the copy can do nothing to a terminal', async () => {
  const value = 'The pier \u001B[2J is \u202Esold, sources said.\n'
  const text = await reportOf(new VFile({path: 'a\u001B[31m.txt', value}))

  expect(['\u001B', '\u202E'].filter((character) => text.includes(character))).toEqual([])
  expect(text).toContain('\\u001b[2J')
})

test('a long sentence is shown around its marks', () => {
  const text = `${'before '.repeat(80)}MARK ${'after '.repeat(80)}`.trim()
  const start = text.indexOf('MARK')
  const lines = markedLines(text, [{start, end: start + 4, level: 'warn'}], {width: 76})

  expect(lines.length).toBeLessThan(8)
  expect(lines.join('\n')).toMatch(/^… before .*\n[\s\S]*MARK[\s\S]*after …$/)
})

test('a mark may begin in mid-word', () => {
  const marks = [{start: 4, end: 8, level: 'info' as const}]
  expect(markedLines('the (pier) is', marks, {width: 76})).toEqual(['the (pier) is', '    ^^^^'])
})

test('wide characters are marked under their whole width', () => {
  const marks = [{start: 0, end: 2, level: 'info' as const}]
  expect(markedLines('東京 said', marks, {width: 76})).toEqual(['東京 said', '^^^^'])
})

test('a table wraps its widest cells until it fits, at spaces', () => {
  const columns = ['Name', 'What'].map((title) => ({title}))
  const rows = [['a-long-name', 'one two three four five six seven eight nine ten']]
  const text = table(columns, rows, (title) => title, 40)

  expect(text.split('\n').filter((line) => line.length > 40)).toEqual([])
  expect(text).toContain('a-long-name  one two three four five')
  expect(table(columns, rows, (title) => title).split('\n')).toHaveLength(2)
})
