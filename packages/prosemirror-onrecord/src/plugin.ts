/**
 * The plugin: has the draft checked after each change, and shows what was found.
 */

import type {DraftReport} from 'onrecord/draft'
import {type EditorState, Plugin} from 'prosemirror-state'
import type {EditorView} from 'prosemirror-view'
import {blocksOf, createToRange, type RoleOf} from './blocks.js'
import type {Checker} from './checker.js'
import {findingAt, selectNextFinding, showFinding, undoIgnore} from './commands.js'
import {type IgnoredUse, type PlacedFinding, type PlacedRemedy, placeFindings} from './findings.js'
import {type Happening, ignoredIn, nextState, onrecordKey, stateWith} from './state.js'
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
  /** Element that the box is put in; the parent of the editor's by default. */
  container?: HTMLElement | undefined
  /** What writers let stand before, as `onIgnore` told it. */
  ignored?: readonly IgnoredUse[] | undefined
  /** Asks a writer why a finding may stand; `null` lets it not stand. Without it no reason is asked. */
  askReason?: ((finding: PlacedFinding) => string | null | Promise<string | null>) | undefined
  /** Called after a finding was let stand, with what to keep. */
  onIgnore?: ((finding: PlacedFinding, ignored: readonly IgnoredUse[]) => void) | undefined
  /** Called after something that was let stand is shown again, with what to keep. */
  onRestore?: ((ignored: readonly IgnoredUse[]) => void) | undefined
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
      handleKeyDown(view, event) {
        if (
          event.key.toLowerCase() === 'z' &&
          (event.ctrlKey || event.metaKey) &&
          !event.shiftKey
        ) {
          return undoIgnore(view.state, view.dispatch)
        }
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
          tellRestored(before, view.state)
        },
        destroy() {
          checking.stop()
          box?.destroy()
        }
      }
    }
  })

  function tellRestored(before: EditorState, after: EditorState): void {
    const fewer = ignoredIn(after).length < ignoredIn(before).length
    if (fewer) options.onRestore?.(ignoredIn(after))
  }
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
