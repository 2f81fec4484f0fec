/**
 * The notes that drafts are written from, kept as long as their files stay what they are.
 */

import {stat} from 'node:fs/promises'
import path from 'node:path'
import type {Notes} from 'quotation-notes'

/** Milliseconds for which nobody looks whether notes have changed. */
const pause = 2000

interface Kept {
  stamp: string
  looked: number
  notes: Promise<Notes>
}

/** Keeps notes by the paths that a configuration names. */
export class NoteKeeper {
  readonly #kept = new Map<string, Kept>()

  /**
   * Get notes; files that have changed, come or gone since are seen after a pause.
   *
   * @param paths
   *   Absolute paths of files and folders.
   * @returns
   *   The notes.
   * @throws {UsageError}
   *   If there are no such notes, or they can't be read.
   */
  async of(paths: readonly string[]): Promise<Notes> {
    const key = JSON.stringify(paths)
    const known = this.#kept.get(key)
    if (known && Date.now() - known.looked < pause) return known.notes
    const cwd = path.dirname(paths[0] ?? '')
    // What reads notes is loaded by those alone who have some.
    const {findNotes, loadNotes} = await import('./notes.js')
    const stamp = await stampOf(await findNotes(paths, cwd))
    const notes = known?.stamp === stamp ? known.notes : loadNotes(paths, cwd)
    this.#kept.set(key, {stamp, looked: Date.now(), notes})
    // What can't be read is tried again the next time.
    notes.catch(() => this.#kept.delete(key))
    return notes
  }
}

async function stampOf(files: readonly string[]): Promise<string> {
  const found = await Promise.all(
    files.map(async (file) => {
      const {mtimeMs = 0, size = 0} = await stat(file).catch(() => ({mtimeMs: 0, size: 0}))
      return `${file} ${mtimeMs} ${size}`
    })
  )
  return found.join('\n')
}
