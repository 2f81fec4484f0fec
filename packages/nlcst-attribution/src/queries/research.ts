import data from '../generated/research.js'
import type {NounPhrase, VerbGroup} from '../types.js'
import {nounForms, wordSets} from '../words.js'
import {attributionsWhere} from './attributions.js'
import {itemsIn} from './lookup.js'
import {isTime} from './phrases.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/** Further than this behind a paper without a verb, a name is another's. */
const farthest = 8

/** Words of which a phrase for research has one. */
export const researchWords: ReadonlySet<string> = new Set(
  [...data.papers, ...data.people].flatMap(nounForms)
)

/** Research that nothing in its phrase tells apart from other research. */
export interface Research {
  /** A paper, or people who do research. */
  readonly kind: 'paper' | 'people'
  /** Told of before: "the study", "their research". */
  readonly pointed: boolean
}

/**
 * The research that a phrase stands for, if its words name nobody: "a new study", "studies", "scientists".
 *
 * @param sentence a sentence of copy
 * @param phrase one of its noun phrases
 * @returns `null` where the phrase stands for none, or says whose it is
 */
export function researchOf(sentence: CopySentence, phrase: NounPhrase): Research | null {
  if (phrase.owner !== null) return null
  const noun = sentence.noun(phrase)
  const before = sentence.modifiers(phrase)
  const pointed = before.some((word) => words.told.has(word))
  if (words.people.has(noun)) {
    const plain = phrase.number === 'plural' && before.every((word) => words.plain.has(word))
    return plain ? {kind: 'people', pointed} : null
  }
  const plain = before.every((word) => words.plain.has(word) || /^(?:19|20)\d\d$/.test(word))
  if (!words.papers.has(noun) || !plain) return null
  // "Several papers report": newspapers.
  const next = sentence.lemma(sentence.pastAdverbs(phrase.last))
  if (noun === 'paper' && phrase.number === 'plural' && words.pressing.has(next)) return null
  return {kind: 'paper', pointed: pointed && before.length === 1}
}

/**
 * Whether the words between a paper and its verb tell whose it is: "in the Delmar Journal of Sleep", "published on
 * Monday by Corin University".
 *
 * @param sentence a sentence of copy
 * @param paper one of its noun phrases
 * @param verb what the paper does; without one, the next words up to a comma count
 * @returns `true` where a publisher’s noun stands there, or a name that is no date
 */
export function hasPublisher(
  sentence: CopySentence,
  {last}: NounPhrase,
  verb: VerbGroup | null
): boolean {
  const end = verb && verb.first >= last ? verb.first : last + farthest
  const comma = verb ? undefined : sentence.tokens(last, end).find(({text}) => text === ',')
  return sentence.reading.nounPhrases(sentence).some((phrase) => {
    if (phrase.first < last || phrase.first >= Math.min(end, comma?.index ?? end)) return false
    const tokens = sentence.tokens(phrase.first, phrase.last)
    if (tokens.some(({lower}) => words.publishers.has(lower))) return true
    const name = tokens.some(({pos, lower}) => pos === 'PROPN' && !words.plain.has(lower))
    return name && !isTime(sentence, phrase)
  })
}

/**
 * Whether the producer of research is named in the rest of a sentence, in its paragraph, or in the next ones.
 *
 * @param sentence a sentence of copy
 * @param window how many paragraphs further on count
 * @returns `true` for an outlet, a body or a name that publishes
 */
export function isProducerNear(sentence: CopySentence, window: number): boolean {
  const {reading, start} = sentence
  const paragraphs = sentence.paragraphsAround(0, window)
  const end = reading.paragraphs[paragraphs.last - 1]?.end ?? sentence.end
  const named = itemsIn(reading.names, {start, end}).some(({kind, words: name}) => {
    const lower = name.map((word) => word.toLowerCase())
    if (kind === 'media') return true
    if (kind === 'organisation' && !lower.every((word) => words.plain.has(word))) return true
    return kind !== 'place' && lower.some((word) => words.publishers.has(word))
  })
  if (named) return true
  for (let paragraph = paragraphs.first; paragraph < paragraphs.last; paragraph++) {
    const told = attributionsWhere(reading, {paragraph, sourceClass: 'named', quoted: false})
    if (told.some((one) => one.sentence !== sentence.index && (one.speaker?.start ?? 0) > start))
      return true
  }
  return false
}
