/**
 * The ledgers of many files, one after the other.
 */

import type {VFile} from 'vfile'
import {readFileOnRecord} from './check.js'
import type {Failure} from './errors.js'
import {type Ledger, toLedger} from './ledger.js'
import {eachFile, type FileOptions} from './lint.js'

/** What came of one file, folder or pattern. */
export type LedgerResult =
  | {ledger: Ledger; failure?: undefined}
  | {ledger?: undefined; failure: Failure}

/**
 * Read who says what in articles.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-` for standard input.
 * @param options
 *   How to read them.
 * @returns
 *   For each file its ledger, or why it could not be read.
 */
export async function* readLedgers(
  inputs: readonly string[],
  options: FileOptions = {}
): AsyncGenerator<LedgerResult> {
  let ledger: Ledger | undefined

  for await (const {failure} of eachFile(inputs, options, take)) {
    if (failure) yield {failure}
    else if (ledger) yield {ledger}
  }

  async function take(file: VFile): Promise<void> {
    ledger = toLedger(file.path, await readFileOnRecord(file))
  }
}
