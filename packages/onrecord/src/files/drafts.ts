/**
 * Files that are written beside their place and moved there when they are whole: nobody reads half of one, a
 * run that is broken off leaves none behind, and what one that was killed has left goes with the next.
 */

import {rmSync} from 'node:fs'
import {open as openFile, readdir, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {explainWriting, UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {isDead} from './dead-process.js'

const open = new Set<string>()

/** Milliseconds for which a draft is let be whose run is not known here: it may be one of another machine. */
const fresh = 60_000

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
 * Take away what runs that were killed have left of a file.
 *
 * @param file
 *   Absolute path.
 */
export async function sweepDrafts(file: string): Promise<void> {
  const [folder, name] = [path.dirname(file), path.basename(file)]
  for (const found of await readdir(folder).catch(() => [])) {
    const pid = /^\.(\d+)\.tmp$/.exec(found.startsWith(name) ? found.slice(name.length) : '')?.[1]
    if (!pid || !isDead(Number(pid))) continue
    const draft = path.join(folder, found)
    const age = Math.abs(Date.now() - ((await stat(draft).catch(() => undefined))?.mtimeMs ?? 0))
    if (age > fresh) await rm(draft, {force: true})
  }
}

/**
 * Do what writes a file, and say in one line if that can't be done.
 *
 * @param file
 *   Absolute path.
 * @param work
 *   What writes.
 * @returns
 *   What came of it.
 * @throws {UsageError}
 *   If the system refuses.
 */
export async function writing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new UsageError(`${oneLine(file)}: It can't be written. ${explainWriting(error)}`)
  }
}

/**
 * Write a file whole or not at all.
 *
 * @param file
 *   Absolute path.
 * @param text
 *   What it is to hold.
 * @param how
 *   Who may read it (`mode`; as the system has it, if left out), and whether it has to outlive a machine that
 *   loses its power (`durable`).
 */
export async function writeWhole(
  file: string,
  text: string | Uint8Array,
  {mode, durable = false}: {mode?: number; durable?: boolean} = {}
): Promise<void> {
  await sweepDrafts(file)
  const draft = draftOf(file)
  try {
    const handle = await openFile(draft, 'w', mode)
    try {
      await handle.writeFile(text)
      if (durable) await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(draft, {force: true})
    open.delete(draft)
    throw error
  }
  await settleDraft(draft, file)
}
