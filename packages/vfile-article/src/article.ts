/**
 * What a format reader makes of a file, before it becomes a tree.
 */

import type {Role} from 'nlcst-attribution'

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
  /** All of it is set in bold. */
  strong?: boolean | undefined
}

/** The copy of one file. */
export interface Article {
  blocks: Block[]
  /** Comments that the file carries beside its copy (`<!-- … -->`). */
  comments: Comment[]
  /** Metadata in YAML at the head of the file, as written. */
  frontMatter?: string | undefined
}

/** A comment: its words, without the marks, and where it stands. */
export interface Comment {
  value: string
  start: number
  end: number
}
