/**
 * What a reporter is.
 */

import type {SourcingMessage} from 'sourcing-rule'
import type {VFileMessage} from 'vfile-message'
import type {Level} from '../config/types.js'
import type {Failure} from '../errors.js'
import type {Checked} from '../lint.js'

/** What a run came to. */
export interface Totals {
  /** Files checked. */
  files: number
  /** Files that could not be checked. */
  failures: number
  errors: number
  warnings: number
  infos: number
  /** Findings that fail the run. */
  failing: number
  /** Findings that are not shown, since only those are that fail the run. */
  hidden: number
  /** Findings whose words can be changed by the program. */
  fixable: number
}

/** What a reporter may know of where it prints. */
export interface ReporterOptions {
  colour: boolean
  verbose: boolean
  /** Columns. */
  width: number
}

/**
 * Says what was found. It gets one file at a time and keeps none, so that
 * memory does not grow with their number; each method returns what to print, `''` for nothing.
 */
export interface Reporter {
  /** Before the first file. */
  start(): string
  /** A file that was checked. */
  file(checked: Checked): string
  /** A file that could not be checked (a line on standard error says so anyway). */
  failure(failure: Failure): string
  /** After the last file. */
  end(totals: Totals): string
}

/**
 * Start counting.
 *
 * @returns
 *   Zeros.
 */
export function createTotals(): Totals {
  return {
    files: 0,
    failures: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    failing: 0,
    hidden: 0,
    fixable: 0
  }
}

/**
 * Tell the severity of a finding.
 *
 * @param message
 *   Finding.
 * @returns
 *   Severity, as in a configuration.
 */
export function levelOf({fatal}: VFileMessage): Level {
  if (fatal === true) return 'error'
  return fatal === false ? 'warn' : 'info'
}

/** How much each severity weighs. */
const weights: Readonly<Record<Level, number>> = {info: 0, warn: 1, error: 2}

/**
 * Tell whether a finding fails a run.
 *
 * @param message
 *   Finding.
 * @param failOn
 *   Least severity that does.
 * @param minConfidence
 *   Least confidence that does.
 * @returns
 *   Whether it does.
 */
export function isFailing(message: VFileMessage, failOn: Level, minConfidence = 0): boolean {
  const {confidence = 1} = message as SourcingMessage
  return weights[levelOf(message)] >= weights[failOn] && confidence >= minConfidence
}

/**
 * Count a file and its findings.
 *
 * @param totals
 *   Totals to add to.
 * @param messages
 *   Findings of the file.
 * @param failOn
 *   Least severity that fails the run.
 * @param minConfidence
 *   Least confidence that does.
 */
export function count(
  totals: Totals,
  messages: readonly VFileMessage[],
  failOn: Level,
  minConfidence = 0
): void {
  totals.files++

  for (const message of messages) {
    const level = levelOf(message)

    if (level === 'error') totals.errors++
    else if (level === 'warn') totals.warnings++
    else totals.infos++
    if (isFailing(message, failOn, minConfidence)) totals.failing++
  }
}

/**
 * Count in words.
 *
 * @param number
 *   How many.
 * @param word
 *   Of what.
 * @returns
 *   Such as `2 files`.
 */
export function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
