/**
 * The sentence that a finding is in, kept with the finding: a report shows it, and neither a cache nor
 * another thread hands out the reading.
 */

import {itemAt, type Reading} from 'nlcst-attribution'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {occurrencesOf} from './gate/occurrences.js'

/** Words of the copy around a finding, markup left out. */
export interface Excerpt {
  /** Where the words begin, in UTF-16 code units into the text of the file. */
  at: number
  /** Number of the paragraph, counted from 1. */
  paragraph: number
  /** The sentence, or sentences, with single spaces. */
  text: string
  /** Where the words flagged begin and end in `text`. */
  start: number
  end: number
}

/** A finding that knows its sentence. */
interface Quoting extends VFileMessage {
  excerpt?: Excerpt
}

/**
 * Look up the sentence of a finding.
 *
 * @param message
 *   Finding.
 * @returns
 *   Its sentence; nothing where the finding is about the whole file.
 */
export function excerptOf(message: VFileMessage): Excerpt | undefined {
  return (message as Quoting).excerpt
}

/**
 * Keep with every finding of a file the sentence of its first place.
 *
 * @param file
 *   File with its findings.
 * @param reading
 *   Its reading.
 */
export function keepExcerpts(file: VFile, reading: Reading): void {
  for (const message of file.messages as Quoting[]) {
    const [place] = occurrencesOf(message)
    const start = place?.start.offset
    const end = place?.end.offset
    if (start === undefined || end === undefined) continue

    const first = itemAt(reading.sentences, start)
    const last = itemAt(reading.sentences, Math.max(start, end - 1)) ?? first
    if (!first || !last) continue

    const words = (from: number, to: number): string =>
      reading.textOf({start: from, end: to}).replace(/\s+/g, ' ')
    const before = words(first.start, start)
    const flagged = words(start, end)

    message.excerpt = {
      at: first.start,
      paragraph: first.paragraph + 1,
      text: before + flagged + words(end, Math.max(end, last.end)),
      start: before.length,
      end: before.length + flagged.length
    }
  }
}
