/**
 * Work that is done one after the other. Side by side, in one thread, each would be charged for the time of all.
 */

/**
 * Make a line to stand in.
 *
 * @returns
 *   Function that does some work once all before it is done, and gives what came of it.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()

  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
