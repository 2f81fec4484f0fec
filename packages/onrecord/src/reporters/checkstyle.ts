/**
 * Checkstyle XML, which many review tools read.
 */

import {escapeMarkup} from './escape.js'
import {levelOf, type Reporter} from './reporter.js'

const severities = {error: 'error', warn: 'warning', info: 'info'} as const

/**
 * Make the Checkstyle reporter.
 *
 * @returns
 *   Reporter.
 */
export function createCheckstyleReporter(): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file({file}) {
      const errors = file.messages.map((message) => {
        const {line = 1, column = 1, reason, ruleId = '', source = ''} = message
        const name = `${source}.${ruleId}`
        return `    <error line="${line}" column="${column}" severity="${severities[levelOf(message)]}" message="${escapeMarkup(reason)}" source="${escapeMarkup(name)}"/>\n`
      })

      return `  <file name="${escapeMarkup(file.path)}">\n${errors.join('')}  </file>\n`
    },
    failure: ({path, reason}) =>
      `  <file name="${escapeMarkup(path)}">\n    <error line="1" column="1" severity="error" message="${escapeMarkup(reason)}" source="onrecord.failure"/>\n  </file>\n`,
    end: () => '</checkstyle>\n'
  }
}
