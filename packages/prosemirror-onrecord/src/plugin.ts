/**
 * The plugin: has the draft checked after each change, and shows what was found.
 */

import type {DraftReport} from 'onrecord/draft'
import {
  areSame,
  type CardHost,
  type Checking,
  createChecking,
  outsideFindings,
  placeFindings,
  type SessionOptions
} from 'onrecord-browser'
import {type EditorState, Plugin, type PluginView} from 'prosemirror-state'
import type {EditorView} from 'prosemirror-view'
import {blocksOf, createToRange, type PlacedBlock, type RoleOf} from './blocks.js'
import {findingAt, selectNextFinding, showFinding, undoIgnore} from './commands.js'
import {watchSight} from './sight.js'
import {
  findingsIn,
  type Happening,
  ignoredIn,
  nextState,
  onrecordKey,
  outsideIn,
  stateWith
} from './state.js'
import {createTooltip} from './tooltip.js'

/** How an editor is checked. */
export interface OnrecordOptions
  extends Omit<SessionOptions, 'onReport'>,
    Pick<CardHost, 'container' | 'labels' | 'card'> {
  /** Whether findings are told in a card beside them (default: `true`). */
  tooltip?: boolean | undefined
  /** Tells what a block is for; the names of the usual schemas tell by default. */
  roleOf?: RoleOf | undefined
  /** Called with each report, after its findings are in the state. */
  onReport?: ((report: DraftReport, view: EditorView) => void) | undefined
}

const usualDelay = 200

/**
 * Make the plugin.
 *
 * @param options
 *   How to check.
 * @returns
 *   Plugin for one editor. The checker is the host's: it outlives the view, and the host destroys it.
 */
export function onrecord(options: OnrecordOptions): Plugin {
  const {tooltip = true} = options

  return new Plugin({
    key: onrecordKey,
    state: {
      init: () => stateWith(options.ignored ?? []),
      apply: (transaction, state) => nextState(transaction, state)
    },
    props: {
      decorations: (state) => onrecordKey.getState(state)?.decorations,
      handleKeyDown: press,
      handleClick(view, position) {
        const at = findingAt(view.state, position) ?? null
        showFinding(at)(view.state, view.dispatch)
        return false
      }
    },
    view: (view) => follow(view, options, tooltip)
  })
}

/** Take back, go to the next finding, or show the one at the cursor. */
function press(view: EditorView, event: KeyboardEvent): boolean {
  const withControl = event.ctrlKey || event.metaKey
  if (event.key.toLowerCase() === 'z' && withControl && !event.shiftKey) {
    return undoIgnore(view.state, view.dispatch)
  }
  if (event.key === 'F8') {
    return selectNextFinding(event.shiftKey ? -1 : 1)(view.state, view.dispatch, view)
  }
  const at = event.key === '.' && withControl && findingAt(view.state)
  return at ? showFinding(at)(view.state, view.dispatch) : false
}

/** Have an editor's draft checked as it is written, as long as the editor is there. */
function follow(view: EditorView, options: OnrecordOptions, tooltip: boolean): PluginView {
  const checking = checkingOf(view, options)
  const box = tooltip ? createTooltip(view, options) : undefined
  const sight = watchSight(
    view,
    () => onrecordKey.getState(view.state)?.sight ?? null,
    (range) => happen(view, {type: 'sight', sight: range})
  )
  checking.start(0)

  return {
    update(_, before) {
      const asked = onrecordKey.getState(before)?.asked !== onrecordKey.getState(view.state)?.asked
      if (asked) checking.start(0)
      else if (before.doc !== view.state.doc && !before.doc.eq(view.state.doc)) {
        checking.start(options.delay ?? usualDelay)
        sight.update()
      }
      box?.update()
      tell(before, view.state, options)
    },
    destroy() {
      checking.stop()
      sight.destroy()
      box?.destroy()
    }
  }
}

function tell(before: EditorState, after: EditorState, options: OnrecordOptions): void {
  if (outsideIn(before) !== outsideIn(after) || !areSame(findingsIn(before), findingsIn(after))) {
    options.onFindings?.(findingsIn(after), outsideIn(after))
  }
  const [old, now] = [onrecordKey.getState(before), onrecordKey.getState(after)]
  if (!old || !now || old.ignored === now.ignored) return
  // A host is not told what it said itself.
  const byWriter = old.kept === now.kept
  if (byWriter && now.ignored.size < old.ignored.size) options.onRestore?.(ignoredIn(after))
}

function happen(view: EditorView, happening: Happening): void {
  view.dispatch(view.state.tr.setMeta(onrecordKey, happening).setMeta('addToHistory', false))
}

function checkingOf(view: EditorView, options: OnrecordOptions): Checking {
  const {checker, roleOf, around, onReport, onFailure} = options

  return createChecking<PlacedBlock>(
    checker,
    {
      send(id) {
        happen(view, {type: 'sent', id})
        return blocksOf(view.state.doc, roleOf, around?.())
      },
      take(id, report, whole, blocks) {
        const findings = placeFindings(report, createToRange(blocks, whole.draft))
        happen(view, {
          type: 'report',
          id,
          report,
          findings,
          outside: outsideFindings(report, whole)
        })
        onReport?.(report, view)
      },
      drop(id, error) {
        happen(view, {type: 'failed', id})
        if (error) onFailure?.(error)
      }
    },
    around
  )
}
