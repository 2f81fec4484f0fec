/**
 * What a writer can do about a finding.
 */

import {
  findingBeside,
  findingsAround,
  type IgnoredUse,
  type PlacedFinding,
  type PlacedRemedy,
  type Use
} from 'onrecord-browser'
import {closeHistory} from 'prosemirror-history'
import {type Command, type EditorState, TextSelection} from 'prosemirror-state'
import {findingsIn, type Happening, onrecordKey} from './state.js'

/**
 * Find the findings at a position.
 *
 * @param state
 *   State of the editor.
 * @param position
 *   Position; that of the cursor if left out.
 * @returns
 *   The gravest first.
 */
export function findingsAt(
  state: EditorState,
  position: number = state.selection.head
): PlacedFinding[] {
  return findingsAround(findingsIn(state), position)
}

/**
 * Find the gravest finding at a position.
 *
 * @param state
 *   State of the editor.
 * @param position
 *   Position; that of the cursor if left out.
 * @returns
 *   The finding; nothing if there is none.
 */
export function findingAt(
  state: EditorState,
  position: number = state.selection.head
): PlacedFinding | undefined {
  return findingsAt(state, position)[0]
}

/**
 * Put a remedy of a finding into the copy.
 *
 * @param remedy
 *   One of the finding's, as it is in the state now.
 * @returns
 *   Command; a step of its own for undo, however soon it comes after typing. Does nothing in a
 *   view that is not editable.
 */
export function acceptRemedy({from, to, text}: PlacedRemedy): Command {
  return (state, dispatch, view) => {
    if (to > state.doc.content.size || view?.editable === false) return false
    dispatch?.(closeHistory(state.tr.insertText(text, from, to)).scrollIntoView())
    // What is typed next is a step of its own too.
    if (dispatch && view) view.dispatch(closeHistory(view.state.tr))
    return true
  }
}

/**
 * Let one use of the words of a finding stand.
 *
 * @param finding
 *   The finding; the first of its places is meant.
 * @param reason
 *   Why.
 * @returns
 *   Command; the use is not shown again, and no other is silenced. `restoreFinding` brings it back, and
 *   so does undo as long as nothing was written since.
 */
export function ignoreFinding({ranges}: PlacedFinding, reason = ''): Command {
  const [first] = ranges
  return first ? happen({type: 'ignore', use: {...first.use, reason}}) : () => false
}

/**
 * Show what was let stand again.
 *
 * @param use
 *   One of `ignoredIn(state)`.
 * @returns
 *   Command.
 */
export function restoreFinding(use: Use): Command {
  return happen({type: 'restore', use})
}

/**
 * Say what writers let stand, in place of what was known: for a host that loads it after the editor has begun, or hears of
 * what a colleague let stand elsewhere.
 *
 * @param ignored
 *   Uses, as `onIgnore` told them.
 * @returns
 *   Command; `onIgnore` and `onRestore` are not called.
 */
export function setIgnored(ignored: readonly IgnoredUse[]): Command {
  return happen({type: 'keep', ignored})
}

/**
 * Take back that something was let stand, if nothing was written since: to be asked before the undo of
 * the history. The plugin does so for Ctrl+Z (⌘Z) where it stands before the history's keys.
 */
export const undoIgnore: Command = (state, dispatch) => {
  const known = onrecordKey.getState(state)
  const use = known?.undoable ? known.ignored.get(known.undoable) : undefined
  return use ? happen({type: 'restore', use})(state, dispatch) : false
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
    const shown = onrecordKey.getState(state)?.shown ?? null
    const next = findingBeside(findingsIn(state), shown, state.selection.head, direction)
    return next ? selectFinding(next)(state, dispatch, view) : false
  }
}

/**
 * Have the draft checked again, such as after the checker was given other settings.
 */
export const checkAgain: Command = happen({type: 'ask'})

function happen(happening: Happening): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(onrecordKey, happening).setMeta('addToHistory', false))
    return true
  }
}
