/** Plurals that look like verbs and are objects: "rejected police claims that". */

import {isBaseForm} from 'nlcst-syntax'
import {verbFormsOf} from '../lexicon.js'
import {lowerAt} from '../phrases/capitals.js'
import type {TaggedWord} from './tagger.js'
import {posAt, textAt} from './word-at.js'

/** Forms of the verbs behind which a clause may stand without "that". */
const clauseForms = verbFormsOf(({frames}) => frames.has('clause') && !frames.has('thatOnly'))

/** "questioned him about election fraud claims at": a plural of two words or more behind a verb and its preposition. */
export function isGovernedPlural(words: readonly TaggedWord[], index: number): boolean {
  if (!/^(?:NOUN|ADJ)$/.test(posAt(words, index - 1))) return false
  if (!/^(?:ADP|PUNCT)$/.test(posAt(words, index + 1)) || !isPluralOfNoun(textAt(words, index)))
    return false
  const inside = (at: number) =>
    /^(?:NOUN|ADJ|PROPN|PART)$/.test(posAt(words, at)) || /^['’]s$/.test(textAt(words, at))
  let at = index - 1
  while (at > index - 7 && inside(at)) at--
  if (at > index - 3 || posAt(words, at) !== 'ADP') return false
  return [at - 1, at - 2].some((place) => posAt(words, place) === 'VERB')
}

/** "rejected police claims that", "scoffed at company claims that": a plural behind a verb that takes things alone, or a preposition. */
export function isObjectPlural(words: readonly TaggedWord[], index: number): boolean {
  const text = textAt(words, index)
  if (textAt(words, index + 1) !== 'that' || !isPluralOfNoun(text)) return false
  let at = index - 1
  while (at > index - 5 && /^(?:NOUN|ADJ|PROPN)$/.test(posAt(words, at))) at--
  const run = words.slice(at + 1, index)
  if (!run.some(({pos}) => pos !== 'ADJ')) return false
  if (posAt(words, at) === 'ADP') return posAt(words, index - 1) !== 'PROPN'
  if (posAt(words, at) === 'DET') at--
  if (posAt(words, at) === 'ADV') at--
  return posAt(words, at) === 'VERB' && !clauseForms.has(lowerAt(words, at))
}

/** Whether a dictionary has a word's form without its "s" as a noun. */
function isPluralOfNoun(text: string): boolean {
  return /[^s]s$/.test(text) && isBaseForm(text.slice(0, -1), 'noun')
}
