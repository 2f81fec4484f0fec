/**
 * Check files in several threads.
 */

import {closeSync, openSync} from 'node:fs'
import process from 'node:process'
import {Tinypool} from 'tinypool'
import type {VFile} from 'vfile'
import {ArticleError} from 'vfile-article'
import type {CheckerOptions} from '../checker.js'
import {FileError, isUsage, UsageError} from '../errors.js'
import {toMessage} from '../messages.js'
import type {RecordOptions, RecordResult} from '../stream/check-record.js'
import {idOf} from '../stream/record.js'
import type {Answer, Task} from './check-worker.js'
import type {RecordTask} from './record-worker.js'
import {createTimedRunner} from './timed.js'

/** Files that a thread opens when it starts, at most. */
const handlesOfThread = 10

/** What a file may take. */
export interface ThreadLimits {
  /** Seconds; 15 if left out. */
  timeout?: number | undefined
  /** Megabytes of memory, as of `worker_threads`. */
  maxOldGenerationSizeMb?: number
}

/** Threads that check files. */
export interface Pool {
  /** How many there are. */
  readonly threads: number
  /**
   * Check a file: it gets its findings as messages.
   *
   * @throws {ArticleError | FileError}
   *   If it can't be checked, or the thread died over it; the other files are not touched.
   */
  check(file: VFile): Promise<void>
  close(): Promise<void>
}

/**
 * Start threads.
 *
 * @param threads
 *   How many, at least 1.
 * @param options
 *   How to check; the same for all files.
 * @param limits
 *   What a file may take.
 * @returns
 *   The pool; it has to be closed.
 */
export function openPool(
  threads: number,
  options: CheckerOptions,
  limits: ThreadLimits = {}
): Pool {
  const {timeout, ...memory} = limits
  const file = new URL('./check-worker.js', import.meta.url)
  const pool = startThreads(file, threads, options, memory)
  const timed = createTimedRunner(pool, threads, timeout)
  const none = withoutThreads(pool)

  return {
    threads,
    async check(file) {
      const {cwd, path, value} = file
      const task: Task = {cwd, path, value}
      const answer = (await Promise.race([timed.run(task), none]).catch(died)) as Answer

      if (answer.failure) {
        const {code, reason} = answer.failure
        throw code ? new ArticleError(code, reason) : new FileError(reason)
      }

      file.value = answer.text
      file.messages.push(...answer.messages.map(toMessage))
    },
    close: () => pool.destroy()
  }
}

/** Threads that check records of a stream. */
export interface RecordPool {
  /** Check a record; one over which its thread died has a failure for its result. */
  check(record: RecordTask): Promise<RecordResult>
  close(): Promise<void>
}

/**
 * Start threads for a stream.
 *
 * @param threads
 *   How many, at least 1.
 * @param options
 *   How to check.
 * @param limits
 *   What a record may take.
 * @returns
 *   The pool; it has to be closed.
 */
export function openRecordPool(
  threads: number,
  options: RecordOptions,
  {timeout}: Pick<ThreadLimits, 'timeout'> = {}
): RecordPool {
  const pool = startThreads(new URL('./record-worker.js', import.meta.url), threads, options)
  const timed = createTimedRunner(pool, threads, timeout)
  const none = withoutThreads(pool)

  return {
    async check({text, number}) {
      try {
        return (await Promise.race([timed.run({text, number}), none])) as RecordResult
      } catch (error) {
        if (isUsage(error)) throw error
        if (isExhausted(error)) throw noThreads(error)
        // What took too long will again.
        if (error instanceof FileError) return failureOf(text, number, error.message)
        const told = {id: null, line: number, error: deathOf(error)}
        return {line: JSON.stringify(told), failed: true, found: false, died: true}
      }
    },
    close: () => pool.destroy()
  }
}

function failureOf(text: string | null, line: number, error: string): RecordResult {
  const id = text === null ? null : idOf(text)
  return {line: JSON.stringify({id, line, error}), failed: true, found: false}
}

function died(error: unknown): never {
  if (error instanceof FileError || isUsage(error)) throw error
  if (isExhausted(error)) throw noThreads(error)
  throw new FileError(`${deathOf(error)} Check it by itself, with --threads 1.`)
}

/** Rejects once a thread can't be started: no task may wait for it. */
function withoutThreads(pool: Tinypool): Promise<never> {
  const none = new Promise<never>((_, reject) => {
    // A thread that ends between two tasks is replaced.
    pool.on('error', (error) => isExhausted(error) && reject(noThreads(error)))
  })
  // Whoever waits for a task is told, and nobody else.
  none.catch(() => {})
  return none
}

/**
 * Find out whether so many files can be opened. A pool whose thread can't be started ends in a fault of its own,
 * whose words help nobody.
 *
 * @throws {UsageError}
 *   If they can't.
 */
function reserve(count: number): void {
  const handles: number[] = []
  try {
    while (handles.length < count) handles.push(openSync(process.execPath, 'r'))
  } catch (error) {
    throw isExhausted(error) ? noThreads(error) : error
  } finally {
    for (const handle of handles) closeSync(handle)
  }
}

/** Whether the system has no more files to give, to a thread that starts or to what it loads. */
function isExhausted(error: unknown): boolean {
  return error instanceof Error && /\bE[MN]FILE\b/.test(error.message)
}

function noThreads(cause: unknown): UsageError {
  return new UsageError(
    'Too many files are open for threads to start. Close some programs, or check with --threads 1.',
    undefined,
    cause
  )
}

function deathOf(error: unknown): string {
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
  return `The thread that checked it died: ${reason}.`
}

function startThreads(
  file: URL,
  threads: number,
  workerData: CheckerOptions,
  resourceLimits: {maxOldGenerationSizeMb?: number} = {}
): Tinypool {
  reserve(threads * handlesOfThread)
  return new Tinypool({
    filename: file.href,
    minThreads: threads,
    maxThreads: threads,
    workerData,
    resourceLimits
  })
}
