/**
 * Check in a web worker: only blocks that changed are sent.
 */

import type {DraftReport, PresetOptions} from 'onrecord/draft'
import {commonEnds, type DraftBlock} from './blocks.js'
import {type Checker, createChecker, gone, type LocalChecker} from './checker.js'

/** A worker, a port, or a worker's own global: whatever sends and gets messages. */
export interface Channel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** What the page says: a block, or the index that it had in the draft before. */
type Question =
  | {onrecord: 'check'; id: number; blocks: (DraftBlock | number)[]}
  | {onrecord: 'configure'; settings: PresetOptions}

/** What the worker says. */
type Answer = {onrecord: 'report'; id: number; report?: DraftReport; failure?: string}

interface Waiting {
  resolve(report: DraftReport | null): void
  reject(error: Error): void
}

/**
 * Let a worker check. Its script calls `serveChecker`.
 *
 * @param channel
 *   The worker, or a port to it.
 * @returns
 *   Checker; destroying it leaves the worker to whoever made it. Drafts that come while one is checked wait, and only the newest of them is sent.
 */
export function connectChecker(channel: Channel): Checker {
  let sent: readonly DraftBlock[] = []
  let id = 0
  let current: Waiting | undefined
  let next: (Waiting & {blocks: readonly DraftBlock[]}) | undefined
  let destroyed = false

  channel.addEventListener('message', receive)

  function send(blocks: readonly DraftBlock[], waiting: Waiting): void {
    const message: Question = {onrecord: 'check', id: ++id, blocks: changedBlocks(sent, blocks)}
    sent = blocks
    current = waiting
    channel.postMessage(message)
  }

  function receive({data}: MessageEvent): void {
    const answer = data as Partial<Answer> | null
    if (answer?.onrecord !== 'report' || answer.id !== id || !current) return
    const {resolve, reject} = current
    const waiting = next
    current = undefined
    next = undefined
    if (waiting) send(waiting.blocks, waiting)
    if (answer.report) resolve(answer.report)
    else reject(new Error(answer.failure ?? 'The draft was not checked.'))
  }

  return {
    check(blocks) {
      if (destroyed) return Promise.reject(new Error(gone))
      return new Promise((resolve, reject) => {
        if (!current) return send(blocks, {resolve, reject})
        next?.resolve(null)
        next = {blocks, resolve, reject}
      })
    },
    configure(settings) {
      const message: Question = {onrecord: 'configure', settings}
      channel.postMessage(message)
    },
    destroy() {
      destroyed = true
      channel.removeEventListener('message', receive)
      current?.resolve(null)
      next?.resolve(null)
      current = undefined
      next = undefined
    }
  }
}

/**
 * Check what a page asks for; called once in the worker.
 *
 * @param channel
 *   The worker's own global (`self`), or a port.
 * @param settings
 *   Settings to begin with.
 * @returns
 *   The checker in the worker, to give it notes.
 */
export function serveChecker(channel: Channel, settings: PresetOptions = {}): LocalChecker {
  const checker = createChecker(settings)
  let blocks: DraftBlock[] = []

  channel.addEventListener('message', ({data}: MessageEvent) => {
    const question = data as Question | null
    if (question?.onrecord === 'configure') checker.configure(question.settings)
    if (question?.onrecord === 'check') answer(question.id, question.blocks)
  })

  function answer(id: number, given: readonly (DraftBlock | number)[]): void {
    const before = blocks
    blocks = given.map((block) =>
      typeof block === 'number' ? (before[block] ?? {text: ''}) : block
    )
    checker.check(blocks).then(
      (report) => channel.postMessage({onrecord: 'report', id, report}),
      (error: unknown) =>
        channel.postMessage({onrecord: 'report', id, failure: (error as Error).message})
    )
  }

  return checker
}

/** Blocks, those that are known by their index: most stand where they stood, counted from the one end or the other. */
function changedBlocks(
  sent: readonly DraftBlock[],
  blocks: readonly DraftBlock[]
): (DraftBlock | number)[] {
  const {head, tail} = commonEnds(sent, blocks)
  const moved = sent.length - blocks.length
  const known = new Map(
    sent.slice(head, sent.length - tail).map((block, index) => [keyOf(block), head + index])
  )
  return blocks.map(({text, role}, index) => {
    if (index < head) return index
    if (index >= blocks.length - tail) return index + moved
    return known.get(keyOf({text, role})) ?? {text, role}
  })
}

function keyOf({text, role}: DraftBlock): string {
  return `${role ?? ''}\n${text}`
}
