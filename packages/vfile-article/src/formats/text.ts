/**
 * Plain text.
 */

import type {Role} from 'nlcst-attribution'
import type {Article, Block, Piece} from '../article.js'
import {kindsOfLines, type LineKind} from './mail.js'

/** Columns that hard-wrapped copy never goes past. */
const widest = 120

/** Blanks at the start of a line that begins a paragraph, where the others have none. */
const indent = 2

/** Roles by what a line is part of. */
const roles: Readonly<Record<LineKind, Role | undefined>> = {
  copy: undefined,
  quoted: 'blockquote',
  furniture: 'furniture'
}

/** A line, blanks at both ends left out. */
interface Line extends Piece {
  /** Columns before its first character. */
  indent: number
  kind: LineKind
}

/**
 * Read plain text.
 *
 * Paragraphs are parted by blank lines. Between those, copy that is wrapped by hand has its lines joined, with
 * the line break as a piece of its own; a line that is indented, or ends its sentence well before the
 * margin, parts paragraphs there too. Where lines are longer than anybody wraps at, or are not filled, each
 * line is a paragraph.
 *
 * @param text
 *   Text of the file; a byte order mark at its start is no copy.
 * @returns
 *   Its paragraphs, without roles, which plain text does not tell; but for what a mail quotes and how it is signed.
 */
export function readText(text: string): Article {
  const blocks: Block[] = []
  const lines = linesOf(text)
  const begins = beginsParagraph(lines)
  let pieces: Piece[] = []
  let kind: LineKind = 'copy'

  for (const [index, line] of lines.entries()) {
    if (line.value === '' || line.kind !== kind || begins(index)) flush()
    kind = line.kind
    if (line.value === '') continue

    const {value, start, end} = line
    const last = pieces[pieces.length - 1]
    // A reader sees a space, and so does the reading, wherever the line was broken.
    if (last) pieces.push({value: ' ', start: last.end, end: start})
    pieces.push({value, start, end})
  }

  flush()

  return {blocks, comments: []}

  function flush(): void {
    if (pieces.length > 0) blocks.push({role: roles[kind], pieces})
    pieces = []
  }
}

/** Part a text in its lines. */
function linesOf(text: string): Line[] {
  const lines: Omit<Line, 'kind'>[] = []
  const written: string[] = []
  const end = /\r\n|\n|\r|\v|\f|$/g
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0

  while (start <= text.length) {
    end.lastIndex = start
    const match = end.exec(text)
    const stop = match ? match.index : text.length
    const line = text.slice(start, stop)
    const value = line.trim()
    const blanks = line.length - line.trimStart().length
    const from = start + blanks

    written.push(line)
    lines.push({
      value,
      start: from,
      end: from + value.length,
      indent: line.startsWith('\t') ? indent : blanks
    })
    start = stop + (match?.[0].length || 1)
  }

  const kinds = kindsOfLines(written)
  return lines.map((line, index) => withoutMark({kind: kinds[index] ?? 'copy', ...line}))
}

/** A line without the marks that say that somebody else wrote it. */
function withoutMark(line: Line): Line {
  const mark = /^(?:>\s*)+/.exec(line.value)?.[0]
  if (mark === undefined) return line
  return {...line, value: line.value.slice(mark.length), start: line.start + mark.length}
}

/** Make the test of whether a line, by its index, begins a paragraph though none is empty before it. */
function beginsParagraph(lines: readonly Line[]): (index: number) => boolean {
  if (lines.some(isLong)) return () => true

  const joins = lines.flatMap((line, index) =>
    line.value !== '' && lines[index + 1]?.value ? [index] : []
  )
  const width = widthOf(joins.map((index) => lines[index] as Line))
  const isFull = (index: number): boolean => {
    const line = lines[index] as Line
    const word = lines[index + 1]?.value.split(' ', 1)[0] ?? ''
    return line.indent + line.value.length + 1 + word.length > width
  }
  const filled = filledRuns(lines, isFull)

  const indented = joins.filter((index) => (lines[index + 1] as Line).indent >= indent).length
  const tellsIndent = indented > 0 && (indented * 2 < joins.length || indented === joins.length)

  return (index) => {
    const line = lines[index] as Line
    const before = lines[index - 1]
    if (!before?.value) return false
    // Who wraps fills most lines; two lines that could be one were parted on purpose.
    if (!filled.has(index)) return true
    const isDeeper = tellsIndent && line.indent >= indent && before.indent < line.indent
    if (isDeeper && indented < joins.length) return true
    if (tellsIndent && line.indent >= indent && isEnded(before)) return true
    return (
      !tellsIndent &&
      isEnded(before) &&
      width - before.indent - before.value.length > width / 4 &&
      !isFull(index - 1)
    )
  }
}

/** Lines that stand with others, most of which are filled up to the margin. */
function filledRuns(lines: readonly Line[], isFull: (index: number) => boolean): Set<number> {
  const filled = new Set<number>()
  let run: number[] = []

  for (const [index, {value}] of lines.entries()) {
    if (value !== '') run.push(index)
    if (value !== '' && index + 1 < lines.length) continue
    const joins = run.slice(0, -1)
    if (joins.filter(isFull).length * 2 >= joins.length) for (const one of run) filled.add(one)
    run = []
  }

  return filled
}

/** The column that lines are wrapped at, a headline or an address that goes past it left aside. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines
    .filter(({value}) => !/\S{40}/.test(value))
    .map(({value, indent}) => value.length + indent)
    .sort((left, right) => left - right)
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0
}

/** Whether a line ends with its sentence. */
function isEnded({value}: Line): boolean {
  return /[.!?…]["'”’»)\]]*$/.test(value)
}

/**
 * Whether a line has words past the widest column; a long address alone does not
 * count.
 */
function isLong({value}: Line): boolean {
  return value.length > widest && value.indexOf(' ', widest) !== -1
}
