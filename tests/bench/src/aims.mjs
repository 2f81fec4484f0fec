/**
 * What we aim at, as ratios within one run on one machine: times differ from machine to machine,
 * and from hour to hour.
 */

/**
 * @typedef Aim
 * @property {string} what
 * @property {number} most the figure that it may have
 * @property {(figures: Record<string, number>) => number} of
 * @property {string} [unit]
 */

/** @type {Record<string, Aim>} */
const aims = {
  'start/alex': {what: 'cold start, to alex', most: 0.45, of: (f) => f.start / f.startAlex},
  'start/node': {what: 'cold start, to bare node', most: 3.5, of: (f) => f.start / f.startNode},
  'thousand/write-good': {
    what: '1,000 articles on one thread, to write-good',
    most: 0.6,
    of: (f) => f.thousand / f.thousandWriteGood
  },
  'threads/thousand': {
    what: '1,000 articles on all threads, to one',
    most: 1,
    of: (f) => f.thousandThreads / f.thousand
  },
  'megabyte/write-good': {
    what: 'a file of 1 MB, to write-good',
    most: 0.15,
    of: (f) => f.megabyte / f.megabyteWriteGood
  },
  'five/megabyte': {what: 'a file of 5 MB, to 1 MB', most: 6, of: (f) => f.five / f.megabyte},
  memory: {what: 'peak memory at 1,000 articles, in MB', most: 200, of: (f) => f.memory / 1e6},
  'memory/quarter': {
    what: 'peak memory at 1,000 articles, to 250',
    most: 1.15,
    of: (f) => f.memory / f.memoryQuarter
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
 * @param {Record<string, number>} figures as measured
 * @param {Record<string, number>} committed by the name of the aim
 * @returns {{name: string, what: string, most: number, figure: number, met: boolean, worse: boolean}[]}
 */
export function judge(figures, committed) {
  return Object.entries(aims).map(([name, {what, most, of}]) => {
    const figure = of(figures)
    const met = figure <= most
    return {name, what, most, figure, met, worse: !met && figure > (committed[name] ?? 0) * noise}
  })
}
