/**
 * Threads of a run, which begin when they are wanted.
 */

import {availableParallelism} from 'node:os'
import type {VFile} from 'vfile'
import {copySize, formatOf} from 'vfile-article'
import type {CheckerOptions} from '../checker.js'
import type {Pool} from './pool.js'
import {largeFile} from './timed.js'

/** Files from which a second thread pays: it takes as long to start as a dozen files to check. */
const worthThreads = 60

/** Threads for all files of a run, or for those alone that may have to be stopped. */
export class Threads {
  readonly #options: CheckerOptions
  readonly #timeout: number | undefined
  #pool: Pool | undefined
  /** For files that may be large, where all others are checked in the thread that asks. */
  #aside: Promise<Pool> | undefined

  /**
   * @param options
   *   How to check.
   * @param timeout
   *   Seconds that a file may take.
   */
  constructor(options: CheckerOptions, timeout: number | undefined) {
    this.#options = options
    this.#timeout = timeout
  }

  /**
   * Begin as many as help.
   *
   * @param files
   *   How many files there are.
   * @param wanted
   *   Threads that somebody asks for.
   * @returns
   *   How many files to have in hand at once.
   */
  async begin(files: number, wanted: number | undefined): Promise<number> {
    const helpful = files < worthThreads ? 1 : availableParallelism()
    const threads = Math.min(wanted ?? helpful, files)
    if (threads <= 1) return 1

    this.#pool = await this.#open(threads)
    return threads * 2
  }

  /** What a file is to be checked in; nothing for the thread that asks. */
  async for(file: VFile): Promise<Pool | undefined> {
    if (this.#pool) return this.#pool
    if (!(await isLarge(file))) return
    this.#aside ??= this.#open(1)
    return this.#aside
  }

  async close(): Promise<void> {
    await this.#pool?.close()
    await (await this.#aside)?.close()
  }

  async #open(threads: number): Promise<Pool> {
    const {openPool} = await import('./pool.js')
    return openPool(threads, this.#options, {timeout: this.#timeout})
  }
}

async function isLarge({value, extname}: VFile): Promise<boolean> {
  return value !== undefined && (await copySize(value, formatOf(extname))) > largeFile
}
