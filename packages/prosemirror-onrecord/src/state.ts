/**
 * What the plugin knows at each moment.
 */

import type {DraftReport} from 'onrecord/draft'
import {
  areSame,
  type IgnoredUse,
  keyOfUse,
  mapFindings,
  type OutsideFinding,
  type PlacedFinding,
  type Range,
  type Use,
  withoutIgnored
} from 'onrecord-browser'
import {type EditorState, PluginKey, type Transaction} from 'prosemirror-state'
import {Mapping, StepMap} from 'prosemirror-transform'
import {DecorationSet} from 'prosemirror-view'
import {marksOf} from './marks.js'

/** The plugin's state. */
export interface OnrecordState {
  /** All that was found, also what was let stand. */
  all: readonly PlacedFinding[]
  /** What is shown. */
  findings: readonly PlacedFinding[]
  /** What was found in the copy around the editor. */
  outside: readonly OutsideFinding[]
  decorations: DecorationSet
  /** Positions whose marks are drawn; `null` for all. */
  sight: Range | null
  /** The last report; its offsets count in the draft that was checked. */
  report: DraftReport | null
  /** Drafts that are being checked, with the changes since they were sent. */
  underway: ReadonlyMap<number, Mapping>
  /** Finding that is shown, by its id. */
  shown: string | null
  /** What writers let stand, by its key. */
  ignored: ReadonlyMap<string, IgnoredUse>
  /** Key of what was let stand last, as long as nothing has been written since. */
  undoable: string | null
  /** How often a check was asked for though nothing had changed. */
  asked: number
  /** How often the host said what was let stand. */
  kept: number
}

/** What happens to the state. */
export type Happening =
  | {type: 'sent'; id: number}
  | {
      type: 'report'
      id: number
      report: DraftReport
      findings: PlacedFinding[]
      outside?: OutsideFinding[]
    }
  | {type: 'failed'; id: number}
  | {type: 'show'; id: string | null}
  | {type: 'ignore'; use: IgnoredUse}
  | {type: 'restore'; use: Use}
  | {type: 'keep'; ignored: readonly IgnoredUse[]}
  | {type: 'sight'; sight: Range | null}
  | {type: 'ask'}

/** Key of the plugin. */
export const onrecordKey = new PluginKey<OnrecordState>('onrecord')

/** Nothing is known yet. */
export const initialState: OnrecordState = {
  all: [],
  findings: [],
  outside: [],
  decorations: DecorationSet.empty,
  sight: null,
  report: null,
  underway: new Map(),
  shown: null,
  ignored: new Map(),
  undoable: null,
  asked: 0,
  kept: 0
}

/**
 * Get the findings of an editor, where they stand now.
 *
 * @param state
 *   State of the editor.
 * @returns
 *   Findings, those that the writer let stand left out; none without the plugin.
 */
export function findingsIn(state: EditorState): readonly PlacedFinding[] {
  return onrecordKey.getState(state)?.findings ?? []
}

/**
 * Get the last report of an editor.
 *
 * @param state
 *   State of the editor.
 * @returns
 *   The report, or nothing before the first.
 */
export function reportIn(state: EditorState): DraftReport | null {
  return onrecordKey.getState(state)?.report ?? null
}

/**
 * Get what was found in the copy around an editor: its headline in a field of its own, as a rule.
 *
 * @param state
 *   State of the editor.
 * @returns
 *   Findings by block.
 */
export function outsideIn(state: EditorState): readonly OutsideFinding[] {
  return onrecordKey.getState(state)?.outside ?? []
}

/**
 * Tell whether a draft of an editor is being read.
 *
 * @param state
 *   State of the editor.
 * @returns
 *   Whether a report is awaited.
 */
export function isReading(state: EditorState): boolean {
  return (onrecordKey.getState(state)?.underway.size ?? 0) > 0
}

/**
 * Get what writers let stand.
 *
 * @param state
 *   State of the editor.
 * @returns
 *   Uses, in the order they were let stand, with their reasons.
 */
export function ignoredIn(state: EditorState): readonly IgnoredUse[] {
  return [...(onrecordKey.getState(state)?.ignored.values() ?? [])]
}

/**
 * Make the state of an editor that opens with uses let stand.
 *
 * @param ignored
 *   What the host kept.
 * @returns
 *   State.
 */
export function stateWith(ignored: readonly IgnoredUse[]): OnrecordState {
  return {...initialState, ignored: byKey(ignored)}
}

