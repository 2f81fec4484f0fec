import type {Phrases} from '../phrases/phrases.js'
import type {Quotation, Sentence, Token} from '../types.js'
import type {ClauseReader} from './clause-reader.js'

/** What the walks over an article stand on. */
export interface Context {
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  phrases: Phrases
  quotations: readonly Quotation[]
  /** Clauses that have been read, by the token that they were read from. */
  readers: Map<number, ClauseReader>
}
