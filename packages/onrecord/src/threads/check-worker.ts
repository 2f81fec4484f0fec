/**
 * What a thread of the pool does: check one file after the other. Text comes in, findings go out;
 * trees and readings, which are many times as large, never leave the thread.
 */

import {workerData} from 'node:worker_threads'
import {VFile} from 'vfile'
import {ArticleError, type ArticleErrorCode} from 'vfile-article'
import {Checker, type CheckerOptions} from '../checker.js'
import {explainError} from '../errors.js'
import {toData} from '../messages.js'

/** A file to check. */
export interface Task {
  cwd: string
  path: string
  value: VFile['value'] | undefined
}

/** What came of it. */
export type Answer =
  | {text: string; messages: Record<string, unknown>[]; failure?: undefined}
  | {failure: {reason: string; code: ArticleErrorCode | undefined}}

/** tinypool hands on the data of the pool behind data of its own. */
const [, options] = workerData as [unknown, CheckerOptions]
const checker = new Checker(options)

/**
 * Check a file.
 *
 * @param task
 *   The file.
 * @returns
 *   Its text and its findings, or why there are none.
 */
export default async function check({cwd, path, value}: Task): Promise<Answer> {
  const file = new VFile({cwd, path, ...(value === undefined ? {} : {value})})

  try {
    await checker.check(file, await checker.settingsOf(path))
    return {text: String(file), messages: file.messages.map(toData)}
  } catch (error) {
    const code = error instanceof ArticleError ? error.code : undefined
    return {failure: {reason: explainError(error), code}}
  }
}
