import {type MarkedText, readMarks} from '../quotations/marks.js'
import {correctTags} from './corrections.js'
import {sentenceStarts} from './sentences.js'
import {type TaggedWord, tag} from './tagger.js'

/** All that the words of one paragraph tell by themselves, whatever stands around it. */
export interface ParagraphWords {
  readonly marked: MarkedText
  readonly words: readonly TaggedWord[]
  /** Index of the first word of each sentence. */
  readonly starts: readonly number[]
}

/** A longer paragraph is no prose, and the tagger's memory grows with what it is given. */
const longestStretch = 20_000

/** UTF-16 code units of paragraphs that are kept: some twenty drafts, with what was undone in them. */
const mostKept = 1_000_000

/**
 * Keeps the paragraphs of a draft between readings, so that while somebody
 * types only the paragraph that changed is tagged anew. Who speaks is still
 * found over the whole draft: a name in the first paragraph tells who "she" is in the last.
 */
export class ParagraphMemory {
  readonly #kept = new Map<string, ParagraphWords>()
  #size = 0
  #read = 0

  /** Number of paragraphs that were read, those that were remembered left out. */
  get read(): number {
    return this.#read
  }

  /**
   * @param text words of a paragraph
   * @returns what they tell, the same object for the same words
   */
  take(text: string): ParagraphWords {
    const known = this.#kept.get(text)
    // Put last, so that what was not asked for the longest is first.
    this.#kept.delete(text)
    const words = known ?? readParagraph(text)
    this.#kept.set(text, words)
    if (!known) {
      this.#read++
      this.#size += text.length
      this.#forget()
    }
    return words
  }

  #forget(): void {
    for (const text of this.#kept.keys()) {
      if (this.#size <= mostKept || this.#kept.size === 1) return
      this.#kept.delete(text)
      this.#size -= text.length
    }
  }
}

/**
 * Read a paragraph by itself.
 *
 * @param text its words
 */
export function readParagraph(text: string): ParagraphWords {
  const marked = readMarks(text)
  const parts = stretches(marked.plain)
  const words =
    parts.length === 1
      ? tag(marked.plain)
      : parts.flatMap(([start, end]) => tag(marked.plain.slice(start, end), start))
  if (marked.wide.size > 0)
    for (const word of words) if (marked.wide.has(word.start)) word.end = word.start + 2
  const starts = words.length > 0 ? sentenceStarts(words) : []
  correctTags(words, starts)
  return {marked, words, starts}
}

/** A longer run without a space is no word, and the tagger's time grows with its square. */
const longestWord = 300

const tooLong = new RegExp(`\\S{${longestWord}}`, 'g')

/** Whether so many characters stand together with no space: few looks tell, since nearly every stretch has one near its end. */
function mayHoldLongWord(text: string): boolean {
  for (let at = 0; at + longestWord <= text.length; ) {
    const space = text.lastIndexOf(' ', at + longestWord - 1)
    if (space < at) return true
    at = space + 1
  }
  return false
}

/** Parts an overlong paragraph at spaces, and an overlong word anywhere. */
function stretches(text: string): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  for (const {0: run, index} of mayHoldLongWord(text) ? text.matchAll(tooLong) : []) {
    if (index > start) parts.push([start, index])
    start = index + run.length
    parts.push([index, start])
  }
  while (text.length - start > longestStretch) {
    const space = text.lastIndexOf(' ', start + longestStretch)
    const end = space > start ? space : start + longestStretch
    parts.push([start, end])
    start = end
  }
  if (start < text.length || parts.length === 0) parts.push([start, text.length])
  return parts
}
