import {type Sections, section} from '../model/sections.js'
import {firstsOf} from './lexicon.js'

/**
 * Weights by feature: a table of features by their hash, with a byte to know each by, and for each the
 * tags it speaks for or against. An unknown feature is taken for a known one in some three of a thousand.
 */
export class Weights {
  readonly #checks: Uint8Array
  readonly #firsts: Uint32Array
  readonly #tags: Uint8Array
  readonly #values: Int8Array
  readonly #mask: number

  constructor(sections: Sections) {
    this.#checks = section(sections, 'tag.checks', Uint8Array)
    const counts = section(sections, 'tag.counts', Uint8Array)
    this.#firsts = firstsOf(counts)
    this.#tags = section(sections, 'tag.tags', Uint8Array)
    this.#values = section(sections, 'tag.values', Int8Array)
    this.#mask = this.#checks.length - 1
  }

  /**
   * Adds the weights of several features to the scores of the tags; the inner loop of the tagger.
   *
   * @param features 32 bits each
   * @param scores of every tag
   */
  addAll(features: Int32Array, scores: Int32Array): void {
    const checks = this.#checks
    const firsts = this.#firsts
    const tags = this.#tags
    const values = this.#values
    const mask = this.#mask
    for (let index = 0; index < features.length; index++) {
      const slot = slotOf(features[index] as number, checks, mask)
      if (slot === -1) continue
      const last = firsts[slot + 1] as number
      for (let at = firsts[slot] as number; at < last; at++) {
        const tag = tags[at] as number
        scores[tag] = (scores[tag] as number) + (values[at] as number)
      }
    }
  }

  /**
   * Adds the weights of several features to the scores of the tags, for what is kept of a word or of two tags.
   *
   * @param features 32 bits each
   * @param scores of every tag
   * @param offset of the first tag in `scores`
   */
  addKept(features: readonly number[], scores: Int16Array, offset: number): void {
    const checks = this.#checks
    const firsts = this.#firsts
    const tags = this.#tags
    const values = this.#values
    const mask = this.#mask
    for (let index = 0; index < features.length; index++) {
      const slot = slotOf(features[index] as number, checks, mask)
      if (slot === -1) continue
      const last = firsts[slot + 1] as number
      for (let at = firsts[slot] as number; at < last; at++) {
        const tag = offset + (tags[at] as number)
        scores[tag] = (scores[tag] as number) + (values[at] as number)
      }
    }
  }
}

/** The byte that a feature is known by in its slot; never 0, which is an empty slot. */
export function checkOf(feature: number): number {
  return (feature ^ (feature >>> 24)) & 0xff || 1
}

/** Where a feature stands in the table, by its hash and the next slots; -1 if it has no weights. */
function slotOf(feature: number, checks: Uint8Array, mask: number): number {
  const check = checkOf(feature)
  let slot = (feature >>> 8) & mask
  while (checks[slot] !== check && checks[slot] !== 0) slot = (slot + 1) & mask
  return checks[slot] === 0 ? -1 : slot
}
