export {readAttributions} from './read.js'
export type * from './types.js'
export {
  createPhraseMatcher,
  isQuoted,
  lemmaOf,
  type PhraseMatcher,
  singular,
  verbForms
} from './words.js'
