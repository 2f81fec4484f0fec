import type {MarkedQuotation} from '../types.js'
import type {Context} from './context.js'

/** The quotation that a token opens (its mark or first word), or `null`. */
export function opensAt(context: Context, at: number): MarkedQuotation | null {
  const token = context.tokens[at]
  if (!token || token.quotation === null) return null
  let quotation: MarkedQuotation | undefined = context.quotations[token.quotation]
  while (quotation && quotation.first !== at)
    quotation = quotation.parent === null ? undefined : context.quotations[quotation.parent]
  return quotation ?? null
}

/** "said | his “biggest problem” was": a determiner whose noun stands in marks. */
export function opensDetermined(context: Context, at: number): boolean {
  return /^(?:DET|PRON)$/.test(context.tokens[at]?.pos ?? '') && opensAt(context, at + 1) !== null
}

/** The quotation whose closing mark is a token, or `null`. */
export function closesAt(context: Context, at: number): MarkedQuotation | null {
  const token = context.tokens[at]
  if (!token || token.quotation === null) return null
  let quotation: MarkedQuotation | undefined = context.quotations[token.quotation]
  while (quotation && quotation.last !== at + 1)
    quotation = quotation.parent === null ? undefined : context.quotations[quotation.parent]
  return quotation?.closed ? quotation : null
}

/** "What the survey found The report says": a heading ran into the sentence, which begins here; not "The Sun". */
export function beginsAnew(context: Context, at: number): boolean {
  const token = context.tokens[at]
  const before = context.tokens[at - 1]
  return (
    token?.pos === 'DET' &&
    !/^\p{Lu}/u.test(context.tokens[at + 1]?.text ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    /^\p{Ll}/u.test(before?.text ?? '')
  )
}
