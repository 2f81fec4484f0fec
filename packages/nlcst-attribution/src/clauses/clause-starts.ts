import type {CueVerb} from '../cues/lexicon.js'
import words from '../generated/clause-words.js'
import {isDocumentNoun} from '../phrases/nouns.js'
import {complementizers} from './adjuncts.js'
import type {Context} from './context.js'
import {beginsAnew, opensAt} from './quotation-edges.js'
import {subjectBefore} from './subject-before.js'

const fronting: ReadonlySet<string> = new Set(words.fronting)

const subordinating: ReadonlySet<string> = new Set(words.subordinating)

export function isComplementizer(context: Context, at: number): boolean {
  return complementizers.has(context.tokens[at]?.lower ?? '')
}

/**
 * Whether a verb takes a clause without "that". Some do so only behind a paper: "the results show the
 * camp held its seats" tells a finding, "the guide shows the house" does not.
 *
 * @param first first token of the verb group
 */
export function takesBareClause(context: Context, verb: CueVerb, first: number): boolean {
  if (!verb.frames.has('clause')) return false
  return !verb.frames.has('thatOnly') || isBehindPaper(context, first)
}

/**
 * Whether a paper stands in front of a verb, or hangs there with its place or maker: "footage from the scene | shows".
 *
 * @param first first token of the verb group
 */
export function isBehindPaper({tokens, phrases}: Context, first: number): boolean {
  let phrase = phrases.at(first - 1)
  for (let step = 0; phrase && step < 3; step++) {
    if (isDocumentNoun(tokens[phrase.head]?.lower ?? '')) return true
    const hung = tokens[phrase.first - 1]?.pos === 'ADP'
    const outer = hung ? phrases.at(phrase.first - 2) : undefined
    phrase = outer?.last === phrase.first - 1 ? outer : undefined
  }
  return false
}

/** Whether a clause begins at a token: a subject and, before anything ends it, a finite verb. */
export function startsClause(context: Context, at: number, limit: number): boolean {
  let index = at
  while (index < limit && (opensAt(context, index) || isOpener(context, index))) index++
  const first = context.tokens[index]
  if (!first || (index === at && beginsAnew(context, index))) return false
  if (first.lower === 'not' && /ing$/.test(context.tokens[index + 1]?.lower ?? '')) index++
  const gerund = context.tokens[index]
  if (gerund?.pos === 'VERB' && /ing$/.test(gerund.lower))
    return hasFiniteAfter(context, index + 1, limit)
  const phrase = context.phrases.at(index)
  const opensClause = (phrase && phrase.first === index) || fronting.has(first.lower)
  if (!opensClause) return false
  const start = phrase ? phrase.last : index + 1
  for (let step = start; step < Math.min(limit, start + 40); step++) {
    const token = context.tokens[step]
    if (!token || /^[;.!?]$/.test(token.text)) return false
    const finite = token.pos === 'AUX' || (token.pos === 'VERB' && canBeFinite(context, step))
    if (finite && governs(context, index, step)) return true
  }
  return false
}

/** An adverb or a mark in front of a clause; not "yesterday's vote". */
function isOpener(context: Context, at: number): boolean {
  const token = context.tokens[at]
  return (
    (token?.pos === 'ADV' && context.tokens[at + 1]?.lower !== "'s") ||
    isMoreThan(context, at) ||
    /^["“‘]$/.test(token?.lower ?? '')
  )
}

/** "more than 200 homes were": either word. */
function isMoreThan({tokens}: Context, at: number): boolean {
  const more = tokens[at]?.lower === 'than' ? at - 1 : at
  return (
    /^(?:more|less|fewer)$/.test(tokens[more]?.lower ?? '') && tokens[more + 1]?.lower === 'than'
  )
}

/** "adding salt is": a gerund's clause needs a finite verb of its own. */
function hasFiniteAfter(context: Context, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 20); at++) {
    const token = context.tokens[at]
    if (!token || /^[,;.]$/.test(token.text)) return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && canBeFinite(context, at)))
      return !isOthers(context, from, at)
  }
  return false
}

/** "who feared losing his job said": the verb belongs to somebody further in front. */
function isOthers(context: Context, first: number, verb: number): boolean {
  const sentence = context.sentences[context.tokens[verb]?.sentence ?? -1]
  const subject = sentence && subjectBefore(context, verb, sentence.first)
  return subject !== undefined && subject !== null && subject.phrase.last <= first - 1
}

/** Whether the verb's subject is what the clause begins with, and not a relative clause's own. */
function governs(context: Context, first: number, verb: number): boolean {
  let group = verb
  while (group > first && ['ADV', 'AUX', 'PART'].includes(context.tokens[group - 1]?.pos ?? ''))
    group--
  const previous = context.tokens[group - 1]
  if (!previous || subordinating.has(previous.lower)) return false
  const subject = subjectBefore(context, group, first)
  if (!subject) return previous.text !== ',' && context.phrases.at(group - 1) === undefined
  const between = context.tokens[subject.extent.first - 1]
  // "a policy which the states criticised": the clause's subject stands behind the relative pronoun.
  if (subject.extent.first <= first) return true
  // "only 7% of turnover comes": the clause is about what is counted.
  if (between?.lower === 'of' && context.phrases.at(subject.extent.first - 2)?.first === first)
    return true
  // "in London the bridge would close": an adverbial may stand before the clause's own subject.
  const fronted =
    /^(?:ADP|SCONJ|ADV)$/.test(context.tokens[first]?.pos ?? '') ||
    context.phrases.at(first)?.kind === 'time'
  return fronted && !(between && /^(?:who|which|that|whom)$/.test(between.lower))
}

/** Whether a verb can be finite: no -ing form, no infinitive, no participle behind its noun. */
export function canBeFinite(context: Context, at: number): boolean {
  const token = context.tokens[at]
  const previous = context.tokens[at - 1]
  if (token?.pos !== 'VERB' || /ing$/.test(token.lower)) return false
  if (previous?.lower === 'to') return false
  return !(previous && (previous.pos === 'DET' || previous.pos === 'ADJ'))
}
