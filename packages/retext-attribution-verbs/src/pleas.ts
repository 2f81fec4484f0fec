/** What defendants admit in court, which is no verdict of the desk's. */

import type {Attribution, Reading} from 'nlcst-attribution'
import court from './generated/court-words.js'
import {deskTokens, tokensIn, type Use} from './uses.js'

export const offences: ReadonlySet<string> = new Set(court.offences)
export const pleas: ReadonlySet<string> = new Set(['admit', 'confess'])

/**
 * Whether an admission is a plea: of a crime in a story of a court, or beside the words for one.
 *
 * @param reading the article
 * @param use of a verb
 * @param inCourt whether the story is of a court
 */
export function isPlea(reading: Reading, use: Use, inCourt: boolean): boolean {
  if (!pleas.has(use.lemma)) return false
  return hasPleaded(reading, use.attribution) || (inCourt && hasOffence(reading, use))
}

/** "pleaded guilty last year, admitting she took the money": what a plea says. */
function hasPleaded(reading: Reading, {sentence}: Attribution): boolean {
  return deskTokens(reading, sentence).some(
    ({lower, index}) =>
      lower === 'guilty' && /^pl(?:ead|ed)/.test(reading.tokens[index - 1]?.lower ?? '')
  )
}

/** Whether what is credited names a crime. */
export function hasOffence(reading: Reading, {attribution}: Use): boolean {
  return attribution.content.some((span) =>
    tokensIn(reading, span).some(({lower}) => offences.has(lower))
  )
}
