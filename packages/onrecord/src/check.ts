/**
 * Check one article, wherever it comes from. Nothing here asks for a file system, so that it
 * works in a browser.
 */

import type {Root} from 'nlcst'
import {type ParagraphMemory, type Reading, readAttributions} from 'nlcst-attribution'
import type {Notes} from 'quotation-notes'
import type {PresetOptions} from 'retext-preset-sourcing'
import {type ResolvedRule, runResolvedRules} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {type Format, readArticle} from 'vfile-article'
import {applyIgnores} from './gate/ignore.js'

/** How to check an article. */
export interface CheckOptions {
  /** Rules with their settings. */
  rules: readonly ResolvedRule[]
  /** Kind of copy and names that the newsroom knows. */
  options?: PresetOptions | undefined
  /** Notes that the article was written from. */
  notes?: Notes | undefined
  /** Whether the copy may say what to ignore. */
  ignores?: boolean | undefined
  /** Milliseconds by rule; if given, they are added up here. */
  timings?: Map<string, number> | undefined
  /** Format; told by the ending of the file's name if left out. */
  format?: Format | undefined
  /** YAML that says what to ignore, from beside the file. */
  sidecar?: Promise<string | undefined> | undefined
  /** Keeps what did not change of a draft that is checked again and again. */
  memory?: ParagraphMemory | undefined
}

/** What an article was read as. */
export interface CheckedArticle {
  tree: Root
  reading: Reading
}

/**
 * Check an article: its messages are the findings, in the order of the copy.
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
export async function checkArticle(file: VFile, options: CheckOptions): Promise<CheckedArticle> {
  return checkTree(file, await readArticle(file, options.format), options)
}

/**
 * Check an article that was parsed before, such as by an editor that holds its paragraphs.
 *
 * @param file
 *   File with the text that the tree's places point into; gets the messages.
 * @param tree
 *   Its tree.
 * @param options
 *   How to check.
 * @returns
 *   The tree and the reading that the findings came from.
 */
export async function checkTree(
  file: VFile,
  tree: Root,
  options: CheckOptions
): Promise<CheckedArticle> {
  const {rules, options: names = {}, ignores = true, timings, memory, notes} = options
  const {genre, outlets, people, organisations} = names
  const known = {genre, outlets, people, organisations, notes}
  const reading = readAttributions(tree, {outlets, people, organisations, memory})

  if (timings) {
    for (const rule of rules)
      time(timings, rule, () => runResolvedRules(reading, file, [rule], known))
  } else {
    runResolvedRules(reading, file, rules, known)
  }

  if (ignores) await applyIgnores(file, tree, rules, await options.sidecar, reading)

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
