/** Bodies that officials belong to. */

import {itemsIn, type Reading, type Span, singular, type TokenRange} from 'nlcst-attribution'
import institutions from './generated/institutions.js'
import type {Speaking} from './lookup.js'

const bodies: ReadonlySet<string> = new Set(institutions.nouns)

/** The sentence up to the mention, the one before or another before it in the paragraph names a body that they may belong to. */
export function hasInstitution(reading: Reading, {mention}: Speaking): boolean {
  const sentence = reading.sentences[mention.sentence]
  const paragraph = reading.paragraphs[mention.paragraph]
  if (!sentence || !paragraph) return false
  const before = reading.sentences[mention.sentence - 1]
  if (hasBody(reading, {first: paragraph.first, last: mention.first})) return true
  return before !== undefined && (hasBody(reading, before) || isNationalBody(reading, before))
}

/** Whether a noun in lower case stands for a body: "ministry", "board". */
export function isBody(noun: string): boolean {
  return bodies.has(noun)
}

/** "Tennis Australia held a ceremony": a trade and a country, before their verb. */
function isNationalBody(reading: Reading, range: TokenRange & Span): boolean {
  return itemsIn(reading.names, range).some(({kind, first, last}) => {
    if (kind !== 'place' || first <= range.first + 1 || last >= range.last) return false
    const trade = reading.tokens[first - 1]
    const verb = reading.tokens[last]?.pos
    return (
      !/^(?:ADP|DET|ADJ|PUNCT)$/.test(trade?.pos ?? '') &&
      /^\p{Lu}/u.test(trade?.text ?? '') &&
      (verb === 'VERB' || verb === 'AUX')
    )
  })
}

/** A body itself: a school bus and a hospital car park employ nobody. */
function hasBody(reading: Reading, range: TokenRange): boolean {
  return reading.tokens.slice(range.first, range.last).some(({index, lower}) => {
    if (!bodies.has(lower) && !bodies.has(singular(lower))) return false
    return (
      reading.tokens[index + 1]?.pos !== 'NOUN' ||
      bodies.has(reading.tokens[index + 1]?.lower ?? '')
    )
  })
}
