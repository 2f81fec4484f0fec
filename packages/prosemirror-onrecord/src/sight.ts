/**
 * What of a long draft is in sight: marks are drawn there, and elsewhere when it comes near. ProseMirror carries every
 * mark over every letter and looks for it in every block, which in a long draft costs more than all else.
 */

import type {Range} from 'onrecord-browser'
import type {EditorView} from 'prosemirror-view'

/** Positions of a document of which every mark is drawn. */
const short = 20_000

/** What may bring other words into sight. */
const movers = ['scroll', 'resize', 'click', 'toggle', 'transitionend'] as const

/** Milliseconds from such an event until somebody looks, and from the last letter. */
const rest = 50
const longRest = 300

/** Screens above and below what is in sight that are drawn too. */
const reach = 1

/** Watches what is in sight. */
export interface Sight {
  /** Look again once nothing is written for a while: the document has changed. */
  update(): void
  destroy(): void
}

/**
 * Watch what of a draft is in sight.
 *
 * @param view
 *   The editor.
 * @param drawn
 *   Gives the positions that are drawn now; `null` if all are.
 * @param tell
 *   Called with the positions to draw when others are needed.
 * @returns
 *   Functions to look again, and to stop.
 */
export function watchSight(
  view: EditorView,
  drawn: () => Range | null,
  tell: (sight: Range | null) => void
): Sight {
  const window = view.dom.ownerDocument.defaultView
  let later: ReturnType<typeof setTimeout> | undefined
  let printing = false

  for (const name of movers) window?.addEventListener(name, moved, {capture: true, passive: true})
  window?.addEventListener('beforeprint', print)
  window?.addEventListener('afterprint', printed)

  function moved(): void {
    later ??= setTimeout(look, rest)
  }

  function update(): void {
    clearTimeout(later)
    later = setTimeout(look, longRest)
  }

  function look(): void {
    clearTimeout(later)
    later = undefined
    if (view.isDestroyed || printing) return
    const now = drawn()
    if (view.state.doc.content.size < short) {
      if (now) tell(null)
      return
    }
    const height = window?.innerHeight ?? 0
    const seen = within(view, 0, height)
    // Positions go with the letters, so that nothing is asked for as long as somebody stays where they are.
    if (!seen || (now && now.from <= seen.from && seen.to <= now.to)) return
    tell(within(view, -reach * height, (1 + reach) * height))
  }

  function print(): void {
    printing = true
    if (drawn()) tell(null)
  }

  function printed(): void {
    printing = false
    look()
  }

  // Not at once: the host does not have its view yet.
  moved()
  return {
    update,
    destroy() {
      clearTimeout(later)
      for (const name of movers) window?.removeEventListener(name, moved, {capture: true})
      window?.removeEventListener('beforeprint', print)
      window?.removeEventListener('afterprint', printed)
    }
  }
}

/**
 * Find the positions of the blocks between two heights of the window. Every block is asked, since in columns and tables
 * they stand in no order.
 */
function within(view: EditorView, top: number, bottom: number): Range | null {
  let first: Element | undefined
  let last: Element | undefined
  for (const block of view.dom.children) {
    const box = block.getBoundingClientRect()
    if (box.bottom < top || box.top > bottom) continue
    first ??= block
    last = block
  }
  if (!first || !last) return null
  return {from: view.posAtDOM(first, 0), to: view.posAtDOM(last, last.childNodes.length)}
}
