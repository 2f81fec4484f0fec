/**
 * JSON, as of `vfile-reporter-json`.
 */

import type {SourcingMessage} from 'sourcing-rule'
import {reporterJson} from 'vfile-reporter-json'
import {toJson} from '../terminal.js'
import {levelOf, type Reporter} from './reporter.js'

/**
 * Make a reporter that prints one array with an object for each file.
 *
 * @returns
 *   Reporter.
 */
export function createJsonReporter(): Reporter {
  let first = true

  return {
    start: () => '[',
    file({file}) {
      const [data] = JSON.parse(reporterJson(file)) as [{messages: Record<string, unknown>[]}]
      // More fields than all messages have; the severity in the words of a configuration.
      file.messages.forEach((finding: SourcingMessage, index) => {
        const message = data.messages[index]
        if (!message) return
        message.severity = levelOf(finding)
        if (finding.confidence !== undefined) message.confidence = finding.confidence
      })
      const comma = first ? '' : ','

      first = false
      return `${comma}\n${toJson(data)}`
    },
    failure: () => '',
    end: () => (first ? ']\n' : '\n]\n')
  }
}
