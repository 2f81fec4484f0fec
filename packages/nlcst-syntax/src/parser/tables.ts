import {at, type FeatureList} from './features.js'

/**
 * Features of one kind that have weights, each known by its hash. The low bits of a hash lead to a bucket
 * of a few slots; a slot answers when its key equals the top bits, so that features which were never learnt
 * seldom find the weights of another.
 */
export class FeatureSet {
  private readonly mask: number
  private readonly keyShift: number
  /** Buckets of four one-byte keys, as the model has them, a number each. */
  private readonly fours: Uint32Array | null

  /**
   * @param keys a key to a slot, 0 for a free one
   * @param ways slots to a bucket; the number of buckets is a power of two
   */
  constructor(
    readonly keys: Uint8Array | Uint32Array,
    readonly ways: number
  ) {
    this.mask = keys.length / ways - 1
    this.keyShift = 32 - keys.BYTES_PER_ELEMENT * 8
    this.fours =
      keys instanceof Uint8Array && ways === 4
        ? new Uint32Array(keys.buffer, keys.byteOffset, keys.length / 4)
        : null
  }

  /** First slot of a feature's bucket. */
  bucket(hash: number): number {
    return (hash & this.mask) * this.ways
  }

  /** What its slot is known by. */
  key(hash: number): number {
    return hash >>> this.keyShift
  }

  /** The slot of a feature, or -1. */
  find(hash: number): number {
    const {keys, fours} = this
    const key = hash >>> this.keyShift
    const bucket = hash & this.mask
    if (fours) {
      // The four keys at once: a byte of `apart` is nothing where a key is the one, and `found` has the
      // top bit of the first such byte.
      const apart = (fours[bucket] as number) ^ Math.imul(key, 0x01010101)
      const found = (apart - 0x01010101) & ~apart & 0x80808080
      return found === 0 ? -1 : bucket * 4 + ((31 - Math.clz32(found & -found)) >> 3)
    }
    const first = bucket * this.ways
    for (let slot = first; slot < first + this.ways; slot++) if (keys[slot] === key) return slot
    return -1
  }
}

/** Weights that features of one kind add to some scores. */
export interface Weights {
  /**
   * @param list features
   * @param scores set to the sums of their weights
   */
  sum(list: FeatureList, scores: Float64Array): void
}

/** The same number of weights to each feature. */
export class DenseWeights implements Weights {
  /**
   * @param features which have weights
   * @param weights `width` to a slot
   * @param width number of scores
   */
  constructor(
    readonly features: FeatureSet,
    readonly weights: Int8Array | Float32Array,
    readonly width: number
  ) {}

  sum(list: FeatureList, scores: Float64Array): void {
    if (this.width === 2) this.sumTwo(list, scores)
    else this.sumAll(list, scores)
  }

  /** Of two scores, as those of the moves are, the sums need not be kept in a table meanwhile. */
  private sumTwo({hashes, length}: FeatureList, scores: Float64Array): void {
    const {features, weights} = this
    let one = 0
    let other = 0
    for (let index = 0; index < length; index++) {
      const slot = features.find(at(hashes, index))
      if (slot < 0) continue
      one += weights[slot * 2] as number
      other += weights[slot * 2 + 1] as number
    }
    scores[0] = one
    scores[1] = other
  }

  private sumAll({hashes, length}: FeatureList, scores: Float64Array): void {
    const {features, weights, width} = this
    scores.fill(0)
    for (let index = 0; index < length; index++) {
      const slot = features.find(at(hashes, index))
      if (slot < 0) continue
      const first = slot * width
      for (let place = 0; place < width; place++)
        scores[place] = (scores[place] as number) + (weights[first + place] as number)
    }
  }
}

const blockBits = 8

/** Slots whose starts count from one number. */
export const blockSize = 1 << blockBits

/** Only the weights that are not nothing, for features that matter to few of many scores. */
export class SparseWeights implements Weights {
  /**
   * @param features which have weights
   * @param blocks where the weights of each block of slots begin
   * @param starts where those of each slot begin from there on, and of the slot after the last
   * @param places which score each weight is added to
   * @param weights of the features, one after the other
   */
  constructor(
    readonly features: FeatureSet,
    readonly blocks: Uint32Array,
    readonly starts: Uint16Array,
    readonly places: Uint8Array,
    readonly weights: Int8Array
  ) {}

  sum({hashes, length}: FeatureList, scores: Float64Array): void {
    const {features, places, weights} = this
    scores.fill(0)
    for (let index = 0; index < length; index++) {
      const slot = features.find(at(hashes, index))
      if (slot < 0) continue
      const last = this.start(slot + 1)
      for (let entry = this.start(slot); entry < last; entry++) {
        const place = places[entry] as number
        scores[place] = (scores[place] as number) + (weights[entry] as number)
      }
    }
  }

  private start(slot: number): number {
    return (this.blocks[slot >>> blockBits] as number) + (this.starts[slot] as number)
  }
}
