/**
 * One writer at a time.
 */

import {open, rm, stat} from 'node:fs/promises'
import {setTimeout as wait} from 'node:timers/promises'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'

/** Milliseconds to wait for another writer, and after which one that left its lock is taken for dead. */
const [patience, dead] = [10_000, 30_000]

/**
 * Do something with a file while nobody else of us does.
 *
 * @param file
 *   Absolute path.
 * @param work
 *   What to do.
 * @returns
 *   What came of it.
 * @throws {UsageError}
 *   If another run keeps the file for too long.
 */
export async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`
  const end = Date.now() + patience

  for (;;) {
    try {
      await (await open(lock, 'wx', 0o600)).close()
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const found = await stat(lock).catch(() => undefined)
      if (found && Date.now() - found.mtimeMs > dead) await rm(lock, {force: true})
      else if (Date.now() > end) {
        throw new UsageError(
          `${oneLine(file)}: Another run is writing it. Wait for it, or take ${oneLine(lock)} away.`
        )
      } else await wait(20 + Math.random() * 30)
    }
  }

  try {
    return await work()
  } finally {
    await rm(lock, {force: true})
  }
}
