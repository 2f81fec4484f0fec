import type {Node} from 'unist'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import type {Link} from '../types.js'

/** A leaf of the tree: where its words stand in the paragraph's text and in the file. */
interface Leaf {
  at: number
  offset: number
  length: number
  /** Where it ends in the file: further on, where it is written with more characters than it reads. */
  end: number
}

/** A paragraph's words, with a way back to the file. */
export interface ParagraphText {
  text: string
  links: Link[]
  /**
   * @param at UTF-16 code unit into `text`
   * @returns the same place in the file
   */
  toOffset: (at: number) => number
  /**
   * @param at UTF-16 code unit into `text`, behind the last of a stretch
   * @returns where what that stands for ends in the file: behind all of `&rdquo;`
   */
  toEnd: (at: number) => number
  /**
   * @param start offset into the file, inclusive
   * @param end offset into the file, exclusive
   * @returns the words of the paragraph between them
   */
  between: (start: number, end: number) => string
}

/**
 * Joins the leaves of a paragraph. Markup between leaves (a link's address, a
 * tag) is no part of the text, so every leaf keeps its own place in the file.
 *
 * @param node an nlcst paragraph; leaves without a position are counted on from the leaf before
 */
export function paragraphText(node: Node): ParagraphText {
  const leaves: Leaf[] = []
  const links: Link[] = []
  /** Bold words in mid-link are leaves of their own, and the link is one. */
  let link: Link | null = null
  let text = ''
  let after = node.position?.start.offset ?? 0
  visitParents(node, isText, addLeaf)
  const [first] = leaves
  /** Where it begins in the file, if it reads there as it is written. */
  const begins = leaves.length === 1 && first && isExactly(first) ? first.offset : null
  return {text, links, toOffset, toEnd, between}

  function addLeaf(current: Node & {value: string}): void {
    const {value} = current
    const offset = current.position?.start.offset ?? after
    const end = current.position?.end.offset ?? offset + value.length
    const isExact = end - offset === value.length
    const previous = leaves.at(-1)
    if (isExact && previous?.end === offset && isExactly(previous)) {
      previous.length += value.length
      previous.end = end
    } else leaves.push({at: text.length, offset, length: value.length, end})
    text += value
    after = isExact ? end : offset + value.length
    const url = (current.data as {url?: unknown} | undefined)?.url
    if (typeof url !== 'string') link = null
    else if (link?.url === url) link.end = after
    else {
      link = {start: offset, end: after, url}
      links.push(link)
    }
  }

  function between(start: number, end: number): string {
    let words = ''
    for (const leaf of leaves) {
      const from = Math.max(start - leaf.offset, 0)
      const to = Math.min(end - leaf.offset, leaf.length)
      if (from < to) words += text.slice(leaf.at + from, leaf.at + to)
    }
    return words
  }

  function toOffset(at: number): number {
    if (begins !== null) return begins + Math.min(at, text.length)
    const leaf = leafAt(at)
    if (!leaf) return after
    if (isExactly(leaf)) return leaf.offset + Math.min(at - leaf.at, leaf.length)
    // Of a character reference there is only the whole; of words that are written otherwise the order is kept.
    return leaf.length > 2 ? Math.min(leaf.offset + at - leaf.at, leaf.end - 1) : leaf.offset
  }

  function toEnd(at: number): number {
    if (begins !== null) return begins + Math.min(at, text.length)
    const leaf = leafAt(at - 1)
    if (!leaf) return after
    if (isExactly(leaf)) return leaf.offset + Math.min(at - leaf.at, leaf.length)
    const behind = leaf.length > 2 && at - leaf.at < leaf.length
    return behind ? Math.min(leaf.offset + at - leaf.at, leaf.end) : leaf.end
  }

  function leafAt(at: number): Leaf | undefined {
    let low = 0
    let high = leaves.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((leaves[middle]?.at ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return leaves[low]
  }
}

function isExactly({offset, length, end}: Leaf): boolean {
  return end - offset === length
}

/**
 * The paragraphs of a tree, in order.
 *
 * @param tree its root, or what holds some
 */
export function paragraphsIn(tree: Node): Node[] {
  const found: Node[] = []
  visitParents(tree, 'ParagraphNode', (node) => {
    found.push(node)
    return SKIP
  })
  return found
}

/** Whether a node is a leaf with words in it. */
function isText(node: Node): node is Node & {value: string} {
  const {value} = node as {value?: unknown}
  return !('children' in node) && typeof value === 'string' && value !== ''
}
