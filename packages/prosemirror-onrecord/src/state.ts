/**
 * What the plugin knows at each moment.
 */

import type {DraftReport, Level} from 'onrecord/draft'
import {type EditorState, PluginKey, type Transaction} from 'prosemirror-state'
import {Mapping} from 'prosemirror-transform'
import {Decoration, DecorationSet} from 'prosemirror-view'
import {mapFindings, type PlacedFinding} from './findings.js'

/** The plugin's state. */
export interface OnrecordState {
  findings: readonly PlacedFinding[]
  decorations: DecorationSet
  /** The last report; its offsets count in the draft that was checked. */
  report: DraftReport | null
  /** Drafts that are being checked, with the changes since they were sent. */
  underway: ReadonlyMap<number, Mapping>
  /** Finding that is shown, by its id. */
  shown: string | null
  /** Findings that the writer let stand, by their ids. */
  ignored: ReadonlySet<string>
  /** How often a check was asked for though nothing had changed. */
  asked: number
}

/** What happens to the state. */
export type Happening =
  | {type: 'sent'; id: number}
  | {type: 'report'; id: number; report: DraftReport; findings: PlacedFinding[]}
  | {type: 'failed'; id: number}
  | {type: 'show'; id: string | null}
  | {type: 'ignore'; id: string}
  | {type: 'ask'}

/** Key of the plugin. */
export const onrecordKey = new PluginKey<OnrecordState>('onrecord')

/** Nothing is known yet. */
export const initialState: OnrecordState = {
  findings: [],
  decorations: DecorationSet.empty,
  report: null,
  underway: new Map(),
  shown: null,
  ignored: new Set(),
  asked: 0
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
    const underway = new Map(before.underway)
    for (const [id, mapping] of underway) {
      const longer = mapping.slice()
      longer.appendMapping(transaction.mapping)
      underway.set(id, longer)
    }
    state = place(
      {...state, underway},
      mapFindings(state.findings, transaction.mapping),
      transaction
    )
  }

  return happening ? happen(state, happening, transaction) : state
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
      return place({...state, underway, report: happening.report}, findings, transaction)
    }
    case 'show':
      return place({...state, shown: happening.id}, state.findings, transaction)
    case 'ask':
      return {...state, asked: state.asked + 1}
    case 'ignore': {
      const ignored = new Set(state.ignored).add(happening.id)
      return place({...state, ignored}, state.findings, transaction)
    }
  }
}

const order: readonly Level[] = ['info', 'warn', 'error']

function place(
  state: OnrecordState,
  all: readonly PlacedFinding[],
  {doc}: Transaction
): OnrecordState {
  const findings = all.filter(({id}) => !state.ignored.has(id))
  const shown = findings.some(({id}) => id === state.shown) ? state.shown : null
  // The gravest is drawn last, and so on top.
  const sorted = [...findings].sort(
    (left, right) => order.indexOf(left.finding.severity) - order.indexOf(right.finding.severity)
  )
  const decorations = sorted.flatMap(({id, finding, ranges}) =>
    ranges.map(({from, to}) =>
      Decoration.inline(
        from,
        to,
        {
          class: `onrecord-finding onrecord-${finding.severity}${id === shown ? ' onrecord-shown' : ''}`,
          'data-onrecord': id
        },
        {id}
      )
    )
  )

  return {...state, findings, shown, decorations: DecorationSet.create(doc, decorations)}
}
