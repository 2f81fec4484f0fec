/** Stretches of notes that a reporter may leave out. */

import {isSame, type Word} from './words.js'

/** Words of a false start at most. */
const longest = 5

/**
 * False starts (“under the, under the pit”, “we wan— we needed”) and remarks of whoever took the notes
 * (“(laughs)”).
 *
 * @param words of the notes
 * @param text what their offsets count in
 * @param first number of the first of them in the notes as a whole
 * @returns by the number of its first word, the numbers of the words after each such stretch
 */
export function findLeaps(
  words: readonly Word[],
  text: string,
  first: number
): Map<number, number[]> {
  const leaps = new Map<number, number[]>()
  const add = (from: number, to: number): void => {
    const known = leaps.get(first + from)
    if (known) known.push(first + to)
    else leaps.set(first + from, [first + to])
  }
  for (let index = 0; index < words.length; index++) {
    for (let length = 1; length <= longest && index + length < words.length; length++) {
      const again = pastFillers(words, index + length)
      if (isFalseStart(words, index, length, again)) add(index, again)
    }
    const after = bracketEnd(words, text, index)
    if (after > index) add(index, after)
  }
  return leaps
}

/** The words that follow say the same again, or the last of them breaks off and the first is taken up again. */
function isFalseStart(
  words: readonly Word[],
  index: number,
  length: number,
  next: number
): boolean {
  const last = words[index + length - 1]
  const first = words[index]
  const again = words[next]
  if (!last || !first || !again) return false
  // A dash may also just part two clauses: the word goes on, or the first is taken up again.
  const goesOn = again.forms.some((form) =>
    last.forms.some((part) => form !== part && form.startsWith(part))
  )
  const cut = /^-\s/.test(last.gap)
  if (last.broken && (length === 1 ? cut || goesOn : isSame(first, again))) return true
  if (/[.?!]/.test(last.gap)) return false
  for (let at = 0; at < length; at++) {
    const one = words[index + at]
    const other = words[next + at]
    if (!one || !other || !isSame(one, other)) return false
  }
  return true
}

/** The word after hesitations: “in the, uh, in the”. */
function pastFillers(words: readonly Word[], index: number): number {
  let at = index
  while (at < index + 3 && words[at]?.optional) at++
  return at
}

/** The word after a bracket of at most eight words that opens before a word. */
function bracketEnd(words: readonly Word[], text: string, index: number): number {
  const word = words[index]
  const before = words[index - 1]
  if (!word) return index
  const gap = text.slice(before?.end ?? Math.max(0, word.start - 3), word.start)
  // Markdown may set a remark in the bracket in italics.
  const open = /[([<][*_]*\s*$/.exec(gap)?.[0].charAt(0)
  if (!open) return index
  const close = {'(': ')', '[': ']', '<': '>'}[open] ?? ''
  for (let at = index; at < words.length && at < index + 8; at++) {
    if (words[at]?.gap.includes(close)) return at + 1
  }
  return index
}
