/**
 * The draft between two visits: never kept, but for this tab if somebody asks; and nobody loses one by a slip.
 */

import type {DraftBlock} from 'prosemirror-onrecord'

const key = 'onrecord-draft'

/**
 * Ask before somebody leaves a draft that is kept nowhere.
 *
 * @param isAtRisk
 *   Whether there is one.
 */
export function guardDraft(isAtRisk: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (isAtRisk()) event.preventDefault()
  })
}

/**
 * Keep the draft until the tab is closed, or forget it.
 *
 * @param blocks
 *   The draft; `null` forgets.
 */
export function keepDraft(blocks: readonly DraftBlock[] | null): void {
  if (blocks) store()?.setItem(key, JSON.stringify(blocks))
  else store()?.removeItem(key)
}

/**
 * Read what was kept.
 *
 * @returns
 *   The draft, if one was kept in this tab.
 */
export function keptDraft(): DraftBlock[] | null {
  try {
    const data: unknown = JSON.parse(store()?.getItem(key) ?? 'null')
    if (!Array.isArray(data)) return null
    return data.flatMap(({text, role}) => (typeof text === 'string' ? [{text, role}] : []))
  } catch {
    return null
  }
}

/** A browser may forbid it, above all for a page from disk. */
function store(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return
  }
}
