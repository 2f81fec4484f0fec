/**
 * The copy of a document: its blocks of text, and the way from their words back to positions.
 */

import type {Role, Span} from 'onrecord/draft'
import type {Node} from 'prosemirror-model'

/** A block of text, as a checker gets it. */
export interface DraftBlock {
  /** Its words; every position of the document takes one UTF-16 code unit. */
  text: string
  /** What it is for, where the document tells. */
  role?: Role | undefined
}

/** A block with its place. */
export interface PlacedBlock extends DraftBlock {
  /** Position of its first character. */
  from: number
}

/** Tells what a block is for; `undefined` lets its words tell, `'furniture'` keeps it from being checked. */
export type RoleOf = (node: Node, parent: Node, index: number) => Role | undefined

/** A range of positions. */
export interface Range {
  from: number
  to: number
}

/** What stands between two blocks in the text of a draft. */
const between = '\n\n'

/**
 * Take the copy out of a document.
 *
 * @param doc
 *   The document.
 * @param roleOf
 *   Tells what a block is for.
 * @returns
 *   Blocks that have words, in order.
 */
export function blocksOf(doc: Node, roleOf: RoleOf = defaultRoleOf): PlacedBlock[] {
  const blocks: PlacedBlock[] = []

  doc.descendants((node, position, parent, index) => {
    if (!node.isTextblock) return true
    const text = textOf(node)
    if (text.trim() !== '') {
      blocks.push({text, role: roleOf(node, parent ?? doc, index), from: position + 1})
    }
    return false
  })

  return blocks
}

/**
 * Join blocks into the text that the offsets of a report count in.
 *
 * @param blocks
 *   Blocks.
 * @returns
 *   The text, and where each block begins in it.
 */
export function joinBlocks(blocks: readonly DraftBlock[]): {text: string; starts: number[]} {
  const starts: number[] = []
  let length = 0

  for (const {text} of blocks) {
    starts.push(length)
    length += text.length + between.length
  }

  return {text: blocks.map(({text}) => text).join(between), starts}
}

/**
 * Make the function that finds the positions of a span of a report.
 *
 * @param blocks
 *   Blocks that the report is about, with their places.
 * @returns
 *   Function from offsets to positions; `null` for a span outside the blocks.
 */
export function createToRange(blocks: readonly PlacedBlock[]): (span: Span) => Range | null {
  const {starts} = joinBlocks(blocks)

  function position(offset: number): number | null {
    let index = starts.length - 1
    while (index > 0 && (starts[index] ?? 0) > offset) index--
    const block = blocks[index]
    if (!block) return null
    return block.from + Math.min(offset - (starts[index] ?? 0), block.text.length)
  }

  return ({start, end}) => {
    const from = position(start)
    const to = position(end)
    return from === null || to === null || from >= to ? null : {from, to}
  }
}

/** What is no text (a line break, an image) takes as many characters as it takes positions. */
function textOf(node: Node): string {
  let text = ''
  node.forEach((child) => {
    if (child.isText) text += child.text ?? ''
    else text += (/^hard_?break$/i.test(child.type.name) ? '\n' : ' ').repeat(child.nodeSize)
  })
  return text
}

/** What the names of the usual schemas tell. */
function defaultRoleOf(node: Node, parent: Node): Role | undefined {
  const {name} = node.type
  if (name === 'heading') return 'headline'
  if (/code/i.test(name)) return 'furniture'
  if (/caption/i.test(name)) return 'caption'
  if (parent.type.name === 'blockquote') return 'blockquote'
  if (/list_?item/i.test(parent.type.name)) return 'list'
  return
}
