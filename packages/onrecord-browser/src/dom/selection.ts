/**
 * The selection within an element, which may stand in a shadow root: there the document's own selection ends at the host.
 */

import type {Point} from './read.js'

/** What browsers have under one name or the other. */
interface ShadowSelection extends Omit<Selection, 'getComposedRanges'> {
  getComposedRanges?(options: {shadowRoots: ShadowRoot[]}): StaticRange[]
}

/**
 * Find the cursor within an element.
 *
 * @param root
 *   Element.
 * @returns
 *   The end of what is selected; `null` where the cursor is elsewhere.
 */
export function cursorIn(root: HTMLElement): Point | null {
  const selection = root.ownerDocument.getSelection() as ShadowSelection | null
  const tree = root.getRootNode()
  if (!selection) return null
  if (!(tree instanceof ShadowRoot))
    return pointIn(root, selection.focusNode, selection.focusOffset)
  if (selection.getComposedRanges) {
    const [range] = selection.getComposedRanges({shadowRoots: [tree]})
    return range ? pointIn(root, range.endContainer, range.endOffset) : null
  }
  const inner = (tree as ShadowRoot & {getSelection?(): Selection | null}).getSelection?.()
  return inner ? pointIn(root, inner.focusNode, inner.focusOffset) : null
}

/**
 * Select a range.
 *
 * @param range
 *   Range of an element, in a shadow root or not.
 */
export function select({startContainer, startOffset, endContainer, endOffset}: Range): void {
  // A range that is added in a shadow root is dropped.
  startContainer.ownerDocument
    ?.getSelection()
    ?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

function pointIn(root: HTMLElement, node: Node | null, offset: number): Point | null {
  return node && root.contains(node) ? {node, offset} : null
}
