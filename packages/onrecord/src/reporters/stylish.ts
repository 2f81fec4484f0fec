/**
 * The table of `vfile-reporter`, and a last line that sums up.
 */

import type {VFile} from 'vfile'
import {VFile as File} from 'vfile'
import {isPaged} from 'vfile-article'
import {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import {createStyles, oneLine, printable} from '../terminal.js'
import type {Reporter, ReporterOptions} from './reporter.js'
import {sum} from './summary.js'

/**
 * Make the reporter of tables.
 *
 * The standard behind a finding is shown with the first finding of each rule, or with all of them
 * if `verbose`.
 *
 * @param options
 *   Colour and length.
 * @returns
 *   Reporter.
 */
export function createStylishReporter({colour, verbose}: ReporterOptions): Reporter {
  const styles = createStyles(colour)
  const explained = new Set<string>()

  return {
    start: () => '',
    file({file}) {
      if (file.messages.length === 0) return ''

      const report = reporter([printableCopy(file, explained, verbose)], {
        color: colour,
        verbose: true
      })

      // The last paragraph counts the findings of this file; the last line of the run counts all.
      return `${report.slice(0, report.lastIndexOf('\n\n'))}\n\n`
    },
    failure: () => '',
    end: (totals) => `${sum(totals, styles)}\n`
  }
}

/**
 * Copy what is shown of a file, made safe to print.
 */
function printableCopy(file: VFile, explained: Set<string>, verbose: boolean): VFile {
  const copy = new File({path: oneLine(file.path)})

  for (const message of file.messages) {
    const {fatal, note, place, ruleId, source, url} = message
    const shown = new VFileMessage(oneLine(reasonOf(file, message)), {place, ruleId, source})
    const rule = ruleId ?? ''

    shown.fatal = fatal
    if (note && (verbose || !explained.has(rule))) shown.note = printable(note)
    if (url && verbose) shown.url = oneLine(url)
    explained.add(rule)
    copy.messages.push(shown)
  }

  return copy
}

/**
 * In a Word file nobody can go to a column, so the words are said.
 */
function reasonOf({extname}: VFile, {actual, reason}: VFileMessage): string {
  const said = !actual || reason.includes(actual)
  return said || !isPaged(extname) ? reason : `${reason} (“${actual}”)`
}
