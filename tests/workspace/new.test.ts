import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {parsePage} from 'sourcing-rule/pages'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {root} from './packages.js'

const plugin = 'packages/retext-quote-speakers'
let copy = ''

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'onrecord-new-'))
  for (const path of ['README.md', 'scripts/new.mjs', `${plugin}/src`, `${plugin}/readme.md`]) {
    cpSync(join(root, path), join(copy, path), {recursive: true})
  }
})

afterEach(() => rmSync(copy, {recursive: true}))

test('makes the files of a rule, and enters it in every list', () => {
  expect(make('rule', 'odd-quote', 'retext-quote-speakers')).toMatchObject({status: 0, stderr: ''})

  const page = parsePage(read(`${plugin}/src/rules/odd-quote.md`))
  expect(page.examples.filter(({kind}) => kind === 'fires').length).toBeGreaterThanOrEqual(3)
  expect(read(`${plugin}/src/rules/odd-quote.ts`)).toContain("id: 'odd-quote'")
  expect(read(`${plugin}/src/wording.ts`)).toMatch(/export const oddQuote = [\s\S]*oddQuote: '/)
  expect(read(`${plugin}/src/index.ts`)).toMatch(/import \{oddQuote\}[\s\S]*,\n {2}oddQuote\n\]/)
  for (const readme of ['README.md', `${plugin}/readme.md`]) {
    expect(read(readme)).toContain('| [`odd-quote`](')
  }
})

test.each([
  [['rule', 'Odd'], 'Name the rule, in small letters with hyphens'],
  [['rule', 'odd-quote', 'retext-odd'], 'There is no plugin retext-odd'],
  [['rule', 'late-speaker', 'retext-quote-speakers'], 'There is a rule late-speaker already']
])('refuses %j', (words, message) => {
  expect(make(...words)).toMatchObject({status: 2, stderr: expect.stringContaining(message)})
})

function make(...words: string[]) {
  return spawnSync(process.execPath, [join(copy, 'scripts/new.mjs'), ...words], {encoding: 'utf8'})
}

function read(path: string): string {
  return readFileSync(join(copy, path), 'utf8')
}
