/**
 * Numbers that look like chance, the same for the same seed (xorshift, G. Marsaglia, 2003).
 *
 * @param {number} seed not 0
 * @returns {() => number} from 0 up to 1
 */
export function random(seed) {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Puts a list in another order, in place. */
export function shuffle(list, next) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[list[at], list[other]] = [list[other], list[at]]
  }
}
