/**
 * node .ci/count.mjs REPORT STATUS
 *
 * Print how many tests passed and failed by the JSON report of the test runner,
 * which ended with exit status STATUS. A run that failed apart from its tests (no
 * build, no report, a test file that would not load, no test at all) counts as
 * one failure more. Exit 1 if anything failed.
 */

import {readFileSync} from 'node:fs'

const [path, status] = process.argv.slice(2)
const report = readReport(path)
const files = report.testResults ?? []
// A file that fails without a failed test of its own could not be loaded.
const broken = files.filter(
  (file) =>
    file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')
)
const passed = report.numPassedTests ?? 0
let failed = (report.numFailedTests ?? 0) + broken.length

if (passed + failed === 0) {
  console.log('No test ran.')
  failed = 1
} else if (status !== '0' && failed === 0) {
  console.log(`The test command ended with exit status ${status}.`)
  failed = 1
}

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}
