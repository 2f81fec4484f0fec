/**
 * Check many files; what is handed over comes in their order, however many threads there are.
 */

import path from 'node:path'
import process from 'node:process'
import type {Root} from 'nlcst'
import type {Reading} from 'nlcst-attribution'
import type {PresetOptions} from 'retext-preset-sourcing'
import type {Genre} from 'sourcing-rule'
import {VFile} from 'vfile'
import type {Cache} from './cache.js'
import {Checker, type CheckerOptions} from './checker.js'
import type {Settings} from './config/resolve.js'
import type {LoadOptions} from './config/trust.js'
import type {Failure} from './errors.js'
import {keepExcerpts} from './excerpt.js'
import {type EachOptions, eachFile, type FileOptions} from './files/each.js'
import type {Fixed} from './fix/fix.js'
import type {Baseline} from './gate/baseline.js'
import type {ChangeScope, Changes} from './gate/git.js'
import {Threads} from './threads/threads.js'

/** How to check. */
export interface LintOptions extends FileOptions, LoadOptions {
  /** Check these rules alone. */
  only?: readonly string[] | undefined
  /** Configuration to use for every file, instead of the nearest one up the tree of each. */
  config?: string | undefined
  /** Use no configuration. */
  noConfig?: boolean | undefined
  /** Kind of copy, whatever the configuration says. */
  genre?: Genre | undefined
  /** Settings that have the last word: house style, titles of ours, rules. */
  overlay?: PresetOptions | undefined
  /** Heed no ignores in the copy, in front matter or in sidecars. */
  noInlineIgnores?: boolean | undefined
  /** Files and folders of notes, to look quotations up in. */
  notes?: readonly string[] | undefined
  /** Look at changes alone. */
  changes?: ChangeScope | undefined
  /** Threads to check in; as many as help, if left out. */
  threads?: number | undefined
  /** Seconds that a file may take; 15 if left out. Small files are checked in this thread, in no time. */
  timeout?: number | undefined
}

/** What only the command line has use for. */
export interface RunOptions
  extends LintOptions,
    Pick<EachOptions, 'onFile' | 'onIgnored' | 'onPassed'> {
  /** Called when it is known how many files there are. */
  onFound?: ((files: number) => void) | undefined
  baseline?: Baseline | undefined
  cache?: Cache | undefined
  timings?: Map<string, number> | undefined
  /** Change what can be changed, or only find out what would be. */
  fix?: 'write' | 'show' | undefined
  /** Hand out the reading of each file, though its findings be in the cache. */
  keepReading?: boolean | undefined
}

/** A file that was checked. */
export interface Checked {
  /** File; its messages are the findings. */
  file: VFile
  /** What was read in it; not there if the findings came from a cache or another thread. */
  reading?: Reading | undefined
  /** Its tree; as `reading`. */
  tree?: Root | undefined
  settings: Settings
  /** What was changed in it before it was checked for the last time. */
  fixed?: Fixed | undefined
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
  const {cwd = process.cwd(), baseline, cache, timings} = options
  const how = checkerOptions(options, cwd)
  const checker = new Checker(how)
  await checker.ready()
  const changes = options.changes && (await changesOf(options.changes, cwd))
  // What comes after needs the reading, which neither a cache nor another thread hands out.
  const needReading = baseline || changes || options.keepReading || options.fix
  const alone = needReading || timings
  const threads = new Threads(how, options.timeout)
  const results = eachFile(
    inputs,
    {
      ...options,
      cwd,
      ...limitTo(changes, options, cwd),
      async onFound(files) {
        options.onFound?.(files)
        return alone ? 1 : threads.begin(files, options.threads)
      }
    },
    check
  )

  try {
    for await (const {value, failure} of results) {
      if (failure) yield {failure}
      else yield value
    }
  } finally {
    await threads.close()
  }

  async function check(file: VFile): Promise<Checked> {
    const {fix} = options
    if (!fix) return checkOnce(file)

    const {fixing} = await import('./fix/fix.js')
    return fixing(file, fix, checkOnce)
  }

  async function checkOnce(file: VFile): Promise<Checked> {
    const settings = await checker.settingsOf(file.path)
    const {rules, plugins} = settings
    const ask = async () => {
      const thread = await threads.for(file)
      if (thread && !alone) {
        await thread.check(file)
        return
      }
      // Whose reading is needed here was first read there, where it can be stopped.
      if (thread) await thread.check(new VFile({cwd, path: file.path, value: file.value}))
      return checker.check(file, settings, timings)
    }
    const known = !needReading && !how.notes && !settings.notes && plugins.length === 0 && cache
    const ignores = !how.noInlineIgnores
    const article = await (known
      ? known.check(file, rules, {...settings.options, ignores}, ask)
      : ask())
    if (article?.reading) {
      const lines = changes?.get(path.resolve(cwd, file.path))
      await passGate(file, article.reading, lines, baseline)
    }

    return {file, reading: article?.reading, tree: article?.tree, settings}
  }
}

/** Lets go what stands outside the changed lines, and what the baseline has. */
async function passGate(
  file: VFile,
  reading: Reading,
  lines: ReturnType<Changes['get']>,
  baseline: Baseline | undefined
): Promise<void> {
  if (Array.isArray(lines)) {
    const {keepChanged} = await import('./gate/changed.js')
    keepChanged(file, reading, lines)
  }

  baseline?.apply(file, reading)
  // What is left may have another first place.
  if (lines || baseline) keepExcerpts(file, reading)
}

/** Of what the command line can ask for, what a thread has to know. */
function checkerOptions(options: RunOptions, cwd: string): CheckerOptions {
  const {config, noConfig: none, genre, overlay, only} = options
  const {noInlineIgnores, notes, noScripts, scriptsFrom} = options
  return {cwd, config, none, genre, overlay, only, noInlineIgnores, notes, noScripts, scriptsFrom}
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
