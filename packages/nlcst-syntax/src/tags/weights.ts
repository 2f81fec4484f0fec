import {type Sections, section} from '../model/sections.js'

/** Most features whose weights are added at once. */
export const mostFeatures = 32

/** Slots to a bucket, and numbers. */
const ways = 4
const bucketSize = 3

/**
 * Weights by feature: a table of features by their hash, with a byte to know each by, and for each the
 * tags it speaks for or against. An unknown feature is taken for a known one in some three of a thousand.
 */
export class Weights {
  /**
   * Four slots in three numbers: what each is known by, where the weights of the first begin, and where those of each
   * end from there on. So the cache has to fetch one line for all that is asked of a feature.
   */
  readonly #buckets: Int32Array
  /** Each with its tag in the low byte. */
  readonly #weights: Int16Array
  readonly #mask: number
  readonly #read = new Int32Array(mostFeatures)

  constructor(sections: Sections) {
    const checks = section(sections, 'tag.checks', Uint8Array)
    this.#buckets = bucketsOf(checks, section(sections, 'tag.counts', Uint8Array))
    this.#weights = section(sections, 'tag.weights', Int16Array)
    this.#mask = checks.length - 1
  }

  /**
   * Adds the weights of several features to the scores of the tags; the inner loop of the tagger.
   *
   * @param features 32 bits each
   * @param count how many there are
   * @param scores of every tag
   * @param offset of the first tag in `scores`
   */
  addAll(features: Int32Array, count: number, scores: Int16Array, offset: number): void {
    const buckets = this.#buckets
    const weights = this.#weights
    const read = this.#read
    const mask = this.#mask
    // Nothing is asked here of what is read, so that the machine waits for all of it at once.
    for (let index = 0; index < count; index++)
      read[index] = buckets[bucketOf(slotOf(features[index] as number, mask))] as number
    for (let index = 0; index < count; index++) {
      const feature = features[index] as number
      const check = checkOf(feature)
      let slot = slotOf(feature, mask)
      let known = byteOf(read[index] as number, slot)
      while (known !== check && known !== 0) {
        slot = (slot + 1) & mask
        known = byteOf(buckets[bucketOf(slot)] as number, slot)
      }
      if (known === 0) continue
      const bucket = bucketOf(slot)
      const first = buckets[bucket + 1] as number
      const ends = buckets[bucket + 2] as number
      const last = first + byteOf(ends, slot)
      for (let at = first + byteOf(ends << 8, slot); at < last; at++) {
        const weight = weights[at] as number
        const tag = offset + (weight & 0xff)
        scores[tag] = (scores[tag] as number) + (weight >> 8)
      }
    }
  }
}

/** @returns the table; see `Weights` */
function bucketsOf(checks: Uint8Array, counts: Uint8Array): Int32Array {
  const known = new Int32Array(checks.buffer, checks.byteOffset, checks.length / ways)
  const all = new Int32Array(counts.buffer, counts.byteOffset, counts.length / ways)
  const buckets = new Int32Array(known.length * bucketSize)
  let first = 0
  for (let bucket = 0; bucket < known.length; bucket++) {
    // Each byte of a number the sum of those up to it.
    const ends = Math.imul(all[bucket] as number, 0x01010101)
    buckets[bucket * bucketSize] = known[bucket] as number
    buckets[bucket * bucketSize + 1] = first
    buckets[bucket * bucketSize + 2] = ends
    first += ends >>> 24
  }
  return buckets
}

/** The byte that a feature is known by in its slot; never 0, which is an empty slot. */
export function checkOf(feature: number): number {
  return (feature ^ (feature >>> 24)) & 0xff || 1
}

/** The first slot where a feature may stand; the next ones follow. */
function slotOf(feature: number, mask: number): number {
  return (feature >>> 8) & mask
}

/** Where the numbers of a slot's bucket begin. */
function bucketOf(slot: number): number {
  return (slot >> 2) * bucketSize
}

/** The byte of a slot in a number of its bucket. */
function byteOf(number: number, slot: number): number {
  return (number >>> ((slot & 3) * 8)) & 0xff
}
