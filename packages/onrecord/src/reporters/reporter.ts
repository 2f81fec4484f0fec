/**
 * What a reporter is.
 */

import type {VFile} from 'vfile'
import type {Failure} from '../errors.js'

/** What a run came to. */
export interface Totals {
  /** Files checked. */
  files: number
  /** Files that could not be checked. */
  failures: number
  errors: number
  warnings: number
  infos: number
}

/** What a reporter may know of where it prints. */
export interface ReporterOptions {
  colour: boolean
  verbose: boolean
}

/**
 * Says what was found. It gets one file at a time and keeps none, so that
 * memory does not grow with their number; each method returns what to print, `''` for nothing.
 */
export interface Reporter {
  /** Before the first file. */
  start(): string
  /** A file that was checked. */
  file(file: VFile): string
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
  return {files: 0, failures: 0, errors: 0, warnings: 0, infos: 0}
}

/**
 * Count a file and its findings.
 *
 * @param totals
 *   Totals to add to.
 * @param file
 *   File.
 */
export function count(totals: Totals, file: VFile): void {
  totals.files++

  for (const {fatal} of file.messages) {
    if (fatal === true) totals.errors++
    else if (fatal === false) totals.warnings++
    else totals.infos++
  }
}
