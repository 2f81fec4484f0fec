/**
 * What keeps a run, or a file of it, from being checked.
 */

import {ArticleError} from 'vfile-article'

/**
 * A mistake in how the runner was called or set up: a flag, a rule's name, a
 * configuration. Ends the run with exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  /**
   * @param message
   *   What is wrong, and what to do.
   * @param meant
   *   A name that isn't known, the names that are, and what to do if none of them
   *   is near; whoever shows the error suggests the nearest.
   * @param cause
   *   Error behind it, if there is one.
   */
  constructor(
    message: string,
    readonly meant?: {name: string; known: readonly string[]; otherwise: string} | undefined,
    cause?: unknown
  ) {
    super(message, cause === undefined ? undefined : {cause})
  }
}

/** What is the matter with a file, in words for the person who gave it. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/** A file that was asked for and could not be checked. */
export interface Failure {
  /** The file, folder or pattern, as it was given. */
  path: string
  /** What is the matter and what to do, in a sentence or two. */
  reason: string
}

/** Messages for the codes of the file system that people meet. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'No permission to read it. Change its permissions.',
  EISDIR: 'This is a folder, not a file.',
  ELOOP: 'This link points to itself. Mend the link.',
  EMFILE: 'Too many files are open. Close some programs and try again.',
  ENAMETOOLONG: 'This name is longer than a file name can be. Check the name.',
  ENOENT: 'No such file. Check the name.',
  ENOTDIR: 'No such file: a part of the path is not a folder. Check the name.',
  EPERM: 'No permission to read it. Change its permissions.'
}

/**
 * Say in plain words why a file could not be read.
 *
 * @param error
 *   What was thrown.
 * @returns
 *   A sentence or two.
 */
export function explainError(error: unknown): string {
  const code = (error as {code?: unknown}).code
  const known = typeof code === 'string' ? causes[code] : undefined

  if (known) return known
  if (error instanceof FileError || error instanceof ArticleError) return error.message
  if (error instanceof Error && typeof code === 'string')
    return `It can't be read: ${error.message}.`

  const words = error instanceof Error ? error.message : String(error)
  return `Not checked, by a fault in onrecord: ${words}. Please report it.`
}

/** Messages for what people meet in writing. */
const hindrances: Readonly<Record<string, string>> = {
  EACCES: 'No permission to write there. Change its permissions, or give another place.',
  EDQUOT: 'There is no room left for you. Make some, or give another place.',
  EISDIR: 'This is a folder, not a file.',
  EMFILE: 'Too many files are open. Close some programs and try again.',
  ENOSPC: 'The disk is full. Make room, or give another place.',
  ENOTDIR: 'A part of the path is not a folder. Check the name.',
  EPERM: 'No permission to write there. Change its permissions, or give another place.',
  EROFS: 'The file system is read-only. Give another place.'
}

/**
 * Say in plain words why a file could not be written.
 *
 * @param error
 *   What was thrown.
 * @returns
 *   A sentence or two.
 */
export function explainWriting(error: unknown): string {
  const {code, message} = error as {code?: unknown; message?: string}
  return hindrances[String(code)] ?? `${message}.`
}

/**
 * Whether an error is a mistake in the configuration or the call, which is no fault of a file. It is
 * known by its name, since it may come from another thread.
 *
 * @param error
 *   What was thrown.
 * @returns
 *   Whether it ends the run.
 */
export function isUsage(error: unknown): boolean {
  return error instanceof Error && (error.name === 'UsageError' || error.name === 'SettingError')
}
