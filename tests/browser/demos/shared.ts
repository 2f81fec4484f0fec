/** What the demos have in common: the checker, a field for the headline, and a list that events fill. */

import type {IgnoredUse, OutsideFinding, PlacedFinding, SessionOptions} from 'onrecord-browser'
import {connectChecker} from 'onrecord-browser/worker'

/** Copy to begin with; a benchmark has other copy. */
export const sample: readonly string[] = window.sample ?? [
  'Police shut the bridge on Monday, Ada Holt, the chief of police, said.',
  '“It is safe,” claimed Bo Lee, the mayor.',
  'The bridge will stay shut until spring, sources said.'
]

/** Where an editor goes. */
export const place = document.querySelector('#editor') as HTMLElement

/** What a test asks a demo. */
export interface Demo {
  /** What happened, in order. */
  events: string[]
  ignored: readonly IgnoredUse[]
  /** What the editor would save. */
  saved(): string
  /** Lock the editor, or open it. */
  lock(locked: boolean): void
  checkAgain(): void
  /** Say late what writers let stand. */
  setIgnored(ignored: readonly IgnoredUse[]): void
}

declare global {
  interface Window {
    demo: Demo
    sample?: readonly string[]
  }
}

const headline = document.querySelector('#headline') as HTMLInputElement
const list = document.querySelector('#findings') as HTMLElement

/**
 * Begin a demo.
 *
 * @param functions
 *   What its editor does for a test.
 * @returns
 *   Options for the editor; none where it is not to be checked.
 */
export function begin(functions: Omit<Demo, 'events' | 'ignored'>): SessionOptions | undefined {
  const demo: Demo = {...functions, events: [], ignored: []}
  window.demo = demo
  if (new URLSearchParams(location.search).has('unchecked')) return
  headline.addEventListener('input', demo.checkAgain)

  return {
    checker: connectChecker(new Worker('worker.js')),
    around: () => ({before: [{text: headline.value, role: 'headline'}]}),
    delay: Number(new URLSearchParams(location.search).get('delay') ?? 200),
    // What a host kept of an earlier day.
    ignored: JSON.parse(new URLSearchParams(location.search).get('ignored') ?? '[]'),
    onFindings: show,
    onAccept: (_, {text}) => demo.events.push(`accept ${text.trim()}`),
    onIgnore({finding}, ignored) {
      demo.events.push(`ignore ${finding.actual}`)
      demo.ignored = ignored
    },
    onRestore(ignored) {
      demo.events.push('restore')
      demo.ignored = ignored
    },
    onFailure: (error) => demo.events.push(`failure ${error.message}`)
  }
}

function show(findings: readonly PlacedFinding[], outside: readonly OutsideFinding[]): void {
  const told = [
    ...outside.map(
      ({finding, side, block}) => `${side} ${block}: ${finding.rule}: ${finding.actual}`
    ),
    ...findings.map(({finding}) => `${finding.rule}: ${finding.actual}`)
  ]
  list.replaceChildren(
    ...told.map((text) => Object.assign(document.createElement('li'), {textContent: text}))
  )
}
