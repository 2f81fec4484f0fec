import {isBaseForm} from 'nlcst-syntax'
import {hasCapital} from '../letters.js'
import {lowerAt} from '../phrases/capitals.js'
import {isPersonNoun, isPostNoun} from '../phrases/nouns.js'
import {isPost, isPostModifier, isTwofold} from '../phrases/titles.js'
import {cueForms} from './cue-forms.js'
import {groupNouns} from './speaking-nouns.js'
import type {TaggedWord} from './tagger.js'
import {posAt, textAt} from './word-at.js'

/** "Tarn senior forward | Drew Holt", "the forward said": no adverb stands there. */
export function isPostNamed(words: readonly TaggedWord[], index: number): boolean {
  if (!groupNouns.has(textAt(words, index))) return false
  const [before, next] = [posAt(words, index - 1), posAt(words, index + 1)]
  return next === 'PROPN' ? /^(?:ADJ|NOUN)$/.test(before) : before === 'DET' && next === 'VERB'
}

/** ", transport minister Ada Holt said": behind a comma no base form has a post and a name for its object. */
export function isBeforePost(words: readonly TaggedWord[], index: number): boolean {
  const comma = textAt(words, index - 1) === ','
  if (!comma && posAt(words, index + 2) !== 'PROPN') return false
  const [text, post] = [textAt(words, index), textAt(words, index + 1)]
  if (!isBaseForm(text, 'verb') || !isBaseForm(text, 'noun') || !isPersonNoun(post)) return false
  // ", research fellow at Tarn College"
  if (comma && /^(?:of|at|for|with)$/.test(textAt(words, index + 2))) return true
  if (posAt(words, index + 2) !== 'PROPN') return false
  if (comma) return isPostNoun(post)
  // "Tarn College research fellow Ana Prew said": another verb stands behind the name.
  if (!/^(?:PROPN|ADJ)$/.test(posAt(words, index - 1))) return false
  let at = index + 2
  while (posAt(words, at) === 'PROPN') at++
  return posAt(words, at) === 'VERB' && cueForms.has(textAt(words, at))
}

/** ", vice-president at Tarn Bank": no verb and no adjective stands there. */
export function isHyphenedPost(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  return text.includes('-') && isPersonNoun(text) && posAt(words, index + 1) === 'ADP'
}

/** "the trust's acting chief executive", "Managing Director Ana Prew": before a post. */
export function isActing(words: readonly TaggedWord[], index: number): boolean {
  const text = lowerAt(words, index)
  if (!text.endsWith('ing') || !isPostModifier(text)) return false
  const isOne = (at: number) => {
    const noun = lowerAt(words, at)
    return /^(?:NOUN|PROPN|ADJ)$/.test(posAt(words, at)) && isPost(noun)
  }
  return isOne(index + 1) || (posAt(words, index + 1) === 'ADJ' && isOne(index + 2))
}

/** "director of nursing Ana Prew": what a post is for. */
export function isField(words: readonly TaggedWord[], index: number): boolean {
  return (
    textAt(words, index).endsWith('ing') &&
    textAt(words, index - 1) === 'of' &&
    isPostNoun(lowerAt(words, index - 2)) &&
    posAt(words, index + 1) === 'PROPN'
  )
}

/** "an order by Admiral Holt directing crews to search": behind a name, what it tells others to do. */
export function isTelling(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  if (!text.endsWith('ing') || !cueForms.has(text) || posAt(words, index - 1) !== 'PROPN')
    return false
  let at = index + 1
  while (at < index + 6 && /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(posAt(words, at))) at++
  return at > index + 1 && textAt(words, at) === 'to'
}

/** "Tan Sri Lim Wei": the first word of a title of two. */
export function opensTitle(words: readonly TaggedWord[], index: number): boolean {
  if (!hasCapital(textAt(words, index)) || !hasCapital(textAt(words, index + 1))) return false
  return (
    posAt(words, index + 2) === 'PROPN' &&
    isTwofold(lowerAt(words, index), lowerAt(words, index + 1))
  )
}
