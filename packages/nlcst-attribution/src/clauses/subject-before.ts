import type {Sentence} from '../types.js'
import {ClauseReader} from './clause-reader.js'
import type {Ground} from './ground.js'
import type {Subject} from './subject.js'

/**
 * The subject in front of a verb group.
 *
 * @param first first token of the group
 * @param floor first token of its sentence, or of the quotation that holds it
 */
export function subjectBefore(ground: Ground, first: number, floor: number): Subject | null {
  return readerFrom(ground, floor).subjectAt(first)
}

/** Subject of a sentence's main clause, outside quotations. */
export function mainSubject(ground: Ground, sentence: Sentence): Subject | null {
  const subject = readerFrom(ground, sentence.first).mainSubject()
  return subject && subject.phrase.kind !== 'time' ? subject : null
}

/**
 * Whether at a token a clause goes on that was opened before another place: "(He said it fell.) After it fell, | Orr left".
 *
 * @param at a token
 * @param from the place, a token of the same sentence
 */
export function resumesBefore(ground: Ground, at: number, from: number): boolean {
  const sentence = ground.sentences[ground.tokens[at]?.sentence ?? -1]
  const start = sentence && readerFrom(ground, sentence.first).resumedAt(at)
  return start !== undefined && start !== null && start < from
}

/** Clauses read from one token on are read once, however many verbs are asked about. */
function readerFrom(ground: Ground, floor: number): ClauseReader {
  const known = ground.readers.get(floor)
  if (known) return known
  const reader = new ClauseReader(ground, floor)
  ground.readers.set(floor, reader)
  return reader
}
