/**
 * Annotations for GitHub Actions, behind a report that people can read in the log.
 */

import {actionsSafe, oneLine} from '../terminal.js'
import {createPrettyReporter} from './pretty.js'
import {levelOf, type Reporter, type ReporterOptions} from './reporter.js'

const commands = {error: 'error', warn: 'warning', info: 'notice'} as const

/**
 * Make the reporter for GitHub Actions.
 *
 * @param options
 *   Colour and length of the log.
 * @returns
 *   Reporter.
 */
export function createGithubReporter(options: ReporterOptions): Reporter {
  const log = createPrettyReporter(options)

  return {
    start: () => actionsSafe(log.start()),
    file(checked) {
      const {file} = checked
      const annotations = file.messages.map((message) => {
        const {ruleId, reason, place} = message
        const start = place && ('start' in place ? place.start : place)
        const end = place && 'end' in place ? place.end : start
        const properties = [
          ['file', file.path],
          ['line', start?.line],
          ['endLine', end?.line],
          ['col', start?.column],
          // Columns make sense within a line only.
          ['endColumn', start?.line === end?.line ? end?.column : undefined],
          ['title', ruleId]
        ]
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)

        return `::${commands[levelOf(message)]} ${properties.join(',')}::${escapeData(reason)}\n`
      })

      return actionsSafe(log.file(checked)) + annotations.join('')
    },
    failure: ({path, reason}) => `::error file=${escapeProperty(path)}::${escapeData(reason)}\n`,
    end: (totals) => actionsSafe(log.end(totals))
  }
}

function escapeData(text: string): string {
  // Behind `##[` a command would begin in the middle of a line.
  return oneLine(text).replace(/%/g, '%25').replace(/##\[/g, '# #[')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
