import data from '../generated/known-groups.js'
import {isDocumentNoun} from '../phrases/nouns.js'
import type {Clause, NounPhrase, Reading} from '../types.js'
import {singular, wordSets} from '../words.js'
import {isNear, isProducedBeside, sentencesBeside} from './beside.js'
import type {Group} from './groups.js'
import {memoize} from './lookup.js'
import {beingOf} from './phrases.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/**
 * Whether whoever speaks wrote a paper that the copy names: "In their study, researchers explain", "The 2022 report for the
 * township put it at $100,000. …, engineers predicted", "…, a survey by the guild found. Most members said".
 *
 * @param sentence where the group speaks
 * @param group the group
 */
export function isOfPaper(sentence: CopySentence, {noun, quantifier, last}: Group): boolean {
  if (words.scholars.has(noun) && (sentence.has(words.studies) || isProducedBeside(sentence, 1, 1)))
    return true
  const names = (list: ReadonlySet<string>) => (one: CopySentence) =>
    one.has(list) && one.names.some(({kind}) => kind !== 'place')
  if (words.shares.has(quantifier) && sentencesBeside(sentence, 1, 1).some(names(words.polls)))
    return true
  if (words.authors.has(noun) && sentencesBeside(sentence, 1, 0).some(names(words.papers)))
    return true
  return (words.authors.has(noun) || words.drafters.has(noun)) && opensInPaper(sentence, last)
}

/** "In a bulletin of the interior ministry, analysts said": the paper in front is a body's, and they wrote it. */
function opensInPaper(sentence: CopySentence, before: number): boolean {
  return (
    sentence.word(sentence.first) === 'in' &&
    sentence.tokens(sentence.first, before).some(({lower}) => isDocumentNoun(lower)) &&
    sentence.names.some(({kind, last}) => last < before && /^(?:organisation|other)$/.test(kind))
  )
}

/**
 * Whether the story has told before who asked them: "Economists polled by Datum expected 145,000. … Economists had expected more".
 *
 * @param sentence where the group speaks
 * @param group the group
 */
export function wasAsked({reading, first}: CopySentence, {noun}: Group): boolean {
  return (firstAsked(reading).get(noun) ?? first) < first
}

/** Where the copy first tells of each noun, in the singular, that they were asked. */
const firstAsked = memoize(({tokens}: Reading): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const {lower, index, quotation} of tokens) {
    if (quotation !== null || !words.asked.has(tokens[index + 1]?.lower ?? '')) continue
    const noun = singular(lower)
    if (!places.has(noun)) places.set(noun, index)
  }
  return places
})

/**
 * Whether they have spoken to somebody else, or are not to be asked for a name: "Doctors had advised him to stop", "several women
 * alleged that they were raped", "producers and consumers accusing each other".
 *
 * @param sentence where the group speaks
 * @param noun the group's noun, in the singular
 * @param clause what it does
 */
export function isNoSource(sentence: CopySentence, noun: string, {verb}: Clause): boolean {
  if (/^(?:each|one)$/.test(sentence.word(verb.last))) {
    if (/^(?:other|another)$/.test(sentence.word(verb.last + 1))) return true
  }
  // "Sightings came from three states. Observers report a green light": those who saw it.
  if (noun === 'observer' && isNear(sentence, words.sightings, 2, 1)) return true
  if (words.victims.has(noun) && words.charging.has(verb.lemma) && sentence.has(words.offences))
    return true
  return (
    words.attending.has(noun) &&
    words.advising.has(verb.lemma) &&
    verb.voice === 'active' &&
    (/^(?:him|her|them)$/.test(sentence.word(verb.last)) ||
      sentence.phrases.some(
        (phrase) => phrase.first === verb.last && isOnePerson(sentence, phrase)
      ))
  )
}

/** "the frontman", "him", "Orr": one that the story is about, and no reader. */
function isOnePerson(sentence: CopySentence, phrase: NounPhrase): boolean {
  const head = sentence.word(phrase.head)
  const name = sentence.nameOf(phrase)
  if (name) return name.kind === 'person' || name.kind === 'other'
  const one = beingOf(sentence, phrase) === 'person' || /(?:man|woman)$/.test(head)
  return phrase.number !== 'plural' && one
}

/**
 * Who "some" are, by the sentence before: "Students have been told to stay. But some said" are students. The group as it is where
 * that does not tell.
 *
 * @param sentence where the group speaks
 * @param group the group
 */
export function withNoun(sentence: CopySentence, group: Group): Group {
  if (group.noun !== group.quantifier) return group
  const subject = sentencesBeside(sentence, 1, 0)
    .flatMap((before) =>
      before.clauses.flatMap(({subject: who}) =>
        who?.number === 'plural' && who.kind !== 'pronoun' && beingOf(before, who) === 'person'
          ? [singular(before.word(who.head))]
          : []
      )
    )
    .at(0)
  return subject === undefined ? group : {...group, noun: subject}
}
