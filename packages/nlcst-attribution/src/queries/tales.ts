import data from '../generated/tales.js'
import type {Reading} from '../types.js'
import {wordSets} from '../words.js'
import {sentencesBeside} from './beside.js'
import {memoize} from './lookup.js'
import {type CopySentence, copySentences} from './sentence.js'

const lists = wordSets(data)
const according = new Set(['according'])
const untruths = new Set([...data.made, ...data.untrue, ...data.real])

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
  if (sentence.places(lists.beings).some((at) => sentence.isDesk(at))) return true
  return [sentence, ...sentencesBeside(sentence, 2, 2)].some((one) =>
    one
      .places(lists.legends)
      .some((at) => lists.tales.has(one.word(at + 1)) || one.has(according, at - 4, at))
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
  return [sentence, ...sentencesBeside(sentence, 0, 2)].some(tellsUntruth)
}

const isAboutHoax = memoize((reading: Reading) =>
  copySentences(reading, {headlines: true, words: untruths}).some(
    (one) => reading.paragraphs[one.paragraph]?.role === 'headline' && tellsUntruth(one)
  )
)

/** "a hoax", "is fake", "is not real". */
function tellsUntruth(sentence: CopySentence): boolean {
  return sentence.places(untruths).some((at) => {
    if (!sentence.isDesk(at)) return false
    const [before, word] = [sentence.word(at - 1), sentence.word(at)]
    const denied = lists.negations.has(before)
    if (lists.made.has(word)) return sentence.pos(at - 1) === 'AUX' || before === 'as'
    return lists.untrue.has(word) ? !denied : denied && lists.real.has(word)
  })
}
