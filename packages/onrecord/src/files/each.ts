/**
 * Files, in their order.
 */

import path from 'node:path'
import process from 'node:process'
import type {VFile} from 'vfile'
import {ArticleError, formatOf} from 'vfile-article'
import {explainError, type Failure, isUsage} from '../errors.js'
import {type FindOptions, findFiles} from './find.js'
import {defaultMaxSize, readFile} from './read.js'

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
  /** Whether to check what `.onrecordignore` leaves out. */
  noIgnore?: boolean | undefined
  /** Pass over files that are no articles, though they be named. */
  ignoreUnknown?: boolean | undefined
}

/** What else a run may do with the files. */
export interface EachOptions extends FileOptions, Omit<FindOptions, 'cwd'> {
  /** Read a file in another way, such as from the index of git. */
  read?: ((path: string) => Promise<VFile>) | undefined
  /** Called when it is known how many there are; gives how many may be in hand at once, 1 if nothing. */
  onFound?: ((files: number) => Promise<number>) | undefined
  /** Called for each file that was asked for by name and that `.onrecordignore` leaves out. */
  onIgnored?: ((path: string) => void) | undefined
  /** Called once with the files of folders that are copy and can't be read, if there are any. */
  onPassed?: ((paths: readonly string[]) => void) | undefined
  /** Called before each file. */
  onFile?: ((path: string, index: number) => void) | undefined
}

/**
 * Read files and do something with each. Each is let go when it was handed over.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-`.
 * @param options
 *   How to read.
 * @param use
 *   What to do; what it throws is the file's failure.
 * @returns
 *   What came of each, or why nothing did.
 */
export async function* eachFile<T>(
  inputs: readonly string[],
  options: EachOptions,
  use: (file: VFile) => Promise<T>
): AsyncGenerator<{value: T; failure?: undefined} | {value?: undefined; failure: Failure}> {
  const {cwd = process.cwd(), maxSize = defaultMaxSize, stdin = process.stdin} = options
  const {stdinFilename, onFound, onFile} = options
  const {files, failures, ignored, passed} = await findFiles(inputs, {...options, cwd})
  const read =
    options.read ?? ((name: string) => readFile(name, {cwd, maxSize, stdinFilename, stdin}))

  for (const failure of failures) yield {failure}
  for (const name of ignored) options.onIgnored?.(name)
  if (passed.length > 0) options.onPassed?.(passed)

  const paths = files.map((file) => file.path)
  const atOnce = (await onFound?.(files.length)) ?? 1
  const file = ahead(paths.length, atOnce + readFirst, (index) => read(paths[index] as string))
  const used = ahead(paths.length, atOnce, async (index) => {
    try {
      return await use(await file(index))
    } catch (error) {
      // Folders, hooks and globs of a shell give other JSON and XML than articles too.
      const alone = files[index]?.named && files.length === 1
      const sworn = alone && !options.ignoreUnknown && !options.among
      // What no reader is for (a PDF) is told wherever somebody names it.
      const readable = formatOf(path.extname(paths[index] ?? '')) !== undefined
      const passed = !sworn && (readable || options.ignoreUnknown)
      if (passed && error instanceof ArticleError && error.code === 'format') return other
      throw error
    }
  })

  for (const [index, name] of paths.entries()) {
    onFile?.(name, index)

    try {
      const value = await used(index)
      if (value !== other) yield {value}
    } catch (error) {
      if (isUsage(error)) throw error
      yield {failure: {path: name, reason: explainError(error)}}
    }
  }
}

/** Stands for a file that is no article. */
const other = Symbol('no article')

/** Files that are read while those before them are used: the disk works while we do. */
const readFirst = 3

/**
 * Do the work on things to come while one is waited for.
 *
 * @param count
 *   How many things there are.
 * @param depth
 *   How many are in hand at once.
 * @param start
 *   Begins the work on one; called in order.
 * @returns
 *   Function to take what came of the thing at an index; each is taken once, in order.
 */
function ahead<T>(
  count: number,
  depth: number,
  start: (index: number) => Promise<T>
): (index: number) => Promise<T> {
  const inHand = new Map<number, Promise<T>>()
  let next = 0

  return (index) => {
    for (; next < Math.min(index + depth, count); next++) {
      const work = start(next)
      // What fails is told when it is taken.
      work.catch(() => {})
      inHand.set(next, work)
    }

    const taken = inHand.get(index) as Promise<T>
    inHand.delete(index)
    return taken
  }
}
