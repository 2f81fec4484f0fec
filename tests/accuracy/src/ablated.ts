/** Paragraphs whose attribution was deleted, beside the paragraphs as they were. */
import type {Rule} from 'sourcing-rule'
import {findingsIn, read} from './reader.js'
import {count, type Measured, none, shareScore} from './score.js'
import {overlaps} from './spans.js'
import type {Ablated, Failure} from './types.js'

/**
 * Run `quote-without-speaker` over both.
 *
 * @param items paragraphs with the quotations that lost their speaker
 * @param rules must hold `quote-without-speaker`, or nothing counts as flagged
 */
export async function measureAblated(
  items: readonly Ablated[],
  rules: readonly Rule[]
): Promise<Measured> {
  const only = rules.filter(({id}) => id === 'quote-without-speaker')
  const failures: Failure[] = []
  const flagged = none()
  const originals = none()
  for (const item of items) {
    const base = {topic: 'ablated', where: item.id}
    const found = findingsIn(await read(item.text), only)
    for (const span of item.quotes) {
      if (
        !count(
          flagged,
          found.some((finding) => overlaps(finding, span))
        )
      ) {
        const detail = 'attribution deleted, not flagged'
        failures.push({...base, type: 'miss', text: item.text, span, detail})
      }
    }
    const [wrong] = findingsIn(await read(item.original), only)
    if (count(originals, wrong !== undefined)) {
      const span = wrong ?? {start: 0, end: 0}
      failures.push({
        ...base,
        type: 'false alarm',
        text: item.original,
        span,
        detail: 'original flagged'
      })
    }
  }
  return {
    scores: [
      shareScore('deleted attribution/flagged', flagged),
      shareScore('deleted attribution/original flagged', originals, 'lower')
    ],
    failures
  }
}
