/**
 * Where the card stands: beside its words, within the window, whatever it is laid out in.
 */

/** A place in the window, in its pixels. */
export interface Rectangle {
  left: number
  top: number
  bottom: number
}

/** Pixels that the card keeps from the edges of the window. */
const margin = 8

/** Pixels between the words and the card: a wavy line must not be covered. */
const gap = 8

/**
 * Put the card below its words, or above them where there is no room.
 *
 * @param card
 *   The card, which is positioned absolutely.
 * @param words
 *   Where the words stand.
 */
export function placeCard(card: HTMLElement, {left, top, bottom}: Rectangle): void {
  const {ownerDocument} = card
  const frame = card.offsetParent
  if (!frame) return
  const {clientWidth, clientHeight} = ownerDocument.documentElement
  const {offsetWidth, offsetHeight} = card
  const below = bottom + gap
  const fits = below + offsetHeight <= clientHeight || top < offsetHeight
  const x = Math.max(margin, Math.min(left, clientWidth - offsetWidth - margin))
  const y = fits ? below : top - offsetHeight - gap
  const outer = frame.getBoundingClientRect()
  // The body is no containing block unless it is positioned: the root is.
  const rooted = frame === ownerDocument.body && getComputedStyle(frame).position === 'static'
  const origin = rooted ? ownerDocument.documentElement.getBoundingClientRect() : outer
  const scale = rooted ? 1 : outer.width / ((frame as HTMLElement).offsetWidth || outer.width) || 1
  const [scrollLeft, scrollTop] = rooted ? [0, 0] : [frame.scrollLeft, frame.scrollTop]
  card.style.left = `${(x - origin.left) / scale - frame.clientLeft + scrollLeft}px`
  card.style.top = `${(y - origin.top) / scale - frame.clientTop + scrollTop}px`
}
