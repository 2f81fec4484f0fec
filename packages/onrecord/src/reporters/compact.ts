/**
 * One line for each finding, as compilers print them.
 */

import {oneLine} from '../terminal.js'
import {counted, levelOf, type Reporter} from './reporter.js'

/**
 * Make the compact reporter.
 *
 * @returns
 *   Reporter.
 */
export function createCompactReporter(): Reporter {
  return {
    start: () => '',
    file: ({file}) =>
      file.messages
        .map((message) => {
          const {line = 1, column = 1, reason, ruleId} = message
          return `${oneLine(file.path)}:${line}:${column}: ${levelOf(message)}: ${oneLine(reason)} [${ruleId}]\n`
        })
        .join(''),
    failure: () => '',
    end: ({errors, warnings, infos}) => `${counted(errors + warnings + infos, 'finding')}\n`
  }
}
