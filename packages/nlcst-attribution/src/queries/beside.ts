import data from '../generated/beside.js'
import type {Attribution, Reading} from '../types.js'
import {wordSets} from '../words.js'
import {sourceOf} from './attributions.js'
import {isIdentified} from './coverage.js'
import {groupBy, memoize, placesOf, wordsOf} from './lookup.js'
import {type CopySentence, copySentences} from './sentence.js'

const words = wordSets(data)

/** How far behind the opening of a sentence the noun stands that it takes a claim up with. */
const nearest = 5

const copyOf = memoize((reading: Reading) => {
  const sentences = copySentences(reading).filter((sentence) => !isDateline(sentence))
  return {sentences, places: new Map(sentences.map(({index}, place) => [index, place]))}
})

/** "PORT VARDE (AP) -": where the story comes from, and no sentence of it. */
function isDateline(sentence: CopySentence): boolean {
  return (
    /^[-–—]$/.test(sentence.word(sentence.last - 1)) &&
    sentence.tokens().every(({pos}) => pos !== 'VERB' && pos !== 'AUX')
  )
}

/**
 * The sentences of running copy around one, that one left out. Paragraphs do not count: much news copy has one sentence
 * in each. Furniture, captions and headlines between them are stepped over.
 *
 * @param sentence the one in the middle
 * @param before how many in front of it
 * @param after how many behind it
 * @returns in order of the text; none for a sentence that is no running copy
 */
export function sentencesBeside(
  sentence: CopySentence,
  before: number,
  after: number
): CopySentence[] {
  const {sentences, places} = copyOf(sentence.reading)
  const here = places.get(sentence.index)
  if (here === undefined) return []
  return [
    ...sentences.slice(Math.max(here - before, 0), here),
    ...sentences.slice(here + 1, here + after + 1)
  ]
}

/**
 * Whether one of some words stands in a sentence, or in the sentences of running copy around it.
 *
 * @param sentence the one in the middle
 * @param words as `Token#lower` has them
 * @param before how many in front of it count
 * @param after how many behind it count
 */
export function isNear(
  sentence: CopySentence,
  words: ReadonlySet<string>,
  before: number,
  after: number
): boolean {
  if (sentence.has(words)) return true
  return (
    placesOf(sentence.reading, words).length > 0 &&
    sentencesBeside(sentence, before, after).some((one) => one.has(words))
  )
}

/**
 * How many sentences of copy stand in front of one.
 *
 * @param sentence a sentence of copy
 * @returns 0 for the first, and for one that is no running copy
 */
export function sentencesBefore({reading, index}: CopySentence): number {
  return copyOf(reading).places.get(index) ?? 0
}

/**
 * What identified sources say or show, in the desk's words, in the sentences around one.
 *
 * @param sentence the one in the middle
 * @param before how many in front of it count
 * @param after how many behind it count
 * @returns their attributions, in order of the sentences
 */
export function tellersBeside(
  sentence: CopySentence,
  before: number,
  after: number
): Attribution[] {
  return sentencesBeside(sentence, before, after).flatMap((one) =>
    one.sources().filter(({sense}) => sense === 'say' || sense === 'show')
  )
}

/**
 * Whether it is told, in the sentences around one, who counted or studied something: figures or research together with a
 * body's name or a maker ("the census", "a university"), or as a source that can be found.
 *
 * @param sentence the one in the middle
 * @param before how many in front of it count
 * @param after how many behind it count
 * @param kind which of the two is asked about; either by default: what a survey found tells nothing of other figures
 * @returns `false` for a sentence that is no running copy
 */
export function isProducedBeside(
  sentence: CopySentence,
  before: number,
  after: number,
  kind?: 'counts' | 'research'
): boolean {
  const {places} = copyOf(sentence.reading)
  const here = places.get(sentence.index)
  if (here === undefined) return false
  const told = producersOf(sentence.reading)[kind ?? 'either']
  const upTo = (place: number) => told[Math.min(Math.max(place, 0), told.length - 1)] ?? 0
  return upTo(here) > upTo(here - before) || upTo(here + 1 + after) > upTo(here + 1)
}

/** How many sentences of copy in front of each tell who counted or studied something: asked of every figure of a story. */
const producersOf = memoize((reading: Reading) => {
  const told = copyOf(reading).sentences.map((sentence) => {
    const counts = sentence.has(words.counts)
    const research = sentence.has(words.research)
    const producer = (counts || research) && tellsProducer(sentence)
    return {counts: counts && producer, research: research && producer, either: producer}
  })
  return {
    counts: runningTotal(told.map(({counts}) => counts)),
    research: runningTotal(told.map(({research}) => research)),
    either: runningTotal(told.map(({either}) => either))
  }
})

function runningTotal(flags: readonly boolean[]): number[] {
  let total = 0
  return [0, ...flags.map((flag) => (total += flag ? 1 : 0))]
}

function tellsProducer(sentence: CopySentence): boolean {
  if (sentence.has(words.makers)) return true
  if (sentence.names.some(({kind}) => words.bodies.has(kind))) return true
  const {reading, attributions} = sentence
  return attributions.some(
    (one) => sourceOf(reading, one)?.class === 'document' && isIdentified(reading, one)
  )
}

/**
 * Whether somebody speaks up for an accusation in the sentences behind it: not the accused, and nobody who denies it.
 *
 * @param sentence the one that accuses
 * @param after how many sentences behind it count
 * @returns `false` where nobody who can be found does
 */
export function isTakenUp(sentence: CopySentence, after: number): boolean {
  const {reading} = sentence
  return tellersBeside(sentence, 0, after).some((one) => {
    const own = reading.sentences[one.sentence]
    if (!own || words.denying.has(one.lemma) || isNamedIn(reading, one, sentence)) return false
    return !wordsOf(reading).has(words.clearing, own.first, own.last)
  })
}

/**
 * Whether the next sentence says whose claim it was: "That's the key finding of the Tarn report", "The warning comes from
 * Ida Roe", "Those are the conclusions of a study by Corin University".
 *
 * @param sentence the one that claims
 * @returns `true` where a name other than a place stands behind it there
 */
export function isOwnedNext(sentence: CopySentence): boolean {
  return sentencesBeside(sentence, 0, 1).some((next) => {
    if (!words.pointing.has(next.word(next.first))) return false
    const noun = next
      .tokens(next.first + 1, next.first + 1 + nearest)
      .find(({lower}) => words.verdicts.has(lower))
    if (!noun) return false
    return next.names.some(({kind, first}) => kind !== 'place' && first > noun.index)
  })
}

/** Whether whom an attribution credits is named or spoken of in a stretch. */
export function isNamedIn(
  reading: Reading,
  {source}: Attribution,
  sentence: CopySentence
): boolean {
  if (source === null) return false
  const mentions = mentionsBySentence(reading).get(sentence.index) ?? []
  return [...sentence.names, ...mentions].some(
    (one) => one.source === source && sentence.start <= one.start && one.end <= sentence.end
  )
}

const mentionsBySentence = memoize(({mentions}: Reading) =>
  groupBy(mentions, ({sentence}) => sentence)
)
