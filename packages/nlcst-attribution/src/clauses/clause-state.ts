import {type CueVerb, cueVerbAt} from '../cues/lexicon.js'
import {canSpeak} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {type Clause, isWaiting, type Separator} from './clause-frames.js'
import type {Context} from './context.js'
import type {Subject} from './subject.js'

export const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom'])

/** A sentence, or a part of one, as far as its clauses have been read. */
export interface ClauseState {
  readonly context: Context
  /** Innermost quotation that holds what is read, or `null`. */
  level: number | null
  readonly sentence: number
  readonly floor: number
  /** Subjects of verb groups, by each of their tokens. */
  readonly subjects: Map<number, Subject | null>
  /** First tokens of subjects in front of which another clause of their sentence stood, with the start of their own. */
  readonly takeovers: Map<number, number>
  /** Clauses that are open, the outermost first; never empty. */
  stack: Clause[]
  /** What stands between the words read last and those to come. */
  separator: Separator
  /** A comma stood before the conjunction. */
  afterComma: boolean
  /** Last phrase behind a preposition, if nothing came after it. */
  object: Phrase | null
  /** The token to read. */
  at: number
  /** Subject of the auxiliary read last: "has for decades been". */
  auxiliary: Subject | null
  /** Subject of the main clause's first verb. */
  main: Subject | null
  /** Subject of the first verb that has one. */
  any: Subject | null
}

export function topOf(state: ClauseState): Clause {
  return state.stack.at(-1) as Clause
}

/** A pronoun as a phrase of its own. */
export function pronounAt(at: number): Phrase {
  return {first: at, last: at + 1, head: at, kind: 'pronoun', name: -1, possessive: false}
}

export function pushClause(state: ClauseState, clause: Clause): void {
  state.stack.push(clause)
  state.separator = 'none'
}

export function asideOpen(state: ClauseState): number {
  for (let depth = state.stack.length - 1; depth > 0; depth--)
    if (state.stack[depth]?.kind === 'aside') return depth
  return -1
}

/** Depth of the nearest clause below one that still has no verb, or holds a subject for the next. */
export function waitingBelow(state: ClauseState, depth: number): number {
  for (let at = depth - 1; at >= 0; at--) {
    const clause = state.stack[at]
    if (isWaiting(clause)) return at
    if (
      at < state.stack.length - 1 &&
      clause?.candidate &&
      (clause.taker || clause.candidate.separator === 'comma')
    )
      return at
  }
  return -1
}

export function recordSubject(
  state: ClauseState,
  first: number,
  head: number,
  subject: Subject
): void {
  for (let at = first; at <= head; at++) state.subjects.set(at, subject)
  // Adverbs that hug the verb belong to its group.
  for (
    let at = first - 1;
    state.context.tokens[at]?.pos === 'ADV' && at >= subject.phrase.last;
    at--
  )
    state.subjects.set(at, subject)
  if (!relatives.has(state.context.tokens[subject.phrase.first]?.lower ?? '')) state.any ??= subject
}

export function settleVerb(state: ClauseState, clause: Clause, head: number): void {
  clause.verb = true
  const verb = cueVerbAt(state.context.tokens, head)
  const mute = verb !== undefined && isBeforeMute(state, head)
  clause.taker = !mute && takesBare(verb)
  clause.clausal = !mute && verb?.frames.has('clause') === true
  clause.candidate = null
  clause.doubtful = -1
}

/** Where what hangs on a subject ends: adverbs and times before the verb are the verb's. */
export function extentEnd(state: ClauseState, first: number): number {
  const {tokens, phrases} = state.context
  let last = first
  for (;;) {
    const token = tokens[last - 1]
    const phrase = phrases.at(last - 1)
    if (phrase?.kind === 'time') last = phrase.first
    else if (!phrase && (token?.pos === 'ADV' || (token?.pos === 'ADP' && last < first))) last--
    else return last
  }
}

export function takesClause(state: ClauseState, head: number): boolean {
  return takesBare(cueVerbAt(state.context.tokens, head)) && !isBeforeMute(state, head)
}

function takesBare(verb: CueVerb | undefined): boolean {
  if (!verb) return false
  return verb.lemma === 'tell' || (verb.frames.has('clause') && !verb.frames.has('thatOnly'))
}

/** "promised anonymity said": its object is a bare noun that can't speak, and a verb of saying stands right behind it. */
function isBeforeMute({context: {tokens, phrases}}: ClauseState, head: number): boolean {
  const object = phrases.at(head + 1)
  return (
    object?.kind === 'noun' &&
    object.first === head + 1 &&
    object.head === object.first &&
    /^(?:said|told|added)$/.test(tokens[object.last]?.lower ?? '') &&
    !canSpeak(tokens[object.head]?.lower ?? '')
  )
}

/** "is", "claims": one subject only. */
export function isSingular(state: ClauseState, first: number): boolean {
  const verb = state.context.tokens[first]
  return (
    verb !== undefined &&
    (/^(?:is|was|has|does|'s)$/.test(verb.lower) ||
      (verb.pos === 'VERB' && /[^s]s$/.test(verb.lower)))
  )
}
