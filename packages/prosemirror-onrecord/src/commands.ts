/**
 * What a writer can do about a finding.
 */

import {type Command, type EditorState, TextSelection} from 'prosemirror-state'
import type {PlacedFinding, PlacedRemedy} from './findings.js'
import {findingsIn, type Happening, onrecordKey} from './state.js'

/**
 * Find the finding at a position.
 *
 * @param state
 *   State of the editor.
 * @param position
 *   Position; that of the cursor if left out.
 * @returns
 *   The gravest, and of those the shortest; nothing if there is none.
 */
export function findingAt(
  state: EditorState,
  position = state.selection.head
): PlacedFinding | undefined {
  const weight = {error: 0, warn: 1, info: 2}
  return findingsIn(state)
    .filter(({ranges}) => ranges.some(({from, to}) => from <= position && position <= to))
    .sort((left, right) => weight[left.finding.severity] - weight[right.finding.severity])[0]
}

/**
 * Put a remedy of a finding into the copy.
 *
 * @param remedy
 *   One of the finding's, as it is in the state now.
 * @returns
 *   Command; the change can be undone as any other.
 */
export function acceptRemedy({from, to, text}: PlacedRemedy): Command {
  return (state, dispatch) => {
    if (to > state.doc.content.size) return false
    dispatch?.(state.tr.insertText(text, from, to).scrollIntoView())
    return true
  }
}

/**
 * Let a finding stand.
 *
 * @param finding
 *   The finding.
 * @returns
 *   Command; the finding is not shown again in this editor.
 */
export function ignoreFinding({id}: PlacedFinding): Command {
  return happen({type: 'ignore', id})
}

/**
 * Show a finding, or none.
 *
 * @param finding
 *   The finding.
 * @returns
 *   Command.
 */
export function showFinding(finding: PlacedFinding | null): Command {
  return happen({type: 'show', id: finding?.id ?? null})
}

/**
 * Put the cursor before the words of a finding, and show it.
 *
 * @param finding
 *   The finding.
 * @returns
 *   Command.
 */
export function selectFinding({id, ranges}: PlacedFinding): Command {
  return (state, dispatch) => {
    const [range] = ranges
    if (!range) return false
    const happening: Happening = {type: 'show', id}
    dispatch?.(
      state.tr
        .setSelection(TextSelection.near(state.doc.resolve(range.from)))
        .setMeta(onrecordKey, happening)
        .scrollIntoView()
    )
    return true
  }
}

/**
 * Go to the next finding behind the cursor, or the one before it.
 *
 * @param direction
 *   1 for the next, -1 for the one before; behind the last comes the first.
 * @returns
 *   Command.
 */
export function selectNextFinding(direction: 1 | -1 = 1): Command {
  return (state, dispatch, view) => {
    const shown = onrecordKey.getState(state)?.shown
    const sorted = [...findingsIn(state)].sort((left, right) => startOf(left) - startOf(right))
    if (sorted.length === 0) return false
    const {head} = state.selection
    const current = sorted.findIndex(({id}) => id === shown)
    const behind = sorted.findIndex((one) => startOf(one) > head)
    const first = behind === -1 ? sorted.length : behind
    const from = current === -1 ? (direction === 1 ? first - 1 : first) : current
    const index = (from + direction + sorted.length) % sorted.length
    return selectFinding(sorted[index] as PlacedFinding)(state, dispatch, view)
  }
}

/**
 * Have the draft checked again, such as after the checker was given other settings.
 */
export const checkAgain: Command = happen({type: 'ask'})

function startOf({ranges}: PlacedFinding): number {
  return ranges[0]?.from ?? 0
}

function happen(happening: Happening): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(onrecordKey, happening).setMeta('addToHistory', false))
    return true
  }
}
