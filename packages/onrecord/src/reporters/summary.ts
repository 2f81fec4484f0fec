/**
 * The last lines of a report for people: what a run came to, and what to do next.
 */

import {oneLine, type Styles} from '../terminal.js'
import {counted, type Totals} from './reporter.js'

/**
 * Sum a run up.
 *
 * @param totals
 *   What it came to.
 * @param rule
 *   The rule of the gravest finding, if there is any.
 * @param styles
 *   Styles.
 * @returns
 *   Lines, with their ends.
 */
export function summary(totals: Totals, rule: string | undefined, styles: Styles): string {
  const steps = nextSteps(totals, rule).map(styles.dim)
  return `${[sum(totals, styles), ...steps].join('\n')}\n`
}

/**
 * Count what was found.
 *
 * @param totals
 *   What a run came to.
 * @param styles
 *   Styles.
 * @returns
 *   A line, without its end.
 */
export function sum(totals: Totals, {red, yellow, green, blue, dim}: Styles): string {
  const {errors, warnings, infos, files, failures, hidden} = totals
  const scope = dim(`in ${counted(files, 'file')}`)
  const unread = failures > 0 ? red(`, ${failures} not checked`) : ''
  const unseen = hidden > 0 ? dim(`, ${counted(hidden, 'other finding')} not shown`) : ''
  const parts = [
    errors > 0 && red(`✖ ${counted(errors, 'error')}`),
    warnings > 0 && yellow(`⚠ ${counted(warnings, 'warning')}`),
    infos > 0 && blue(`ℹ ${infos} info`)
  ].filter((part) => part !== false)

  if (parts.length > 0) return `${parts.join(', ')} ${scope}${unread}${unseen}`
  if (files === 0) {
    return failures > 0 ? red(`Nothing was checked: ${failures} failed`) : 'Nothing to check'
  }
  return hidden > 0
    ? `${green('✔')} Nothing fails this run ${scope}${unread}${unseen}`
    : `${green('✔')} Nothing found ${scope}${unread}`
}

/** What somebody may want to do now. */
function nextSteps({fixable}: Totals, rule: string | undefined): string[] {
  if (rule === undefined) return []

  return [
    `Why it matters: onrecord explain ${oneLine(rule)}`,
    ...(fixable > 0
      ? [
          `${counted(fixable, 'verb')} can be changed for you: add --fix, or look first with --dry-run`
        ]
      : [])
  ]
}