/**
 * Go from one state to the next.
 *
 * @param transaction
 *   What happens.
 * @param before
 *   State before.
 * @returns
 *   State after; findings keep their places through every change.
 */
export function nextState(transaction: Transaction, before: OnrecordState): OnrecordState {
  const happening = transaction.getMeta(onrecordKey) as Happening | undefined
  let state = before

  if (transaction.docChanged) {
    const changes = changesOf(transaction)
    const underway = new Map(before.underway)
    for (const [id, mapping] of underway) {
      const longer = mapping.slice()
      longer.appendMapping(changes)
      underway.set(id, longer)
    }
    const all = mapFindings(state.all, changes)
    const sight = state.sight && {
      from: changes.map(state.sight.from, -1),
      to: changes.map(state.sight.to, 1)
    }
    state = move({...state, underway, undoable: null, sight}, all, transaction, changes)
  }

  return happening ? happen(state, happening, transaction) : state
}

/**
 * What a transaction changes. One that puts a whole document in place of another (a colleague's change that
 * comes over the wire, a host that sets its content) is reduced to where the two differ, so that findings
 * elsewhere keep their places.
 */
function changesOf({mapping, before, doc}: Transaction): Mapping {
  const whole = mapping.maps.some((map) => {
    let covers = false
    map.forEach((from, to) => {
      covers ||= from === 0 && to >= before.content.size && to > 0
    })
    return covers
  })
  if (!whole) return mapping
  const start = before.content.findDiffStart(doc.content)
  const end = before.content.findDiffEnd(doc.content)
  if (start === null || !end) return new Mapping()
  // Where the same words stand at both edges the two scans run past each other.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return new Mapping([new StepMap([start, end.a + overlap - start, end.b + overlap - start])])
}

function happen(
  state: OnrecordState,
  happening: Happening,
  transaction: Transaction
): OnrecordState {
  const underway = new Map(state.underway)

  switch (happening.type) {
    case 'sent':
      underway.set(happening.id, new Mapping())
      return {...state, underway}
    case 'failed':
      underway.delete(happening.id)
      return {...state, underway}
    case 'report': {
      const mapping = underway.get(happening.id)
      // An older draft's report must not come behind a newer one's.
      for (const id of underway.keys()) if (id <= happening.id) underway.delete(id)
      if (!mapping) return {...state, underway}
      const findings = mapFindings(happening.findings, mapping)
      const {report, outside = []} = happening
      return place({...state, underway, report, outside}, findings, transaction)
    }
    case 'show':
      return place({...state, shown: happening.id}, state.all, transaction)
    case 'ask':
      return {...state, asked: state.asked + 1}
    case 'ignore': {
      const key = keyOfUse(happening.use)
      const ignored = new Map(state.ignored).set(key, happening.use)
      return place({...state, ignored, undoable: key}, state.all, transaction)
    }
    case 'keep': {
      const ignored = byKey(happening.ignored)
      return place(
        {...state, ignored, undoable: null, kept: state.kept + 1},
        state.all,
        transaction
      )
    }
    case 'sight':
      return place({...state, sight: happening.sight}, state.all, transaction)
    case 'restore': {
      const ignored = new Map(state.ignored)
      ignored.delete(keyOfUse(happening.use))
      return place({...state, ignored, undoable: null}, state.all, transaction)
    }
  }
}

function byKey(ignored: readonly IgnoredUse[]): ReadonlyMap<string, IgnoredUse> {
  return new Map(ignored.map((use) => [keyOfUse(use), use]))
}

/** Carry marks over a change; they are drawn anew only where words are gone. */
function move(
  state: OnrecordState,
  all: readonly PlacedFinding[],
  transaction: Transaction,
  changes: Mapping
): OnrecordState {
  const findings = withoutIgnored(all, state.ignored)
  if (!areSame(state.findings, findings)) return place(state, all, transaction)
  const decorations = state.decorations.map(changes, transaction.doc)
  return {...state, all, findings, decorations}
}

function place(
  state: OnrecordState,
  all: readonly PlacedFinding[],
  {doc}: Transaction
): OnrecordState {
  const findings = withoutIgnored(all, state.ignored)
  const shown = findings.some(({id}) => id === state.shown) ? state.shown : null
  return {...state, all, findings, shown, decorations: marksOf(doc, findings, shown, state.sight)}
}
