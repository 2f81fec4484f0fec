/**
 * Work that may be begun again before it is done: of what overtakes what, only the latest counts.
 */

/**
 * Make what tells the latest work on something from work that was begun before it.
 *
 * @returns
 *   Function that begins some work on a thing. The work is given what tells whether nothing was begun after it on the
 *   same thing, and asks that before it tells anybody what came of it. It is done when the latest on that thing is.
 */
export function createLatest<Thing extends object>(): (
  thing: Thing,
  work: (isLatest: () => boolean) => Promise<void>
) => Promise<void> {
  const begun = new WeakMap<Thing, object>()
  const latest = new WeakMap<Thing, Promise<void>>()

  return (thing, work) => {
    const token = {}
    begun.set(thing, token)
    const isLatest = (): boolean => begun.get(thing) === token
    const done = work(isLatest).then(() => (isLatest() ? undefined : latest.get(thing)))
    latest.set(thing, done)
    return done
  }
}
