import data from '../generated/beside.js'
import calendar from '../generated/time-words.js'
import type {Attribution, Reading, Sentence, Token, TokenRange} from '../types.js'
import {lemmaOf, wordSets} from '../words.js'
import {isNamedIn, sentencesBefore, sentencesBeside, tellersBeside} from './beside.js'
import {wordsOf} from './lookup.js'
import {beingOf} from './phrases.js'
import {type CopySentence, sentencesAt} from './sentence.js'

const words = wordSets(data)
const times: ReadonlySet<string> = new Set([
  ...calendar.nouns,
  ...calendar.days,
  ...calendar.months
])

/** In the words of somebody who denies, wishes, or passes hearsay on. */
const unsound = new Set([...words.clearing, ...words.wishing, ...words.hearsay])

/** Whom or what a sentence is about. */
interface Subject {
  readonly lemma: string
  readonly isBeing: boolean
}

/** So many words in common make sentences of two paragraphs tell of one thing; in one paragraph a word does. */
const enough = 2

/** Sentences behind a claim in which its source may stand; of a lead, which sums up what comes. */
const reach = 2
const reachOfLead = 5

/**
 * Whether somebody who can be found tells of the same matter in the sentences around a claim: "He was allegedly beaten by
 * watchmen. | His brother, Kofi Bansah, said the watchmen had clubs." Whoever the claim is about, whoever speaks for them or
 * denies it, and who says what ought to be, does not.
 *
 * @param sentence the one that claims
 * @param before how many sentences in front of it count
 * @returns `false` where nobody who can be found speaks there
 */
export function isToldOfBeside(sentence: CopySentence, before: number): boolean {
  const after = isLead(sentence) ? reachOfLead : reach
  const tellers = tellersBeside(sentence, before, after)
  if (tellers.length === 0) return false
  const {reading, index, paragraph} = sentence
  const beside = sentencesBeside(sentence, 0, reach)
  const subject = subjectOf(sentence)
  const [bare, withFolk] = [false, true].map((folk) => matterOf(reading, sentence, folk))
  return tellers.some((one) => {
    const own = reading.sentences[one.sentence]
    if (!own || isAnswer(sentence, one, own, subject)) return false
    const close = own.paragraph === paragraph && own.index > index && own.index <= index + reach
    const folk = close && own.index === beside[0]?.index
    const matter = folk ? withFolk : bare
    const told = matterOf(reading, own, folk, reading.mentions[one.mention ?? -1]?.extent)
    const shared = [...told].filter((word) => matter?.has(word))
    if (shared.length >= (close ? 1 : enough)) return true
    return own.index <= (beside.at(-1)?.index ?? 0) && tellsOf(reading, one, subject)
  })
}

/** Whether a sentence sums up, as a lead, what somebody tells further on: see {@link isToldOfBeside}. */
export function isToldOfBelow(sentence: CopySentence): boolean {
  return isLead(sentence) && isToldOfBeside(sentence, 0)
}

function isLead(sentence: CopySentence): boolean {
  return sentencesBefore(sentence) < 2
}

/** Whether two sentences tell of one thing or one deed, by a noun or a verb that they share. */
export function sharesMatter(sentence: CopySentence, other: CopySentence): boolean {
  const matter = matterOf(sentence.reading, sentence, false)
  return [...matterOf(other.reading, other, false)].some((word) => matter.has(word))
}

/** Somebody who is spoken of, speaks for who is, denies it, or only says what should be: no witness. */
function isAnswer(
  sentence: CopySentence,
  one: Attribution,
  {first, last}: Sentence,
  subject: Subject | null
): boolean {
  const {reading} = sentence
  if (one.negated || words.denying.has(one.lemma) || isNamedIn(reading, one, sentence)) return true
  const speaker = reading.mentions[one.mention ?? -1]?.extent
  // "The governor’s lawyer said": on the side of whom the claim is about. A fire has no side.
  const who = speaker && subject?.isBeing ? reading.tokens.slice(speaker.first, speaker.last) : []
  if (who.some((token) => lemmaOf(token) === subject?.lemma)) return true
  return wordsOf(reading).has(unsound, first, last)
}

/** What somebody did, in a teller's words, whom the claim is about: "She said the lecturer asked her for money". */
function tellsOf(reading: Reading, {sentence}: Attribution, subject: Subject | null): boolean {
  if (subject === null) return false
  return sentencesAt(reading, [sentence]).some((own) =>
    own.clauses.some(
      ({subject: who, verb}) =>
        who && verb.modality === null && own.lemma(who.head) === subject.lemma
    )
  )
}

/** The first subject with a noun: in "it is believed the boat sank", the boat. */
function subjectOf(sentence: CopySentence): Subject | null {
  for (const {subject} of sentence.clauses) {
    const head = sentence.reading.tokens[subject?.head ?? -1]
    if (!subject || !head || !isNoun(head)) continue
    return {lemma: sentence.lemma(subject.head), isBeing: beingOf(sentence, subject) !== null}
  }
  return null
}

/** A noun, by its letters where the tagger takes "the lake" for a name. */
function isNoun({pos, text}: Token): boolean {
  return pos === 'NOUN' || (pos === 'PROPN' && /^\p{Ll}/u.test(text))
}

/** What a sentence tells of: nouns and verbs as base forms, without those of any sentence and of who speaks. */
function matterOf(
  {tokens}: Reading,
  {first, last}: TokenRange,
  folk: boolean,
  except?: TokenRange
): Set<string> {
  return new Set(
    tokens.slice(first, last).flatMap((token) => {
      const {pos, index} = token
      if (pos !== 'VERB' && !isNoun(token)) return []
      if (except && except.first <= index && index < except.last) return []
      const lemma = lemmaOf(token)
      if (words.folk.has(lemma)) return folk ? [lemma] : []
      return words.common.has(lemma) || times.has(lemma) ? [] : [lemma]
    })
  )
}
