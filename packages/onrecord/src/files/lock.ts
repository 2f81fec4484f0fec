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
import {isDead} from './dead.js'

/** Milliseconds to wait for another writer, and after which one on another machine is taken for dead. */
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
  const mine = `${hostname()} ${process.pid} ${randomBytes(8).toString('hex')}\n`
  // Not by the time of day, which may be set back.
  const end = performance.now() + patience

  for (;;) {
    try {
      const handle = await open(lock, 'wx', 0o600)
      await handle.writeFile(mine).finally(() => handle.close())
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (await isLeft(lock)) await takeAway(lock)
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

/** Whether whoever made a lock was killed over its work. */
async function isLeft(lock: string): Promise<boolean> {
  const [text, found] = await Promise.all([contentOf(lock), stat(lock).catch(() => undefined)])
  const [, host, pid] = /^(\S+) (\d+) /.exec(text ?? '') ?? []
  if (host === hostname() && isDead(Number(pid))) return true
  return found !== undefined && Date.now() - found.mtimeMs > dead
}

/** Take a lock away; another that waits for it may have done so, and have made its own, which is given back. */
async function takeAway(lock: string): Promise<void> {
  const aside = `${lock}.${process.pid}`
  try {
    await rename(lock, aside)
  } catch {
    return
  }
  if (await isLeft(aside)) await rm(aside, {force: true})
  else await rename(aside, lock)
}

function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}
