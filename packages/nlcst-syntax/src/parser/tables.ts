/**
 * Features of one kind that have weights, each known by its hash. The low bits of a hash lead to a bucket
 * of a few slots; a slot answers when its key equals the top bits, so that features which were never learnt
 * seldom find the weights of another.
 */
export class FeatureSet {
  private readonly mask: number
  private readonly keyShift: number

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
    const {keys} = this
    const key = hash >>> this.keyShift
    const first = (hash & this.mask) * this.ways
    for (let slot = first; slot < first + this.ways; slot++) if (keys[slot] === key) return slot
    return -1
  }
}

/** Weights that features of one kind add to some scores. */
export interface Weights {
  /**
   * @param hash a feature
   * @param scores its weights are added to these
   */
  add(hash: number, scores: Float64Array): void
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

  add(hash: number, scores: Float64Array): void {
    const slot = this.features.find(hash)
    if (slot < 0) return
    const {weights, width} = this
    const first = slot * width
    for (let place = 0; place < width; place++)
      scores[place] = (scores[place] as number) + (weights[first + place] as number)
  }
}

/** Slots whose starts count from one number. */
export const blockSize = 256

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

  add(hash: number, scores: Float64Array): void {
    const slot = this.features.find(hash)
    if (slot < 0) return
    const {places, weights} = this
    const last = this.start(slot + 1)
    for (let at = this.start(slot); at < last; at++) {
      const place = places[at] as number
      scores[place] = (scores[place] as number) + (weights[at] as number)
    }
  }

  private start(slot: number): number {
    return (this.blocks[Math.floor(slot / blockSize)] as number) + (this.starts[slot] as number)
  }
}
