import type {Document} from '../document/document.js'
import type {MarkedQuotation, MarkFault, Token} from '../types.js'
import {markQuotations} from './marked-quotations.js'
import {shapeOf} from './shape.js'
import {withStatements} from './statements.js'

/** A document whose words know the quotation that they stand in. */
export interface QuotedDocument extends Document {
  /** In order of the text, each at the index that its id tells. */
  readonly quotations: readonly MarkedQuotation[]
  /** Marks without a partner, in order of the text. */
  readonly faults: readonly MarkFault[]
}

/**
 * The second stage of the reading: what stands in quotation marks, and what the layout sets apart without
 * them. Nobody knows yet who says it.
 *
 * @param document what was read; it stays as it is
 */
export function findQuotations(document: Document): QuotedDocument {
  const {quotations, faults, innermost} = withStatements(document, markQuotations(document))
  const tokens = document.tokens.map((token, index) => {
    const quotation = innermost[index] ?? null
    return quotation === null ? token : quoted(token, quotation)
  })
  return {
    faults,
    quotations: quotations.map(({id, ...span}) => ({id, ...span, ...shapeOf(span, tokens)})),
    ...document,
    tokens
  }
}

/** Written out, so that all words of a reading have one hidden class: what is asked of two takes longer. */
function quoted(token: Token, quotation: number): Token {
  const {index, text, lower, pos, start, end, calendar, paragraph, sentence} = token
  return {index, text, lower, pos, start, end, calendar, paragraph, sentence, quotation}
}
