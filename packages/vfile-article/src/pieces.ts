/**
 * Pieces of copy: cut, decoded, and placed through the pieces that they were found in.
 */

import type {Block, Comment, Piece} from './article.js'

/** Decodes one character reference (`&amp;`, `&#8220;`). */
export type DecodeReference = (reference: string) => string

const reference = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?/y

/**
 * Line a text up with the markup that it was parsed from.
 *
 * @param source
 *   Markup of the text alone.
 * @param start
 *   Where that starts in the file.
 * @param value
 *   What the parser made of it.
 * @param decode
 *   Decoder of character references.
 * @returns
 *   Pieces: runs that are written as they read, and atoms for references and
 *   line ends. What doesn't line up (a parser may drop or replace a character)
 *   becomes one atom with all that follows.
 */
export function alignPieces(
  source: string,
  start: number,
  value: string,
  decode: DecodeReference
): Piece[] {
  if (source === value) return value === '' ? [] : [{value, start, end: start + value.length}]

  const pieces: Piece[] = []
  let from = 0
  let at = 0
  let seen = 0

  while (at < source.length && seen < value.length) {
    const atom = atomAt(source, at, value, seen, decode)

    if (atom) {
      flush()
      pieces.push({value: atom.value, start: start + at, end: start + at + atom.length})
      at += atom.length
      seen += atom.value.length
      from = at
    } else if (source[at] === value[seen]) {
      at++
      seen++
    } else if (source[at] === '\0') {
      // Parsers drop it.
      flush()
      from = ++at
    } else {
      break
    }
  }

  flush()

  if (seen < value.length) {
    pieces.push({value: value.slice(seen), start: start + at, end: start + source.length})
  }

  return pieces

  function flush(): void {
    if (at > from) {
      pieces.push({value: source.slice(from, at), start: start + from, end: start + at})
    }
    from = at
  }
}

/**
 * Characters of the source that stand for others.
 */
function atomAt(
  source: string,
  at: number,
  value: string,
  seen: number,
  decode: DecodeReference
): {value: string; length: number} | undefined {
  if (source[at] === '\r' && value[seen] === '\n') {
    return {value: '\n', length: source[at + 1] === '\n' ? 2 : 1}
  }

  if (source[at] !== '&') return

  reference.lastIndex = at
  const written = reference.exec(source)?.[0]
  if (written === undefined) return

  const decoded = decode(written)
  if (decoded === written || !value.startsWith(decoded, seen)) return
  return {value: decoded, length: written.length}
}

/**
 * Make white space read as one space, as a page shows it: markup is indented and
 * broken where its author liked.
 *
 * @param pieces
 *   Pieces of markup.
 * @returns
 *   The same copy with each run of white space that is not a single space as an
 *   atom.
 */
export function collapseSpace(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const {value, start, end, url} = piece
    const exact = value.length === end - start

    if (!exact) return /^[ \t\n\f\r]+$/.test(value) ? [{...piece, value: ' '}] : [piece]
    if (!/[\t\n\f\r]| {2}/.test(value)) return [piece]

    return value.split(/([ \t\n\f\r]+)/).reduce<{at: number; cut: Piece[]}>(
      ({at, cut}, part) => {
        if (part !== '') {
          const shown = /^[ \t\n\f\r]/.test(part) ? ' ' : part
          cut.push({value: shown, start: at, end: at + part.length, url})
        }
        return {at: at + part.length, cut}
      },
      {at: start, cut: []}
    ).cut
  })
}

/**
 * Join what pieces say.
 *
 * @param pieces
 *   Pieces.
 * @returns
 *   Text.
 */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.value).join('')
}

/** A text inside a file, such as HTML in a string of JSON. */
export interface Embedded {
  text: string
  /** Pieces of the file that it was put together from. */
  pieces: readonly Piece[]
}

/**
 * Place blocks that were found in an embedded text in the file around it.
 *
 * @param blocks
 *   Blocks with offsets into the embedded text.
 * @param embedded
 *   The embedded text.
 * @returns
 *   Blocks with offsets into the file.
 */
export function placeBlocks(blocks: readonly Block[], embedded: Embedded): Block[] {
  const place = createPlace(embedded)

  return blocks.map(({role, row, strong, pieces}) => ({
    role,
    row,
    strong,
    pieces: pieces.flatMap(place)
  }))
}

/**
 * Place comments that were found in an embedded text in the file around it.
 *
 * @param comments
 *   Comments with offsets into the embedded text.
 * @param embedded
 *   The embedded text.
 * @returns
 *   Comments with offsets into the file.
 */
export function placeComments(comments: readonly Comment[], embedded: Embedded): Comment[] {
  const place = createPlace(embedded)

  return comments.map((comment) => {
    const {value, paragraph} = comment

    return {
      value,
      ...placeSpan(comment),
      paragraph: paragraph && placeSpan(paragraph)
    }
  })

  function placeSpan({start, end}: {start: number; end: number}): {start: number; end: number} {
    const placed = place({value: embedded.text.slice(start, end), start, end})
    return {start: placed[0]?.start ?? 0, end: placed[placed.length - 1]?.end ?? 0}
  }
}

/**
 * Make the function that places one piece; it becomes several where atoms of the file
 * lie inside it.
 */
function createPlace({pieces}: Embedded): (piece: Piece) => Piece[] {
  const starts: number[] = []
  let length = 0

  for (const piece of pieces) {
    starts.push(length)
    length += piece.value.length
  }

  return (piece) => {
    const exact = piece.value.length === piece.end - piece.start
    const placed: Piece[] = []
    let at = find(starts, piece.start)

    for (; at < pieces.length; at++) {
      const outer = pieces[at] as Piece
      const base = starts[at] as number
      const from = Math.max(piece.start, base)
      const to = Math.min(piece.end, base + outer.value.length)

      if (from > to) break
      // Only a piece without length has its place between characters.
      if (from === to && piece.start !== piece.end) continue

      const same = outer.value.length === outer.end - outer.start
      placed.push({
        value: outer.value.slice(from - base, to - base),
        start: same ? outer.start + from - base : outer.start,
        end: same ? outer.start + to - base : outer.end,
        url: piece.url
      })

      if (to === piece.end) break
    }

    const [first] = placed
    const last = placed[placed.length - 1]

    if (exact && piece.start !== piece.end) return placed
    // An atom stays one, over all that it is written with.
    return [{...piece, start: first?.start ?? 0, end: last?.end ?? first?.start ?? 0}]
  }
}

/**
 * Find the last start that is not after an offset.
 */
function find(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length

  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }

  return low
}
