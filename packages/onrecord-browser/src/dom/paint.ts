/**
 * Marks by CSS Custom Highlights: painted over the copy, while its elements stay as they are, so that no mark is
 * ever saved, copied, or undone.
 */

import type {Level} from 'onrecord/draft'
import type {Point} from './read.js'

/** What is painted: a severity, or the words that are told about. */
export type Paint = Level | 'shown'

/** A stretch to paint. */
export interface Painted {
  paint: Paint
  start: Point
  end: Point
}

/** The graver lies on top; below all of them the ground of what is told about. */
const layers: Readonly<Record<Paint, number>> = {shown: 0, info: 1, warn: 2, error: 3}

/** Paints for one editor; a page may have several, and they share the page's highlights. */
export class Painter {
  readonly #window: (Window & typeof globalThis) | null
  /** Ranges that are painted; they live, and go with the letters while somebody types. */
  readonly #ranges = new Map<Paint, Range[]>()

  /** @param root Element of the draft. */
  constructor(root: HTMLElement) {
    this.#window = root.ownerDocument.defaultView
  }

  /** Paint these stretches and no others. */
  paint(stretches: readonly Painted[]): void {
    for (const paint of Object.keys(layers) as Paint[]) {
      this.#layer(
        paint,
        stretches.filter((one) => one.paint === paint)
      )
    }
  }

  #layer(paint: Paint, stretches: readonly Painted[]): void {
    const ranges = this.#ranges.get(paint) ?? []
    const highlight = this.#highlight(paint, stretches.length > 0)
    if (!highlight) return

    for (const [index, {start, end}] of stretches.entries()) {
      const range = ranges[index] ?? (this.#window as Window).document.createRange()
      if (range.startContainer !== start.node || range.startOffset !== start.offset) {
        range.setStart(start.node, start.offset)
      }
      if (range.endContainer !== end.node || range.endOffset !== end.offset) {
        range.setEnd(end.node, end.offset)
      }
      ranges[index] = range
      highlight.add(range)
    }
    for (const range of ranges.splice(stretches.length)) highlight.delete(range)
    this.#ranges.set(paint, ranges)
  }

  /** The page's highlight; nothing in a browser that has none, where cards and keys tell all the same. */
  #highlight(paint: Paint, isNeeded: boolean): Highlight | undefined {
    const name = `onrecord-${paint}`
    const registry = this.#window?.CSS?.highlights
    const known = registry?.get(name)
    if (known || !registry || !isNeeded || !this.#window) return known
    const made = new this.#window.Highlight()
    made.priority = layers[paint]
    registry.set(name, made)
    return made
  }
}
