/**
 * Findings that keep their places while the document changes under them.
 */

import type {DraftFinding, DraftReport} from 'onrecord/draft'
import type {Mappable} from 'prosemirror-transform'
import type {Range} from './blocks.js'

/** A change that mends a finding, with its place in the document. */
export interface PlacedRemedy extends Range {
  kind: 'replace' | 'query'
  title: string
  text: string
}

/** One use of words that a rule flags: what a writer can let stand, and a host can keep. */
export interface Use {
  rule: string
  /** The sentence that the words stand in. */
  sentence: string
  words: string
  /** Counts sentences that are the same to the letter, from 0. */
  occurrence: number
}

/** A use that a writer let stand. */
export interface IgnoredUse extends Use {
  /** Why; `''` if nobody said. */
  reason: string
}

/** A place of a finding in the document. */
export interface PlacedUse extends Range {
  use: Use
}

/** A finding, with its places in the document. */
export interface PlacedFinding {
  /** The same as long as the rule flags the same words. */
  id: string
  finding: DraftFinding
  /** Every place that it counts; the first is where it is told. */
  ranges: PlacedUse[]
  remedies: PlacedRemedy[]
}

/**
 * Put the findings of a report in their places.
 *
 * @param report
 *   The report.
 * @param toRange
 *   From its offsets to positions.
 * @returns
 *   Findings with at least one place.
 */
export function placeFindings(
  {findings}: DraftReport,
  toRange: (span: {start: number; end: number}) => Range | null
): PlacedFinding[] {
  const counts = new Map<string, number>()
  const uses = new Map<string, number>()

  function useOf({rule, actual}: DraftFinding, sentence: string): Use {
    const use = {rule, sentence, words: actual, occurrence: 0}
    const key = keyOfUse(use)
    const occurrence = uses.get(key) ?? 0
    uses.set(key, occurrence + 1)
    return {...use, occurrence}
  }

  return findings.flatMap((finding) => {
    const ranges = finding.places.flatMap((place) => {
      const range = toRange(place)
      return range ? [{...range, use: useOf(finding, place.sentence)}] : []
    })
    if (ranges.length === 0) return []
    const key = `${finding.rule} ${finding.actual}`
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)

    return [
      {
        id: `${key} ${count}`,
        finding,
        ranges,
        remedies: finding.remedies.flatMap(({kind, title, text, start, end}) => {
          // A query stands between two characters: behind the one before it.
          const place = toRange({start: kind === 'query' ? start - 1 : start, end})
          return place
            ? [{kind, title, text, from: kind === 'query' ? place.to : place.from, to: place.to}]
            : []
        })
      }
    ]
  })
}

/**
 * Carry findings over a change of the document.
 *
 * @param findings
 *   Findings.
 * @param mapping
 *   The change.
 * @returns
 *   Findings in their new places; those whose words are gone are gone.
 */
export function mapFindings(
  findings: readonly PlacedFinding[],
  mapping: Mappable
): PlacedFinding[] {
  return findings.flatMap((one) => {
    const ranges = one.ranges.flatMap((range) => {
      const mapped = mapRange(range, mapping)
      return mapped ? [{...range, ...mapped}] : []
    })
    if (ranges.length === 0) return []
    const remedies = one.remedies.flatMap((remedy) => {
      if (remedy.from === remedy.to) {
        const {pos, deleted} = mapping.mapResult(remedy.from, -1)
        return deleted ? [] : [{...remedy, from: pos, to: pos}]
      }
      const range = mapRange(remedy, mapping)
      return range ? [{...remedy, ...range}] : []
    })
    return [{...one, ranges, remedies}]
  })
}

/**
 * Tell a use from every other.
 *
 * @param use
 *   The use.
 * @returns
 *   Its key.
 */
export function keyOfUse({rule, sentence, words, occurrence}: Use): string {
  return JSON.stringify([rule, sentence.replace(/\s+/g, ' ').trim(), words, occurrence])
}

/** What is typed at the edge of flagged words does not belong to them. */
function mapRange({from, to}: Range, mapping: Mappable): Range | null {
  const start = mapping.map(from, 1)
  const end = mapping.map(to, -1)
  return start < end ? {from: start, to: end} : null
}
