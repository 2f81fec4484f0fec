/**
 * JSON: the array that `vfile-reporter-json` prints, with a few fields more.
 */

import type {SourcingMessage} from 'sourcing-rule'
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
    file({file: {cwd, history, messages, path}}) {
      const comma = first ? '' : ','

      first = false
      return `${comma}\n${toJson({path, cwd, history, messages: messages.map(toObject)})}`
    },
    failure: () => '',
    end: () => (first ? ']\n' : '\n]\n')
  }
}

/** Fields that are not set are left out. */
function toObject(message: SourcingMessage) {
  const {column, fatal, line, place, reason, ruleId, source} = message
  const {actual, expected, note, url, confidence} = message

  return {
    ...{column, fatal, line, place, reason, ruleId, source, actual, expected, note, url},
    // The severity in the words of a configuration.
    severity: levelOf(message),
    confidence
  }
}
