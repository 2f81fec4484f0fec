/**
 * One writer at a time.
 */

import {randomBytes} from 'node:crypto'
import {open, readFile, rename, rm, stat} from 'node:fs/promises'
import {hostname} from 'node:os'
import process from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {isDead} from './dead-process.js'

/**
 * Milliseconds to wait for another writer, after which one on another machine is taken for dead, and after which one is that
 * made its lock and never got to sign it.
 */
const [patience, dead, unsigned] = [10_000, 30_000, 1000]

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
  const mine = `${hostname()} ${process.pid} ${randomBytes(8).toString('hex')}\n`
  // Not by the time of day, which may be set back.
  const end = performance.now() + patience
  const seen = new Map<number, number>()

  for (;;) {
    try {
      const handle = await open(lock, 'wx', 0o600)
      await handle.writeFile(mine).finally(() => handle.close())
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const left = await findLeft(lock, seen)
      if (left !== undefined) await takeAway(lock, left)
      else if (performance.now() > end) {
        throw new UsageError(
          `${oneLine(file)}: Another run is writing it. Wait for it, or take ${oneLine(lock)} away.`
        )
      } else await wait(20 + Math.random() * 30)
    }
  }

  try {
    return await work()
  } finally {
    if ((await contentOf(lock)) === mine) await rm(lock, {force: true})
  }
}

/**
 * Find a lock whose maker was killed over its work.
 *
 * @param lock its path
 * @param seen when each unsigned lock was seen first
 * @returns its file, by number; `undefined` if it may be held
 */
async function findLeft(lock: string, seen: Map<number, number>): Promise<number | undefined> {
  const found = await stat(lock).catch(() => undefined)
  if (!found) return
  const text = await contentOf(lock)
  const [, host, pid] = /^(\S+) (\d+) /.exec(text ?? '') ?? []
  const since = seen.get(found.ino) ?? performance.now()
  seen.set(found.ino, since)
  const isLeft =
    (host === hostname() && isDead(Number(pid))) ||
    (text === '' && performance.now() - since > unsigned) ||
    Date.now() - found.mtimeMs > dead
  return isLeft ? found.ino : undefined
}

/** Take a lock away; another that waits for it may have done so, and have made its own, which is given back. */
async function takeAway(lock: string, left: number): Promise<void> {
  const aside = `${lock}.${process.pid}`
  try {
    await rename(lock, aside)
  } catch {
    return
  }
  const found = await stat(aside).catch(() => undefined)
  if (found?.ino === left) await rm(aside, {force: true})
  else await rename(aside, lock)
}

function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
