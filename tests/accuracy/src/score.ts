/** Figures, and what they were worked out from. */
import {ratio} from './overlap.js'
import type {Failure, Share} from './types.js'

/** One figure. */
export interface Score {
  /** `quotations/speaker right`: the key in scores.json. */
  name: string
  /** A share between 0 and 1, or a rate. */
  value: number
  /** What the value is the share of, where it is one of whole things. */
  counts?: Share | undefined
  /** How many items the value rests on. */
  items: number
  better: 'higher' | 'lower'
}

/** What a measurement gives. */
export interface Measured {
  scores: Score[]
  failures: Failure[]
}

/** A share as a figure. */
export function shareScore(name: string, counts: Share, better: Score['better'] = 'higher'): Score {
  return {name, value: ratio(counts.right, counts.of), counts, items: counts.of, better}
}

/**
 * A value between 0 and 1, or a rate, as a figure.
 *
 * @param items how many items it rests on
 */
export function plainScore(
  name: string,
  value: number,
  items: number,
  better: Score['better'] = 'higher'
): Score {
  return {name, value, items, better}
}

/** Nothing counted yet. */
export function none(): Share {
  return {right: 0, of: 0}
}

/** Count one more; gives back whether it was right. */
export function count(share: Share, right: boolean): boolean {
  share.of++
  if (right) share.right++
  return right
}
