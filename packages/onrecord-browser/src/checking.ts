/**
 * Has the draft of an editor checked, one state of it after the other.
 */

import type {DraftReport} from 'onrecord/draft'
import {type Around, type DraftBlock, surround, type Whole} from './blocks.js'
import type {Checker} from './checker.js'

/** What an editor does when it is checked. */
export interface Checked<Block extends DraftBlock> {
  /** Called when a draft is sent; gives its blocks. */
  send(id: number): readonly Block[]
  /** Called with the report on a draft. */
  take(id: number, report: DraftReport, whole: Whole, blocks: readonly Block[]): void
  /** Called when there is no report: the draft is old, or could not be checked. */
  drop(id: number, error?: Error): void
}

/** What checks. */
export interface Checking {
  /**
   * Check after a while; a later call takes the place of this one.
   *
   * @param delay
   *   Milliseconds.
   */
  start(delay: number): void
  /** Check no more, and tell nothing of what is underway. */
  stop(): void
}

/**
 * Make what checks.
 *
 * @param checker
 *   Who checks.
 * @param editor
 *   What is checked, and told.
 * @param around
 *   Gives the copy that stands outside the editor.
 * @returns
 *   Functions to start and to stop.
 */
export function createChecking<Block extends DraftBlock>(
  checker: Checker,
  editor: Checked<Block>,
  around: () => Around = () => ({})
): Checking {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = 0
  let stopped = false

  async function check(): Promise<void> {
    const id = ++sent
    const blocks = editor.send(id)
    const whole = surround(blocks, around())

    try {
      const report = await checker.check(whole.blocks)
      if (stopped) return
      if (report) editor.take(id, report, whole, blocks)
      else editor.drop(id)
    } catch (error) {
      if (!stopped) editor.drop(id, error as Error)
    }
  }

  return {
    start(delay) {
      clearTimeout(timer)
      timer = setTimeout(check, delay)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    }
  }
}
