import {asSubject, type Subject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {Candidate} from '../cues/candidate.js'
import data from '../generated/epithets.js'
import {isDocumentNoun, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'
import {resolveSubject} from './resolving.js'

const female: ReadonlySet<string> = new Set(data.female)

const male: ReadonlySet<string> = new Set(data.male)

/** Words between a paper and whoever it is from: "a statement to the court, read in full, by". */
const reach = 12

/**
 * "A statement from Dora's mother was read out. She said": what the paper says its author says, and not whoever the
 * sentence names besides.
 *
 * @param candidate an attribution to "he" or "she"
 * @param subject the pronoun
 * @returns `null` where the sentence before is about no paper, or its author is of another gender
 */
export function authorMeant(
  coreference: Coreference,
  candidate: Candidate,
  subject: Subject
): Entity | null {
  const {document} = coreference
  const pronoun = document.tokens[subject.phrase.head]?.lower
  const before = document.sentences[candidate.sentence - 1]
  if (!before || (pronoun !== 'he' && pronoun !== 'she')) return null
  const paper = mainSubject(coreference.context, before)
  if (paper?.phrase.kind !== 'noun') return null
  if (!isDocumentNoun(document.tokens[paper.phrase.head]?.lower ?? '')) return null
  const author = authorBehind(coreference, paper.phrase.last, before.last)
  if (!author) return null
  const noun = document.tokens[author.head]?.lower ?? ''
  const other = pronoun === 'he' ? female.has(noun) : male.has(noun)
  if (other) return null
  const {entity} = resolveSubject(coreference, asSubject(author), false)
  const gender = pronoun === 'he' ? 'male' : 'female'
  return entity && (entity.gender === 'unknown' || entity.gender === gender) ? entity : null
}

/** A person behind "from" or "by", before the verb that tells what was done with the paper. */
function authorBehind({document, phrases}: Coreference, first: number, end: number): Phrase | null {
  const {tokens} = document
  for (let at = first; at < Math.min(end, first + reach); at++) {
    if (tokens[at]?.pos === 'AUX') return null
    if (!/^(?:from|by)$/.test(tokens[at]?.lower ?? '')) continue
    const phrase = phrases.at(at + 1)
    if (phrase?.first !== at + 1 || phrase.possessive) return null
    return phrase.kind === 'name' || isPersonNoun(tokens[phrase.head]?.lower ?? '') ? phrase : null
  }
  return null
}
