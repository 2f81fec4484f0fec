import data from '../generated/agentless.js'
import type {Clause, TokenRange} from '../types.js'
import {wordSets} from '../words.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/**
 * The words by which a clause puts a claim on nobody: "It is widely believed", "questions have been raised",
 * "is said to be", "is regarded as". Whether somebody stands behind "by" is for the caller to ask.
 *
 * @param sentence a sentence of copy
 * @param clause one of its clauses
 * @param more base forms of verbs that claim so, besides those of the language
 * @returns `null` for a clause that claims nothing, or that denies, doubts or supposes it
 */
export function agentlessIn(
  sentence: CopySentence,
  clause: Clause,
  more: ReadonlySet<string>
): TokenRange | null {
  const {verb, subject, first} = clause
  const loose = talkIn(sentence, clause)
  if (loose) return loose
  if (verb.voice !== 'passive' && !isBarePassive(clause)) return null
  // "a gospel which the brothers considered to be the true one": they consider it.
  const relative = subject ? sentence.word(subject.first - 1) : ''
  const own = subject?.last === verb.first && words.relatives.has(relative)
  if (own && verb.auxiliaries.length === 0) return null
  // "It should be noted", "if they are considered to be": no claim.
  if (verb.polarity === 'negative' || verb.modality !== null) return null
  // "none have ever been reported": nobody is needed for what nobody said.
  if (subject && words.nobody.has(sentence.word(subject.head))) return null
  const opener = subject ? subject.first - 1 : first
  if (words.pending.has(sentence.word(first)) || words.pending.has(sentence.word(opener)))
    return null
  const {lemma} = verb
  const at = sentence.pastAdverbs(verb.last)
  const after = sentence.word(at)
  const raised = matterIn(sentence, clause)
  if (raised) return raised
  // "was called into question as the officer resigned": the occasion is told.
  const set = words.setting.has(`${lemma} ${after} ${sentence.word(at + 1)}`)
  if (set && !sentence.has(words.occasions, at + 2)) return {first: verb.first, last: at + 2}
  // "It is widely believed that"; "it was reported" is somebody else's report, which has a rule of its own.
  const helped = verb.auxiliaries.length > 0
  const it = subject && sentence.word(subject.first) === 'it' && verb.form === 'finite'
  // "It is thought to be part of a larger panel": a thing, as below.
  if (it && helped && after !== 'to' && (words.impersonal.has(lemma) || more.has(lemma)))
    return words.behind.has(after) ? null : {first: subject.first, last: verb.last}
  // "is said to be", "reported to have been discussed"
  const verbal = after === 'to' && /^(?:VERB|AUX)$/.test(sentence.pos(at + 1) ?? '')
  const state = isBarePassive(clause) && words.states.has(sentence.word(at + 1))
  if (verbal && (helped ? words.infinitive.has(lemma) || more.has(lemma) : state))
    return {first: verb.first, last: at + 2}
  if (words.tipping.has(lemma) && after === 'for') return {first: verb.first, last: at + 1}
  if (!helped || verb.form !== 'finite' || isDefinition(sentence, clause)) return null
  // "officials were cited as saying": they are the source.
  if (after === 'as' && words.saying.has(sentence.word(at + 1))) return null
  // "The case was dismissed as moot": a ruling.
  if (lemma === 'dismiss' && words.rulings.has(sentence.word(at + 1))) return null
  const judged =
    (words.regarding.has(lemma) && after === 'as') ||
    (words.complement.has(lemma) && words.articles.has(after))
  return judged ? {first: verb.first, last: at + 1} : null
}

/** "estimated to have done": no active verb takes "to have" so. */
function isBarePassive({verb}: Clause): boolean {
  return (
    verb.tense !== 'present' &&
    words.barely.has(verb.lemma) &&
    verb.auxiliaries.length === 0 &&
    verb.form !== 'infinitive'
  )
}

function talkIn(sentence: CopySentence, clause: Clause): TokenRange | null {
  return concernIn(sentence, clause) ?? speculationIn(sentence, clause)
}

/** "There are concerns that", "There is speculation that": nobody's; "among residents", they are. */
function concernIn(sentence: CopySentence, {verb, object}: Clause): TokenRange | null {
  const there = verb.first - 1
  if (verb.lemma !== 'be' || sentence.word(there) !== 'there' || !object) return null
  if (verb.polarity === 'negative' || verb.modality !== null || verb.tense === 'past') return null
  const held = words.held.has(sentence.noun(object)) && object.last === object.head + 1
  if (!held || sentence.word(object.last) !== 'that') return null
  return words.pending.has(sentence.word(there - 1)) ||
    sentence.has(words.none, verb.last, object.head)
    ? null
    : {first: there, last: object.last + 1}
}

/** "leading to speculation that", "has fuelled rumours that": whose they are stands nowhere. */
function speculationIn(sentence: CopySentence, {verb}: Clause): TokenRange | null {
  const {lemma, first, voice, polarity, modality} = verb
  if (!words.feeding.has(lemma) || voice === 'passive') return null
  if (polarity === 'negative' || modality !== null) return null
  let at = sentence.pastAdverbs(verb.last)
  if (lemma === 'lead' && sentence.word(at++) !== 'to') return null
  while (/^(?:ADJ|DET|ADV)$/.test(sentence.pos(at) ?? '')) at++
  const told = words.talk.has(sentence.word(at)) && sentence.word(at + 1) === 'that'
  return told ? {first, last: at + 2} : null
}

/** "Questions have been raised", "Claims were made that"; "Factors cited for the drop". */
function matterIn(sentence: CopySentence, {verb, subject}: Clause): TokenRange | null {
  if (!subject || subject.owner !== null || subject.last > verb.first) return null
  const noun = sentence.noun(subject)
  const {lemma, form} = verb
  // "two complaints have been lodged": a fact that somebody counted.
  const counted = sentence.tokens(subject.first, subject.head).some(({pos}) => pos === 'NUM')
  const raised = words.raising.has(lemma) && (lemma !== 'make' || words.made.has(noun))
  if (words.matters.has(noun) && raised && form === 'finite' && subject.number === 'plural')
    if (!counted) return {first: subject.first, last: verb.last}
  const at = sentence.pastAdverbs(verb.last)
  const cited = words.cited.has(noun) && words.citing.has(lemma) && form === 'participle'
  return cited && sentence.word(at) === 'for' ? {first: subject.first, last: at + 1} : null
}

/** "In Tarnia a debt is regarded as": it defines, unless everybody is said to think so. */
function isDefinition(sentence: CopySentence, {verb, subject}: Clause): boolean {
  const opener = subject ? sentence.word(subject.first) : ''
  return (
    words.definitions.has(opener) &&
    verb.tense === 'present' &&
    !sentence.has(words.everybody, verb.first, verb.last)
  )
}
