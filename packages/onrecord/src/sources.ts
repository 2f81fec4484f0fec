/**
 * The ledgers of many files, one after the other.
 */

import {createHash} from 'node:crypto'
import process from 'node:process'
import {readAttributions} from 'nlcst-attribution'
import type {VFile} from 'vfile'
import {articleData, readArticle} from 'vfile-article'
import {Resolver} from './config/resolve.js'
import type {LoadOptions} from './config/trust.js'
import type {Failure} from './errors.js'
import {type EachOptions, eachFile, type FileOptions} from './files/each.js'
import {type Ledger, toLedger} from './ledger.js'
import type {LedgerCache} from './ledger-cache.js'

/** The ledger of a file. */
export interface FileLedger extends Ledger {
  /** SHA-256 of the file, in hexadecimal. */
  hash: string
}

/** How to read ledgers. */
export interface LedgerOptions
  extends FileOptions,
    LoadOptions,
    Pick<EachOptions, 'onFile' | 'onFound'> {
  /** Configuration to use for every file, instead of the nearest one up the tree of each. */
  config?: string | undefined
  /** Use no configuration. */
  noConfig?: boolean | undefined
  /** Ledgers of files that have not changed since. */
  cache?: LedgerCache | undefined
  /** Files that need not be read, by their hash; they are passed over. */
  isKnown?: ((hash: string) => boolean) | undefined
}

/** What came of one file, folder or pattern. */
export type LedgerResult =
  | {ledger: FileLedger; failure?: undefined}
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
    else if (value) yield {ledger: value}
  }

  async function take(file: VFile): Promise<FileLedger | undefined> {
    const hash = hashOf(file.value ?? '')
    if (options.isKnown?.(hash)) return
    const {outlets, people, organisations} = (await resolver.settingsOf(file.path)).options
    const settings = {outlets, people, organisations}
    const read = async (): Promise<FileLedger> => {
      const tree = await readArticle(file)
      const ledger = toLedger(file.path, readAttributions(tree, settings), articleData(tree).facts)
      return {...ledger, hash}
    }
    return options.cache ? options.cache.take(file, settings, read) : read()
  }
}

/**
 * Tell copies apart.
 *
 * @param value
 *   The copy, as it came.
 * @returns
 *   SHA-256 in hexadecimal.
 */
export function hashOf(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}
