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

/** What is about to be scrolled into view is painted before it is there. */
const reach = '50%'

/**
 * Paints for one editor; a page may have several, and they share the page's highlights. A browser looks at every
 * range of a highlight after every letter, so that in a long draft what is out of sight is not painted.
 */
export class Painter {
  readonly #window: Window & typeof globalThis
  readonly #watch: IntersectionObserver
  /** Elements with words to paint, and whether they are in sight. */
  readonly #sight = new Map<Element, boolean>()
  /** Ranges that are painted; they live, and go with the letters while somebody types. */
  readonly #ranges = new Map<Paint, Range[]>()
  #stretches: readonly Painted[] = []

  /** @param window Window of the draft. */
  constructor(window: Window & typeof globalThis) {
    this.#window = window
    this.#watch = new window.IntersectionObserver(
      (entries) => {
        for (const {target, isIntersecting} of entries) {
          if (this.#sight.has(target)) this.#sight.set(target, isIntersecting)
        }
        this.#draw()
      },
      {rootMargin: reach}
    )
  }

  /** Paint these stretches and no others. */
  paint(stretches: readonly Painted[]): void {
    this.#stretches = stretches
    const elements = new Set<Element>(
      stretches.flatMap(({start}) => start.node.parentElement ?? [])
    )
    for (const element of this.#sight.keys()) {
      if (elements.has(element)) continue
      this.#watch.unobserve(element)
      this.#sight.delete(element)
    }
    for (const element of elements) {
      if (this.#sight.has(element)) continue
      this.#sight.set(element, false)
      this.#watch.observe(element)
    }
    this.#draw()
  }

  /** Paint no more. */
  destroy(): void {
    this.paint([])
    this.#watch.disconnect()
  }

  #draw(): void {
    const seen = this.#stretches.filter(
      ({start}) => start.node.parentElement && this.#sight.get(start.node.parentElement)
    )
    for (const paint of Object.keys(layers) as Paint[]) {
      this.#layer(
        paint,
        seen.filter((one) => one.paint === paint)
      )
    }
  }

  #layer(paint: Paint, stretches: readonly Painted[]): void {
    const ranges = this.#ranges.get(paint) ?? []
    const highlight = this.#highlight(paint, stretches.length > 0)
    if (!highlight) return

    for (const [index, {start, end}] of stretches.entries()) {
      const known = ranges[index]
      const range = known ?? this.#window.document.createRange()
      if (range.startContainer !== start.node || range.startOffset !== start.offset) {
        range.setStart(start.node, start.offset)
      }
      if (range.endContainer !== end.node || range.endOffset !== end.offset) {
        range.setEnd(end.node, end.offset)
      }
      ranges[index] = range
      if (!known) highlight.add(range)
    }
    for (const range of ranges.splice(stretches.length)) highlight.delete(range)
    this.#ranges.set(paint, ranges)
  }

  /** The page's highlight; nothing in a browser that has none, where cards and keys tell all the same. */
  #highlight(paint: Paint, isNeeded: boolean): Highlight | undefined {
    const name = `onrecord-${paint}`
    const registry = this.#window.CSS.highlights as HighlightRegistry | undefined
    const known = registry?.get(name)
    if (known || !registry || !isNeeded) return known
    const made = new this.#window.Highlight()
    made.priority = layers[paint]
    registry.set(name, made)
    return made
  }
}
