/**
 * What a reader sees of a paragraph.
 */

import {creditAt} from 'nlcst-attribution'
import type {Block, Piece} from './article.js'
import {textOf} from './pieces.js'

/** Soft hyphen, zero-width characters, marks of direction, byte order mark: no part of any word. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g

/** Separators of Unicode that part paragraphs. */
const separator = /[\u2028\u2029]/

/** Guillemets that stand alone, as arrows of a page do: `Home » News`, `Read more ›`. */
const alone = /(?<=^|[ \t\n\r])[«»‹›]+(?=$|[ \t\n\r])/g

/** A guillemet at the end of a short line that opens nothing, or at the start of one that closes nothing. */
const atEdge = /^[«‹](?=[^«»‹›.!?]{0,60}$)|(?<=^[^«»‹›.!?]{0,60})[»›]$/g

/** Characters of a paragraph at most; what is longer was never written as one. */
const longest = 20_000

/**
 * Part blocks where a reader sees them parted, credits of pictures from their captions among them, and leave
 * out what no reader sees: invisible characters, and arrows, which are no quotation marks. Paragraphs that are longer than anybody writes are
 * cut at the end of a sentence.
 *
 * @param blocks
 *   Blocks.
 * @returns
 *   Blocks; those that are plain are the same objects.
 */
export function visibleBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const text = textOf(block.pieces)
    const parts = separator.test(text) || text.length > longest ? parted(block, text) : [block]
    return parts.map(visible).flatMap(withCredit)
  })
}

function visible(block: Block): Block {
  const text = textOf(block.pieces)
  const marks = arrows(text)
  const spans = [...text.matchAll(invisible), ...marks].map(({index, 0: {length}}) => ({
    start: index,
    end: index + length
  }))
  if (spans.length === 0) return block

  // A line of places with arrows between them leads through the site.
  const leads = marks.length > 0 && text.length < 80 && !/[.!?,]["'”’)]*\s*$/.test(text)
  const role = block.role === undefined && leads ? 'furniture' : block.role
  return {...block, role, pieces: without(block.pieces, spans)}
}

/** Part the credit of a picture from its caption: who took it is nobody whom the story speaks of. */
function withCredit(block: Block): Block[] {
  if (block.role !== undefined && block.role !== 'caption') return [block]

  const text = textOf(block.pieces)
  const at = creditAt(text)
  if (at === null) return [block]
  const credit: Block = {...block, role: 'furniture', pieces: cut(block.pieces, at, text.length)}
  if (text.slice(0, at).trim() === '') return [credit]
  return [{...block, role: 'caption', pieces: cut(block.pieces, 0, at)}, credit]
}

function arrows(text: string): RegExpExecArray[] {
  if (!/[«»‹›]/.test(text)) return []

  const isPaired = text.includes('«') && text.includes('»')
  return [
    ...[...text.matchAll(alone)].filter(([mark]) => !isPaired || /^[‹›]/.test(mark)),
    ...(text.trim().length === text.length ? text.matchAll(atEdge) : [])
  ]
}

/** Cut a block at separators, which are left out, and at ends of sentences where it is too long. */
function parted(block: Block, text: string): Block[] {
  const parts: Block[] = []
  let from = 0

  while (from < text.length) {
    const rest = text.slice(from, from + longest + 1)
    const at = rest.search(separator)
    const whole = rest.length <= longest ? rest.length : endOfSentence(rest)
    const end = from + (at === -1 ? whole : at)
    parts.push({...block, pieces: cut(block.pieces, from, end)})
    from = at === -1 ? end : end + 1
  }

  return parts
}

function endOfSentence(text: string): number {
  const at = Math.max(text.lastIndexOf('. '), text.lastIndexOf('.” '), text.lastIndexOf('." '))
  const space = text.lastIndexOf(' ')
  if (at > text.length / 2) return text.indexOf(' ', at) + 1
  return space > 0 ? space + 1 : text.length - 1
}

/** The pieces of a stretch of the text of all; a piece that separates is one of its own. */
function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const kept: Piece[] = []
  let at = 0

  for (const piece of pieces) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, piece.value.length)
    if (start < end) kept.push(...sliced(piece, start, end))
    at += piece.value.length
    if (at >= to) break
  }

  return kept
}

/** Take stretches out of pieces; an atom keeps its place. */
function without(
  pieces: readonly Piece[],
  spans: readonly {start: number; end: number}[]
): Piece[] {
  const sorted = [...spans].sort((left, right) => left.start - right.start)
  const kept: Piece[] = []
  let at = 0
  let next = 0

  for (const piece of pieces) {
    const length = piece.value.length
    let from = 0

    for (; (sorted[next]?.start ?? Number.POSITIVE_INFINITY) < at + length; next++) {
      const {start, end} = sorted[next] as {start: number; end: number}
      if (start - at > from) kept.push(...sliced(piece, from, start - at))
      from = Math.max(from, Math.min(end - at, length))
      if (end > at + length) break
    }

    if (from < length) kept.push(...(from === 0 ? [piece] : sliced(piece, from, length)))
    at += length
  }

  return kept
}

function sliced(piece: Piece, from: number, to: number): Piece[] {
  const {value, start, end} = piece
  if (from === 0 && to === value.length) return [piece]
  const isExact = value.length === end - start
  const place = isExact ? {start: start + from, end: start + to} : {start, end}
  const part = {...piece, ...place, value: value.slice(from, to)}
  // An atom of which all is left out but a blank says nothing.
  return part.value === '' ? [] : [part]
}
