/**
 * A sentence with words marked in it, set in lines for a terminal.
 */

import type {Level} from '../config/types.js'
import {printable, type Style} from '../terminal.js'
import stringWidth from '../width.js'

/** A marked stretch of a sentence. */
export interface Mark {
  start: number
  end: number
  level: Level
}

/** How to set. */
export interface SetOptions {
  /** Most columns of a line; a longer word gets a line of its own. */
  width: number
  /** Style of the words of each severity; without colour they get a line of marks below. */
  styles?: Readonly<Record<Level, Style>> | undefined
}

/** A piece of the sentence that is marked throughout, or not at all. */
interface Piece {
  text: string
  level: Level | undefined
}

/** Characters of a piece that are shown where the sentence is long: whole lines, and the words near a mark. */
const longest = 200

/**
 * Set a sentence.
 *
 * @param text
 *   The sentence, with single spaces.
 * @param marks
 *   What is marked in it; the gravest wins where marks lie over each other.
 * @param options
 *   Width and styles.
 * @returns
 *   Lines, safe to print; the middle of what is long is left out.
 */
export function markedLines(text: string, marks: readonly Mark[], options: SetOptions): string[] {
  const pieces = cut(text, marks)
  const short = pieces.map((piece, index) => ({
    ...piece,
    text: printable(shorten(piece.text, index === 0, index === pieces.length - 1))
  }))

  return wrap(short, options.width).flatMap((line) => setLine(line, options))
}

/** Cut a sentence where marks begin and end. */
function cut(text: string, marks: readonly Mark[]): Piece[] {
  const bounds = new Set([0, text.length, ...marks.flatMap(({start, end}) => [start, end])])
  const sorted = [...bounds].filter((at) => at <= text.length).sort((left, right) => left - right)

  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0
    const over = marks.filter((mark) => mark.start < end && mark.end > start)
    return {text: text.slice(start, end), level: gravest(over)}
  })
}

function gravest(marks: readonly Mark[]): Level | undefined {
  const levels = marks.map(({level}) => level)
  return (['error', 'warn', 'info'] as const).find((level) => levels.includes(level))
}

/** Leave out what is far from a mark, at spaces. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= longest) return text

  const half = longest / 2
  const head = text.slice(0, text.lastIndexOf(' ', half) + 1 || half)
  const tail = text.slice(text.indexOf(' ', text.length - half) + 1 || text.length - half)

  if (isFirst && !isLast) return `… ${tail}`
  return isLast && !isFirst ? `${head}…` : `${head}… ${tail}`
}

/** Break pieces into lines at spaces. */
function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0

  for (const word of wordsOf(pieces)) {
    const needed = stringWidth(
      word
        .map(({text}) => text)
        .join('')
        .trimEnd()
    )

    if (used > 0 && used + needed > width) {
      lines.push(line)
      line = []
      used = 0
    }

    line.push(...word)
    used += stringWidth(word.map(({text}) => text).join(''))
  }

  return [...lines, line]
}

/** Words, each with the space behind it; a mark may begin or end within a word. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = []
  let open = false

  for (const {text, level} of pieces) {
    for (const part of text.match(/[^ ]* +|[^ ]+/g) ?? []) {
      const last = words.at(-1)
      if (open && last) last.push({text: part, level})
      else words.push([{text: part, level}])
      open = !part.endsWith(' ')
    }
  }

  return words
}

/** A line, and below it the marks where there is no colour. */
function setLine(line: readonly Piece[], {styles}: SetOptions): string[] {
  const pieces = merged(line)
  if (styles) {
    return [pieces.map(({text, level}) => (level ? styles[level](text) : text)).join('')]
  }

  const marks = pieces
    .map(({text, level}) => (level ? '^' : ' ').repeat(stringWidth(text)))
    .join('')
    .trimEnd()
  const words = pieces.map(({text}) => text).join('')

  return marks === '' ? [words] : [words, marks]
}

/** Join neighbours of one severity; what ends the line loses its space. */
function merged(line: readonly Piece[]): Piece[] {
  const result: Piece[] = []

  for (const [index, piece] of line.entries()) {
    const text = index === line.length - 1 ? piece.text.trimEnd() : piece.text
    const last = result.at(-1)
    if (last && last.level === piece.level) last.text += text
    else result.push({text, level: piece.level})
  }

  return result
}
