/**
 * Check one file of a file system.
 */

import {type Reading, readAttributions} from 'nlcst-attribution'
import type {PresetOptions} from 'retext-preset-sourcing'
import type {VFile} from 'vfile'
import {readArticle} from 'vfile-article'
import {type CheckedArticle, type CheckOptions, checkArticle} from './check.js'
import {readSidecar} from './gate/sidecar.js'

/**
 * Read who says what in a file.
 *
 * @param file
 *   File with its value.
 * @param options
 *   Names that the newsroom knows.
 * @returns
 *   The reading.
 * @throws {ArticleError}
 *   If the file is no article.
 */
export async function readFileOnRecord(
  file: VFile,
  {outlets, people, organisations}: PresetOptions = {}
): Promise<Reading> {
  return readAttributions(await readArticle(file), {outlets, people, organisations})
}

/**
 * Check a file: its messages are the findings, in the order of the copy.
 *
 * @param file
 *   File with its value; its path tells its format, and where its sidecar lies.
 * @param options
 *   How to check.
 * @returns
 *   The tree and the reading that the findings came from.
 * @throws {ArticleError}
 *   If the file is no article.
 */
export async function checkFile(
  file: VFile,
  options: Omit<CheckOptions, 'sidecar'>
): Promise<CheckedArticle> {
  // Found or not, it comes while the article is read.
  return checkArticle(file, {
    ...options,
    sidecar: options.ignores === false ? undefined : readSidecar(file)
  })
}
