/**
 * What an archive comes to, in words for people.
 */

import type {Grouping} from '../archive/groupings.js'
import {anonymousShare, percent, pronounShare, type Tally} from '../archive/report.js'
import {counted} from '../reporters/reporter.js'

/**
 * Name a grouping as the title of a column.
 *
 * @param by
 *   What stories are grouped by.
 * @returns
 *   Such as `Author`.
 */
export function titleOf(by: Grouping): string {
  return by.charAt(0).toUpperCase() + by.slice(1)
}

/**
 * Write the counts of some stories for people.
 *
 * @param tally
 *   Counts.
 * @returns
 *   Cells.
 */
export function cellsOf(tally: Tally): string[] {
  const {files, sources, attributions, people, she, he, they} = tally
  return [
    String(files),
    String(sources),
    String(attributions),
    percent(anonymousShare(tally)),
    String(people),
    String(she),
    String(he),
    String(they)
  ]
}

/**
 * Say in a few sentences what an archive comes to.
 *
 * @param total
 *   Counts of all.
 * @returns
 *   One line.
 */
export function summary(total: Tally): string {
  const {files, attributions, people, she, he, they} = total
  const women = pronounShare(total, 'she')
  const counts = `${counted(files, 'file')}, ${counted(attributions, 'attribution')}, ${percent(anonymousShare(total))} of them to people without a name.`
  if (women === null) return counts
  return `${counts} Of ${people} entries of named people the copy calls ${she} she, ${he} he and ${they} they (she: ${percent(women)} of these); of the other ${people - she - he - they} it does not say, and nothing is guessed.`
}
