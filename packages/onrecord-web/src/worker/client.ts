/**
 * The page's end of the worker.
 */

import type {Checker, DraftBlock} from 'prosemirror-onrecord'
import {connectChecker} from 'prosemirror-onrecord/worker'
import type {OpenAnswer, OpenQuestion} from './protocol.js'
import DraftWorker from './worker.ts?worker&inline'

/** What the worker does for the page. */
export interface Desk {
  checker: Checker
  /**
   * Read a file.
   *
   * @param file
   *   File that somebody chose or dropped.
   * @returns
   *   Its paragraphs.
   * @throws {Error}
   *   If it can't be read; the message is for people.
   */
  open(file: File): Promise<DraftBlock[]>
}

/**
 * Start the worker.
 *
 * @returns
 *   What it does.
 */
export function startDesk(): Desk {
  const worker = new DraftWorker()
  let last = 0

  return {
    checker: connectChecker(worker),
    async open(file) {
      const id = ++last
      const bytes = new Uint8Array(await file.arrayBuffer())
      const question: OpenQuestion = {web: 'open', id, name: file.name, bytes}

      return new Promise((resolve, reject) => {
        worker.addEventListener('message', function listen({data}: MessageEvent) {
          const answer = data as Partial<OpenAnswer> | null
          if (answer?.web !== 'opened' || answer.id !== id) return
          worker.removeEventListener('message', listen)
          if (answer.blocks) resolve(answer.blocks)
          else reject(new Error(answer.failure))
        })
        worker.postMessage(question, [bytes.buffer])
      })
    }
  }
}
