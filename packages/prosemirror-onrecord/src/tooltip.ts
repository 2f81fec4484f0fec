/**
 * The box beside a finding: what is missing, why, and what can be done.
 */

import type {EditorView} from 'prosemirror-view'
import {acceptRemedy, findingsAt, ignoreFinding, showFinding} from './commands.js'
import type {PlacedFinding} from './findings.js'
import type {OnrecordOptions} from './plugin.js'
import {findingsIn, ignoredIn, onrecordKey} from './state.js'

const severities = {error: 'Must mend', warn: 'Check', info: 'Consider'}

/** Pixels that the box keeps from the edges of the window. */
const margin = 8

let boxes = 0

/**
 * Make the box of an editor.
 *
 * @param view
 *   The editor.
 * @param options
 *   What is called when something is done.
 * @returns
 *   Functions to bring it up to date and to take it away.
 */
export function createTooltip(
  view: EditorView,
  options: OnrecordOptions
): {update(): void; destroy(): void} {
  const {ownerDocument} = view.dom
  const box = ownerDocument.createElement('div')
  let drawn: readonly PlacedFinding[] = []
  let editable = view.editable

  box.className = 'onrecord-tooltip'
  box.id = `onrecord-tooltip-${++boxes}`
  box.hidden = true
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', 'Finding')
  box.addEventListener('keydown', leaveOnEscape)
  view.dom.addEventListener('keydown', enter)
  ownerDocument.defaultView?.addEventListener('resize', place)
  ownerDocument.defaultView?.addEventListener('scroll', place, true)
  // Beside the editor, so that the page's stacking and theme hold for it.
  const container = options.container ?? view.dom.parentElement
  container?.append(box)

  function leaveOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    hide()
    view.focus()
  }

  /** From the editor into the box, and out of the box's way. */
  function enter(event: KeyboardEvent): void {
    if (box.hidden) return
    if (event.key === 'Escape') {
      event.preventDefault()
      hide()
    } else if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      box.querySelector('button')?.focus()
    }
  }

  function hide(): void {
    showFinding(null)(view.state, view.dispatch)
  }

  function update(): void {
    const findings = shownFindings()
    const same =
      findings.length === drawn.length &&
      editable === view.editable &&
      findings.every(
        ({id, finding}, index) => drawn[index]?.id === id && drawn[index]?.finding === finding
      )
    box.hidden = findings.length === 0
    editable = view.editable
    if (findings.length > 0 && !same) box.replaceChildren(...findings.map(section))
    drawn = findings
    if (findings.length > 0) {
      view.dom.setAttribute('aria-describedby', box.id)
      place()
    } else view.dom.removeAttribute('aria-describedby')
  }

  /** The finding that is shown, with all others on its first words; the gravest first. */
  function shownFindings(): readonly PlacedFinding[] {
    const shown = current(onrecordKey.getState(view.state)?.shown ?? '')
    const [range] = shown?.ranges ?? []
    return range ? findingsAt(view.state, (range.from + range.to) >> 1) : []
  }

  function section({id, finding, remedies}: PlacedFinding): HTMLElement {
    const {rule, severity, reason, note} = finding
    const mends = view.editable ? remedies : []
    const buttons = mends.map(({title}, index) => button(title, () => accept(id, index)))
    if (options.onExplain) buttons.push(button('Read the rule', () => options.onExplain?.(rule)))
    buttons.push(button('Let it stand', () => ignore(id)))
    return element(
      'section',
      `onrecord-card onrecord-card-${severity}`,
      element('p', 'onrecord-severity', `${severities[severity]} · ${rule}`),
      element('p', 'onrecord-reason', reason),
      element('p', 'onrecord-note', note),
      element('div', 'onrecord-buttons', ...buttons)
    )
  }

  /** The finding as it is now: the copy may have changed since it was drawn. */
  function current(id: string): PlacedFinding | undefined {
    return findingsIn(view.state).find((one) => one.id === id)
  }

  function accept(id: string, index: number): void {
    const finding = current(id)
    const remedy = finding?.remedies[index]
    if (!finding || !remedy || !view.editable) return
    hide()
    acceptRemedy(remedy)(view.state, view.dispatch, view)
    view.focus()
    options.onAccept?.(finding, remedy)
  }

  async function ignore(id: string): Promise<void> {
    const asked = current(id)
    if (!asked) return
    const reason = options.askReason ? await options.askReason(asked) : ''
    const finding = current(id)
    if (reason === null || !finding) return
    ignoreFinding(finding, reason)(view.state, view.dispatch)
    view.focus()
    options.onIgnore?.(finding, ignoredIn(view.state))
  }

  /** Beside the words: positions are those of the window, the box counts from what it is laid out in. */
  function place(): void {
    const [range] = drawn[0]?.ranges ?? []
    const frame = box.offsetParent
    if (!range || box.hidden || !frame) return
    const {left, top, bottom} = view.coordsAtPos(range.from, 1)
    const {clientWidth, clientHeight} = ownerDocument.documentElement
    const {offsetWidth, offsetHeight} = box
    const below = bottom + margin / 2
    const fits = below + offsetHeight <= clientHeight || top < offsetHeight
    const x = Math.max(margin, Math.min(left, clientWidth - offsetWidth - margin))
    const y = fits ? below : top - offsetHeight - margin / 2
    const outer = frame.getBoundingClientRect()
    // The body is no containing block unless it is positioned: the root is.
    const rooted = frame === ownerDocument.body && getComputedStyle(frame).position === 'static'
    const origin = rooted ? ownerDocument.documentElement.getBoundingClientRect() : outer
    const scale = rooted
      ? 1
      : outer.width / ((frame as HTMLElement).offsetWidth || outer.width) || 1
    const [scrollLeft, scrollTop] = rooted ? [0, 0] : [frame.scrollLeft, frame.scrollTop]
    box.style.left = `${(x - origin.left) / scale - frame.clientLeft + scrollLeft}px`
    box.style.top = `${(y - origin.top) / scale - frame.clientTop + scrollTop}px`
  }

  function button(title: string, act: () => void): HTMLButtonElement {
    const made = ownerDocument.createElement('button')
    made.type = 'button'
    made.textContent = title
    made.addEventListener('click', act)
    return made
  }

  function element(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
    const made = ownerDocument.createElement(name)
    made.className = className
    made.append(...children)
    return made
  }

  return {
    update,
    destroy() {
      view.dom.removeEventListener('keydown', enter)
      ownerDocument.defaultView?.removeEventListener('resize', place)
      ownerDocument.defaultView?.removeEventListener('scroll', place, true)
      box.remove()
    }
  }
}
