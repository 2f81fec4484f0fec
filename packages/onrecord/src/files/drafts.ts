/**
 * Files that are written beside their place and moved there when they are whole: nobody reads half of one, and
 * a run that is broken off leaves none behind.
 */

import {rmSync} from 'node:fs'
import {rename, rm, writeFile} from 'node:fs/promises'
import process from 'node:process'

const open = new Set<string>()

/** Take away what is half written: the run ends before its time. */
export function dropDrafts(): void {
  for (const draft of open) rmSync(draft, {force: true})
}

process.on('exit', dropDrafts)

/**
 * Name the draft of a file, to be taken away if the run ends before it is moved.
 *
 * @param file
 *   Absolute path.
 * @returns
 *   Path beside it.
 */
export function draftOf(file: string): string {
  const draft = `${file}.${process.pid}.tmp`
  open.add(draft)
  return draft
}

/**
 * Move a draft to its place; where that fails it is taken away.
 *
 * @param draft
 *   Path that `draftOf` gave.
 * @param file
 *   Absolute path.
 */
export async function settleDraft(draft: string, file: string): Promise<void> {
  try {
    await rename(draft, file)
  } catch (error) {
    await rm(draft, {force: true})
    throw error
  } finally {
    open.delete(draft)
  }
}

/**
 * Write a file whole or not at all.
 *
 * @param file
 *   Absolute path.
 * @param text
 *   What it is to hold.
 * @param mode
 *   Who may read it; as the system has it, if left out.
 */
export async function writeWhole(
  file: string,
  text: string | Uint8Array,
  mode?: number
): Promise<void> {
  const draft = draftOf(file)
  try {
    await writeFile(draft, text, mode === undefined ? {} : {mode})
  } catch (error) {
    await rm(draft, {force: true})
    open.delete(draft)
    throw error
  }
  await settleDraft(draft, file)
}
