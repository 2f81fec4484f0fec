/** Stories within a story: what is told for the telling, and what the copy itself says is not so. */

import {
  type CopySentence,
  memoize,
  type Reading,
  sentencesBeside,
  wordSets
} from 'nlcst-attribution'
import data from './generated/tales.js'

const lists = wordSets(data)

/**
 * Whether a sentence tells a tale and the copy has said that it is one: a legend, or what is not so.
 *
 * @param sentence a sentence of copy
 */
export function isTale(sentence: CopySentence): boolean {
  return isLegend(sentence) || isExposed(sentence)
}

/** "According to legend", "their own legend: the curse", "a weapon against werewolves". */
function isLegend(sentence: CopySentence): boolean {
  if (sentence.tokens().some(({lower, quotation}) => quotation === null && lists.beings.has(lower)))
    return true
  return [sentence, ...sentencesBeside(sentence, 2, 2)].some((one) =>
    one
      .tokens()
      .some(
        ({lower, index}) =>
          lists.legends.has(lower) &&
          (lists.tales.has(one.word(index + 1)) ||
            one.tokens(index - 4, index).some((token) => token.lower === 'according'))
      )
  )
}

/**
 * Whether the copy says that what is told here is not so: in the sentence or the two behind it ("the quote is not real", "appears to be
 * a hoax"), or in the headline, which makes the whole story one about a tale.
 *
 * @param sentence a sentence of copy
 */
export function isExposed(sentence: CopySentence): boolean {
  if (isAboutHoax(sentence.reading)) return true
  return [sentence, ...sentencesBeside(sentence, 0, 2)].some((one) =>
    one.tokens().some(({index, quotation}) => quotation === null && isUntrue(one.reading, index))
  )
}

const isAboutHoax = memoize((reading: Reading) =>
  reading.tokens.some(
    ({index, paragraph, quotation}) =>
      quotation === null &&
      reading.paragraphs[paragraph]?.role === 'headline' &&
      isUntrue(reading, index)
  )
)

/** "a hoax", "is fake", "is not real". */
function isUntrue({tokens}: Reading, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const before = tokens[at - 1]
  const denied = lists.negations.has(before?.lower ?? '')
  if (lists.made.has(word)) return before?.pos === 'AUX' || before?.lower === 'as'
  return lists.untrue.has(word) ? !denied : denied && lists.real.has(word)
}
