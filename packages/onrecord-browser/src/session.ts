/**
 * An editor that is checked: what was found in it, what writers let stand, and what is shown. Knows no
 * editor: each gives it its blocks, and does what it asks.
 */

import type {DraftFinding, DraftReport} from 'onrecord/draft'
import {
  type DraftBlock,
  diffBlocks,
  type PositionMap,
  type Range,
  settleHeadings
} from './blocks.js'
import {createChecking} from './checking.js'
import {
  areSame,
  findingBeside,
  findingsAround,
  mapFindings,
  type OutsideFinding,
  outsideFindings,
  type PlacedFinding,
  placeFindings,
  withoutIgnored
} from './findings.js'
import type {Editing, Session, SessionOptions} from './session-types.js'
import {type IgnoredUse, keyOfUse, type Use} from './uses.js'

const usualDelay = 200

/** Milliseconds after which the copy is read though only letters came and went. */
const rest = 100

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
  let ignored = byKey(options.ignored ?? [])
  let later: ReturnType<typeof setTimeout> | undefined
  /** Changes since drafts were sent. */
  const underway = new Map<number, PositionMap[]>()

  const checking = createChecking<DraftBlock>(
    options.checker,
    {
      send(id) {
        catchUp()
        underway.set(id, [])
        return blocks
      },
      take(id, taken, whole) {
        catchUp()
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
    catchUp()
    return findings.find((one) => one.id === id)
  }

  /** Read what was written since the copy was read last. */
  function catchUp(): void {
    if (later === undefined) return
    clearTimeout(later)
    later = undefined
    change()
  }

  function change(waited = 0): void {
    const now = read()
    const made = diffBlocks(blocks, now)
    const same = !made && now.every(({role}, index) => role === blocks[index]?.role)
    blocks = now
    if (same) {
      // The words are the same, the nodes that hold them may not be.
      editing.draw(findings, find(shown), true)
      return
    }
    checking.start(Math.max(0, (options.delay ?? usualDelay) - waited))
    if (!made) return
    undoable = null
    for (const changes of underway.values()) changes.push(made)
    all = mapFindings(all, made)
    settle()
  }

  /** Bring what is seen in line with what is known. */
  function settle(): void {
    const before = findings
    findings = withoutIgnored(all, ignored)
    if (!find(shown)) shown = null
    const moved = areSame(before, findings)
    editing.draw(findings, find(shown), moved)
    if (!moved) options.onFindings?.(findings, outside)
  }

  function show(id: string | null): void {
    if (id === shown) return
    shown = id
    editing.draw(findings, find(shown), false)
  }

  function restore(use: Use): void {
    undoable = null
    if (!ignored.delete(keyOfUse(use))) return
    settle()
    options.onRestore?.([...ignored.values()])
  }

  const session: Session = {
    get findings() {
      catchUp()
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
    changed(byLetters = false) {
      clearTimeout(later)
      later = undefined
      if (!byLetters || shown !== null) return change()
      later = setTimeout(() => {
        later = undefined
        change(rest)
      }, rest)
    },
    checkAgain() {
      catchUp()
      blocks = read()
      checking.start(0)
    },
    findingsAt: (offset) => findingsAround(session.findings, offset),
    show,
    select(id) {
      const [range] = find(id)?.ranges ?? []
      if (!range) return
      editing.select(range)
      show(id)
    },
    selectNext(direction = 1, offset = 0) {
      const next = findingBeside(session.findings, shown, offset, direction)
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
    setIgnored(uses) {
      undoable = null
      ignored = byKey(uses)
      settle()
    },
    undoIgnore() {
      catchUp()
      const use = undoable === null ? undefined : ignored.get(undoable)
      if (use) restore(use)
      return use !== undefined
    },
    destroy() {
      clearTimeout(later)
      later = undefined
      checking.stop()
      all = []
      findings = []
      editing.draw([], undefined, false)
      editing.destroy()
    }
  }

  checking.start(0)
  return session
}

function byKey(ignored: readonly IgnoredUse[]): Map<string, IgnoredUse> {
  return new Map(ignored.map((use) => [keyOfUse(use), use]))
}

/** From offsets into the whole to offsets into the draft. */
function toRange(draft: {start: number; end: number}) {
  return ({start, end}: Pick<DraftFinding, 'start' | 'end'>): Range | null =>
    start < draft.start || end > draft.end || start >= end
      ? null
      : {from: start - draft.start, to: end - draft.start}
}
