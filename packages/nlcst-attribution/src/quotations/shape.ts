import type {MarkedQuotation, Token, TokenRange} from '../types.js'
import type {QuotationSpan} from './marked-quotations.js'

type Unnumbered = Omit<QuotationSpan, 'id'>

/** Tokens inside the marks. */
export function innerRange(quotation: Unnumbered, tokens: readonly Token[]): TokenRange {
  const opens =
    tokens[quotation.first]?.start === quotation.start &&
    /^["'“”„‟‘’‚«»‹›]/.test(tokens[quotation.first]?.text ?? '')
  const closes =
    quotation.closed &&
    tokens[quotation.last - 1]?.end === quotation.end &&
    /["'“”‘’«»‹›]$/.test(tokens[quotation.last - 1]?.text ?? '')
  return {first: quotation.first + (opens ? 1 : 0), last: quotation.last - (closes ? 1 : 0)}
}

/**
 * How many words and sentences stand inside the marks, and whether they make a whole sentence.
 *
 * @param quotation where it stands
 * @param tokens all words of the document
 */
export function shapeOf(
  quotation: Unnumbered,
  tokens: readonly Token[]
): Pick<MarkedQuotation, 'words' | 'sentences' | 'whole'> {
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
  const whole =
    (quotation.mark === '' && words > 0) ||
    (words > 0 &&
      capital &&
      ((stop && (verb || /[!?]$/.test(end) || words > 3)) ||
        (verb && words > 1 && (end === ',' || isFollowedBy(',', quotation, tokens))) ||
        // The stop of a sentence of its own may stand behind the mark.
        (verb &&
          words > 2 &&
          isFollowedBy('.', quotation, tokens) &&
          isAtStart(quotation, tokens)) ||
        (stop && words > 0 && isAtStart(quotation, tokens))))
  return {words, sentences, whole}
}

function isFollowedBy(mark: string, {last}: Unnumbered, tokens: readonly Token[]): boolean {
  return tokens[last]?.text === mark
}

/** Whether a sentence begins with it. */
function isAtStart(quotation: Unnumbered, tokens: readonly Token[]): boolean {
  const before = tokens[quotation.first - 1]
  return (
    before === undefined ||
    before.sentence !== tokens[quotation.first]?.sentence ||
    before.paragraph !== quotation.paragraph
  )
}
