import {asSubject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import epithets from '../generated/epithets.js'
import words from '../generated/reference-words.js'
import {isGroupNoun, isPersonNoun} from '../phrases/nouns.js'
import {paragraphAway} from '../queries/lookup.js'
import type {Sentence} from '../types.js'
import {singular} from '../words.js'
import type {Coreference} from './coreference.js'
import type {Entity} from './entities.js'
import type {Resolve} from './people-meant.js'

const introducing: ReadonlySet<string> = new Set(words.introducing)
const nouns = {male: new Set(epithets.male), female: new Set(epithets.female)}
const asking = /^(?:asks?|asked|questions?|questioned)$/
const own: Readonly<Record<'male' | 'female', RegExp>> = {
  male: /^(?:he|him|his)$/,
  female: /^(?:she|her|hers)$/
}

/** Sentences of one quotation that may stand between. */
const longestSpeech = 8

/**
 * "A neighbour heard a bang. “It shook the house,” she said": somebody without a name whom the sentence before the quotation
 * brings in as its subject.
 *
 * @param before the pronoun's token
 * @param nearest where the nearest who is known was last spoken of, -1 for nowhere
 * @param resolve whom a noun means
 */
export function strangerMeant(
  coreference: Coreference,
  before: number,
  gender: 'male' | 'female',
  nearest: number,
  resolve: Resolve
): Entity | null {
  const {tokens} = coreference.document
  const pronoun = tokens[before]
  if (!pronoun || pronoun.quotation !== null) return null
  const sentence = narrationBefore(coreference, pronoun.sentence)
  if (!sentence || nearest >= sentence.first) return null
  // "Roe ran out. A neighbour called the police": either may be the one.
  if (tokens[nearest]?.paragraph === sentence.paragraph) return null
  const phrase = mainSubject(coreference.context, sentence)?.phrase
  const head = tokens[phrase?.head ?? -1]
  if (phrase?.kind !== 'noun' || !head || head.quotation !== null) return null
  if (!introducing.has(tokens[phrase.first]?.lower ?? '') || !isOnePerson(head.lower)) return null
  if (nouns[gender === 'male' ? 'female' : 'male'].has(head.lower)) return null
  const told = tokens.slice(sentence.first, sentence.last).map(({lower}) => lower)
  // "A judge jailed him": the other goes on; "A visitor asked": whoever is known may answer.
  if (told.some((word) => own[gender].test(word))) return null
  if (nearest >= 0 && told.some((word) => asking.test(word))) return null
  const entity = resolve(asSubject(phrase))
  return entity && (entity.gender === 'unknown' || entity.gender === gender) ? entity : null
}

function isOnePerson(noun: string): boolean {
  return isPersonNoun(noun) && !isGroupNoun(noun) && singular(noun) === noun
}

/** The last sentence in front of one that nobody speaks, in its paragraph or the one before. */
function narrationBefore({document}: Coreference, from: number): Sentence | null {
  const {sentences, tokens, paragraphs} = document
  const floor = paragraphAway(paragraphs, sentences[from]?.paragraph ?? 0, -1)
  for (let index = from - 1; index >= Math.max(from - longestSpeech, 0); index--) {
    const sentence = sentences[index]
    if (!sentence || sentence.paragraph < floor) return null
    if (tokens[sentence.first]?.quotation === null) return sentence
  }
  return null
}
