/**
 * The list of findings, with its filters.
 */

import type {Level} from 'onrecord/draft'
import type {PlacedFinding} from 'prosemirror-onrecord'
import {counted, h} from '../dom.js'
import {levelNames, levels} from '../settings.js'
import {createFilters} from './filters.js'

/** What the list does for others, and others for it. */
export interface FindingsPanel {
  element: HTMLElement
  /** Show these, of which the filters let some through. */
  show(findings: readonly PlacedFinding[], isEmpty: boolean): void
  /** Severities that are let through. */
  chosen(): Level[]
  /** Show where the cursor is. */
  follow(id: string | undefined): void
  /** Say that the draft is being read. */
  busy(reading: boolean): void
}

/** What can be done with a finding. */
export interface FindingActions {
  go(finding: PlacedFinding): void
  explain(rule: string): void
  /** Somebody calls a finding wrong, or takes that back. */
  wrong(finding: PlacedFinding): void
  /** Whether somebody did. */
  isWrong(finding: PlacedFinding): boolean
  filtered(): void
}

/**
 * Make the list.
 *
 * @param shown
 *   Severities that are let through at first.
 * @param actions
 *   What can be done with a finding.
 * @returns
 *   Panel without findings.
 */
export function createFindingsPanel(
  shown: readonly Level[],
  actions: FindingActions
): FindingsPanel {
  let all: readonly PlacedFinding[] = []
  let nothingToRead = true

  const filters = createFilters(shown, (bySeverity) => {
    draw()
    if (bySeverity) actions.filtered()
  })
  const count = h('p.count', {role: 'status', 'aria-live': 'polite'})
  const reading = h('span.reading', {hidden: true}, 'reading…')
  const sums = h('ul.sums', {'aria-label': 'How grave'})
  const list = h('ol.findings')
  const element = h(
    'section.panel',
    {id: 'findings', tabIndex: -1, 'aria-labelledby': 'findings-title'},
    h('h2', {id: 'findings-title'}, 'Findings', reading),
    count,
    sums,
    filters.element,
    list
  )

  function draw(): void {
    const through = all.filter(filters.passes)
    count.textContent = nothingToRead
      ? 'Write, paste or drop a draft.'
      : wordCount(through.length, all.length)
    sums.hidden = all.length === 0
    sums.replaceChildren(...levels.map((level) => sumOf(level, all)))
    list.replaceChildren(...through.map((placed) => itemOf(placed, actions)))
  }

  draw()
  filters.offer(all)

  return {
    element,
    chosen: filters.chosen,
    follow: (id) => follow(list, id),
    busy(now) {
      reading.hidden = !now
    },
    show(findings, isEmpty) {
      all = findings
      nothingToRead = isEmpty
      filters.offer(all)
      draw()
    }
  }
}

function wordCount(through: number, all: number): string {
  const sum = all === 0 ? 'Nothing found.' : `${counted(through, 'finding')}.`
  return through < all ? `${sum} ${all - through} hidden by the filters.` : sum
}

function sumOf(level: Level, all: readonly PlacedFinding[]): HTMLElement {
  return h(
    'li',
    {'data-severity': level},
    h(`span.onrecord-finding.onrecord-${level}` as 'span', {}, levelNames[level]),
    ` ${all.filter(({finding}) => finding.severity === level).length}`
  )
}

function itemOf(placed: PlacedFinding, {go, explain, wrong, isWrong}: FindingActions): HTMLElement {
  const {finding} = placed
  const called = h('button.rule-link', {
    type: 'button',
    title: 'Keep it as wrong, for the standards desk',
    onclick() {
      wrong(placed)
      name()
    }
  })

  function name(): void {
    const already = isWrong(placed)
    called.textContent = already ? 'Called wrong' : 'Wrong?'
    called.setAttribute('aria-pressed', String(already))
  }

  name()
  return h(
    'li',
    {'data-severity': finding.severity, 'data-id': placed.id},
    h(
      'button.finding',
      {type: 'button', onclick: () => go(placed)},
      h('span.severity', {}, levelNames[finding.severity]),
      // For who has it read aloud: else the two are one word.
      ' ',
      h('span.reason', {}, finding.reason)
    ),
    h(
      'button.rule-link',
      {type: 'button', onclick: () => explain(finding.rule)},
      h('span.visually-hidden', {}, 'The rule '),
      finding.rule
    ),
    called
  )
}

/** Show in the list where the cursor is. */
function follow(list: HTMLElement, id: string | undefined): void {
  for (const shown of list.children) {
    const here = (shown as HTMLElement).dataset.id === id
    shown.classList.toggle('here', here)
    // Within the list alone: the draft stays where the writer is.
    if (here) list.scrollTop = Math.max(0, (shown as HTMLElement).offsetTop - list.offsetTop - 40)
  }
}
