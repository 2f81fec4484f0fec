/**
 * Large drafts, tried in a thread before they are checked in this one: what takes too long there is stopped, and the
 * other drafts go on.
 */

import {openRecordPool, type RecordPool} from 'onrecord'
import {tooLong} from './draft.js'
import type {Trials} from './machine.js'

/** Characters from which a draft is tried first. */
const large = 32_000

/** Growth from which it is tried again. */
const growth = 1.5

/** Share of its length under which one that took too long is tried again. */
const shrunk = 0.7

/** Milliseconds for which a thread waits for another draft. */
const rest = 30_000

/**
 * Make what tries drafts; its thread starts with the first large one.
 *
 * @returns
 *   Trials.
 */
export function createTrials(): Trials {
  let pool: RecordPool | undefined
  let timer: NodeJS.Timeout | undefined
  let running = 0

  return {
    async try(draft, text, seconds) {
      if (text.length <= large) draft.isSlow = false
      if (draft.isSlow && text.length > draft.tried * shrunk) return tooLong
      if (text.length <= Math.max(large, draft.isSlow ? 0 : draft.tried * growth)) return

      clearTimeout(timer)
      running++
      // Whatever is asked of it, the time goes into the reading.
      pool ??= openRecordPool(
        1,
        {cwd: '/', none: true, failOn: 'error'},
        {
          timeout: seconds
        }
      )
      try {
        const record = JSON.stringify({[draft.format ?? 'text']: text})
        const {line} = await pool.check({text: record, number: 1})
        const {error} = JSON.parse(line) as {error?: string}
        draft.tried = text.length
        // What can't be read says so in its own words when it is checked.
        draft.isSlow = /^(?:Not checked within|The thread that checked it died)/.test(error ?? '')
        return draft.isSlow ? tooLong : undefined
      } finally {
        if (--running === 0) timer = setTimeout(close, rest).unref()
      }
    },
    close
  }

  async function close(): Promise<void> {
    clearTimeout(timer)
    const closing = pool
    pool = undefined
    await closing?.close()
  }
}
