import data from '../generated/hedges.js'
import {wordSets} from '../words.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/**
 * Whether a hedge can be an inference of the desk's own: "apparently", "presumably".
 *
 * @param hedge lower case
 * @returns by `data/hedges.yml`
 */
export function isInference(hedge: string): boolean {
  return words.inferring.has(hedge)
}

/**
 * "a seemingly endless stream", "the crowd, apparently thrilled", "the photos apparently show": what the desk sees or
 * doubts, and no hearsay. Hearsay has a finite verb, opens the sentence, or stands between commas.
 *
 * @param sentence a sentence of copy
 * @param at token of the hedge
 * @returns `false` for hearsay
 */
export function isDescriptive(sentence: CopySentence, at: number): boolean {
  const word = sentence.word(at)
  if (at === sentence.first || !(isInference(word) || words.doubting.has(word))) return false
  if (words.seeming.has(sentence.word(at - 1)) || sentence.pos(at - 1) === 'DET') return true
  const next = sentence.pos(at + 1) ?? 'PUNCT'
  // "was supposedly fireproof": a claim, whatever "the supposedly fireproof curtain" is.
  if (words.doubting.has(word) && sentence.pos(at - 1) === 'AUX') return next === 'DET'
  if (/^(?:ADJ|ADV|DET|NOUN|PART|NUM)$/.test(next)) return true
  if (words.doubting.has(word) || next === 'PUNCT') return false
  const groups = sentence.reading.verbGroups(sentence)
  const group = groups.find(({first, last}) => first <= at + 1 && at + 1 < last)
  // "The clerk apparently left by the vestry": the only verb that there is, whatever its form.
  const only = group !== undefined && groups.every(({form}) => form !== 'finite')
  if (group?.form !== 'finite') return !only
  const apart = group.first === at + 1 && sentence.pos(at - 1) === 'PUNCT'
  return apart || sentence.has(words.seen, sentence.first, at)
}
