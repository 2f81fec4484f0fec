/**
 * Line a quotation up with a stretch of notes: the cheapest way from one to the other, in words changed,
 * added or left out, where what a reporter may leave out is free (Needleman and Wunsch, J. Mol. Biol. 48,
 * 1970, free at both ends of the notes).
 */

import {isSame, type Word} from './words.js'

/** The notes' side. */
export interface NoteWords {
  words: readonly Word[]
  /** Number of the utterance that each word stands in. */
  utterances: Int32Array
  /** Word after a stretch that may be left out, by its first word: false starts, remarks in brackets. */
  leaps: ReadonlyMap<number, readonly number[]>
}

/** How a quotation lies in the notes. */
export interface Alignment {
  /** Words changed, added or left out. */
  cost: number
  /** First word of the notes and the one after the last. */
  first: number
  last: number
  /** For each word of the quotation whether the notes have it there. */
  matched: boolean[]
  /** How many words from the first the notes have without a change. */
  prefix: number
}

/** From where a place was reached: the place before it, and whether a word was matched. */
interface Step {
  row: number
  column: number
  matched: boolean
}

/**
 * Line up.
 *
 * @param quoted words of the quotation
 * @param gaps before which of them something was put in in place of up to four words
 * @param notes the notes
 * @param from first word of the window
 * @param to the word after it
 */
export function align(
  quoted: readonly Word[],
  gaps: ReadonlySet<number>,
  notes: NoteWords,
  from: number,
  to: number
): Alignment {
  const width = to - from + 1
  const height = quoted.length + 1
  const costs = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY)
  const steps = new Array<Step | undefined>(width * height)
  costs.fill(0, 0, width)

  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const cost = costs[row * width + column] ?? 0
      if (cost < Number.POSITIVE_INFINITY) spread(row, column, cost)
    }
  }
  return trace(bestEnd(height - 1))

  function spread(row: number, column: number, cost: number): void {
    const note = notes.words[from + column]
    const word = quoted[row]
    const inside = row > 0 && row < quoted.length
    const turn = row > 0 && note && isTurn(from + column) ? 1 : 0
    const reach = (down: number, right: number, extra: number, matched: boolean): void => {
      const at = (row + down) * width + column + right
      if (row + down >= height || column + right >= width || cost + extra >= (costs[at] ?? 0))
        return
      costs[at] = cost + extra
      steps[at] = {row, column, matched}
    }
    if (note && word) {
      const same = isSame(word, note)
      reach(1, 1, turn + (same ? 0 : 1), same)
      if (!same) joinWords(word, note, reach)
    }
    if (note && inside) {
      reach(0, 1, turn + (note.optional ? 0 : 1), false)
      for (const next of notes.leaps.get(from + column) ?? [])
        reach(0, next - from - column, 0, false)
      if (gaps.has(row)) for (let length = 1; length <= 4; length++) reach(0, length, 0, false)
    }
    if (note && row === 0 && gaps.has(0)) reach(0, 0, 0, false)
    if (word) reach(1, 0, word.optional ? 0 : 1, false)

    /** “website” and “web site” are the same. */
    function joinWords(one: Word, other: Word, go: typeof reach): void {
      const second = quoted[row + 1]
      const next = notes.words[from + column + 1]
      if (second && joinsTo(one, second, other)) go(2, 1, turn, true)
      if (next && joinsTo(other, next, one)) go(1, 2, turn, true)
    }
  }

  /** Whether another begins to speak at a word. */
  function isTurn(index: number): boolean {
    return notes.utterances[index] !== notes.utterances[index - 1]
  }

  function bestEnd(row: number): number {
    let best = 0
    for (let column = 1; column < width; column++) {
      if ((costs[row * width + column] ?? 0) < (costs[row * width + best] ?? 0)) best = column
    }
    return best
  }

  function trace(end: number): Alignment {
    const matched = new Array<boolean>(quoted.length).fill(false)
    let row = height - 1
    let column = end
    while (row > 0) {
      const step = steps[row * width + column]
      if (!step) break
      for (let at = step.row; at < row; at++) matched[at] = step.matched
      row = step.row
      column = step.column
    }
    const cost = costs[(height - 1) * width + end] ?? 0
    return {cost, first: from + column, last: from + end, matched, prefix: prefix()}
  }

  /** Rows that some column reaches at no cost. */
  function prefix(): number {
    for (let row = height - 1; row > 0; row--) {
      for (let column = 0; column < width; column++) {
        if (costs[row * width + column] === 0) return row
      }
    }
    return 0
  }
}

function joinsTo(first: Word, second: Word, whole: Word): boolean {
  const joined = `${first.forms[0] ?? ''}${second.forms[0] ?? ''}`
  return whole.forms.includes(joined)
}
