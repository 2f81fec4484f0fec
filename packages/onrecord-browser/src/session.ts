/**
 * An editor that is checked: what was found in it, what writers let stand, and what is shown. Knows no
 * editor: each gives it its blocks, and does what it asks.
 */

import {
  areSame,
  findingBeside,
  findingsAround,
  type PlacedFinding,
  withoutIgnored
} from './findings.js'
import {FollowedCopy} from './followed-copy.js'
import type {Editing, Session, SessionOptions} from './session-types.js'
import {type IgnoredUse, keyOfUse, type Use} from './uses.js'

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
  return new EditorSession(editing, options)
}

/** The session of one editor. What it does are functions of its own: hosts hand them to their buttons and keys. */
class EditorSession implements Session {
  readonly #editing: Editing
  readonly #options: SessionOptions
  readonly #copy: FollowedCopy
  #findings: readonly PlacedFinding[] = []
  #ignored: Map<string, IgnoredUse>
  /** What was let stand last, if nothing was written since. */
  #undoable: string | null = null
  #shown: string | null = null

  constructor(editing: Editing, options: SessionOptions) {
    this.#editing = editing
    this.#options = options
    this.#ignored = byKey(options.ignored ?? [])
    this.#copy = new FollowedCopy(editing, options, {
      same: () => this.#draw(true),
      written: () => {
        this.#undoable = null
      },
      placed: () => this.#settle()
    })
  }

  get findings() {
    this.#copy.catchUp()
    return this.#findings
  }

  get outside() {
    return this.#copy.outside
  }

  get report() {
    return this.#copy.report
  }

  get ignored() {
    return [...this.#ignored.values()]
  }

  get shown() {
    return this.#find(this.#shown)
  }

  get isReading() {
    return this.#copy.isReading
  }

  readonly changed = (byLetters = false) => this.#copy.changed(byLetters && this.#shown === null)

  readonly checkAgain = () => this.#copy.checkAgain()

  readonly findingsAt = (offset: number) => findingsAround(this.findings, offset)

  readonly show = (id: string | null) => {
    if (id === this.#shown) return
    this.#shown = id
    this.#draw(false)
  }

  readonly select = (id: string) => {
    const [range] = this.#find(id)?.ranges ?? []
    if (!range) return
    this.#editing.select(range)
    this.show(id)
  }

  readonly selectNext = (direction: 1 | -1 = 1, offset = 0) => {
    const next = findingBeside(this.findings, this.#shown, offset, direction)
    if (next) this.select(next.id)
    return next !== undefined
  }

  readonly accept = (id: string, index: number) => {
    const finding = this.#find(id)
    const remedy = finding?.remedies[index]
    if (!finding || !remedy || !this.#editing.isEditable(remedy)) return false
    this.show(null)
    this.#editing.replace(remedy, remedy.text)
    this.changed()
    this.#options.onAccept?.(finding, remedy)
    return true
  }

  readonly ignore = (id: string, reason = '') => {
    const finding = this.#find(id)
    const [range] = finding?.ranges ?? []
    if (!finding || !range) return
    this.#undoable = keyOfUse(range.use)
    this.#ignored.set(this.#undoable, {...range.use, reason})
    this.#settle()
    this.#options.onIgnore?.(finding, this.ignored)
  }

  readonly restore = (use: Use) => {
    this.#undoable = null
    if (!this.#ignored.delete(keyOfUse(use))) return
    this.#settle()
    this.#options.onRestore?.(this.ignored)
  }

  readonly setIgnored = (uses: readonly IgnoredUse[]) => {
    this.#undoable = null
    this.#ignored = byKey(uses)
    this.#settle()
  }

  readonly undoIgnore = () => {
    this.#copy.catchUp()
    const use = this.#undoable === null ? undefined : this.#ignored.get(this.#undoable)
    if (use) this.restore(use)
    return use !== undefined
  }

  readonly destroy = () => {
    this.#copy.destroy()
    this.#findings = []
    this.#editing.draw([], undefined, false)
    this.#editing.destroy()
  }

  #find(id: string | null): PlacedFinding | undefined {
    return this.findings.find((one) => one.id === id)
  }

  #draw(moved: boolean): void {
    // Asked first: it reads what was written since, which moves the findings.
    const {shown} = this
    this.#editing.draw(this.#findings, shown, moved)
  }

  /** Bring what is seen in line with what is known. */
  #settle(): void {
    const before = this.#findings
    this.#findings = withoutIgnored(this.#copy.placed, this.#ignored)
    if (!this.#find(this.#shown)) this.#shown = null
    const moved = areSame(before, this.#findings)
    this.#draw(moved)
    if (!moved) this.#options.onFindings?.(this.#findings, this.outside)
  }
}

function byKey(ignored: readonly IgnoredUse[]): Map<string, IgnoredUse> {
  return new Map(ignored.map((use) => [keyOfUse(use), use]))
}
