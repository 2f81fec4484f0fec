/**
 * The ledgers of many files, one after the other.
 */

import process from 'node:process'
import {readAttributions} from 'nlcst-attribution'
import type {VFile} from 'vfile'
import {articleData, readArticle} from 'vfile-article'
import {Resolver} from './config/resolve.js'
import type {LoadOptions} from './config/trust.js'
import type {Failure} from './errors.js'
import {eachFile, type FileOptions} from './files/each.js'
import {type Ledger, toLedger} from './ledger.js'

/** How to read ledgers. */
export interface LedgerOptions extends FileOptions, LoadOptions {
  /** Configuration to use for every file, instead of the nearest one up the tree of each. */
  config?: string | undefined
  /** Use no configuration. */
  noConfig?: boolean | undefined
}

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
  options: LedgerOptions = {}
): AsyncGenerator<LedgerResult> {
  const {cwd = process.cwd(), config, noConfig, noScripts, scriptsFrom} = options
  const resolver = new Resolver({cwd, config, none: noConfig, noScripts, scriptsFrom})

  for await (const {value, failure} of eachFile(inputs, {...options, cwd}, take)) {
    if (failure) yield {failure}
    else yield {ledger: value}
  }

  async function take(file: VFile): Promise<Ledger> {
    const {outlets, people, organisations} = (await resolver.settingsOf(file.path)).options
    const tree = await readArticle(file)
    const reading = readAttributions(tree, {outlets, people, organisations})
    return toLedger(file.path, reading, articleData(tree).facts)
  }
}
