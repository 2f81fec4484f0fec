import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {root} from './packages.js'

const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')

/** Rows of the tables whose last column names tests. */
const rows = text
  .split(/\n\n/)
  .filter((table) => /^\|.*\| held by \|\n/.test(table))
  .flatMap((table) => table.trim().split('\n').slice(2))
  .map((row) => row.replace(/^\| | \|$/g, '').split(' | '))

/** Tests of a cell: files, each with titles of tests in it, or parts of them. */
function testsIn(cell: string): {file: string; titles: string[]}[] {
  return cell.split('; ').map((part) => {
    const [, file = '', rest = ''] = /^`([^`]+)` (.+)$/.exec(part) ?? []
    return {file, titles: [...rest.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title)}
  })
}

it('SECURITY.md has a table for each kind of promise', () => {
  expect(rows.length).toBeGreaterThan(20)
})

it.each(rows.map((row) => [row[0]?.slice(0, 60), row.at(-1) ?? '']))(
  'SECURITY.md names tests that there are: %s',
  (_, cell) => {
    const named = testsIn(cell)
    expect(named.length).toBeGreaterThan(0)
    for (const {file, titles} of named) {
      expect(file).toMatch(/\.test\.ts$/)
      expect(existsSync(join(root, file))).toBe(true)
      const tests = readFileSync(join(root, file), 'utf8')
      expect(titles.length).toBeGreaterThan(0)
      for (const title of titles)
        expect({file, title, there: isTitle(tests, title)}).toMatchObject({there: true})
    }
  }
)

/** Whether words are in a title of a test, or in a row of a table of tests; not just anywhere. */
function isTitle(tests: string, title: string): boolean {
  return tests.split('\n').some((line) => {
    const at = line.indexOf(title)
    return at >= 0 && /['`[]/.test(line.slice(0, at)) && !/^\s*(?:\/\/|\*)/.test(line)
  })
}
