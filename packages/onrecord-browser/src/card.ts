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
  const card = new FindingCard(host)
  return {update: (findings) => card.update(findings), destroy: () => card.destroy()}
}

/** The card of one editor, and what reads it out. */
class FindingCard {
  readonly #host: CardHost
  readonly #labels: CardLabels
  readonly #box: HTMLElement
  readonly #voice: HTMLElement
  readonly #place = (): void => this.#placeBox()
  readonly #enter = (event: KeyboardEvent): void => this.#enterBox(event)
  #drawn: readonly PlacedFinding[] = []
  #editable: boolean | undefined

  constructor(host: CardHost) {
    const {element} = host
    const window = element.ownerDocument.defaultView
    this.#host = host
    this.#labels = {...usualLabels, ...host.labels}
    this.#box = this.#createBox()
    this.#voice = this.#createVoice()
    element.addEventListener('keydown', this.#enter)
    window?.addEventListener('resize', this.#place)
    window?.addEventListener('scroll', this.#place, true)
    // Beside the editor, so that the page's stacking and theme hold for it; that may be in a shadow root.
    const container = host.container ?? element.parentNode
    container?.append(this.#box, this.#voice)
  }

  update(findings: readonly PlacedFinding[]): void {
    const {element} = this.#host
    const box = this.#box
    const [first] = findings
    const mayEdit = first !== undefined && this.#host.isEditable(first)
    if (!this.#shows(findings, mayEdit)) {
      box.replaceChildren(...findings.map((one) => this.#section(one, mayEdit)))
      this.#voice.textContent = findings.map((one) => this.#spoken(one)).join(' ')
    }
    this.#editable = mayEdit
    this.#drawn = findings
    box.hidden = first === undefined
    if (first) {
      element.setAttribute('aria-describedby', box.id)
      this.#placeBox()
    } else if (element.getAttribute('aria-describedby') === box.id) {
      element.removeAttribute('aria-describedby')
    }
  }

  destroy(): void {
    const {element} = this.#host
    const window = element.ownerDocument.defaultView
    this.update([])
    element.removeEventListener('keydown', this.#enter)
    window?.removeEventListener('resize', this.#place)
    window?.removeEventListener('scroll', this.#place, true)
    this.#box.remove()
    this.#voice.remove()
  }

  #createBox(): HTMLElement {
    const box = this.#make('div', 'onrecord-tooltip')
    box.id = `onrecord-tooltip-${++cards}`
    box.hidden = true
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-label', this.#labels.card)
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      this.#host.hide()
      this.#host.focus()
    })
    return box
  }

  /** The focus stays in the copy, so a screen reader has to be told what is shown. */
  #createVoice(): HTMLElement {
    const voice = this.#make('div', 'onrecord-voice')
    voice.setAttribute('role', 'status')
    voice.style.cssText =
      'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
    return voice
  }

  /** From the editor into the card, and out of the card's way. */
  #enterBox(event: KeyboardEvent): void {
    if (this.#box.hidden) return
    if (event.key === 'Escape') {
      event.preventDefault()
      this.#host.hide()
    } else if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.#box.querySelector('button')?.focus()
    }
  }

  #placeBox(): void {
    const [first] = this.#drawn
    const words = first && !this.#box.hidden ? this.#host.boxOf(first) : null
    if (words) placeCard(this.#box, words)
  }

  /** Whether just this is drawn already. */
  #shows(findings: readonly PlacedFinding[], mayEdit: boolean): boolean {
    const drawn = this.#drawn
    return (
      this.#editable === mayEdit &&
      findings.length === drawn.length &&
      findings.every(
        ({id, finding}, index) => drawn[index]?.id === id && drawn[index]?.finding === finding
      )
    )
  }

  #spoken({finding: {severity, reason}}: PlacedFinding): string {
    return `${this.#labels[severity]}: ${reason}`
  }

  #section(placed: PlacedFinding, mayEdit: boolean): HTMLElement {
    const host = this.#host
    const labels = this.#labels
    const {rule, severity, reason, note} = placed.finding
    const actions = this.#actionsFor(placed)
    if (host.card) return host.card(mayEdit ? placed : {...placed, remedies: []}, actions)

    const remedies = mayEdit ? placed.remedies : []
    const buttons = remedies.map(({title}, index) =>
      this.#button(title, () => actions.accept(index))
    )
    if (actions.explain) buttons.push(this.#button(labels.explain, actions.explain))
    buttons.push(this.#button(labels.letStand, actions.letStand))
    return this.#make(
      'section',
      `onrecord-card onrecord-card-${severity}`,
      this.#make('p', 'onrecord-severity', `${labels[severity]} · ${rule}`),
      this.#make('p', 'onrecord-reason', reason),
      this.#make('p', 'onrecord-note', note),
      this.#make('div', 'onrecord-buttons', ...buttons)
    )
  }

  #actionsFor({id, finding: {rule}}: PlacedFinding): CardActions {
    const {onExplain, hide} = this.#host
    return {
      accept: (index) => this.#accept(id, index),
      letStand: () => this.#letStand(id),
      explain: onExplain && (() => onExplain(rule)),
      close: hide
    }
  }

  #accept(id: string, index: number): void {
    const host = this.#host
    const finding = host.find(id)
    if (!finding?.remedies[index] || !host.isEditable(finding)) return
    host.hide()
    host.accept(id, index)
    host.focus()
  }

  async #letStand(id: string): Promise<void> {
    const host = this.#host
    const asked = host.find(id)
    if (!asked) return
    const reason = host.askReason ? await host.askReason(asked) : ''
    if (reason === null || !host.find(id)) return
    host.ignore(id, reason)
    host.focus()
  }

  #button(title: string, act: () => void): HTMLButtonElement {
    const made = this.#host.element.ownerDocument.createElement('button')
    made.type = 'button'
    made.textContent = title
    made.addEventListener('click', act)
    return made
  }

  #make(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
    const made = this.#host.element.ownerDocument.createElement(name)
    made.className = className
    made.append(...children)
    return made
  }
}
