import {type Phrases, readPhrases} from '../phrases/phrases.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {MarkedQuotation, Sentence, Token} from '../types.js'
import type {ClauseReader} from './clause-reader.js'

/** What the walks over an article stand on. */
export interface Context {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly phrases: Phrases
  readonly quotations: readonly MarkedQuotation[]
  /** Clauses that have been read, by the token that they were read from: kept, so that none is read twice. */
  readonly readers: Map<number, ClauseReader>
}

/**
 * A document with its noun phrases.
 *
 * @param document what was read; it stays as it is
 */
export function contextOf({tokens, sentences, quotations}: QuotedDocument): Context {
  return {
    tokens,
    sentences,
    quotations,
    phrases: readPhrases(tokens, sentences),
    readers: new Map()
  }
}
