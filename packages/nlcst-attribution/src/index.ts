export {isOfClass, type NounClass, nounClassesOf, skipAdverbs} from 'nlcst-syntax'
export {useArcs} from 'nlcst-syntax/arcs'
export {diesAt} from './coreference/namesakes.js'
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
  speechForms,
  verbFormsOf
} from './lexicon.js'
export {createPhraseMatcher, type PhraseMatcher} from './phrase-matcher.js'
export {isBodyNoun, isDocumentNoun, isPersonNoun} from './phrases/nouns.js'
export {type Accused, accusationsIn, accusedIn} from './queries/accusations.js'
export {agentlessIn} from './queries/agentless.js'
export {attitudeIn, isHeardInStory} from './queries/attitudes.js'
export {
  type AttributionQuery,
  attributionsWhere,
  hasName,
  isCalled,
  sourceOf
} from './queries/attributions.js'
export {
  isNear,
  isOwnedNext,
  isProducedBeside,
  isTakenUp,
  sentencesBefore,
  sentencesBeside,
  tellersBeside
} from './queries/beside.js'
export {isCopy} from './queries/copy.js'
export {isIdentified, type NamedSpeaker, namedSpeakers} from './queries/coverage.js'
export {isCrime} from './queries/crimes.js'
export {type Doing, doingOf, sentencesNaming, surnameOf} from './queries/doers.js'
export {
  type Figure,
  type FigureKind,
  figuresIn,
  hasReleasedFigures,
  isSet
} from './queries/figures.js'
export {footageIn, isCheckedNear} from './queries/footage.js'
export {forecastIn} from './queries/forecasts.js'
export {isHeardNearby} from './queries/group-members.js'
export {type Group, groupNouns, groupOf, groupWords, quantifiers} from './queries/groups.js'
export {hedgesIn, isDescriptive, isInference} from './queries/hedges.js'
export {judgmentEnd} from './queries/judgments.js'
export {isNoSource, isOfPaper, wasAsked, withNoun} from './queries/known-groups.js'
export {labelsIn} from './queries/labels.js'
export {
  groupBy,
  itemAt,
  itemsIn,
  memoize,
  paragraphAway,
  placesOf,
  placesWhere,
  sentencesWith
} from './queries/lookup.js'
export {isOfOpenMatter} from './queries/matters.js'
export {
  friendsIn,
  isAnswered,
  isContacted,
  isOfOneBody,
  isTakenDown,
  type PassedOn,
  passedOnIn
} from './queries/passed-on.js'
export {bearsName, behind, beingOf, isTime} from './queries/phrases.js'
export {
  detailsIn,
  isSigned,
  type Poll,
  type PollDetail,
  pollNouns,
  pollsIn
} from './queries/polls.js'
export {isInProceedings} from './queries/proceedings.js'
export {
  hasPublisher,
  isProducerNear,
  type Research,
  researchOf,
  researchWords
} from './queries/research.js'
export {isToldOfBelow, isToldOfBeside, sharesMatter} from './queries/same-matter.js'
export {type CopyQuery, CopySentence, copySentences, sentencesAt} from './queries/sentence.js'
export {isComparedBeside, rankIn} from './queries/superlatives.js'
export {isExposed, isTale} from './queries/tales.js'
export {type Teller, tellersIn} from './queries/tellers.js'
export {isTold, type Telling, tellingsOf} from './queries/tellings.js'
export {
  isOnlineCrowd,
  isUnnamedMedia,
  unnamedMediaWords,
  unsignedFrom
} from './queries/unnamed-media.js'
export {crowdsIn, unnamedReportsIn} from './queries/unnamed-reports.js'
export {readAttributions} from './read.js'
export type * from './types.js'
export {byWord, lemmaOf, nounForms, setOf, singular, verbForms, wordSets} from './words.js'
