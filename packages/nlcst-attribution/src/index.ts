export {isOfClass, type NounClass, nounClassesOf, skipAdverbs} from 'nlcst-syntax'
export {useArcs} from 'nlcst-syntax/arcs'
export {creditAt} from './document/page-lines.js'
export {ParagraphMemory} from './document/paragraph-words.js'
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
export {createPhraseMatcher, type PhraseMatcher} from './phrase-matcher.js'
export {isBodyNoun, isDocumentNoun, isPersonNoun} from './phrases/nouns.js'
export {
  type AttributionQuery,
  attributionsWhere,
  hasName,
  isCopy,
  sourceOf
} from './queries/attributions.js'
export {groupBy, itemAt, itemsIn, memoize, paragraphAway, sentencesWith} from './queries/lookup.js'
export {readAttributions} from './read.js'
export type * from './types.js'
export {
  isQuoted,
  lemmaOf,
  singular,
  verbForms
} from './words.js'
