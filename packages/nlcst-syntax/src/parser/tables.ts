/** Weights that features of one kind add to some scores. */
export interface Weights {
  /**
   * @param hashes features
   * @param scores set to the sums of their weights
   */
  sum(hashes: Int32Array, scores: Int32Array): void
}

/** Slots to a bucket. */
export const ways = 4

/** Numbers to a bucket. */
export const bucketSize = 3

/** What a slot knows a feature by: a byte, never 0 but for a free slot. */
export function keyOf(hash: number): number {
  return hash >>> 24
}

/**
 * Features of one kind that have weights, each known by its hash. The low bits of a hash lead to a bucket
 * of four slots; a slot answers when its key equals the top bits, so that features which were never learnt
 * seldom find the weights of another.
 *
 * A bucket is three numbers: the keys of its slots, a byte each, and two with which its weights are found:
 * the cache has to fetch one line for all that is asked of a feature.
 */
class Buckets {
  readonly #mask: number
  /** The slots of the features that were found last, from 0. */
  readonly slots = new Int32Array(128)

  /** @param numbers of a power of two of buckets */
  constructor(readonly numbers: Int32Array) {
    this.#mask = numbers.length / bucketSize - 1
  }

  /**
   * @param hashes features, 128 at the most
   * @returns how many of them have a slot, see `slots`
   */
  find(hashes: Int32Array): number {
    const {numbers, slots} = this
    const mask = this.#mask
    const {length} = hashes
    let count = 0
    for (let index = 0; index < length; index++) {
      const hash = hashes[index] as number
      const bucket = hash & mask
      // The four keys at once: a byte of `apart` is nothing where a key is the one, and `found` has the
      // top bit of the first such byte.
      const apart = (numbers[bucket * bucketSize] as number) ^ Math.imul(keyOf(hash), 0x01010101)
      const found = (apart - 0x01010101) & ~apart & 0x80808080
      // No branch, since whether there is one cannot be foreseen: the machine would wait for each bucket before
      // it asked for the next. What is none is written over.
      slots[count] = bucket * ways + ((31 - Math.clz32(found & -found)) >> 3)
      count += (found | (0 - found)) >>> 31
    }
    return count
  }
}

/** Weights of the moves: a bucket has two for each slot, a byte each. */
export class MoveWeights implements Weights {
  readonly #buckets: Buckets
  readonly #pairs: Int16Array

  constructor(numbers: Int32Array) {
    this.#buckets = new Buckets(numbers)
    this.#pairs = new Int16Array(numbers.buffer, numbers.byteOffset, numbers.length * 2)
  }

  sum(hashes: Int32Array, scores: Int32Array): void {
    const pairs = this.#pairs
    const {slots} = this.#buckets
    const count = this.#buckets.find(hashes)
    let one = 0
    let other = 0
    for (let index = 0; index < count; index++) {
      const slot = slots[index] as number
      const pair = pairs[(slot >> 2) * bucketSize * 2 + 2 + (slot & 3)] as number
      one += (pair << 24) >> 24
      other += pair >> 8
    }
    scores[0] = one
    scores[1] = other
  }
}

/**
 * Weights of the relations, of which few matter to a feature: a bucket has where those of its first slot
 * begin, and where those of each slot end from there on, a byte each.
 */
export class LabelWeights implements Weights {
  readonly #buckets: Buckets
  readonly #weights: Int16Array

  /**
   * @param numbers buckets
   * @param weights each with the relation that it is added to in its low byte
   */
  constructor(numbers: Int32Array, weights: Int16Array) {
    this.#buckets = new Buckets(numbers)
    this.#weights = weights
  }

  sum(hashes: Int32Array, scores: Int32Array): void {
    const weights = this.#weights
    const {numbers, slots} = this.#buckets
    const count = this.#buckets.find(hashes)
    scores.fill(0)
    for (let index = 0; index < count; index++) {
      const slot = slots[index] as number
      const bucket = (slot >> 2) * bucketSize
      const first = numbers[bucket + 1] as number
      const ends = numbers[bucket + 2] as number
      const shift = (slot & 3) * 8
      const last = first + ((ends >>> shift) & 255)
      for (let at = first + (((ends << 8) >>> shift) & 255); at < last; at++) {
        const weight = weights[at] as number
        const place = weight & 255
        scores[place] = (scores[place] as number) + (weight >> 8)
      }
    }
  }
}
