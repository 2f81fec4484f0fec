/**
 * The card beside a finding: what is missing, why, and what can be done.
 */

import type {PlacedFinding} from './findings.js'
import {placeCard, type Rectangle} from './place.js'

/** The words of the card. */
export interface CardLabels {
  /** Name of the card, for those who hear it. */
  card: string
  error: string
  warn: string
  info: string
  explain: string
  letStand: string
}

/** What the buttons of a card do. */
export interface CardActions {
  /** Take a remedy of the finding. */
  accept(remedy: number): void
  letStand(): void
  /** Read the rule's page; nothing where the host shows none. */
  explain: (() => void) | undefined
  close(): void
}

/** What an editor does for its card. */
export interface CardHost {
  /** Element that is written in. */
  element: HTMLElement
  /** Element that the card is put in; by default the parent of the editor's. */
  container?: HTMLElement | ShadowRoot | undefined
  /** Words in place of the usual ones, such as in another language. */
  labels?: Partial<CardLabels> | undefined
  /** Makes the card of a finding in place of the usual one. */
  card?: ((finding: PlacedFinding, actions: CardActions) => HTMLElement) | undefined
  /** Called when somebody wants to read the rule's page. */
  onExplain?: ((rule: string) => void) | undefined
  /** Asks why a finding may stand. */
  askReason?: ((finding: PlacedFinding) => string | null | Promise<string | null>) | undefined
  /** Gives a finding as it is now; the copy may have changed since its card was drawn. */
  find(id: string): PlacedFinding | undefined
  /** Where the first words of a finding stand in the window. */
  boxOf(finding: PlacedFinding): Rectangle | null
  isEditable(finding: PlacedFinding): boolean
  accept(id: string, remedy: number): void
  ignore(id: string, reason: string): void
  hide(): void
  focus(): void
}

/** A card. */
export interface Card {
  /** Show findings, or none. */
  update(findings: readonly PlacedFinding[]): void
  destroy(): void
}

const usualLabels: CardLabels = {
  card: 'Finding',
  error: 'Must mend',
  warn: 'Check',
  info: 'Consider',
  explain: 'Read the rule',
  letStand: 'Let it stand'
}

let cards = 0

/**
 * Make the card of an editor.
 *
 * @param host
 *   The editor.
 * @returns
 *   Functions to bring it up to date and to take it away.
 */
export function createCard(host: CardHost): Card {
  const {element} = host
  const {ownerDocument} = element
  const labels = {...usualLabels, ...host.labels}
  const box = make('div', 'onrecord-tooltip')
  let drawn: readonly PlacedFinding[] = []
  let editable: boolean | undefined

  box.id = `onrecord-tooltip-${++cards}`
  box.hidden = true
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', labels.card)
  box.addEventListener('keydown', leaveOnEscape)
  // The focus stays in the copy, so a screen reader has to be told what is shown.
  const voice = make('div', 'onrecord-voice')
  voice.setAttribute('role', 'status')
  voice.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  element.addEventListener('keydown', enter)
  ownerDocument.defaultView?.addEventListener('resize', place)
  ownerDocument.defaultView?.addEventListener('scroll', place, true)
  // Beside the editor, so that the page's stacking and theme hold for it; that may be in a shadow root.
  const container = host.container ?? element.parentNode
  container?.append(box, voice)

  function leaveOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    host.hide()
    host.focus()
  }

  /** From the editor into the card, and out of the card's way. */
  function enter(event: KeyboardEvent): void {
    if (box.hidden) return
    if (event.key === 'Escape') {
      event.preventDefault()
      host.hide()
    } else if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      box.querySelector('button')?.focus()
    }
  }

  function update(findings: readonly PlacedFinding[]): void {
    const [first] = findings
    const mayEdit = first !== undefined && host.isEditable(first)
    const same =
      editable === mayEdit &&
      findings.length === drawn.length &&
      findings.every(
        ({id, finding}, index) => drawn[index]?.id === id && drawn[index]?.finding === finding
      )
    editable = mayEdit
    drawn = findings
    if (!same) {
      box.replaceChildren(...findings.map((one) => section(one, mayEdit)))
      voice.textContent = findings.map(spoken).join(' ')
    }
    box.hidden = first === undefined
    if (first) {
      element.setAttribute('aria-describedby', box.id)
      place()
    } else if (element.getAttribute('aria-describedby') === box.id) {
      element.removeAttribute('aria-describedby')
    }
  }

  function spoken({finding: {severity, reason}}: PlacedFinding): string {
    return `${labels[severity]}: ${reason}`
  }

  function section(placed: PlacedFinding, mayEdit: boolean): HTMLElement {
    const {id, finding} = placed
    const {rule, severity, reason, note} = finding
    const {onExplain} = host
    const actions: CardActions = {
      accept: (index) => accept(id, index),
      letStand: () => ignore(id),
      explain: onExplain && (() => onExplain(rule)),
      close: host.hide
    }
    if (host.card) return host.card(mayEdit ? placed : {...placed, remedies: []}, actions)

    const remedies = mayEdit ? placed.remedies : []
    const buttons = remedies.map(({title}, index) => button(title, () => actions.accept(index)))
    if (actions.explain) buttons.push(button(labels.explain, actions.explain))
    buttons.push(button(labels.letStand, actions.letStand))
    return make(
      'section',
      `onrecord-card onrecord-card-${severity}`,
      make('p', 'onrecord-severity', `${labels[severity]} · ${rule}`),
      make('p', 'onrecord-reason', reason),
      make('p', 'onrecord-note', note),
      make('div', 'onrecord-buttons', ...buttons)
    )
  }

  function accept(id: string, index: number): void {
    const finding = host.find(id)
    if (!finding?.remedies[index] || !host.isEditable(finding)) return
    host.hide()
    host.accept(id, index)
    host.focus()
  }

  async function ignore(id: string): Promise<void> {
    const asked = host.find(id)
    if (!asked) return
    const reason = host.askReason ? await host.askReason(asked) : ''
    if (reason === null || !host.find(id)) return
    host.ignore(id, reason)
    host.focus()
  }

  function place(): void {
    const [first] = drawn
    const words = first && !box.hidden ? host.boxOf(first) : null
    if (words) placeCard(box, words)
  }

  function button(title: string, act: () => void): HTMLButtonElement {
    const made = ownerDocument.createElement('button')
    made.type = 'button'
    made.textContent = title
    made.addEventListener('click', act)
    return made
  }

  function make(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
    const made = ownerDocument.createElement(name)
    made.className = className
    made.append(...children)
    return made
  }

  return {
    update,
    destroy() {
      update([])
      element.removeEventListener('keydown', enter)
      ownerDocument.defaultView?.removeEventListener('resize', place)
      ownerDocument.defaultView?.removeEventListener('scroll', place, true)
      box.remove()
      voice.remove()
    }
  }
}
