import type {Sentence} from '../types.js'
import {ClauseReader} from './clause-reader.js'
import type {Context} from './context.js'
import type {Subject} from './subject.js'

/**
 * The subject in front of a verb group.
 *
 * @param first first token of the group
 * @param floor first token of its sentence, or of the quotation that holds it
 */
export function subjectBefore(context: Context, first: number, floor: number): Subject | null {
  return readerFrom(context, floor).subjectAt(first)
}

/** Subject of a sentence's main clause, outside quotations. */
export function mainSubject(context: Context, sentence: Sentence): Subject | null {
  const subject = readerFrom(context, sentence.first).mainSubject()
  return subject && subject.phrase.kind !== 'time' ? subject : null
}

/**
 * Whether at a token a clause goes on that was opened before another place: "(He said it fell.) After it fell, | Orr left".
 *
 * @param at a token
 * @param from the place, a token of the same sentence
 */
export function resumesBefore(context: Context, at: number, from: number): boolean {
  const sentence = context.sentences[context.tokens[at]?.sentence ?? -1]
  const start = sentence && readerFrom(context, sentence.first).resumedAt(at)
  return start !== undefined && start !== null && start < from
}

/** Clauses read from one token on are read once, however many verbs are asked about. */
function readerFrom(context: Context, floor: number): ClauseReader {
  const known = context.readers.get(floor)
  if (known) return known
  const reader = new ClauseReader(context, floor)
  context.readers.set(floor, reader)
  return reader
}
