/**
 * The card of an editor.
 */

import {type Card, createCard, findingsAround, type PlacedFinding} from 'onrecord-browser'
import type {EditorView} from 'prosemirror-view'
import {acceptRemedy, ignoreFinding, showFinding} from './commands.js'
import type {OnrecordOptions} from './plugin.js'
import {findingsIn, ignoredIn, onrecordKey} from './state.js'

/**
 * Make the card of an editor.
 *
 * @param view
 *   The editor.
 * @param options
 *   What is called when something is done.
 * @returns
 *   Functions to bring it up to date and to take it away.
 */
export function createTooltip(
  view: EditorView,
  options: OnrecordOptions
): {update(): void; destroy(): void} {
  const find = (id: string) => findingsIn(view.state).find((one) => one.id === id)

  const card: Card = createCard({
    ...options,
    element: view.dom,
    find,
    boxOf: ({ranges: [first]}) => (first ? view.coordsAtPos(first.from, 1) : null),
    isEditable: () => view.editable,
    accept(id, index) {
      const finding = find(id)
      const remedy = finding?.remedies[index]
      if (!finding || !remedy) return
      acceptRemedy(remedy)(view.state, view.dispatch, view)
      options.onAccept?.(finding, remedy)
    },
    ignore(id, reason) {
      const finding = find(id)
      if (!finding) return
      ignoreFinding(finding, reason)(view.state, view.dispatch)
      options.onIgnore?.(finding, ignoredIn(view.state))
    },
    hide: () => showFinding(null)(view.state, view.dispatch),
    focus: () => view.focus()
  })

  /** The finding that is shown, with all others on its first words; the gravest first. */
  function shownFindings(): PlacedFinding[] {
    const [range] = find(onrecordKey.getState(view.state)?.shown ?? '')?.ranges ?? []
    return range ? findingsAround(findingsIn(view.state), (range.from + range.to) >> 1) : []
  }

  return {update: () => card.update(shownFindings()), destroy: card.destroy}
}
