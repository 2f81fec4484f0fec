/**
 * From what was asked for to the files to check.
 */

import {statSync} from 'node:fs'
import path from 'node:path'
import {formatOf, formats, unreadable} from 'vfile-article'
import {explainError, type Failure, FileError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {readIgnored} from './ignored.js'

/** Name under which standard input is reported. */
export const stdinName = '<stdin>'

/** A file to check. */
export interface FoundFile {
  /** Path as it was given, or below the folder that was given; `-` for standard input. */
  path: string
  /** Whether it was asked for by its name. */
  named: boolean
}

/** What was found. */
export interface Found {
  /** Files, in the order they were asked for, each once. */
  files: FoundFile[]
  /** What was asked for and isn't there. */
  failures: Failure[]
  /** Files that were asked for by name and that `.onrecordignore` leaves out. */
  ignored: string[]
  /** Copy in folders that nobody can read: old Word files, PDFs. */
  passed: string[]
}

/** How to find files. */
export interface FindOptions {
  /** Folder that inputs are relative to. */
  cwd: string
  /** Whether to check what `.onrecordignore` leaves out. */
  noIgnore?: boolean | undefined
  /** Files to look at alone, by their absolute paths; a folder without any is then no failure. */
  among?: ((file: string) => boolean) | undefined
}

/** Folders that hold no copy. */
const skipped = ['**/node_modules/**', '**/.git/**']

const magic = /[*?[\]{}!]/

/**
 * Find files.
 *
 * @param inputs
 *   Files, folders, glob patterns, or `-`.
 * @param options
 *   How to find them.
 * @returns
 *   Files, and what is missing.
 */
export async function findFiles(inputs: readonly string[], options: FindOptions): Promise<Found> {
  const {cwd, noIgnore, among} = options
  const isIgnored = noIgnore ? () => false : await readIgnored(cwd)
  const files = new Map<string, FoundFile>()
  const failures: Failure[] = []
  const ignored: string[] = []
  const passed = new Set<string>()

  for (const input of inputs) {
    try {
      for (const file of await findInput(input, cwd, among !== undefined)) {
        const key = file.path === '-' ? file.path : path.resolve(cwd, file.path)
        const left = key !== '-' && isIgnored(key)
        if (left && file.named && !among) ignored.push(file.path)
        const wanted = key === '-' || (!left && (among?.(key) ?? true))
        if (!wanted) continue
        if (!file.named && isUnreadable(file.path)) passed.add(file.path)
        else if (!files.has(key)) files.set(key, file)
      }
    } catch (error) {
      failures.push({path: input, reason: explainError(error)})
    }
  }

  return {files: [...files.values()], failures, ignored, passed: [...passed]}
}

async function findInput(input: string, cwd: string, mayBeEmpty: boolean): Promise<FoundFile[]> {
  if (input === '-') return [{path: input, named: true}]

  try {
    const found = statSync(path.resolve(cwd, input))
    if (!found.isDirectory()) return [{path: input, named: true}]
  } catch (error) {
    if (!magic.test(input)) throw error
    return findPattern(input, cwd, mayBeEmpty)
  }

  return findFolder(input, cwd, mayBeEmpty)
}

async function findPattern(
  pattern: string,
  cwd: string,
  mayBeEmpty: boolean
): Promise<FoundFile[]> {
  const {glob} = await import('tinyglobby')
  const found = await glob(pattern, {cwd, ignore: skipped, followSymbolicLinks: false})

  if (found.length === 0 && !mayBeEmpty) {
    throw new FileError('No file matches this pattern. Check the pattern.')
  }

  return found.sort(compare).map((file) => ({path: file, named: false}))
}

async function findFolder(folder: string, cwd: string, mayBeEmpty: boolean): Promise<FoundFile[]> {
  const {glob} = await import('tinyglobby')
  const endings = [formats, unreadable].flatMap((some) =>
    Object.keys(some).map((ending) => ending.slice(1))
  )
  const found = await glob(`**/*.{${endings.join(',')}}`, {
    cwd: path.resolve(cwd, folder),
    ignore: skipped,
    caseSensitiveMatch: false,
    followSymbolicLinks: false
  })

  if (found.every(isUnreadable) && !mayBeEmpty) {
    const others = found.length > 0 ? ` Not read: ${someOf(found.sort(compare))}.` : ''
    throw new FileError(`No articles in this folder (${Object.keys(formats).join(', ')}).${others}`)
  }

  return found.sort(compare).map((file) => ({path: path.join(folder, file), named: false}))
}

/** Whether a file is copy of a kind that no reader is for. */
function isUnreadable(file: string): boolean {
  const ending = path.extname(file)
  return formatOf(ending) === undefined && ending.toLowerCase() in unreadable
}

/**
 * Name a few of many files.
 *
 * @param files
 *   Paths.
 * @returns
 *   The first three, and how many more there are.
 */
export function someOf(files: readonly string[]): string {
  const more = files.length > 3 ? ` and ${files.length - 3} more` : ''
  return files.slice(0, 3).map(oneLine).join(', ') + more
}

/** Order by code unit, which is the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
