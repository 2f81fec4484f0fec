import data from '../generated/judgments.js'
import {createPhraseMatcher} from '../phrase-matcher.js'
import type {Clause, NounPhrase} from '../types.js'
import {singular, wordSets} from '../words.js'
import {beingOf} from './phrases.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)
const pairs = createPhraseMatcher(data.pairs)
const judging = new Set([...data.making, ...data.reading, ...data.inferring, ...data.causing])

/**
 * The token after a judgement that a verb makes of its object: "marks a turning point", "underscores the deepening
 * dysfunction"; of "a sign of weakness" the sign. `null` where nothing is judged.
 *
 * @param sentence a sentence of copy
 * @param clause one of its clauses
 * @returns a token index
 */
export function judgmentEnd(sentence: CopySentence, clause: Clause): number | null {
  const {verb, object, kind} = clause
  const particle = `${verb.lemma} ${sentence.word(verb.last)}`
  const is = (list: ReadonlySet<string>) => list.has(verb.lemma) || list.has(particle)
  if (!is(judging) || !object || verb.voice === 'passive' || verb.polarity === 'negative')
    return null
  if (verb.modality !== null || kind === 'infinitive' || isOpen(sentence, clause)) return null
  // "was Ida Roe's triumph": a win that somebody had.
  if (object.owner !== null && words.wins.has(sentence.word(object.head))) return null
  const before = sentence.modifiers(object)
  if (is(words.making)) return verdictEnd(sentence, object)
  const last = (nouns: ReadonlySet<string>) =>
    nouns.has(sentence.word(object.head)) ? object.last : null
  // "underscores the deepening dysfunction", "suggests a pragmatic response", "created a severe shortage".
  if (is(words.reading) && isOwnView(sentence, clause)) return null
  if (is(words.reading) && before.some((word) => words.given.has(word))) return last(words.meanings)
  if (is(words.inferring) && words.articles.has(before[0] ?? '')) return last(words.inferred)
  const severe = before.some((word) => words.severe.has(word))
  return is(words.causing) && severe ? last(words.effects) : null
}

/** "unless there is a breakthrough": nothing is judged. */
function isOpen(sentence: CopySentence, {first, verb, subject}: Clause): boolean {
  if (sentence.has(words.purposes, verb.first - 9, verb.first)) return true
  return [first, subject?.head ?? -1, verb.first - 1].some((at) =>
    words.open.has(sentence.word(at))
  )
}

/** "marks a previously unreported turning point", "is a testament to", "has been a resounding success". */
function verdictEnd(sentence: CopySentence, object: NounPhrase): number | null {
  const {first, head, last, determiner, owner} = object
  if (determiner === null && owner === null) return null
  for (let at = first + 1; at <= head; at++) {
    const pair = pairs.matchAt(sentence.reading.tokens, at)
    if (pair > 0) return at + pair
  }
  const noun = sentence.word(head)
  if (!words.verdicts.has(noun)) return null
  if (words.weak.has(noun) && !sentence.has(words.intensifiers, first, head)) return null
  return noun === 'testament' && sentence.word(last) !== 'to' ? null : last
}

/** "He highlights the importance", "a letter highlighting the importance": the view of whoever does or writes so. */
function isOwnView(sentence: CopySentence, {subject, verb}: Clause): boolean {
  const near = sentence.tokens(Math.max(verb.first - 4, sentence.first), verb.first)
  if (verb.form === 'participle' && near.some(({lower}) => words.messages.has(singular(lower))))
    return true
  if (!subject) return false
  if (words.people.has(sentence.word(subject.head)) || words.messages.has(sentence.noun(subject)))
    return true
  const being = subject.kind === 'pronoun' ? null : beingOf(sentence, subject)
  return being === 'person' || (being === 'body' && words.stressing.has(verb.lemma))
}
