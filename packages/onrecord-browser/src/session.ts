/**
 * An editor that is checked: what was found in it, what writers let stand, and what is shown. Knows no
 * editor: each gives it its blocks, and does what it asks.
 */

import type {DraftFinding, DraftReport} from 'onrecord/draft'
import {
  type Around,
  type DraftBlock,
  diffBlocks,
  type EditorRole,
  type PositionMap,
  type Range,
  settleHeadings
} from './blocks.js'
import type {Checker} from './checker.js'
import {createChecking} from './checking.js'
import {
  areSame,
  findingBeside,
  findingsAround,
  type IgnoredUse,
  keyOfUse,
  mapFindings,
  type OutsideFinding,
  outsideFindings,
  type PlacedFinding,
  type PlacedRemedy,
  placeFindings,
  type Use,
  withoutIgnored
} from './findings.js'

/** What a host says of its editor, and wants to hear. */
export interface SessionOptions {
  /** Who checks; it is the host's, and outlives the editor. */
  checker: Checker
  /** Milliseconds from a change to its check (default: 200). */
  delay?: number | undefined
  /** Gives the copy that stands in other fields: headline, standfirst, captions. */
  around?: (() => Around) | undefined
  /** What writers let stand before, as `onIgnore` told it. */
  ignored?: readonly IgnoredUse[] | undefined
  /** Asks a writer why a finding may stand; `null` lets it not stand. Without it no reason is asked. */
  askReason?: ((finding: PlacedFinding) => string | null | Promise<string | null>) | undefined
  /**
   * Called when other findings stand, with those in the copy around the editor; not when they were moved alone, which
   * every letter does to them.
   */
  onFindings?:
    | ((findings: readonly PlacedFinding[], outside: readonly OutsideFinding[]) => void)
    | undefined
  /** Called with each report; its offsets count in the whole story, the copy around the editor included. */
  onReport?: ((report: DraftReport) => void) | undefined
  /** Called after a remedy was put into the copy. */
  onAccept?: ((finding: PlacedFinding, remedy: PlacedRemedy) => void) | undefined
  /** Called after a finding was let stand, with what to keep. */
  onIgnore?: ((finding: PlacedFinding, ignored: readonly IgnoredUse[]) => void) | undefined
  /** Called after something that was let stand is shown again, with what to keep. */
  onRestore?: ((ignored: readonly IgnoredUse[]) => void) | undefined
  /** Called when somebody wants to read the rule's page; without it there is no such button. */
  onExplain?: ((rule: string) => void) | undefined
  /** Called when a draft could not be checked. */
  onFailure?: ((error: Error) => void) | undefined
}

/** A block of an editor, its role as the editor tells it. */
export interface EditorBlock extends Omit<DraftBlock, 'role'> {
  role?: EditorRole | undefined
}

/** What an editor does for its session. Positions are offsets into the joined text of its blocks. */
export interface Editing {
  /** Gives the copy as it is now. */
  read(): readonly EditorBlock[]
  /** Draw the marks; called after each change. */
  draw(findings: readonly PlacedFinding[], shown: PlacedFinding | undefined): void
  /** Whether the writer may change these words. */
  isEditable(range: Range): boolean
  /** Put words in the place of others, as an undo step of its own. */
  replace(range: Range, text: string): void
  /** Put the cursor before words, and bring them into view. */
  select(range: Range): void
  /** Take everything away: the editor is checked no more. */
  destroy(): void
}

/** An editor that is checked. */
export interface Session {
  /** What was found, where it stands now; what was let stand left out. */
  readonly findings: readonly PlacedFinding[]
  /** What was found in the copy around the editor. */
  readonly outside: readonly OutsideFinding[]
  /** The last report. */
  readonly report: DraftReport | null
  /** What writers let stand. */
  readonly ignored: readonly IgnoredUse[]
  /** The finding that is shown. */
  readonly shown: PlacedFinding | undefined
  /** Whether a report is awaited. */
  readonly isReading: boolean
  /** Say that the copy may have changed. */
  changed(): void
  /** Check though nothing has changed here: the settings have, or the copy around. */
  checkAgain(): void
  /** Find the findings at an offset, the gravest first. */
  findingsAt(offset: number): PlacedFinding[]
  /** Show a finding, or none. */
  show(id: string | null): void
  /** Go to a finding: the cursor before it, its card open. */
  select(id: string): void
  /** Go to the next finding behind an offset, or with -1 to the one before. */
  selectNext(direction?: 1 | -1, offset?: number): boolean
  /** Put a remedy of a finding into the copy; says whether it could. */
  accept(id: string, remedy: number): boolean
  /** Let the first place of a finding stand. */
  ignore(id: string, reason?: string): void
  /** Show a use again that was let stand. */
  restore(use: Use): void
  /** Take back what was let stand last, if nothing was written since; says whether it did. */
  undoIgnore(): boolean
  /** Check no more. The checker stays. */
  destroy(): void
}

