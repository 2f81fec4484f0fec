export {isOfClass, type NounClass, nounClassesOf, skipAdverbs} from 'nlcst-syntax'
export {useArcs} from 'nlcst-syntax/arcs'
export {
  type AttributionQuery,
  attributionsWhere,
  hasName,
  isCopy,
  sourceOf
} from './ask.js'
export {creditAt} from './frame/page-lines.js'
export {ParagraphMemory} from './frame/paragraph-words.js'
export {
  type AnonymityPhrase,
  type AnonymityReason,
  anonymityAt,
  reasonFor
} from './ledger/anonymity.js'
export {
  type Frame,
  isSpeech,
  type LexiconEntry,
  lexicon,
  lexiconEntry,
  verbFormsOf
} from './lexicon.js'
export {copyAway, groupBy, holding, oncePer, sentencesWith, startingIn} from './lookup.js'
export {createPhraseMatcher, type PhraseMatcher} from './phrase-matcher.js'
export {isBodyNoun, isDocumentNoun, isPersonNoun} from './phrases/nouns.js'
export {readAttributions} from './read.js'
export type * from './types.js'
export {
  isQuoted,
  lemmaOf,
  singular,
  verbForms
} from './words.js'
