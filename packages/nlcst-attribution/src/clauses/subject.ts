import type {Phrase} from '../phrases/phrases.js'
import type {TokenRange} from '../types.js'

/** Who a verb belongs to: the phrase, and all that hangs on it. */
export interface Subject {
  phrase: Phrase
  extent: TokenRange
  /** Phrases that share the verb: "Tern and Vale said". */
  others: Phrase[]
}

/** A phrase as a subject with nothing else hanging on it. */
export function asSubject(phrase: Phrase): Subject {
  return {phrase, extent: {first: phrase.first, last: phrase.last}, others: []}
}
