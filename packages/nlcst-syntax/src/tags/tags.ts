import type {Pos} from '../types.js'

/** Universal tags in the order of the model: a tag is a row's index here. */
export const tagNames: readonly Pos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X'
]

export const tagCount = tagNames.length

/** Stands for the tag of what is before the first word. */
export const noTag: number = tagNames.length