const usualDelay = 200

/**
 * Have an editor checked.
 *
 * @param editing
 *   What the editor does.
 * @param options
 *   Who checks, what is known, who is told.
 * @returns
 *   The session; it begins to check at once.
 */
export function createSession(editing: Editing, options: SessionOptions): Session {
  let blocks = read()
  let all: readonly PlacedFinding[] = []
  let findings: readonly PlacedFinding[] = []
  let outside: readonly OutsideFinding[] = []
  let report: DraftReport | null = null
  let shown: string | null = null
  let undoable: string | null = null
  const ignored = new Map((options.ignored ?? []).map((use) => [keyOfUse(use), use]))
  /** Changes since drafts were sent. */
  const underway = new Map<number, PositionMap[]>()

  const checking = createChecking<DraftBlock>(
    options.checker,
    {
      send(id) {
        underway.set(id, [])
        return blocks
      },
      take(id, taken, whole) {
        const changes = underway.get(id) ?? []
        underway.delete(id)
        report = taken
        outside = outsideFindings(taken, whole)
        all = changes.reduce<readonly PlacedFinding[]>(
          mapFindings,
          placeFindings(taken, toRange(whole.draft))
        )
        settle()
        options.onReport?.(taken)
      },
      drop(id, error) {
        underway.delete(id)
        if (error) options.onFailure?.(error)
      }
    },
    options.around
  )

  function read(): DraftBlock[] {
    return settleHeadings(editing.read(), options.around?.())
  }

  function find(id: string | null): PlacedFinding | undefined {
    return findings.find((one) => one.id === id)
  }

  /** Bring what is seen in line with what is known. */
  function settle(): void {
    const before = findings
    findings = withoutIgnored(all, ignored)
    if (!find(shown)) shown = null
    editing.draw(findings, find(shown))
    if (!areSame(before, findings)) options.onFindings?.(findings, outside)
  }

  function show(id: string | null): void {
    if (id === shown) return
    shown = id
    editing.draw(findings, find(shown))
  }

  function restore(use: Use): void {
    undoable = null
    if (!ignored.delete(keyOfUse(use))) return
    settle()
    options.onRestore?.([...ignored.values()])
  }

  const session: Session = {
    get findings() {
      return findings
    },
    get outside() {
      return outside
    },
    get report() {
      return report
    },
    get ignored() {
      return [...ignored.values()]
    },
    get shown() {
      return find(shown)
    },
    get isReading() {
      return underway.size > 0
    },
    changed() {
      const now = read()
      const change = diffBlocks(blocks, now)
      const same = !change && now.every(({role}, index) => role === blocks[index]?.role)
      blocks = now
      if (same) {
        // The words are the same, the nodes that hold them may not be.
        editing.draw(findings, find(shown))
        return
      }
      checking.start(options.delay ?? usualDelay)
      if (!change) return
      undoable = null
      for (const changes of underway.values()) changes.push(change)
      all = mapFindings(all, change)
      settle()
    },
    checkAgain() {
      blocks = read()
      checking.start(0)
    },
    findingsAt: (offset) => findingsAround(findings, offset),
    show,
    select(id) {
      const [range] = find(id)?.ranges ?? []
      if (!range) return
      editing.select(range)
      show(id)
    },
    selectNext(direction = 1, offset = 0) {
      const next = findingBeside(findings, shown, offset, direction)
      if (next) session.select(next.id)
      return next !== undefined
    },
    accept(id, index) {
      const finding = find(id)
      const remedy = finding?.remedies[index]
      if (!finding || !remedy || !editing.isEditable(remedy)) return false
      show(null)
      editing.replace(remedy, remedy.text)
      session.changed()
      options.onAccept?.(finding, remedy)
      return true
    },
    ignore(id, reason = '') {
      const finding = find(id)
      const [range] = finding?.ranges ?? []
      if (!finding || !range) return
      undoable = keyOfUse(range.use)
      ignored.set(undoable, {...range.use, reason})
      settle()
      options.onIgnore?.(finding, [...ignored.values()])
    },
    restore,
    undoIgnore() {
      const use = undoable === null ? undefined : ignored.get(undoable)
      if (use) restore(use)
      return use !== undefined
    },
    destroy() {
      checking.stop()
      all = []
      findings = []
      editing.draw([], undefined)
      editing.destroy()
    }
  }

  checking.start(0)
  return session
}

/** From offsets into the whole to offsets into the draft. */
function toRange(draft: {start: number; end: number}) {
  return ({start, end}: Pick<DraftFinding, 'start' | 'end'>): Range | null =>
    start < draft.start || end > draft.end || start >= end
      ? null
      : {from: start - draft.start, to: end - draft.start}
}
