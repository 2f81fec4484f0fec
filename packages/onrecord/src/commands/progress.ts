/**
 * A bar for long runs, on a terminal.
 */

import type {Io} from '../cli/io.js'
import {oneLine} from '../terminal.js'

/** Shows how far a run is. */
export interface Progress {
  onFound(files: number): void
  onFile(path: string, index: number): void
  /** Take the bar away, so that something else can be printed. */
  clear(): void
}

/** A run of fewer files is over before anybody wonders. */
const fewest = 20

/** Milliseconds between two pictures. */
const interval = 100

const width = 24

/**
 * Make the progress bar of a run. It is drawn on standard error, if that is a terminal.
 *
 * @param io
 *   The world.
 * @returns
 *   Progress.
 */
export function createProgress({stderr, env}: Pick<Io, 'env' | 'stderr'>): Progress {
  const drawn = Boolean(stderr.isTTY) && env.TERM !== 'dumb' && !env.CI
  let total = 0
  let last = 0
  let visible = false

  function clear(): void {
    if (visible) stderr.write('\r\u001B[2K')
    visible = false
  }

  return {
    onFound(files) {
      total = files
    },
    onFile(path, index) {
      if (!drawn || total < fewest) return
      const now = performance.now()
      if (now - last < interval) return

      const done = Math.round((index / total) * width)
      const bar = '█'.repeat(done) + '░'.repeat(width - done)
      const text = `${bar} ${index}/${total} ${oneLine(path)}`

      clear()
      stderr.write(text.slice(0, (stderr.columns || 80) - 1))
      visible = true
      last = now
    },
    clear
  }
}
