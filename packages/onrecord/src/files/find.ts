/**
 * From what was asked for to the files to check.
 */

import {stat} from 'node:fs/promises'
import path from 'node:path'
import {formats} from 'vfile-article'
import {explainError, type Failure, FileError} from '../errors.js'

/** Name under which standard input is reported. */
export const stdinName = '<stdin>'

/** What was found. */
export interface Found {
  /** Paths, in the order they were asked for, each once; `-` for standard input. */
  paths: string[]
  /** What was asked for and isn't there. */
  failures: Failure[]
}

/** Folders that hold no copy. */
const skipped = ['**/node_modules/**', '**/.git/**']

const magic = /[*?[\]{}!]/

/**
 * Find files.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-`.
 * @param cwd
 *   Folder that they are relative to.
 * @returns
 *   Paths relative to `cwd` where they were given so, and what is missing.
 */
export async function findFiles(inputs: readonly string[], cwd: string): Promise<Found> {
  const paths = new Map<string, string>()
  const failures: Failure[] = []

  for (const input of inputs) {
    try {
      const found = await findInput(input, cwd)

      for (const file of found) {
        const key = file === '-' ? file : path.resolve(cwd, file)
        if (!paths.has(key)) paths.set(key, file)
      }
    } catch (error) {
      failures.push({path: input, reason: explainError(error)})
    }
  }

  return {paths: [...paths.values()], failures}
}

async function findInput(input: string, cwd: string): Promise<string[]> {
  if (input === '-') return [input]

  try {
    const found = await stat(path.resolve(cwd, input))
    if (!found.isDirectory()) return [input]
  } catch (error) {
    if (!magic.test(input)) throw error
    return findPattern(input, cwd)
  }

  return findFolder(input, cwd)
}

async function findPattern(pattern: string, cwd: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const found = await glob(pattern, {cwd, ignore: skipped, followSymbolicLinks: false})

  if (found.length === 0) throw new FileError('No file matches this pattern. Check the pattern.')
  return found.sort(compare)
}

async function findFolder(folder: string, cwd: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const endings = Object.keys(formats).map((ending) => ending.slice(1))
  const found = await glob(`**/*.{${endings.join(',')}}`, {
    cwd: path.resolve(cwd, folder),
    ignore: skipped,
    caseSensitiveMatch: false,
    followSymbolicLinks: false
  })

  if (found.length === 0) {
    throw new FileError(`No articles in this folder (${Object.keys(formats).join(', ')}).`)
  }

  return found.sort(compare).map((file) => path.join(folder, file))
}

/** Order by code unit, which is the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
