/**
 * What tells one use of flagged words from every other, so that letting it stand silences no other.
 */

/** One use of words that a rule flags: what a writer can let stand, and a host can keep. */
export interface Use {
  rule: string
  /** The sentence that the words stand in. */
  sentence: string
  words: string
  /** Counts sentences that are the same to the letter, from 0. */
  occurrence: number
}

/** A use that a writer let stand. */
export interface IgnoredUse extends Use {
  /** Why; `''` if nobody said. */
  reason: string
}

/**
 * Tell a use from every other.
 *
 * @param use
 *   The use.
 * @returns
 *   Its key.
 */
export function keyOfUse(use: Use): string {
  const known = keys.get(use)
  if (known !== undefined) return known
  const {rule, sentence, words, occurrence} = use
  const key = JSON.stringify([rule, sentence.replace(/\s+/g, ' ').trim(), words, occurrence])
  keys.set(use, key)
  return key
}

/** Keys of uses: each is asked for after every letter. */
const keys = new WeakMap<Use, string>()
