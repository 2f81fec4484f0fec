/**
 * What we aim at, as ratios within one run on one machine: times differ from machine to machine,
 * and from hour to hour.
 */

/**
 * @typedef Aim
 * @property {string} what
 * @property {number} most the figure that it may have
 * @property {(figures: Record<string, any>) => number} of
 * @property {string} [unit]
 */

/**
 * What 1,000 articles took before the reading had a syntax of its own (commit 3772e9f), to write-good, in seconds of
 * processor: measured on the machine of the table in README.md, in turn with write-good and with what stood then.
 */
const before = 1.86

/** @type {Record<string, Aim>} */
const aims = {
  'start/node': {
    what: 'cold start, to bare node',
    most: 3.5,
    of: (f) => f.start.seconds / f.startNode.seconds
  },
  'start/node/cpu': {
    what: 'cold start, to bare node, CPU',
    most: 7,
    of: (f) => f.start.cpu / f.startNode.cpu
  },
  'start/alex': {
    what: 'cold start, to alex',
    most: 0.45,
    of: (f) => f.start.seconds / f.startAlex.seconds
  },
  'thousand/write-good/cpu': {
    what: '1,000 articles on one thread, to write-good, CPU',
    most: 0.9,
    of: (f) => f.thousand.cpu / f.thousandWriteGood.cpu
  },
  'thousand/before/cpu': {
    what: '1,000 articles on one thread, to 3772e9f, CPU',
    most: 0.5,
    of: (f) => f.thousand.cpu / f.thousandWriteGood.cpu / before
  },
  'threads/thousand': {
    what: '1,000 articles on all threads, to one',
    most: 1,
    of: (f) => f.thousandThreads.seconds / f.thousand.seconds
  },
  'line/megabyte/cpu': {
    what: '1 MB in one line, to 1 MB in paragraphs, CPU',
    most: 1.5,
    of: (f) => f.line.cpu / f.megabyte.cpu
  },
  'megabyte/write-good/cpu': {
    what: 'a file of 1 MB, to write-good, CPU',
    most: 0.15,
    of: (f) => f.megabyte.cpu / f.megabyteWriteGood.cpu
  },
  'five/megabyte/cpu': {
    what: 'a file of 5 MB, to 1 MB, CPU',
    most: 6,
    of: (f) => f.five.cpu / f.megabyte.cpu
  },
  memory: {
    what: 'peak memory at 1,000 articles, in MB',
    most: 170,
    of: (f) => f.thousand.bytes / 1e6
  },
  'memory/quarter': {
    what: 'peak memory at 1,000 articles, to 250',
    most: 1.1,
    of: (f) => f.thousand.bytes / f.quarter.bytes
  },
  'typing/700': {
    what: 'server: a change in 700 words, 95th percentile, in ms',
    most: 50,
    of: (f) => f.typingShort
  },
  'typing/10000': {
    what: 'server: a change in 10,000 words, 95th percentile, in ms',
    most: 200,
    of: (f) => f.typingLong
  }
}

/** What a figure may lose against the committed one before it counts as worse: noise is that large. */
const noise = 1.3

/**
 * Hold figures against the aims and the committed ones.
 *
 * @param {Record<string, any>} figures as measured: what programs took, and milliseconds of the server
 * @param {Record<string, number>} committed by the name of the aim
 * @returns {{name: string, what: string, most: number, figure: number, met: boolean, worse: boolean}[]}
 */
export function judge(figures, committed) {
  return Object.entries(aims).map(([name, {what, most, of}]) => {
    const figure = of(figures)
    const met = figure <= most
    // An aim that is new has nothing yet to be worse than.
    const limit = (committed[name] ?? Number.POSITIVE_INFINITY) * noise
    return {name, what, most, figure, met, worse: !met && figure > limit}
  })
}
