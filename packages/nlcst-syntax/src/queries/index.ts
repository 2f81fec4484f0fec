export {type Clause, clauses} from './clauses.js'
export {type NounPhrase, nounPhrases} from './noun-phrases.js'
export {type VerbGroup, verbGroups} from './verb-groups.js'
export {type LemmaOf, skipAdverbs, type TokenRange} from './words.js'
