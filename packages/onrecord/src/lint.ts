/**
 * Check many files, one after the other.
 */

import path from 'node:path'
import process from 'node:process'
import type {Root} from 'nlcst'
import type {Reading} from 'nlcst-attribution'
import {ruleById} from 'retext-preset-sourcing'
import type {Genre, ResolvedRule} from 'sourcing-rule'
import {VFile} from 'vfile'
import type {Cache} from './cache.js'
import {checkFile} from './check-file.js'
import {Resolver, type Settings} from './config/resolve.js'
import type {Failure} from './errors.js'
import {type EachOptions, eachFile, type FileOptions} from './files/each.js'
import type {Baseline} from './gate/baseline.js'
import type {ChangeScope, Changes} from './gate/git.js'

/** How to check. */
export interface LintOptions extends FileOptions {
  /** Check these rules alone. */
  only?: readonly string[] | undefined
  /** Configuration to use for every file, instead of the nearest one up the tree of each. */
  config?: string | undefined
  /** Use no configuration. */
  noConfig?: boolean | undefined
  /** Kind of copy, whatever the configuration says. */
  genre?: Genre | undefined
  /** Heed no ignores in the copy, in front matter or in sidecars. */
  noInlineIgnores?: boolean | undefined
  /** Look at changes alone. */
  changes?: ChangeScope | undefined
}

/** What only the command line has use for. */
export interface RunOptions extends LintOptions, Pick<EachOptions, 'onFound' | 'onFile'> {
  baseline?: Baseline | undefined
  cache?: Cache | undefined
  timings?: Map<string, number> | undefined
  /** Hand out the reading of each file, though its findings be in the cache. */
  keepReading?: boolean | undefined
}

/** A file that was checked. */
export interface Checked {
  /** File; its messages are the findings. */
  file: VFile
  /** What was read in it; not there if the findings came from a cache. */
  reading?: Reading | undefined
  /** Its tree; as `reading`. */
  tree?: Root | undefined
  settings: Settings
  failure?: undefined
}

/** What came of one file, folder or pattern. */
export type Result = Checked | {file?: undefined; failure: Failure}

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
 * @throws {UsageError | SettingError}
 *   If the options or a configuration say what they can't.
 */
export async function* lint(
  inputs: readonly string[],
  options: LintOptions = {}
): AsyncGenerator<Result> {
  yield* run(inputs, options)
}

/**
 * Check articles, with all that the command line can ask for.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-` for standard input.
 * @param options
 *   How to check.
 * @returns
 *   As of `lint`.
 */
export async function* run(inputs: readonly string[], options: RunOptions): AsyncGenerator<Result> {
  const {cwd = process.cwd(), config, noConfig, only} = options
  const resolver = new Resolver({cwd, config, none: noConfig, genre: options.genre})
  const changes = options.changes && (await changesOf(options.changes, cwd))
  const names = only && new Set(only.map((name) => ruleById(name).id))
  const results = eachFile(inputs, {...options, cwd, ...limitTo(changes, options, cwd)}, check)

  for await (const {value, failure} of results) {
    if (failure) yield {failure}
    else yield value
  }

  async function check(file: VFile): Promise<Checked> {
    const settings = await resolver.settingsOf(file.path)
    const rules = names ? onlyRules(settings.rules, names) : settings.rules
    const {baseline, cache, timings, noInlineIgnores} = options
    const {options: known} = settings
    const ask = () => checkFile(file, {rules, options: known, ignores: !noInlineIgnores, timings})
    const lines = changes?.get(path.resolve(cwd, file.path))
    // What comes after needs the reading, which a cache does not keep.
    const cached = cache && !baseline && !changes && !options.keepReading
    const article = cached
      ? await cache.check(file, rules, {...known, ignores: !noInlineIgnores}, ask)
      : await ask()
    const reading = article?.reading

    if (reading && Array.isArray(lines)) {
      const {keepChanged} = await import('./gate/changed.js')
      keepChanged(file, reading, lines)
    }

    if (reading) baseline?.apply(file, reading)

    return {file, reading, tree: article?.tree, settings}
  }
}

/**
 * Keep the rules that are asked for by name. Who names a rule that is off wants to see
 * what it finds.
 */
function onlyRules(
  rules: readonly ResolvedRule[],
  names: ReadonlySet<string>
): readonly ResolvedRule[] {
  return rules
    .filter(({rule}) => names.has(rule.id))
    .map((resolved) => {
      if (resolved.severity !== 'off') return resolved
      const {severity} = resolved.rule
      return {...resolved, severity: severity === 'off' ? 'warn' : severity}
    })
}

async function changesOf(scope: ChangeScope, cwd: string): Promise<Changes> {
  const {findChanges} = await import('./gate/git.js')
  return findChanges(scope, cwd)
}

/**
 * Look at changed files alone; what is staged is read from the index, since the file in the
 * work tree may be another.
 */
function limitTo(changes: Changes | undefined, options: RunOptions, cwd: string): EachOptions {
  if (!changes) return {}

  const among = (file: string): boolean => changes.has(file)
  if (!options.changes || 'since' in options.changes) return {among}

  return {
    among,
    async read(file) {
      const {readStaged} = await import('./gate/git.js')
      return new VFile({cwd, path: file, value: await readStaged(path.resolve(cwd, file), cwd)})
    }
  }
}
