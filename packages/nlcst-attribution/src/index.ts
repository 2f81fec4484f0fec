export {
  type AnonymityPhrase,
  type AnonymityReason,
  anonymityAt,
  reasonFor
} from './ledger/anonymity.js'
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
