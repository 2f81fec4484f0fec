/**
 * Check one file.
 */

import type {Root} from 'nlcst'
import {type Reading, readAttributions} from 'nlcst-attribution'
import type {PresetOptions} from 'retext-preset-sourcing'
import {type ResolvedRule, runResolvedRules} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {readArticle} from 'vfile-article'
import {applyIgnores} from './gate/ignore.js'
import {readSidecar} from './gate/ignore-lists.js'

/** How to check a file. */
export interface CheckOptions {
  /** Rules with their settings. */
  rules: readonly ResolvedRule[]
  /** Kind of copy and names that the newsroom knows. */
  options?: PresetOptions | undefined
  /** Whether the copy may say what to ignore. */
  ignores?: boolean | undefined
  /** Milliseconds by rule; if given, they are added up here. */
  timings?: Map<string, number> | undefined
}

/** What an article was read as. */
export interface CheckedArticle {
  tree: Root
  reading: Reading
}

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
 *   File with its value.
 * @param options
 *   How to check.
 * @returns
 *   The tree and the reading that the findings came from.
 * @throws {ArticleError}
 *   If the file is no article.
 */
export async function checkFile(file: VFile, options: CheckOptions): Promise<CheckedArticle> {
  const {rules, options: names = {}, ignores = true, timings} = options
  const {genre, outlets, people, organisations} = names
  const known = {genre, outlets, people, organisations}
  // Found or not, it comes while the article is read.
  const sidecar = ignores ? readSidecar(file) : undefined
  const tree = await readArticle(file)
  const reading = readAttributions(tree, {outlets, people, organisations})

  if (timings) {
    for (const rule of rules)
      time(timings, rule, () => runResolvedRules(reading, file, [rule], known))
  } else {
    runResolvedRules(reading, file, rules, known)
  }

  if (ignores) await applyIgnores(file, tree, rules, await sidecar)

  file.messages.sort(
    (left, right) =>
      (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0)
  )

  return {tree, reading}
}

function time(timings: Map<string, number>, {rule}: ResolvedRule, run: () => void): void {
  const start = performance.now()
  run()
  timings.set(rule.id, (timings.get(rule.id) ?? 0) + performance.now() - start)
}
