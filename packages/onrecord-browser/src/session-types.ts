/**
 * What a session is told by its host, asks of its editor, and does.
 */

import type {DraftReport} from 'onrecord/draft'
import type {Around, DraftBlock, EditorRole, Range} from './blocks.js'
import type {Checker} from './checker.js'
import type {OutsideFinding, PlacedFinding, PlacedRemedy} from './findings.js'
import type {IgnoredUse, Use} from './uses.js'

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
  /**
   * Draw the marks; called after each change. Where the findings are the same and were only moved, `moved` tells.
   */
  draw(findings: readonly PlacedFinding[], shown: PlacedFinding | undefined, moved: boolean): void
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
  /**
   * Say that the copy may have changed.
   *
   * @param byLetters
   *   Whether nothing but letters came and went where marks go with them: then the copy is read once somebody rests, or
   *   asks.
   */
  changed(byLetters?: boolean): void
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
  /**
   * Say what writers let stand, in place of what was known: for a host that loads it late, or hears of a colleague.
   * `onIgnore` and `onRestore` are not called.
   */
  setIgnored(ignored: readonly IgnoredUse[]): void
  /** Take back what was let stand last, if nothing was written since; says whether it did. */
  undoIgnore(): boolean
  /** Check no more. The checker stays. */
  destroy(): void
}
