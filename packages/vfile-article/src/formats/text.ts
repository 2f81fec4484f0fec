/**
 * Plain text.
 */

import type {Article, Block, Piece} from '../article.js'

/** Columns that hard-wrapped copy never goes past. */
const widest = 120

/**
 * Read plain text.
 *
 * Paragraphs are parted by blank lines. In copy that is wrapped by hand the lines of
 * a paragraph are joined, with the line break as a piece of its own; in copy with
 * lines longer than anybody wraps at, each line is a paragraph.
 *
 * @param text
 *   Text of the file; a byte order mark at its start is no copy.
 * @returns
 *   Its paragraphs, without roles: plain text tells none.
 */
export function readText(text: string): Article {
  const blocks: Block[] = []
  const lines = linesOf(text)
  const wrapped = !lines.some((line) => isLong(line))
  let pieces: Piece[] = []

  for (const line of lines) {
    if (line.value === '' || !wrapped) flush()
    if (line.value === '') continue

    const last = pieces[pieces.length - 1]

    if (last) {
      pieces.push({
        value: text.slice(last.end, line.start),
        start: last.end,
        end: line.start
      })
    }

    pieces.push(line)
  }

  flush()

  return {blocks, comments: []}

  function flush(): void {
    if (pieces.length > 0) blocks.push({pieces})
    pieces = []
  }
}

/**
 * Part a text in its lines, white space at both ends of each left out.
 */
function linesOf(text: string): Piece[] {
  const lines: Piece[] = []
  const end = /\r\n|\n|\r|$/g
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0

  while (start <= text.length) {
    end.lastIndex = start
    const match = end.exec(text)
    const stop = match ? match.index : text.length
    const line = text.slice(start, stop)
    const value = line.trim()
    const from = start + line.length - line.trimStart().length

    lines.push({value, start: from, end: from + value.length})
    start = stop + (match?.[0].length || 1)
  }

  return lines
}

/**
 * Whether a line has words past the widest column; a long address alone does not
 * count.
 */
function isLong(line: Piece): boolean {
  return line.value.length > widest && line.value.indexOf(' ', widest) !== -1
}
