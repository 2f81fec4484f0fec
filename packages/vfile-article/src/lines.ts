/**
 * Offsets to lines and columns.
 */

import type {Point} from 'unist'

/**
 * Make a function that turns offsets into points.
 *
 * The line starts are found once and then searched by halving, so that a long
 * file with many leaves is still read in time that grows with its length only
 * (`vfile-location` counts from line 1 at every call).
 *
 * @param text
 *   Text of the file.
 * @returns
 *   Function from a UTF-16 offset (held inside the text) to its point: line and
 *   column from 1, and the offset.
 */
export function createToPoint(text: string): (offset: number) => Point {
  const starts = lineStarts(text)

  return (offset) => {
    const held = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = starts.length

    while (high - low > 1) {
      const middle = (low + high) >> 1

      if ((starts[middle] as number) <= held) {
        low = middle
      } else {
        high = middle
      }
    }

    return {
      line: low + 1,
      column: held - (starts[low] as number) + 1,
      offset: held
    }
  }
}

/**
 * Find where lines start. A line ends in LF, CR LF or a lone CR.
 *
 * @param text
 *   Text of the file.
 * @returns
 *   Offsets of the first character of each line; the first one is 0.
 */
function lineStarts(text: string): number[] {
  const starts = [0]
  const end = /\r\n|\n|\r/g

  while (end.exec(text)) {
    starts.push(end.lastIndex)
  }

  return starts
}
