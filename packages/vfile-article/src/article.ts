/**
 * What a format reader makes of a file, before it becomes a tree.
 */

import type {Role} from 'nlcst-attribution'
import type {Facts, FrontMatter} from './front-matter.js'
import type {MarkupElement} from './markup.js'

/**
 * A run of copy.
 *
 * `value` is what a reader sees, `start` and `end` where it stands in the
 * file (UTF-16 offsets, `end` exclusive). Either both are the same characters,
 * or the piece is an *atom*: characters that are written differently in
 * the file (`&amp;` for `&`, `\u201c` in JSON, a line break with the `> ` of a
 * block quote after it). An atom is short, and anything inside it is placed at its
 * start.
 */
export interface Piece {
  value: string
  start: number
  end: number
  /** Address that the piece links to. */
  url?: string | undefined
}

/** A paragraph of copy. */
export interface Block {
  /** `undefined`: the format doesn't tell, the reading has to infer it. */
  role?: Role | undefined
  pieces: Piece[]
  /** The row of a table that it is a cell of; cells of one row have one number. */
  row?: number | undefined
  /** All of it is set in bold. */
  strong?: boolean | undefined
  /** Innermost block of markup that it stands in. */
  holder?: MarkupElement | undefined
}

/** The copy of one file. */
export interface Article {
  blocks: Block[]
  /** Comments that the file carries beside its copy (`<!-- … -->`). */
  comments: Comment[]
  /** Metadata at the head of the file. */
  frontMatter?: FrontMatter | undefined
  /** What it says of itself beside the copy. */
  facts?: Facts | undefined
}

/** A comment: its words, without the marks, and where it stands. */
export interface Comment {
  value: string
  start: number
  end: number
  /** The paragraph that it stands in, if it stands in one. */
  paragraph?: {start: number; end: number} | undefined
}

/**
 * Tell comments which paragraph they stand in.
 *
 * @param comments
 *   Comments between the first and the last piece of the paragraph, or beside them.
 * @param block
 *   The paragraph.
 */
export function setParagraph(comments: readonly Comment[], {pieces}: Block): void {
  const start = pieces[0]?.start ?? 0
  const end = pieces[pieces.length - 1]?.end ?? start

  for (const comment of comments) comment.paragraph = {start, end}
}
