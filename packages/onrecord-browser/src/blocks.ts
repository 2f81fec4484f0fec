/**
 * The copy of an editor: its blocks of text, and how positions in them go through a change.
 */

import type {Role, Span} from 'onrecord/draft'

/** A block of text, as a checker gets it. */
export interface DraftBlock {
  /** Its words; every position of the editor takes one UTF-16 code unit. */
  text: string
  /** What it is for, where the document tells. */
  role?: Role | undefined
}

/** A role that an editor tells; `heading` is a headline, a deck or a crosshead by its place. */
export type EditorRole = Role | 'heading'

/** A range of positions: those of the editor, or offsets into the text of its blocks. */
export interface Range {
  from: number
  to: number
}

/** Where positions go in a change; ProseMirror's mappings are such. */
export interface PositionMap {
  /** With `bias` 1 a position goes behind what is inserted at it, with -1 it stays before. */
  map(position: number, bias?: number): number
  mapResult(position: number, bias?: number): {pos: number; deleted: boolean}
}

/** Copy that stands outside an editor, in fields of their own. */
export interface Around {
  /** Headline, standfirst and what else stands before the draft. */
  before?: readonly DraftBlock[] | undefined
  /** What stands behind it. */
  after?: readonly DraftBlock[] | undefined
}

/** What stands between two blocks in the text of a draft. */
const between = '\n\n'

/**
 * Join blocks into the text that the offsets of a report count in.
 *
 * @param blocks
 *   Blocks.
 * @returns
 *   The text, and where each block begins in it.
 */
export function joinBlocks(blocks: readonly DraftBlock[]): {text: string; starts: number[]} {
  return {text: blocks.map(({text}) => text).join(between), starts: startsOf(blocks)}
}

/**
 * Tell where blocks begin in their joined text.
 *
 * @param blocks
 *   Blocks.
 * @returns
 *   Offset of each.
 */
export function startsOf(blocks: readonly Pick<DraftBlock, 'text'>[]): number[] {
  const starts: number[] = []
  let length = 0
  for (const {text} of blocks) {
    starts.push(length)
    length += text.length + between.length
  }
  return starts
}

/**
 * Find the block that an offset falls into.
 *
 * @param starts
 *   Where blocks begin.
 * @param offset
 *   Offset into their joined text.
 * @returns
 *   Index of the block; -1 if there is none.
 */
export function blockAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return high
}

/** A block whose role is one of copy. */
type Settled<Block> = Omit<Block, 'role'> & {role?: Role | undefined}

/**
 * Say of headings what they are: the first one before any body paragraph is the headline, others there
 * are decks, and those that follow are crossheads.
 *
 * @param blocks
 *   Blocks with the roles that an editor tells.
 * @param around
 *   Copy outside the editor; a headline there leaves none to the editor's headings.
 * @returns
 *   The same blocks, with roles of copy.
 */
export function settleHeadings<Block extends {role?: EditorRole | undefined}>(
  blocks: readonly Block[],
  around: Around = {}
): Settled<Block>[] {
  const isBody = (role: EditorRole | undefined) => role === undefined || role === 'body'
  let headed = (around.before ?? []).some(({role}) => role === 'headline')
  let begun = (around.before ?? []).some(({role}) => isBody(role))

  return blocks.map((block) => {
    begun ||= isBody(block.role)
    if (block.role !== 'heading') {
      headed ||= block.role === 'headline'
      return block as Settled<Block>
    }
    const role = begun ? 'crosshead' : headed ? 'deck' : 'headline'
    headed = true
    return {...block, role}
  })
}

/** A draft with the copy around it. */
export interface Whole {
  blocks: DraftBlock[]
  /** Offsets of the draft in the text of the whole. */
  draft: Span
}

/**
 * Put a draft among the copy around it.
 *
 * @param blocks
 *   Blocks of the draft.
 * @param around
 *   What stands before and behind it.
 * @returns
 *   The whole, and where the draft stands in it.
 */
export function surround(blocks: readonly DraftBlock[], {before = [], after = []}: Around): Whole {
  const inner = blocks.map(({text, role}) => ({text, role}))
  const start = lengthOf(before)
  return {
    blocks: [...before, ...inner, ...after],
    draft: {start, end: start + Math.max(0, lengthOf(inner) - between.length)}
  }
}

/**
 * Tell what happened to positions when blocks were changed, whoever changed them and by whatever steps.
 *
 * @param before
 *   Blocks as they were.
 * @param after
 *   Blocks as they are.
 * @returns
 *   Map of offsets into their joined texts, from the first difference to the last; `null` if there is none.
 */
export function diffBlocks(
  before: readonly DraftBlock[],
  after: readonly DraftBlock[]
): PositionMap | null {
  const {head, tail} = commonEnds(before, after, (one, other) => one?.text === other?.text)
  if (head === before.length && head === after.length) return null

  // Each block with what follows it, so that those that come and go are whole.
  const closed = (blocks: readonly DraftBlock[]) => blocks.map(({text}) => text + between).join('')
  const old = closed(before.slice(head, before.length - tail))
  const now = closed(after.slice(head, after.length - tail))
  const base = lengthOf(before.slice(0, head))
  const short = Math.min(old.length, now.length)
  let first = 0
  while (first < short && old.charCodeAt(first) === now.charCodeAt(first)) first++
  let last = 0
  while (
    last < short - first &&
    old.charCodeAt(old.length - 1 - last) === now.charCodeAt(now.length - 1 - last)
  ) {
    last++
  }
  return replaced(base + first, base + old.length - last, now.length - first - last)
}

/**
 * Count the blocks that stand at both ends of two drafts.
 *
 * @param before
 *   Blocks as they were.
 * @param after
 *   Blocks as they are.
 * @param isSame
 *   Whether two are the same; by their words and roles if left out.
 * @returns
 *   Blocks in common from the beginning, and of the others those from the end.
 */
export function commonEnds(
  before: readonly DraftBlock[],
  after: readonly DraftBlock[],
  isSame: (one: DraftBlock | undefined, other: DraftBlock | undefined) => boolean = isAlike
): {head: number; tail: number} {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && isSame(before[head], after[head])) head++
  let tail = 0
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++
  return {head, tail}
}

function isAlike(one: DraftBlock | undefined, other: DraftBlock | undefined): boolean {
  return one?.text === other?.text && one?.role === other?.role
}

/** Map of a change that puts `length` characters between two offsets. */
function replaced(start: number, end: number, length: number): PositionMap {
  function mapResult(position: number, bias = 1): {pos: number; deleted: boolean} {
    if (position < start) return {pos: position, deleted: false}
    if (position > end) return {pos: position + length - (end - start), deleted: false}
    // Words that others took the place of are gone.
    return bias < 0
      ? {pos: start, deleted: position !== start}
      : {pos: start + length, deleted: position !== end}
  }
  return {mapResult, map: (position, bias) => mapResult(position, bias).pos}
}

/** Characters of blocks, each with what follows it. */
function lengthOf(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, {text}) => sum + text.length + between.length, 0)
}
