/**
 * The copy of an editor, followed as it is written: its blocks, the checks of it, and where what was found stands now.
 */

import type {DraftFinding, DraftReport} from 'onrecord/draft'
import {
  type DraftBlock,
  diffBlocks,
  type PositionMap,
  type Range,
  settleHeadings,
  type Whole
} from './blocks.js'
import {type Checking, createChecking} from './checking.js'
import {
  mapFindings,
  type OutsideFinding,
  outsideFindings,
  type PlacedFinding,
  placeFindings
} from './findings.js'
import type {Editing, SessionOptions} from './session-types.js'

const usualDelay = 200

/** Milliseconds after which the copy is read though only letters came and went. */
const rest = 100

/** Who hears what becomes of the copy. */
export interface CopyListener {
  /** The words are as they were; the nodes that hold them may not be. */
  same(): void
  /** Something was written. What was found is moved after this. */
  written(): void
  /** What was found is known anew, or was moved. */
  placed(): void
}

/** The copy of one editor. */
export class FollowedCopy {
  /** All that was found in it, where it stands now. */
  placed: readonly PlacedFinding[] = []
  /** What was found in the copy around it. */
  outside: readonly OutsideFinding[] = []
  /** The last report. */
  report: DraftReport | null = null
  readonly #editing: Pick<Editing, 'read'>
  readonly #options: SessionOptions
  readonly #listener: CopyListener
  readonly #checking: Checking
  /** Changes since drafts were sent. */
  readonly #underway = new Map<number, PositionMap[]>()
  #blocks: readonly DraftBlock[]
  #later: ReturnType<typeof setTimeout> | undefined

  /**
   * Begins to check at once.
   *
   * @param editing
   *   Gives the copy.
   * @param options
   *   Who checks, and is told of reports.
   * @param listener
   *   Who hears what becomes of the copy.
   */
  constructor(editing: Pick<Editing, 'read'>, options: SessionOptions, listener: CopyListener) {
    this.#editing = editing
    this.#options = options
    this.#listener = listener
    this.#blocks = this.#read()
    this.#checking = createChecking<DraftBlock>(
      options.checker,
      {
        send: (id) => this.#send(id),
        take: (id, report, whole) => this.#take(id, report, whole),
        drop: (id, error) => {
          this.#underway.delete(id)
          if (error) options.onFailure?.(error)
        }
      },
      options.around
    )
    this.#checking.start(0)
  }

  /** Whether a report is awaited. */
  get isReading(): boolean {
    return this.#underway.size > 0
  }

  /**
   * The copy may have changed.
   *
   * @param mayWait
   *   Whether it need not be read before somebody rests, or asks.
   */
  changed(mayWait: boolean): void {
    this.#stopWaiting()
    if (!mayWait) {
      this.#change()
      return
    }
    this.#later = setTimeout(() => {
      this.#later = undefined
      this.#change(rest)
    }, rest)
  }

  /** Read what was written since the copy was read last. */
  catchUp(): void {
    if (this.#later === undefined) return
    this.#stopWaiting()
    this.#change()
  }

  /** Check though nothing has changed here. */
  checkAgain(): void {
    this.catchUp()
    this.#blocks = this.#read()
    this.#checking.start(0)
  }

  /** Follow it no more. */
  destroy(): void {
    this.#stopWaiting()
    this.#checking.stop()
    this.placed = []
  }

  #read(): DraftBlock[] {
    return settleHeadings(this.#editing.read(), this.#options.around?.())
  }

  #send(id: number): readonly DraftBlock[] {
    this.catchUp()
    this.#underway.set(id, [])
    return this.#blocks
  }

  #take(id: number, report: DraftReport, whole: Whole): void {
    this.catchUp()
    const changes = this.#underway.get(id) ?? []
    this.#underway.delete(id)
    this.report = report
    this.outside = outsideFindings(report, whole)
    this.placed = changes.reduce<readonly PlacedFinding[]>(
      mapFindings,
      placeFindings(report, toRange(whole.draft))
    )
    this.#listener.placed()
    this.#options.onReport?.(report)
  }

  #change(waited = 0): void {
    const now = this.#read()
    const made = diffBlocks(this.#blocks, now)
    const same = !made && now.every(({role}, index) => role === this.#blocks[index]?.role)
    this.#blocks = now
    if (same) {
      this.#listener.same()
      return
    }

    this.#checking.start(Math.max(0, (this.#options.delay ?? usualDelay) - waited))
    if (!made) return
    this.#listener.written()
    for (const changes of this.#underway.values()) changes.push(made)
    this.placed = mapFindings(this.placed, made)
    this.#listener.placed()
  }

  #stopWaiting(): void {
    clearTimeout(this.#later)
    this.#later = undefined
  }
}

/** From offsets into the whole to offsets into the draft. */
function toRange(draft: {start: number; end: number}) {
  return ({start, end}: Pick<DraftFinding, 'start' | 'end'>): Range | null =>
    start < draft.start || end > draft.end || start >= end
      ? null
      : {from: start - draft.start, to: end - draft.start}
}
