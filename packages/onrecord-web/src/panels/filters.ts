/**
 * The filters of the list of findings: how grave, and of which rule.
 */

import type {Level} from 'onrecord/draft'
import type {PlacedFinding} from 'prosemirror-onrecord'
import {h} from '../dom.js'
import {levelNames, levels} from '../settings.js'

/** What lets findings through. */
export interface Filters {
  element: HTMLElement
  /** Severities that are let through. */
  chosen(): Level[]
  /** Whether a finding is let through. */
  passes(placed: PlacedFinding): boolean
  /** Offer the rules of these findings; the one that is chosen stays so if it is among them. */
  offer(findings: readonly PlacedFinding[]): void
}

/**
 * Make the filters.
 *
 * @param shown
 *   Severities that are let through at first.
 * @param changed
 *   Is called when other findings are let through, and told whether other severities are.
 * @returns
 *   Filters that offer no rule yet.
 */
export function createFilters(
  shown: readonly Level[],
  changed: (bySeverity: boolean) => void
): Filters {
  const boxes = new Map(
    levels.map((level) => [
      level,
      h('input', {
        type: 'checkbox',
        checked: shown.includes(level),
        onchange: () => changed(true)
      })
    ])
  )
  const rule = h('select', {onchange: () => changed(false), 'aria-label': 'Rule'})
  const chosen = () => levels.filter((level) => boxes.get(level)?.checked)

  return {
    element: h(
      'div.filters',
      {role: 'group', 'aria-label': 'Show'},
      ...levels.map((level) => h('label', {}, boxes.get(level), levelNames[level])),
      rule
    ),
    chosen,
    passes: ({finding}) =>
      chosen().includes(finding.severity) && (rule.value === '' || finding.rule === rule.value),
    offer(findings) {
      const found = [...new Set(findings.map(({finding}) => finding.rule))].sort()
      const {value} = rule
      rule.replaceChildren(
        h('option', {value: ''}, 'All rules'),
        ...found.map((name) => h('option', {value: name}, name))
      )
      rule.value = found.includes(value) ? value : ''
    }
  }
}
