/**
 * The element that is written in: the places of its words, its cursor, and its focus.
 */

import type {Range as Stretch} from '../blocks.js'
import type {RoleOf} from './elements.js'
import {DomReader} from './read.js'
import {cursorIn, select} from './selection.js'

/** An element that is written in, or one that holds several such. */
export class Field {
  readonly root: HTMLElement
  readonly reader: DomReader
  readonly #document: Document

  /**
   * @param root
   *   The element.
   * @param roleOf
   *   Tells what a block is for; where it does not, its element does.
   */
  constructor(root: HTMLElement, roleOf: RoleOf | undefined) {
    this.root = root
    this.reader = new DomReader(root, roleOf)
    this.#document = root.ownerDocument
  }

  /** The range of a stretch of the copy, as it was read last; `null` where there is no such place. */
  rangeOf(stretch: Stretch): Range | null {
    const points = this.reader.pointsOf(stretch)
    if (!points) return null
    const range = this.#document.createRange()
    range.setStart(points.start.node, points.start.offset)
    range.setEnd(points.end.node, points.end.offset)
    return range
  }

  /** Whether a stretch lies under a point of the window. */
  isOn(stretch: Stretch, {clientX: x, clientY: y}: MouseEvent): boolean {
    return [...(this.rangeOf(stretch)?.getClientRects() ?? [])].some(
      ({left, right, top, bottom}) => left <= x && x <= right && top <= y && y <= bottom
    )
  }

  /** Offset of the cursor; before everything where it is elsewhere. */
  cursor(): number {
    const point = cursorIn(this.root)
    return point ? this.reader.offsetOf(point) : -1
  }

  /** Go back to where is written, which is one of several places if the element holds several. */
  focus(range: Range | null): void {
    const {root} = this
    const node = range?.startContainer ?? cursorIn(root)?.node
    const within = node && root.contains(node) ? node : root
    const element = within.nodeType === 1 ? (within as Element) : within.parentElement
    const field = element?.closest<HTMLElement>('[contenteditable]:not([contenteditable=false])')
    ;(field ?? root).focus({preventScroll: true})
  }

  /** Put words in the place of a range, as if somebody typed them. */
  type(range: Range, text: string): void {
    this.focus(range)
    select(range)
    // Nothing else is a step of the browser's own undo, or is heard by its listeners as typing is.
    this.#document.execCommand('insertText', false, text)
    // What is typed next is a step of its own too.
    const point = cursorIn(this.root)
    if (!point) return
    const after = this.#document.createRange()
    after.setStart(point.node, point.offset)
    select(after)
  }
}
