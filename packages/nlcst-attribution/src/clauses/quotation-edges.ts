import type {Quotation} from '../types.js'
import type {Ground} from './ground.js'

/** The quotation that a token opens (its mark or first word), or `null`. */
export function opensAt(ground: Ground, at: number): Quotation | null {
  const token = ground.tokens[at]
  if (!token || token.quotation === null) return null
  let quotation: Quotation | undefined = ground.quotations[token.quotation]
  while (quotation && quotation.first !== at)
    quotation = quotation.parent === null ? undefined : ground.quotations[quotation.parent]
  return quotation ?? null
}

/** The quotation whose closing mark is a token, or `null`. */
export function closesAt(ground: Ground, at: number): Quotation | null {
  const token = ground.tokens[at]
  if (!token || token.quotation === null) return null
  let quotation: Quotation | undefined = ground.quotations[token.quotation]
  while (quotation && quotation.last !== at + 1)
    quotation = quotation.parent === null ? undefined : ground.quotations[quotation.parent]
  return quotation?.closed ? quotation : null
}

/** "What the survey found The report says": a heading ran into the sentence, which begins here; not "The Sun". */
export function beginsAnew(ground: Ground, at: number): boolean {
  const token = ground.tokens[at]
  const before = ground.tokens[at - 1]
  return (
    token?.pos === 'DET' &&
    !/^\p{Lu}/u.test(ground.tokens[at + 1]?.text ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    /^\p{Ll}/u.test(before?.text ?? '')
  )
}
