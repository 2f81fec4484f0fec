/**
 * Check one file.
 */

import {type Reading, readAttributions} from 'nlcst-attribution'
import {type ResolvedRule, runResolvedRules} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {readArticle} from 'vfile-article'

/**
 * Read who says what in a file.
 *
 * @param file
 *   File with its value.
 * @returns
 *   The reading.
 * @throws {ArticleError}
 *   If the file is no article.
 */
export async function readFileOnRecord(file: VFile): Promise<Reading> {
  return readAttributions(await readArticle(file))
}

/**
 * Check a file: its messages are the findings, in the order of the copy.
 *
 * @param file
 *   File with its value.
 * @param rules
 *   Rules with their settings.
 * @throws {ArticleError}
 *   If the file is no article.
 */
export async function checkFile(file: VFile, rules: readonly ResolvedRule[]): Promise<void> {
  runResolvedRules(await readFileOnRecord(file), file, rules)
}
