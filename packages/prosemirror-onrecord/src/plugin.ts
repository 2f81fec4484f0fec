/**
 * The plugin: has the draft checked after each change, and shows what was found.
 */

import type {DraftReport} from 'onrecord/draft'
import {type EditorState, Plugin} from 'prosemirror-state'
import type {EditorView} from 'prosemirror-view'
import {blocksOf, createToRange, type RoleOf} from './blocks.js'
import type {Checker} from './checker.js'
import {findingAt, selectNextFinding, showFinding} from './commands.js'
import {type PlacedFinding, type PlacedRemedy, placeFindings} from './findings.js'
import {type Happening, initialState, nextState, onrecordKey} from './state.js'
import {createTooltip} from './tooltip.js'

/** How an editor is checked. */
export interface OnrecordOptions {
  /** Who checks. */
  checker: Checker
  /** Milliseconds from a change to its check (default: 200). */
  delay?: number | undefined
  /** Whether findings are told in a box beside them (default: `true`). */
  tooltip?: boolean | undefined
  /** Tells what a block is for; the names of the usual schemas tell by default. */
  roleOf?: RoleOf | undefined
  /** Called with each report, after its findings are in the state. */
  onReport?: ((report: DraftReport, view: EditorView) => void) | undefined
  /** Called when a draft could not be checked. */
  onFailure?: ((error: Error) => void) | undefined
  /** Called after a remedy was put into the copy. */
  onAccept?: ((finding: PlacedFinding, remedy: PlacedRemedy) => void) | undefined
  /** Called after a finding was let stand. */
  onIgnore?: ((finding: PlacedFinding) => void) | undefined
  /** Called when somebody wants to read the rule's page; without it there is no such button. */
  onExplain?: ((rule: string) => void) | undefined
}

const usualDelay = 200

/**
 * Make the plugin.
 *
 * @param options
 *   How to check.
 * @returns
 *   Plugin for one editor; the checker is destroyed with the editor's view.
 */
export function onrecord(options: OnrecordOptions): Plugin {
  const {checker, tooltip = true} = options

  return new Plugin({
    key: onrecordKey,
    state: {
      init: () => initialState,
      apply: (transaction, state) => nextState(transaction, state)
    },
    props: {
      decorations: (state) => onrecordKey.getState(state)?.decorations,
      handleKeyDown(view, event) {
        if (event.key === 'F8') {
          return selectNextFinding(event.shiftKey ? -1 : 1)(view.state, view.dispatch, view)
        }
        const at = event.key === '.' && (event.ctrlKey || event.metaKey) && findingAt(view.state)
        return at ? showFinding(at)(view.state, view.dispatch) : false
      },
      handleClick(view, position) {
        const at = findingAt(view.state, position) ?? null
        showFinding(at)(view.state, view.dispatch)
        return false
      }
    },
    view(view) {
      const checking = createChecking(view, options)
      const box = tooltip ? createTooltip(view, options) : undefined
      checking.start(0)

      return {
        update(_, before: EditorState) {
          const asked =
            onrecordKey.getState(before)?.asked !== onrecordKey.getState(view.state)?.asked
          if (asked) checking.start(0)
          else if (!before.doc.eq(view.state.doc)) checking.start(options.delay ?? usualDelay)
          box?.update()
        },
        destroy() {
          checking.stop()
          box?.destroy()
          checker.destroy()
        }
      }
    }
  })
}

/** Has drafts checked, one after the other. */
function createChecking(
  view: EditorView,
  {checker, roleOf, onReport, onFailure}: OnrecordOptions
): {start(delay: number): void; stop(): void} {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = 0
  let stopped = false

  function happen(happening: Happening): void {
    view.dispatch(view.state.tr.setMeta(onrecordKey, happening).setMeta('addToHistory', false))
  }

  async function check(): Promise<void> {
    const id = ++sent
    const blocks = blocksOf(view.state.doc, roleOf)
    happen({type: 'sent', id})

    try {
      const report = await checker.check(blocks.map(({text, role}) => ({text, role})))
      if (stopped) return
      if (!report) return happen({type: 'failed', id})
      const findings = placeFindings(report, createToRange(blocks))
      happen({type: 'report', id, report, findings})
      onReport?.(report, view)
    } catch (error) {
      if (stopped) return
      happen({type: 'failed', id})
      onFailure?.(error as Error)
    }
  }

  return {
    start(delay) {
      clearTimeout(timer)
      timer = setTimeout(check, delay)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    }
  }
}
