/**
 * The copy of a document: its blocks of text, and the way from their words back to positions.
 */

import type {Span} from 'onrecord/draft'
import {
  type Around,
  blockAt,
  type DraftBlock,
  type EditorRole,
  type Range,
  settleHeadings,
  startsOf
} from 'onrecord-browser'
import type {Node} from 'prosemirror-model'

/** A block with its place. */
export interface PlacedBlock extends DraftBlock {
  /** Position of its first character. */
  from: number
}

/**
 * Tells what a block is for; `undefined` lets its words tell, `'furniture'` keeps it from being checked, and a
 * `'heading'` is headline, deck or crosshead by its place.
 */
export type RoleOf = (node: Node, parent: Node, index: number) => EditorRole | undefined

/**
 * Take the copy out of a document.
 *
 * @param doc
 *   The document.
 * @param roleOf
 *   Tells what a block is for.
 * @param around
 *   Copy outside the document: where it has a headline, the headings here are none.
 * @returns
 *   Blocks that have words, in order.
 */
export function blocksOf(
  doc: Node,
  roleOf: RoleOf = defaultRoleOf,
  around: Around = {}
): PlacedBlock[] {
  const blocks: {text: string; role: EditorRole | undefined; from: number}[] = []

  doc.descendants((node, position, parent, index) => {
    if (!node.isTextblock) return true
    const text = textOf(node)
    if (text.trim() !== '') {
      blocks.push({text, role: roleOf(node, parent ?? doc, index), from: position + 1})
    }
    return false
  })

  return settleHeadings(blocks, around)
}

/**
 * Make the function that finds the positions of a span of a report.
 *
 * @param blocks
 *   Blocks that the report is about, with their places.
 * @param draft
 *   Where they stand in its text; from its beginning if left out.
 * @returns
 *   Function from offsets to positions; `null` for a span outside the blocks.
 */
export function createToRange(
  blocks: readonly PlacedBlock[],
  draft: Span = {start: 0, end: Number.POSITIVE_INFINITY}
): (span: Span) => Range | null {
  const starts = startsOf(blocks)

  function position(offset: number): number | null {
    if (offset < 0) return null
    const index = blockAt(starts, offset)
    const block = blocks[index]
    if (!block) return null
    return block.from + Math.min(offset - (starts[index] ?? 0), block.text.length)
  }

  return ({start, end}) => {
    if (start < draft.start || end > draft.end) return null
    const from = position(start - draft.start)
    const to = position(end - draft.start)
    return from === null || to === null || from >= to ? null : {from, to}
  }
}

/** Texts of blocks: nodes never change, and most of them stand in the next document too. */
const texts = new WeakMap<Node, string>()

/** What is no text (a line break, an image) takes as many characters as it takes positions. */
function textOf(node: Node): string {
  const known = texts.get(node)
  if (known !== undefined) return known
  let text = ''
  node.forEach((child) => {
    if (child.isText) text += child.text ?? ''
    else text += (/^hard_?break$/i.test(child.type.name) ? '\n' : ' ').repeat(child.nodeSize)
  })
  texts.set(node, text)
  return text
}

/**
 * Tell what a block is for by the names of the usual schemas.
 *
 * @param node
 *   The block.
 * @param parent
 *   What it stands in.
 * @returns
 *   Its role, if they tell.
 */
export function defaultRoleOf(node: Node, parent: Node): EditorRole | undefined {
  const {name} = node.type
  if (name === 'heading') return 'heading'
  if (/code/i.test(name)) return 'furniture'
  if (/caption/i.test(name)) return 'caption'
  if (parent.type.name === 'blockquote') return 'blockquote'
  if (/list_?item/i.test(parent.type.name)) return 'list'
  return
}
