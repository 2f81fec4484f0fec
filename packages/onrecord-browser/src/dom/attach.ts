/**
 * Checks whatever is written in an element: a `contenteditable`, or one that holds several.
 */

import type {Range as Stretch} from '../blocks.js'
import {type Card, type CardHost, createCard} from '../card.js'
import {findingsAround, type PlacedFinding} from '../findings.js'
import {segmentsOf} from '../segments.js'
import {createSession} from '../session.js'
import type {Session, SessionOptions} from '../session-types.js'
import type {RoleOf} from './elements.js'
import {Painter} from './paint.js'
import {DomReader} from './read.js'
import {cursorIn, select} from './selection.js'

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
  const {ownerDocument} = root
  const reader = new DomReader(root, options.roleOf)
  const painter = new Painter(ownerDocument.defaultView ?? window)
  const observer = new MutationObserver(changed)
  let card: Card | undefined
  /** Whether nodes came or went since the marks were drawn. */
  let rebuilt = false
  let later: ReturnType<typeof setTimeout> | undefined

  const session = createSession(
    {
      read: () => reader.read(),
      draw,
      isEditable,
      replace(stretch, text) {
        const range = rangeOf(stretch)
        if (range) (options.replace ?? replaceByBrowser)(range, text)
        rebuilt = true
        reader.forget(observer.takeRecords())
      },
      select(stretch) {
        const range = rangeOf(stretch)
        if (!range) return
        range.startContainer.parentElement?.scrollIntoView({block: 'nearest'})
        focusAt(range)
        range.collapse(true)
        const put = options.select ?? select
        put(range)
      },
      destroy() {
        clearTimeout(later)
        observer.disconnect()
        painter.destroy()
        root.removeEventListener('keydown', press, true)
        root.removeEventListener('click', click)
        card?.destroy()
      }
    },
    options
  )

  if (options.tooltip !== false) {
    card = createCard({
      ...options,
      element: root,
      find: (id) => session.findings.find((one) => one.id === id),
      boxOf: ({ranges: [first]}) => (first && rangeOf(first)?.getClientRects()[0]) ?? null,
      isEditable: ({ranges: [first]}) => first !== undefined && isEditable(first),
      accept: (id, remedy) => session.accept(id, remedy),
      ignore: (id, reason) => session.ignore(id, reason),
      hide: () => session.show(null),
      focus: () => focusAt(null)
    })
  }

  observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true})
  root.addEventListener('keydown', press, true)
  root.addEventListener('click', click)

  function changed(records: readonly MutationRecord[]): void {
    // The card is told of in an attribute of the element.
    const own = ({type, target, attributeName}: MutationRecord) =>
      type === 'attributes' && target === root && attributeName === 'aria-describedby'
    const others = records.filter((record) => !own(record))
    if (others.length === 0) return
    const byLetters = others.every(({type}) => type === 'characterData')
    rebuilt ||= others.some(({type}) => type === 'childList')
    reader.forget(others)
    session.changed(byLetters)
  }

  function rangeOf(stretch: Stretch): Range | null {
    const points = reader.pointsOf(stretch)
    if (!points) return null
    const range = ownerDocument.createRange()
    range.setStart(points.start.node, points.start.offset)
    range.setEnd(points.end.node, points.end.offset)
    return range
  }

  function isEditable(stretch: Stretch): boolean {
    const range = rangeOf(stretch)
    if (!range) return false
    const byBrowser = () => range.startContainer.parentElement?.isContentEditable === true
    return options.isEditable ? options.isEditable(range) : byBrowser()
  }

  function draw(
    findings: readonly PlacedFinding[],
    shown: PlacedFinding | undefined,
    moved: boolean
  ): void {
    clearTimeout(later)
    // Painted ranges go with the letters of their nodes: a letter needs no drawing, until somebody rests.
    if (moved && !rebuilt && !shown) {
      later = setTimeout(() => draw(session.findings, session.shown, false), rest)
      return
    }
    rebuilt = false
    const [told] = shown?.ranges ?? []
    const stretches = segmentsOf(findings).map(({severity, ...place}) => ({
      paint: severity,
      ...place
    }))
    painter.paint(
      [...stretches, ...(told ? [{...told, paint: 'shown' as const}] : [])].flatMap(
        ({paint, from, to}) => {
          const points = reader.pointsOf({from, to})
          return points ? [{paint, ...points}] : []
        }
      )
    )
    card?.update(told ? findingsAround(findings, (told.from + told.to) >> 1) : [])
  }

  function press(event: KeyboardEvent): void {
    const {key} = event
    const withControl = event.ctrlKey || event.metaKey
    const done =
      (key === 'F8' && session.selectNext(event.shiftKey ? -1 : 1, cursor())) ||
      (key === '.' && withControl && !session.shown && showAt(cursor())) ||
      (key.toLowerCase() === 'z' && withControl && !event.shiftKey && session.undoIgnore())
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }

  function click({clientX, clientY}: MouseEvent): void {
    const hit = session.findings.filter(({ranges}) =>
      ranges.some((range) => isOn(rangeOf(range), clientX, clientY))
    )
    const [first] = hit
    const place = first?.ranges.find((range) => isOn(rangeOf(range), clientX, clientY))
    if (place) showAt((place.from + place.to) >> 1)
    else session.show(null)
  }

  function showAt(offset: number): boolean {
    const [gravest] = session.findingsAt(offset)
    session.show(gravest?.id ?? null)
    return gravest !== undefined
  }

  /** Where the cursor is; before everything where it is elsewhere. */
  function cursor(): number {
    const point = cursorIn(root)
    return point ? reader.offsetOf(point) : -1
  }

  /** Go back to where is written, which is one of several places if the element holds several. */
  function focusAt(range: Range | null): void {
    const node = range?.startContainer ?? cursorIn(root)?.node
    const within = node && root.contains(node) ? node : root
    const element = within.nodeType === 1 ? (within as Element) : within.parentElement
    const field = element?.closest<HTMLElement>('[contenteditable]:not([contenteditable=false])')
    ;(field ?? root).focus({preventScroll: true})
  }

  function replaceByBrowser(range: Range, text: string): void {
    focusAt(range)
    select(range)
    // Nothing else is a step of the browser's own undo, or is heard by its listeners as typing is.
    ownerDocument.execCommand('insertText', false, text)
    // What is typed next is a step of its own too.
    const point = cursorIn(root)
    if (!point) return
    const after = ownerDocument.createRange()
    after.setStart(point.node, point.offset)
    select(after)
  }

  return session
}

function isOn(range: Range | null, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    ({left, right, top, bottom}) => left <= x && x <= right && top <= y && y <= bottom
  )
}
