/**
 * The box beside a finding: what is missing, why, and what can be done.
 */

import type {EditorView} from 'prosemirror-view'
import {acceptRemedy, ignoreFinding, showFinding} from './commands.js'
import type {PlacedFinding} from './findings.js'
import type {OnrecordOptions} from './plugin.js'
import {findingsIn, onrecordKey} from './state.js'

const severities = {error: 'Error', warn: 'Warning', info: 'Note'}

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
  let drawn: PlacedFinding | undefined

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
  view.dom.parentNode?.appendChild(box)

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
    const id = onrecordKey.getState(view.state)?.shown
    const finding = id ? findingsIn(view.state).find((one) => one.id === id) : undefined
    const same = finding && drawn && finding.id === drawn.id && finding.finding === drawn.finding
    box.hidden = !finding
    if (finding && !same) draw(finding)
    drawn = finding
    if (finding) {
      view.dom.setAttribute('aria-describedby', box.id)
      place()
    } else view.dom.removeAttribute('aria-describedby')
  }

  function draw({id, finding, remedies}: PlacedFinding): void {
    const {rule, severity, reason, note} = finding
    const buttons = remedies.map(({title}, index) => button(title, () => accept(id, index)))
    if (options.onExplain) buttons.push(button('Read the rule', () => options.onExplain?.(rule)))
    buttons.push(button('Let it stand', () => ignore(id)))
    box.replaceChildren(
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
    if (!finding || !remedy) return
    hide()
    acceptRemedy(remedy)(view.state, view.dispatch)
    view.focus()
    options.onAccept?.(finding, remedy)
  }

  function ignore(id: string): void {
    const finding = current(id)
    if (!finding) return
    ignoreFinding(finding)(view.state, view.dispatch)
    view.focus()
    options.onIgnore?.(finding)
  }

  function place(): void {
    const [range] = drawn?.ranges ?? []
    if (!range || box.hidden) return
    const {left, top, bottom} = view.coordsAtPos(range.from, 1)
    const {clientWidth, clientHeight} = ownerDocument.documentElement
    const {offsetWidth, offsetHeight} = box
    const below = bottom + margin / 2
    const fits = below + offsetHeight <= clientHeight || top < offsetHeight
    const under = Math.min(below, clientHeight - offsetHeight - margin)
    box.style.left = `${Math.max(margin, Math.min(left, clientWidth - offsetWidth - margin))}px`
    box.style.top = `${Math.max(margin, fits ? under : top - offsetHeight - margin / 2)}px`
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
