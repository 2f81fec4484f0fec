/** Loaded before the runner: the time of day goes back by an hour, again and again, as where a clock is set. */

const now = Date.now
let asked = 0

Date.now = () => now() - 3_600_000 * (asked++ % 5)
