/**
 * The words of an article with findings marked.
 */

import type {Nodes, Paragraph} from 'nlcst'
import type {Level} from '../config/types.js'
import {escapeText} from './escape.js'

/** A marked stretch of the file. */
export interface Mark {
  start: number
  end: number
  /** Number of the finding, from 0. */
  index: number
  level: Level
}

/** A leaf, with its place. */
interface Leaf {
  value: string
  start: number
  end: number
}

/**
 * Write a paragraph in HTML.
 *
 * @param paragraph
 *   Paragraph.
 * @param marks
 *   Marks that reach into it; they may overlap.
 * @returns
 *   Its words, escaped, in `mark` elements where they are marked; the number of a finding is at
 *   the end of its mark.
 */
export function markedText(paragraph: Paragraph, marks: readonly Mark[]): string {
  return leavesOf(paragraph)
    .flatMap((leaf) => cut(leaf, marks))
    .map(({value, start, end}) => {
      const over = marks.filter((mark) => mark.start < end && mark.end > start)
      const [first] = over
      if (!first) return escapeText(value)

      const ending = over
        .filter((mark) => mark.end <= end)
        .map(({index}) => `<sup>${index + 1}</sup>`)
      return `<mark class="${first.level}">${escapeText(value)}</mark>${ending.join('')}`
    })
    .join('')
}

/**
 * Cut a leaf where marks start and end; one that is written otherwise than it reads stays whole.
 */
function cut(leaf: Leaf, marks: readonly Mark[]): Leaf[] {
  if (leaf.value.length !== leaf.end - leaf.start) return [leaf]

  const bounds = [...new Set(marks.flatMap(({start, end}) => [start, end]))]
    .filter((bound) => bound > leaf.start && bound < leaf.end)
    .sort((left, right) => left - right)

  return [leaf.start, ...bounds].map((start, index) => {
    const end = bounds[index] ?? leaf.end
    return {value: leaf.value.slice(start - leaf.start, end - leaf.start), start, end}
  })
}

function leavesOf(node: Nodes): Leaf[] {
  if ('children' in node) return node.children.flatMap(leavesOf)

  return [
    {
      value: node.value,
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0
    }
  ]
}
