/** The words of a quotation as they are looked for. */

import {type Word, wordsOf} from './words.js'

/** A piece of a quotation between ellipses. */
export interface Piece {
  words: Word[]
  /** Before which of its words something was put in, in place of words or beside them. */
  gaps: Set<number>
}

/**
 * Take a quotation apart: at each ellipsis, and at what was put in in square brackets.
 *
 * @param text the quotation, with its marks or without
 * @returns pieces that have words, offsets of the words counting in `text`
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  // “[T]he” has a capital put in, and no word.
  const plain = text.replace(/\[(\p{L}{1,2})\](?=\p{L})/gu, '  $1')
  const parts = plain.matchAll(/(?:(?!…|\.\s?\.\s?\.).)+/gsu)
  for (const part of parts) {
    const piece = pieceOf(plain, part.index, part.index + part[0].length)
    if (piece.words.length > 0) pieces.push(piece)
  }
  return pieces
}

function pieceOf(text: string, start: number, end: number): Piece {
  const brackets = [...text.slice(start, end).matchAll(/[[(][^\])]{0,80}[\])]/g)].filter(
    ([words]) => words.startsWith('[')
  )
  const words: Word[] = []
  const gaps = new Set<number>()
  let from = start
  for (const bracket of brackets) {
    words.push(...wordsOf(text, from, start + bracket.index))
    gaps.add(words.length)
    from = start + bracket.index + bracket[0].length
  }
  words.push(...wordsOf(text, from, end))
  return {words, gaps}
}
