import type {Document} from '../document/document.js'
import type {Quotation, Token} from '../types.js'

/**
 * Counts words and sentences inside the marks, and says whether they make a
 * whole sentence.
 *
 * @param document its quotations are changed in place
 */
export function shapeQuotations(document: Document): void {
  for (const quotation of document.quotations) shape(quotation, document.tokens)
}

/** Tokens inside the marks. */
export function innerRange(
  quotation: Quotation,
  tokens: readonly Token[]
): {first: number; last: number} {
  const opens =
    tokens[quotation.first]?.start === quotation.start &&
    /^["'“”„‟‘’‚«»‹›]/.test(tokens[quotation.first]?.text ?? '')
  const closes =
    quotation.closed &&
    tokens[quotation.last - 1]?.end === quotation.end &&
    /["'“”‘’«»‹›]$/.test(tokens[quotation.last - 1]?.text ?? '')
  return {first: quotation.first + (opens ? 1 : 0), last: quotation.last - (closes ? 1 : 0)}
}

function shape(quotation: Quotation, tokens: readonly Token[]): void {
  const {first, last} = innerRange(quotation, tokens)
  let words = 0
  let sentences = 0
  let verb = false
  let previous = -1
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (!token) continue
    if (/[\p{L}\p{N}]/u.test(token.text) && !/^['’]/.test(token.text) && token.lower !== "n't")
      words++
    if (
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && !/ing$/.test(token.lower) && tokens[at - 1]?.lower !== 'to')
    )
      verb = true
    if (token.sentence !== previous) {
      sentences++
      previous = token.sentence
    }
  }
  const begin = tokens[first]?.text ?? ''
  const end = tokens[last - 1]?.text ?? ''
  const stop = /[.!?…]$/.test(end) && !/^(?:\p{L}\.)+$/u.test(end)
  const capital = /^[\p{Lu}\p{N}[('‘“"…]/u.test(begin)
  quotation.words = words
  quotation.sentences = sentences
  quotation.whole =
    (quotation.mark === '' && words > 0) ||
    (words > 0 &&
      capital &&
      ((stop && (verb || /[!?]$/.test(end) || words > 3)) ||
        (verb && words > 1 && (end === ',' || isFollowedByComma(quotation, tokens))) ||
        (stop && words > 0 && isSentenceOfItsOwn(quotation, tokens))))
}

function isFollowedByComma(quotation: Quotation, tokens: readonly Token[]): boolean {
  return tokens[quotation.last]?.text === ','
}

function isSentenceOfItsOwn(quotation: Quotation, tokens: readonly Token[]): boolean {
  const before = tokens[quotation.first - 1]
  return (
    before === undefined ||
    before.sentence !== tokens[quotation.first]?.sentence ||
    before.paragraph !== quotation.paragraph
  )
}
