/**
 * Check many files, one after the other.
 */

import process from 'node:process'
import {resolveSettings, ruleById} from 'retext-preset-sourcing'
import type {ResolvedRule} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {checkFile} from './check.js'
import {explainError, type Failure} from './errors.js'
import {findFiles} from './files/find.js'
import {defaultMaxSize, readFile} from './files/read.js'

/** How to read files. */
export interface FileOptions {
  /** Folder that paths are relative to; the working directory if left out. */
  cwd?: string | undefined
  /** Bytes that a file may have; 50 million if left out. */
  maxSize?: number | undefined
  /** Name of what comes on standard input; its ending tells the format. */
  stdinFilename?: string | undefined
  /** Standard input. */
  stdin?: AsyncIterable<Uint8Array | string> | undefined
}

/** How to check. */
export interface LintOptions extends FileOptions {
  /** Check these rules alone. */
  only?: readonly string[] | undefined
}

/** What came of one file, folder or pattern. */
export type Result = {file: VFile; failure?: undefined} | {file?: undefined; failure: Failure}

/**
 * Check articles. Each is read, checked, handed over and let go, so that memory does
 * not grow with their number.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-` for standard input.
 * @param options
 *   How to check.
 * @returns
 *   For each file its findings (`file.messages`) or why it could not be checked.
 * @throws {SettingError}
 *   If the options name a rule that isn't there.
 */
export function lint(inputs: readonly string[], options: LintOptions = {}): AsyncGenerator<Result> {
  const rules = only(resolveSettings(), options.only)

  return eachFile(inputs, options, (file) => checkFile(file, rules))
}

/**
 * Keep the rules that are asked for by name. Who names a rule that is off wants to see
 * what it finds.
 */
function only(
  rules: readonly ResolvedRule[],
  names: readonly string[] | undefined
): readonly ResolvedRule[] {
  if (!names) return rules

  const wanted = new Set(names.map((name) => ruleById(name).id))

  return rules
    .filter(({rule}) => wanted.has(rule.id))
    .map((resolved) => {
      if (resolved.severity !== 'off') return resolved
      return {
        ...resolved,
        severity: resolved.rule.severity === 'off' ? 'warn' : resolved.rule.severity
      }
    })
}

/**
 * Do something with each file.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-`.
 * @param options
 *   How to read.
 * @param use
 *   What to do; what it throws is reported as the file's failure.
 * @returns
 *   Files, and failures.
 */
export async function* eachFile(
  inputs: readonly string[],
  options: FileOptions,
  use: (file: VFile) => Promise<void>
): AsyncGenerator<Result> {
  const {cwd = process.cwd(), maxSize = defaultMaxSize, stdin = process.stdin} = options
  const {paths, failures} = await findFiles(inputs, cwd)

  for (const failure of failures) yield {failure}

  for (const path of paths) {
    try {
      const {stdinFilename} = options
      const file = await readFile(path, {cwd, maxSize, stdinFilename, stdin})
      await use(file)
      yield {file}
    } catch (error) {
      yield {failure: {path, reason: explainError(error)}}
    }
  }
}
