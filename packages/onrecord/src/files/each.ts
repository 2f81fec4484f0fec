/**
 * Files, one after the other.
 */

import process from 'node:process'
import type {VFile} from 'vfile'
import {ArticleError} from 'vfile-article'
import {explainError, type Failure} from '../errors.js'
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
}

/** What else a run may do with the files. */
export interface EachOptions extends FileOptions, Omit<FindOptions, 'cwd'> {
  /** Read a file in another way, such as from the index of git. */
  read?: ((path: string) => Promise<VFile>) | undefined
  /** Called when it is known how many there are. */
  onFound?: ((files: number) => void) | undefined
  /** Called before each file. */
  onFile?: ((path: string, index: number) => void) | undefined
}

/**
 * Read files and do something with each. Each is let go before the next one.
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
  const {files, failures} = await findFiles(inputs, {...options, cwd})
  const read =
    options.read ?? ((path: string) => readFile(path, {cwd, maxSize, stdinFilename, stdin}))

  onFound?.(files.length)
  for (const failure of failures) yield {failure}

  const ahead = readAhead(
    files.map(({path}) => path),
    read
  )

  for (const [index, {path, named}] of files.entries()) {
    onFile?.(path, index)

    try {
      yield {value: await use(await ahead(index))}
    } catch (error) {
      if (isUsage(error)) throw error
      // A folder may hold other JSON and XML than articles.
      const other = !named && error instanceof ArticleError && error.code === 'format'
      if (!other) yield {failure: {path, reason: explainError(error)}}
    }
  }
}

/** Files that are read while one is checked. */
const depth = 4

/**
 * Read the files to come while one is checked: the disk works while we do.
 *
 * @param paths
 *   Paths, in order.
 * @param read
 *   Reads one.
 * @returns
 *   Function to take the file at an index; each is taken once, in order.
 */
function readAhead(
  paths: readonly string[],
  read: (path: string) => Promise<VFile>
): (index: number) => Promise<VFile> {
  const reading = new Map<number, Promise<VFile>>()

  return (index) => {
    for (let next = index; next < Math.min(index + depth, paths.length); next++) {
      if (reading.has(next)) continue

      const file = read(paths[next] as string)
      // What fails is told when the file is taken.
      file.catch(() => {})
      reading.set(next, file)
    }

    const taken = reading.get(index) as Promise<VFile>
    reading.delete(index)
    return taken
  }
}

/** Mistakes in the configuration of a file are no fault of the file. */
function isUsage(error: unknown): boolean {
  return error instanceof Error && (error.name === 'UsageError' || error.name === 'SettingError')
}
