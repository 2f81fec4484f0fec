/**
 * The marks of findings.
 */

import {gravity, type PlacedFinding, type Range} from 'onrecord-browser'
import type {Node} from 'prosemirror-model'
import {Decoration, DecorationSet} from 'prosemirror-view'

/**
 * Make the marks of findings.
 *
 * @param doc
 *   The document.
 * @param findings
 *   Findings.
 * @param shown
 *   Id of the one that is shown; its marks are always there.
 * @param sight
 *   Positions that marks are drawn between; everywhere if `null`.
 * @returns
 *   Decorations.
 */
export function marksOf(
  doc: Node,
  findings: readonly PlacedFinding[],
  shown: string | null,
  sight: Range | null
): DecorationSet {
  // Where several share words the gravest is the innermost element, whose line is the one that is seen.
  const sorted = [...findings].sort(
    (left, right) => gravity(left.finding.severity) - gravity(right.finding.severity)
  )
  const marks = sorted.flatMap(({id, finding, ranges}) => {
    const isShown = id === shown
    const name = `onrecord-finding onrecord-${finding.severity}${isShown ? ' onrecord-shown' : ''}`
    return ranges
      .filter(({from, to}) => !sight || isShown || (from < sight.to && to > sight.from))
      .map(({from, to}) => Decoration.inline(from, to, {class: name, 'data-onrecord': id}, {id}))
  })
  return DecorationSet.create(doc, marks)
}
