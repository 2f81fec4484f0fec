import data from '../generated/proceedings.js'
import type {Reading} from '../types.js'
import {memoize, sentencesWith} from './lookup.js'
import type {CopySentence} from './sentence.js'

const words: ReadonlySet<string> = new Set(data.proceedings)

/** Paragraphs that tell of a court, a prosecutor or police. */
const proceedingsIn = memoize((reading: Reading) => [
  ...new Set(sentencesWith(reading, words).map(({paragraph}) => paragraph))
])

/**
 * Whether a sentence stands in a story of a charge, a trial or an arrest: one is told of in the first paragraphs, or
 * in those around.
 *
 * @param sentence a sentence of copy
 * @returns `true` where any paragraph of those has such words
 */
export function isInProceedings(sentence: CopySentence): boolean {
  const {first, last} = sentence.paragraphsAround(2, 3)
  return proceedingsIn(sentence.reading).some(
    (index) => index < data.reach || (first <= index && index < last)
  )
}
