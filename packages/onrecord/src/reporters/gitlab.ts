/**
 * Code Quality report of GitLab.
 */

import {toJson} from '../terminal.js'
import {fingerprint} from './fingerprint.js'
import {levelOf, type Reporter} from './reporter.js'

const severities = {error: 'major', warn: 'minor', info: 'info'} as const

/**
 * Make the reporter for GitLab.
 *
 * @returns
 *   Reporter.
 */
export function createGitlabReporter(): Reporter {
  let first = true

  return {
    start: () => '[',
    file({file}) {
      const prints = fingerprint(file)

      return file.messages
        .map((message) => {
          const comma = first ? '' : ','
          const issue = {
            description: message.reason,
            check_name: message.ruleId,
            fingerprint: prints(message),
            severity: severities[levelOf(message)],
            location: {
              path: file.path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, ''),
              lines: {begin: message.line ?? 1}
            }
          }

          first = false
          return `${comma}\n${toJson(issue)}`
        })
        .join('')
    },
    failure: () => '',
    end: () => (first ? ']\n' : '\n]\n')
  }
}
