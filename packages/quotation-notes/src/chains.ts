/** Questions about alignments: what they make up together, and how close they are. */

import type {Alignment} from './align.js'
import type {Piece} from './quoted.js'

/** An alignment and the piece of a quotation that it is of. */
export interface Placed extends Alignment {
  piece: Piece
}

/** Whether all that the notes lack at a place stands at one end of the piece, as where another place was joined. */
export function isAtEdge(matched: readonly boolean[]): boolean {
  const first = matched.indexOf(true)
  const last = matched.lastIndexOf(true)
  return !matched.slice(first, last).includes(false)
}

/** Ways to take one place for each piece so that they follow each other in one utterance. */
export function chainsOf(
  pieces: readonly Placed[][],
  utteranceOf: (index: number) => number | undefined
): Placed[][] {
  return (pieces[0] ?? []).flatMap((first) => {
    const chain = [first]
    for (const piece of pieces.slice(1)) {
      const last = chain.at(-1) as Placed
      const next = piece.find(
        (placed) =>
          placed.first >= last.last && utteranceOf(placed.first) === utteranceOf(first.first)
      )
      if (!next) return []
      chain.push(next)
    }
    return [chain]
  })
}

/** Whether two stretches have the same words, marks and white space apart. */
export function isVerbatim(left: string, right: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}']+/gu)
      ?.join(' ') ?? ''
  return plain(left) === plain(right)
}
