import data from '../generated/attitudes.js'
import type {Clause, NounPhrase, Reading, Span, TokenRange} from '../types.js'
import {wordSets} from '../words.js'
import {attributionsWhere} from './attributions.js'
import {groupBy, memoize} from './lookup.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/**
 * The words by which a clause tells what somebody thinks or wants now: "believes that", "wants to sell", "hates the
 * plan". A past state of mind is often a memoir's, and "if she wants to" tells of none yet.
 *
 * @param sentence a sentence of copy
 * @param clause one of its clauses
 * @param more base forms of verbs of thinking, besides those of the language
 * @returns their tokens, `last` exclusive; `null` where the clause tells of none
 */
export function attitudeIn(
  sentence: CopySentence,
  {first, kind, verb, subject, object}: Clause,
  more: ReadonlySet<string>
): TokenRange | null {
  const {lemma} = verb
  const thinks = words.thinking.has(lemma) || more.has(lemma)
  const wants = words.wanting.has(lemma)
  if ((!thinks && !wants) || verb.tense !== 'present' || verb.voice === 'passive') return null
  // "when it comes to drama, think Lagaan", "Little did he know".
  const ordered =
    /^[(,;:–—-]$/.test(sentence.word(verb.first - 1)) && sentence.word(verb.head) === lemma
  if (ordered || sentence.word((subject?.first ?? 0) - 1) === 'did') return null
  if (verb.form !== 'finite' || verb.modality !== null || verb.auxiliaries.length > 0) return null
  // "those who hope to": nobody in particular.
  if (!subject || (kind === 'relative' && subject.kind !== 'name')) return null
  if (words.conditions.has(sentence.word(first))) return null
  if (words.causing.has(sentence.word(subject.first - 1))) return null
  const at = sentence.pastAdverbs(verb.last)
  // "the Institute for War think tank", "believe it or not", "knows exactly where": no thought of anybody's.
  if (words.never.has(sentence.word(verb.last)) || sentence.word(at + 1) === 'or') return null
  if (words.skilled.has(lemma) && sentence.has(words.asking, verb.last, at + 1)) return null
  const next = sentence.reading.verbGroups(sentence).find((group) => group.first >= at)
  if (wants && next?.form === 'infinitive' && next.first === at)
    return {first: verb.first, last: next.last}
  if (thinks && sentence.word(at) === 'that') return {first: verb.first, last: at + 1}
  if (!object) return null
  const clause = sentence.reading
    .clauses(sentence)
    .some((other) => other.kind !== 'infinitive' && other.subject?.first === object.first)
  // "wants the whole business forgotten": what is done to it is for the caller to weigh.
  if (
    lemma === 'want' &&
    object.kind !== 'pronoun' &&
    next?.modality === null &&
    next.first === object.last
  )
    return {first: verb.first, last: next.last}
  // "wants Corin to extradite him": a demand is made in public.
  const wished = wants && lemma !== 'want' && object.kind !== 'pronoun'
  // "Officials now know the problem": what is known is a fact.
  const fact = lemma === 'know' && object.kind !== 'pronoun' && object.kind !== 'name'
  return (thinks && clause && !fact) || wished ? {first: verb.first, last: verb.last} : null
}

const bySentence = memoize(({mentions, names, tokens}: Reading) => ({
  mentions: groupBy(mentions, ({sentence}) => sentence),
  names: groupBy(names, ({first}) => tokens[first]?.sentence ?? null)
}))

/**
 * Whether the one whom a phrase stands for says something in the story.
 *
 * @param reading the article
 * @param phrase a noun phrase of it
 * @param except a cue that does not count
 * @returns `false` where they are credited with nothing but beliefs, feelings or plans
 */
export function isHeardInStory(reading: Reading, {head}: NounPhrase, except: Span): boolean {
  const holds = ({first, last}: TokenRange) => first <= head && head < last
  const {sentence = -1} = reading.tokens[head] ?? {}
  const own = attributionsWhere(reading, {sentence}).find(
    ({cue}) => cue && cue.start < except.end && except.start < cue.end
  )
  const {mentions, names} = bySentence(reading)
  const source =
    own?.source ??
    mentions.get(sentence)?.find(holds)?.source ??
    names.get(sentence)?.find(holds)?.source
  return (reading.sources[source ?? -1]?.attributions ?? []).some((id) => {
    const {sense, cue} = reading.attributions[id] ?? {}
    return sense === 'say' && !(cue && cue.start < except.end && except.start < cue.end)
  })
}
