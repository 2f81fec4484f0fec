import type {TaggedWord} from './tagger.js'

/** The tag of the word at an index, or nothing. */
export function posAt(words: readonly TaggedWord[], index: number): string {
  return words[index]?.pos ?? ''
}

/** The text of the word at an index, or nothing. */
export function textAt(words: readonly TaggedWord[], index: number): string {
  return words[index]?.text ?? ''
}
