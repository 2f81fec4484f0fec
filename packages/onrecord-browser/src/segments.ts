/**
 * What is painted where: over words that several findings share, the gravest alone.
 */

import type {Level} from 'onrecord/draft'
import type {Range} from './blocks.js'
import {gravity, type PlacedFinding} from './findings.js'

/** A stretch of copy with the severity that it is painted in. */
export interface Segment extends Range {
  severity: Level
}

/**
 * Cut the places of findings into stretches that do not overlap.
 *
 * @param findings
 *   Findings.
 * @returns
 *   Stretches in order, each with the severity of the gravest finding on it.
 */
export function segmentsOf(findings: readonly PlacedFinding[]): Segment[] {
  const places = findings
    .flatMap(({finding: {severity}, ranges}) =>
      ranges.map(({from, to}): Segment => ({from, to, severity}))
    )
    .sort((left, right) => left.from - right.from)
  const segments: Segment[] = []
  let open: Segment[] = []
  let at = 0

  /** Paint what is open up to a position. */
  function paint(until: number): void {
    while (open.length > 0 && at < until) {
      open = open.filter(({to}) => to > at)
      if (open.length === 0) break
      const to = Math.min(until, ...open.map((one) => one.to))
      const severity = open.reduce(graver).severity
      const last = segments.at(-1)
      if (last?.to === at && last.severity === severity) last.to = to
      else segments.push({from: at, to, severity})
      at = to
    }
  }

  for (const place of places) {
    paint(place.from)
    at = Math.max(at, place.from)
    open.push(place)
  }
  paint(Number.POSITIVE_INFINITY)
  return segments
}

function graver(left: Segment, right: Segment): Segment {
  return gravity(right.severity) > gravity(left.severity) ? right : left
}
