/**
 * Tasks of a pool, each within its time.
 */

import type {Tinypool} from 'tinypool'
import {FileError} from '../errors.js'

/** Seconds that a file or a record may take, unless somebody says otherwise. */
const defaultTimeout = 15

/** Characters or bytes from which a file is checked in a thread even if it is alone, so that it can be stopped. */
export const largeFile = 32_000

/** Runs tasks. */
export interface TimedRunner {
  /**
   * Run a task; its time begins when a thread is free for it.
   *
   * @throws {FileError}
   *   If it takes longer; its thread is stopped, and another takes its place.
   */
  run(task: unknown): Promise<unknown>
}

/**
 * Make a runner.
 *
 * @param pool
 *   Pool.
 * @param threads
 *   Threads of it.
 * @param seconds
 *   Seconds that a task may take.
 * @returns
 *   Runner.
 */
export function createTimedRunner(
  pool: Tinypool,
  threads: number,
  seconds = defaultTimeout
): TimedRunner {
  const waiting: (() => void)[] = []
  let free = threads

  return {
    async run(task) {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))

      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), seconds * 1000)

      try {
        return await pool.run(task, {signal: stop.signal})
      } catch (error) {
        if (!stop.signal.aborted) throw error
        throw new FileError(
          `Not checked within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Split it, or allow more with --timeout.`
        )
      } finally {
        clearTimeout(timer)
        const next = waiting.shift()
        if (next) next()
        else free++
      }
    }
  }
}
