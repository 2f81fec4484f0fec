/**
 * The copy of an element that is written in, and the way from its words back to their nodes.
 */

import {blockAt, type EditorRole, type Range as Stretch, startsOf} from '../blocks.js'
import type {EditorBlock} from '../session-types.js'
import {isBlock, isSkipped, type RoleOf, roleOfElement} from './elements.js'

/** A run of letters in a text node. */
interface Piece {
  node: Text
  /** Its first letter in the node. */
  from: number
  /** Its first letter in the block. */
  start: number
  length: number
}

/** A block with the nodes that hold it. */
export interface DomBlock extends EditorBlock {
  pieces: readonly Piece[]
}

/** Blocks of an element, the last of them still without its end. */
interface Gathering {
  blocks: DomBlock[]
  text: string
  pieces: Piece[]
  role: EditorRole | undefined
}

/** A place between two letters. */
export interface Point {
  node: Node
  offset: number
}

/** Letters that are there for the editor's sake: fillers, and marks of places. */
const letters = /[^\u200b\u2060\ufeff]+/g

/** Reads an element; what has not changed since is not read again. */
export class DomReader {
  readonly #root: HTMLElement
  readonly #roleOf: RoleOf
  readonly #known = new WeakMap<Node, readonly DomBlock[]>()
  #blocks: readonly DomBlock[] = []
  #starts: readonly number[] = []
  #keepsLines = false

  /**
   * @param root
   *   The element.
   * @param roleOf
   *   Tells what a block is for; where it does not, its element does.
   */
  constructor(root: HTMLElement, roleOf: RoleOf = () => undefined) {
    this.#root = root
    this.#roleOf = roleOf
  }

  /** Forget what changed. */
  forget(records: readonly MutationRecord[]): void {
    for (const {target, addedNodes} of records) {
      for (let node: Node | null = target; node; node = node.parentNode) {
        this.#known.delete(node)
        if (node === this.#root) break
      }
      for (const added of addedNodes) {
        if (added.nodeType !== 1) continue
        // What moved may be something else where it is now.
        this.#known.delete(added)
        for (const inner of (added as Element).querySelectorAll('*')) this.#known.delete(inner)
      }
    }
  }

  /** Read the copy: blocks that have words, in order. */
  read(): readonly DomBlock[] {
    this.#keepsLines = /pre|break/.test(getComputedStyle(this.#root).whiteSpace)
    this.#blocks = this.#blocksOf(this.#root)
    this.#starts = startsOf(this.#blocks)
    return this.#blocks
  }

  /**
   * Find the points that a stretch of the copy, as it was read last, lies between.
   *
   * @param stretch
   *   Offsets into the joined text of the blocks.
   * @returns
   *   Points; `null` where there is no such place.
   */
  pointsOf({from, to}: Stretch): {start: Point; end: Point} | null {
    const start = this.#point(from, from === to)
    const end = from === to ? start : this.#point(to, true)
    return start && end ? {start, end} : null
  }

  /**
   * Find the offset of a point.
   *
   * @param point
   *   A place in the element.
   * @returns
   *   Offset of the first letter at it or behind it.
   */
  offsetOf({node, offset}: Point): number {
    const place = this.#root.ownerDocument.createRange()
    place.setStart(node, offset)
    place.collapse(true)
    for (const [index, {pieces}] of this.#blocks.entries()) {
      for (const piece of pieces) {
        const at = (this.#starts[index] ?? 0) + piece.start
        if (piece.node === node && offset <= piece.from + piece.length) {
          return at + Math.max(0, offset - piece.from)
        }
        if (place.comparePoint(piece.node, piece.from) >= 0) return at
      }
    }
    return (this.#starts.at(-1) ?? 0) + (this.#blocks.at(-1)?.text.length ?? 0)
  }

  #point(offset: number, isEnd: boolean): Point | null {
    const index = blockAt(this.#starts, offset)
    const block = this.#blocks[index]
    if (!block) return null
    const at = offset - (this.#starts[index] ?? 0)
    const {pieces} = block
    let piece = pieces[0]
    for (const next of pieces.slice(1)) {
      const isThere = isEnd ? next.start >= at : piece && at < piece.start + piece.length
      if (isThere) break
      piece = next
    }
    if (!piece) return null
    const inside = Math.min(Math.max(0, at - piece.start), piece.length)
    return {node: piece.node, offset: piece.from + inside}
  }

  #blocksOf(element: Element): readonly DomBlock[] {
    const known = this.#known.get(element)
    if (known) return known
    const gathering: Gathering = {
      blocks: [],
      text: '',
      pieces: [],
      role: this.#roleOf(element as HTMLElement) ?? roleOfElement(element, this.#root)
    }
    this.#walk(element, gathering)
    close(gathering)
    this.#known.set(element, gathering.blocks)
    return gathering.blocks
  }

  #walk(parent: Node, gathering: Gathering): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#readText(node as Text, gathering)
      else if (node.nodeType === 1) this.#readElement(node as Element, gathering)
    }
  }

  #readText(node: Text, gathering: Gathering): void {
    for (const {0: run, index} of node.data.matchAll(letters)) {
      const start = gathering.text.length
      gathering.pieces.push({node, from: index, start, length: run.length})
      gathering.text += this.#keepsLines ? run.replaceAll('\u00a0', ' ') : run.replace(/\s/g, ' ')
    }
  }

  #readElement(element: Element, gathering: Gathering): void {
    if (this.#known.has(element)) this.#readBlock(element, gathering)
    else if (isSkipped(element)) {
      if (!isBlock(element) && element.localName !== 'del') gathering.text += ' '
      // What may be written in within what may not: the caption of a picture.
      for (const inner of element.querySelectorAll('[contenteditable=true]')) {
        this.#readBlock(inner, gathering)
      }
    } else if (isBlock(element)) this.#readBlock(element, gathering)
    else if (element.localName === 'br') {
      // Two line breaks are as good as a new paragraph.
      if (/\n\s*$/.test(gathering.text)) close(gathering)
      else gathering.text += '\n'
    } else this.#walk(element, gathering)
  }

  /** Read an element that begins a block of its own, or several. */
  #readBlock(element: Element, gathering: Gathering): void {
    close(gathering)
    gathering.blocks.push(...this.#blocksOf(element))
  }
}

/** Begin a new block. */
function close(gathering: Gathering): void {
  const {blocks, text, pieces, role} = gathering
  if (text.trim() !== '') blocks.push({text, pieces, role})
  gathering.text = ''
  gathering.pieces = []
}
