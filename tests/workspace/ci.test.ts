import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {root} from './packages.js'

const passing = {status: 'passed', assertionResults: [{status: 'passed'}, {status: 'passed'}]}
const failing = {status: 'failed', assertionResults: [{status: 'passed'}, {status: 'failed'}]}
const broken = {status: 'failed', assertionResults: []}

test('counts tests that pass', () => {
  const report = {numPassedTests: 2, numFailedTests: 0, testResults: [passing]}
  expect(count(report, 0)).toEqual({status: 0, last: '2 passed, 0 failed'})
})

test('counts tests that fail', () => {
  const report = {numPassedTests: 3, numFailedTests: 1, testResults: [passing, failing]}
  expect(count(report, 1)).toEqual({status: 1, last: '3 passed, 1 failed'})
})

test('counts a file that could not be loaded', () => {
  const report = {numPassedTests: 2, numFailedTests: 0, testResults: [passing, broken]}
  expect(count(report, 1)).toEqual({status: 1, last: '2 passed, 1 failed'})
})

test('fails where no test ran', () => {
  const report = {numPassedTests: 0, numFailedTests: 0, testResults: []}
  expect(count(report, 0)).toEqual({status: 1, last: '0 passed, 1 failed'})
})

test('fails where the run left no report', () => {
  expect(count(undefined, 2)).toEqual({status: 1, last: '0 passed, 1 failed'})
})

test('fails where the command failed though its tests passed', () => {
  const report = {numPassedTests: 2, numFailedTests: 0, testResults: [passing]}
  expect(count(report, 1)).toEqual({status: 1, last: '2 passed, 1 failed'})
})

test('calls the test command of the README', () => {
  const command = 'npx -y pnpm@12.4.2 test'
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain(command)
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(command)
})

test.each([
  ['all, where all tests run', [], 'The tests need git, Chromium, Redis, Neovim and Emacs.'],
  ['one, where its tests alone run', ['tests/browser'], 'The tests need Chromium.']
])('says in one line what is missing: %s', (_, paths, words) => {
  const run = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), ...paths], {
    encoding: 'utf8',
    env: {
      CHROMIUM: '/is/not/here',
      REDIS_SERVER: '/is/not/here',
      NEOVIM: '/is/not/here',
      EMACS: '/is/not/here'
    }
  })
  expect(run.status).toBe(2)
  expect(run.stdout).toBe('')
  expect(run.stderr.split('\n')).toEqual([expect.stringContaining(words), ''])
})

/** Exit status and last line of the count over a report, the command having ended with `status`. */
function count(report: object | undefined, status: number) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-count-'))
  const path = join(folder, 'tests.json')
  if (report) writeFileSync(path, JSON.stringify(report))
  const script = join(root, '.ci/count.mjs')
  const run = spawnSync(process.execPath, [script, path, String(status)], {encoding: 'utf8'})
  rmSync(folder, {recursive: true})
  return {status: run.status, last: run.stdout.trimEnd().split('\n').at(-1)}
}
