/**
 * JUnit XML, for the test views of build servers.
 */

import type {VFileMessage} from 'vfile-message'
import {escapeMarkup} from './escape.js'
import {isFailing, type Reporter} from './reporter.js'

/**
 * Make the JUnit reporter: a suite for each file, a case for each finding. Findings
 * that don't fail the run are cases that pass, with the finding in their output.
 *
 * @returns
 *   Reporter.
 */
export function createJunitReporter(): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="onrecord">\n',
    file({file, settings}) {
      const path = escapeMarkup(file.path)
      const {failOn = 'error', minConfidence} = settings
      const fails = (message: VFileMessage) => isFailing(message, failOn, minConfidence)
      const failing = file.messages.filter(fails).length
      const cases = file.messages.map((message) => {
        const {ruleId = '', line = 1, column = 1, reason, note = ''} = message
        const where = `line ${line}, column ${column}`
        const detail = `${escapeMarkup(reason)} (${where})`
        const body = fails(message)
          ? `<failure type="${escapeMarkup(ruleId)}" message="${detail}">${escapeMarkup(note)}</failure>`
          : `<system-out>${detail}</system-out>`

        return `    <testcase classname="${path}" name="${escapeMarkup(ruleId)}, ${where}">${body}</testcase>\n`
      })

      // A suite without a case looks as if nothing had been checked.
      if (cases.length === 0) cases.push(`    <testcase classname="${path}" name="onrecord"/>\n`)

      return `  <testsuite name="${path}" tests="${cases.length}" failures="${failing}" errors="0">\n${cases.join('')}  </testsuite>\n`
    },
    failure({path, reason}) {
      const name = escapeMarkup(path)
      return `  <testsuite name="${name}" tests="1" failures="0" errors="1">\n    <testcase classname="${name}" name="onrecord"><error message="${escapeMarkup(reason)}"/></testcase>\n  </testsuite>\n`
    },
    end: () => '</testsuites>\n'
  }
}
