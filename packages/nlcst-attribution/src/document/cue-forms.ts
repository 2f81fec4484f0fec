import {isSpeech, verbFormsOf} from '../lexicon.js'

/** Forms of the verbs that report, with the tag-changing ones kept apart from names. */
export const cueForms = verbFormsOf((entry) => isSpeech(entry) || !entry.senses.has('say'))

/** Forms of verbs that report only beside a quotation: "reads". */
export const quotedForms = verbFormsOf((entry) => entry.senses.has('say') && !isSpeech(entry))
