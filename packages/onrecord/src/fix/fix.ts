/**
 * Change the words of a file.
 */

import {Buffer} from 'node:buffer'
import {stat} from 'node:fs/promises'
import path from 'node:path'
import {VFile} from 'vfile'
import {explainWriting, FileError} from '../errors.js'
import {writeWhole} from '../files/drafts.js'
import type {Checked} from '../lint.js'
import {applyEdits, editsOf} from './edits.js'

/** Times that a file is looked at again: two findings in one run of Word are changed one by one. */
const mostPasses = 20

/** What came of a file. */
export interface Fixed {
  /** Words changed. */
  changes: number
  /** Text before and after, for a diff; of a Word file, its paragraphs. */
  before: string
  after: string
}

/**
 * Check a file, change what may be changed, and check it again.
 *
 * @param file
 *   File with its content.
 * @param how
 *   Whether to write the file.
 * @param check
 *   Checks a file.
 * @returns
 *   The file as it is then, with what is left to say of it.
 */
export async function fixing(
  file: VFile,
  how: 'write' | 'show',
  check: (file: VFile) => Promise<Checked>
): Promise<Checked> {
  const {cwd, path: name} = file
  let bytes = Buffer.from(file.value ?? '')
  let checked = await check(file)
  const before = String(checked.file)
  let changes = 0

  for (let pass = 0; pass < mostPasses; pass++) {
    const fixed = await fixFile(checked.file, bytes)
    if (!fixed) break

    changes += fixed.changes
    bytes = Buffer.from(fixed.bytes)
    checked = await check(new VFile({cwd, path: name, value: new Uint8Array(bytes)}))
  }

  if (changes === 0) return checked
  if (how === 'write') await writeFixed(path.resolve(cwd, name), bytes)
  return {...checked, fixed: {changes, before, after: String(checked.file)}}
}

/** Change what may be changed in a file that was checked; gives nothing if that is nothing. */
async function fixFile(
  file: VFile,
  bytes: Uint8Array
): Promise<{changes: number; bytes: Uint8Array} | undefined> {
  const before = String(file)
  const edits = editsOf(file.messages, before)
  if (edits.length === 0) return

  if (file.extname?.toLowerCase() === '.docx') {
    const {trackChanges} = await import('./word.js')
    const {bytes: changed, made} = trackChanges(bytes, before, edits, new Date())
    if (made.length === 0) return
    return {changes: made.length, bytes: changed}
  }

  // Another encoding would be lost in writing.
  if (!Buffer.from(before).equals(bytes)) return

  return {changes: edits.length, bytes: Buffer.from(applyEdits(before, edits))}
}

/** Write the new content of a file: beside it first, so that it is never half written. */
async function writeFixed(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const {mode} = await stat(file)
    await writeWhole(file, bytes, {mode})
  } catch (error) {
    throw new FileError(`Its words can't be changed. ${explainWriting(error)}`)
  }
}

/**
 * Show what would be changed.
 *
 * @param file
 *   Path.
 * @param fixed
 *   What came of it.
 * @returns
 *   A diff of lines, with three lines of context.
 */
export async function diffOf(file: string, {before, after}: Fixed): Promise<string> {
  const {createTwoFilesPatch} = await import('diff')
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    headerOptions: {includeIndex: false, includeUnderline: false, includeFileHeaders: true}
  })
}
