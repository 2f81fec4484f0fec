/**
 * Findings that keep their places while the document changes under them.
 */

import type {DraftFinding, DraftReport, Level} from 'onrecord/draft'
import {blockAt, type PositionMap, type Range, startsOf, type Whole} from './blocks.js'
import {type IgnoredUse, keyOfUse, type Use} from './uses.js'

/** A change that mends a finding, with its place in the document. */
export interface PlacedRemedy extends Range {
  kind: 'replace' | 'query'
  title: string
  text: string
}

/** A finding in copy outside the editor. */
export interface OutsideFinding {
  finding: DraftFinding
  /** Where the block stands. */
  side: 'before' | 'after'
  /** Its index there. */
  block: number
  /** Offsets into its text. */
  from: number
  to: number
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
  mapping: PositionMap
): PlacedFinding[] {
  return findings.flatMap((one) => {
    if (isBefore(one, mapping)) return [one]
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
 * Leave out what was let stand.
 *
 * @param findings
 *   Findings.
 * @param ignored
 *   Uses that were let stand, by their keys.
 * @returns
 *   Findings with the places that are left to them.
 */
export function withoutIgnored(
  findings: readonly PlacedFinding[],
  ignored: ReadonlyMap<string, IgnoredUse>
): readonly PlacedFinding[] {
  if (ignored.size === 0) return findings
  return findings.flatMap((one) => {
    const ranges = one.ranges.filter(({use}) => !ignored.has(keyOfUse(use)))
    if (ranges.length === one.ranges.length) return [one]
    return ranges.length > 0 ? [{...one, ranges}] : []
  })
}

/**
 * Tell whether findings are the same, wherever they stand.
 *
 * @param before
 *   Findings.
 * @param after
 *   Others.
 * @returns
 *   Whether they are those of one report, with as many places.
 */
export function areSame(
  before: readonly PlacedFinding[],
  after: readonly PlacedFinding[]
): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({finding, ranges}, index) =>
        finding === after[index]?.finding && ranges.length === after[index]?.ranges.length
    )
  )
}

/**
 * Find the findings at a position.
 *
 * @param findings
 *   Findings.
 * @param position
 *   Position.
 * @returns
 *   Those that have it in one of their places, the gravest first.
 */
export function findingsAround(
  findings: readonly PlacedFinding[],
  position: number
): PlacedFinding[] {
  return findings
    .filter(({ranges}) => ranges.some(({from, to}) => from <= position && position <= to))
    .sort((left, right) => gravity(right.finding.severity) - gravity(left.finding.severity))
}

/**
 * Find the finding to go to.
 *
 * @param findings
 *   Findings.
 * @param shown
 *   Id of the one that is shown, if one is.
 * @param position
 *   Where the cursor is.
 * @param direction
 *   1 for the next, -1 for the one before; behind the last comes the first.
 * @returns
 *   The finding; nothing if there is none.
 */
export function findingBeside(
  findings: readonly PlacedFinding[],
  shown: string | null,
  position: number,
  direction: 1 | -1
): PlacedFinding | undefined {
  const start = ({ranges}: PlacedFinding) => ranges[0]?.from ?? 0
  const sorted = [...findings].sort((left, right) => start(left) - start(right))
  if (sorted.length === 0) return
  const current = sorted.findIndex(({id}) => id === shown)
  const behind = sorted.findIndex((one) => start(one) > position)
  const first = behind === -1 ? sorted.length : behind
  const from = current === -1 ? (direction === 1 ? first - 1 : first) : current
  return sorted[(from + direction + sorted.length) % sorted.length]
}

/**
 * Tell how grave a severity is.
 *
 * @param severity
 *   Severity.
 * @returns
 *   The more the graver, from 0.
 */
export function gravity(severity: Level): number {
  return {info: 0, warn: 1, error: 2}[severity]
}

/**
 * Find the findings of a report that stand outside the editor.
 *
 * @param report
 *   Report on the whole.
 * @param whole
 *   The draft with the copy around it.
 * @returns
 *   Findings by block; a headline's, as a rule.
 */
export function outsideFindings({findings}: DraftReport, {blocks, draft}: Whole): OutsideFinding[] {
  const starts = startsOf(blocks)
  const behind = starts.findIndex((start) => start > draft.end)
  return findings.flatMap((finding): OutsideFinding[] => {
    const {start, end} = finding
    if (start >= draft.start && end <= draft.end) return []
    const index = blockAt(starts, start)
    const side = start < draft.start ? 'before' : 'after'
    const at = starts[index] ?? 0
    const block = side === 'before' ? index : index - behind
    return [{finding, side, block, from: start - at, to: end - at}]
  })
}

/** Whether a change leaves all places of a finding where they are. */
function isBefore({ranges, remedies}: PlacedFinding, mapping: PositionMap): boolean {
  return [...ranges, ...remedies].every(
    ({from, to}) => mapping.map(from, 1) === from && (from === to || mapping.map(to, -1) === to)
  )
}

/** What is typed at the edge of flagged words does not belong to them. */
function mapRange({from, to}: Range, mapping: PositionMap): Range | null {
  const start = mapping.map(from, 1)
  const end = mapping.map(to, -1)
  return start < end ? {from: start, to: end} : null
}
