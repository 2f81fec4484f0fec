/**
 * Checks whatever is written in an element: a `contenteditable`, or one that holds several.
 */

import type {Range as Stretch} from '../blocks.js'
import {type Card, type CardHost, createCard} from '../card.js'
import {findingsAround, type PlacedFinding} from '../findings.js'
import {segmentsOf} from '../segments.js'
import {createSession} from '../session.js'
import type {Editing, Session, SessionOptions} from '../session-types.js'
import type {RoleOf} from './elements.js'
import {Field} from './field.js'
import {type Paint, Painter} from './paint.js'
import {select} from './selection.js'

/** How an element is checked. */
export interface AttachOptions
  extends SessionOptions,
    Pick<CardHost, 'container' | 'labels' | 'card'> {
  /** Whether findings are told in a card beside them (default: `true`). */
  tooltip?: boolean | undefined
  /** Tells what a block is for; where it does not, the name of its element does. */
  roleOf?: RoleOf | undefined
  /** Whether the writer may change what stands in a range; by default what the browser says. */
  isEditable?: ((range: Range) => boolean) | undefined
  /**
   * Puts words in the place of a range, as an undo step of its own. An editor with a model of its own does it there;
   * by default the browser does, as if they were typed, and its own undo takes them back.
   */
  replace?: ((range: Range, text: string) => void) | undefined
  /** Puts the cursor at a range; by default by the browser's selection. */
  select?: ((range: Range) => void) | undefined
}

/** Milliseconds after which marks are drawn anew though only letters came and went. */
const rest = 100

/**
 * Have an element checked. Marks are painted over it, and it is never changed but by a remedy that
 * the writer takes.
 *
 * @param root
 *   Element that is written in, or one that holds several such.
 * @param options
 *   Who checks, what is known, who is told.
 * @returns
 *   The session; its positions are offsets into the joined text of the blocks.
 */
export function attach(root: HTMLElement, options: AttachOptions): Session {
  return new Attachment(new Field(root, options.roleOf), options).session
}

/** What is added to an element while it is checked: its session, its marks, its card, and what listens to it. */
class Attachment implements Editing {
  readonly session: Session
  readonly #field: Field
  readonly #options: AttachOptions
  readonly #painter: Painter
  readonly #card: Card | undefined
  readonly #observer = new MutationObserver((records) => this.#changed(records))
  readonly #listening = new AbortController()
  /** Whether nodes came or went since the marks were drawn. */
  #rebuilt = false
  #later: ReturnType<typeof setTimeout> | undefined

  constructor(field: Field, options: AttachOptions) {
    const {root} = field
    this.#field = field
    this.#options = options
    this.#painter = new Painter(root.ownerDocument.defaultView ?? window)
    this.session = createSession(this, options)
    this.#card = options.tooltip === false ? undefined : this.#createCard()

    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true
    })
    const {signal} = this.#listening
    root.addEventListener('keydown', (event) => this.#press(event), {capture: true, signal})
    root.addEventListener('click', (event) => this.#click(event), {signal})
  }

  read() {
    return this.#field.reader.read()
  }

  draw(findings: readonly PlacedFinding[], shown: PlacedFinding | undefined, moved: boolean): void {
    clearTimeout(this.#later)
    // Painted ranges go with the letters of their nodes: a letter needs no drawing, until somebody rests.
    if (moved && !this.#rebuilt && !shown) {
      const {session} = this
      this.#later = setTimeout(() => this.draw(session.findings, session.shown, false), rest)
      return
    }
    this.#rebuilt = false
    const [told] = shown?.ranges ?? []
    const marks: (Stretch & {paint: Paint})[] = segmentsOf(findings).map(
      ({severity, ...place}) => ({paint: severity, ...place})
    )
    if (told) marks.push({...told, paint: 'shown'})
    this.#painter.paint(
      marks.flatMap(({paint, from, to}) => {
        const points = this.#field.reader.pointsOf({from, to})
        return points ? [{paint, ...points}] : []
      })
    )
    this.#card?.update(told ? findingsAround(findings, (told.from + told.to) >> 1) : [])
  }

  isEditable(stretch: Stretch): boolean {
    const range = this.#field.rangeOf(stretch)
    if (!range) return false
    const options = this.#options
    return options.isEditable
      ? options.isEditable(range)
      : range.startContainer.parentElement?.isContentEditable === true
  }

  replace(stretch: Stretch, text: string): void {
    const range = this.#field.rangeOf(stretch)
    const put = this.#options.replace ?? this.#field.type.bind(this.#field)
    if (range) put(range, text)
    this.#rebuilt = true
    this.#field.reader.forget(this.#observer.takeRecords())
  }

  select(stretch: Stretch): void {
    const range = this.#field.rangeOf(stretch)
    if (!range) return
    range.startContainer.parentElement?.scrollIntoView({block: 'nearest'})
    this.#field.focus(range)
    range.collapse(true)
    const put = this.#options.select ?? select
    put(range)
  }

  destroy(): void {
    clearTimeout(this.#later)
    this.#observer.disconnect()
    this.#painter.destroy()
    this.#listening.abort()
    this.#card?.destroy()
  }

  #createCard(): Card {
    const field = this.#field
    const {session} = this
    return createCard({
      ...this.#options,
      element: field.root,
      find: (id) => session.findings.find((one) => one.id === id),
      boxOf: ({ranges: [first]}) => (first && field.rangeOf(first)?.getClientRects()[0]) ?? null,
      isEditable: ({ranges: [first]}) => first !== undefined && this.isEditable(first),
      accept: (id, remedy) => session.accept(id, remedy),
      ignore: (id, reason) => session.ignore(id, reason),
      hide: () => session.show(null),
      focus: () => field.focus(null)
    })
  }

  #changed(records: readonly MutationRecord[]): void {
    // The card is told of in an attribute of the element.
    const own = ({type, target, attributeName}: MutationRecord) =>
      type === 'attributes' && target === this.#field.root && attributeName === 'aria-describedby'
    const others = records.filter((record) => !own(record))
    if (others.length === 0) return
    const byLetters = others.every(({type}) => type === 'characterData')
    this.#rebuilt ||= others.some(({type}) => type === 'childList')
    this.#field.reader.forget(others)
    this.session.changed(byLetters)
  }

  #press(event: KeyboardEvent): void {
    const {session} = this
    const {key} = event
    const cursor = () => this.#field.cursor()
    const withControl = event.ctrlKey || event.metaKey
    const done =
      (key === 'F8' && session.selectNext(event.shiftKey ? -1 : 1, cursor())) ||
      (key === '.' && withControl && !session.shown && this.#showAt(cursor())) ||
      (key.toLowerCase() === 'z' && withControl && !event.shiftKey && session.undoIgnore())
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }

  #click(event: MouseEvent): void {
    const isHit = (stretch: Stretch) => this.#field.isOn(stretch, event)
    const [place] = this.session.findings.flatMap(({ranges}) => ranges.find(isHit) ?? [])
    if (place) this.#showAt((place.from + place.to) >> 1)
    else this.session.show(null)
  }

  #showAt(offset: number): boolean {
    const [gravest] = this.session.findingsAt(offset)
    this.session.show(gravest?.id ?? null)
    return gravest !== undefined
  }
}
