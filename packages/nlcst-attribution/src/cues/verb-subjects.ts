import type {Context} from '../clauses/context.js'
import {asSubject, type Subject} from '../clauses/subject.js'
import {subjectBefore} from '../clauses/subject-before.js'
import words from '../generated/clause-words.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import {canSpeak} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {type VerbGroup, verbGroup} from '../phrases/verbs.js'
import type {Token} from '../types.js'
import {lemmaOf} from '../words.js'
import type {Scope} from './candidate.js'

const beforeParticiples: ReadonlySet<string> = new Set(words.beforeParticiples)
const errands: ReadonlySet<string> = new Set(cues.errands)
const leading: ReadonlySet<string> = new Set(cues.leading)

export function subjectOfGroup(context: Context, group: VerbGroup, scope: Scope): Subject | null {
  if (group.form === 'infinitive') {
    const errand = errandBefore(context, group.first, scope.first)
    if (errand) return errand.passive ? null : subjectBefore(context, errand.first, scope.first)
    // "went on to say": the subject is the governing verb's.
    let at = group.first - 1
    while (at > scope.first && context.tokens[at]?.pos === 'ADV') at--
    const governing = context.tokens[at]
    if (isWilling(governing)) return subjectBefore(context, copulaOf(context, at), scope.first)
    if (governing?.pos !== 'VERB' && governing?.pos !== 'ADP') return null
    while (at > scope.first && context.tokens[at]?.pos !== 'VERB') at--
    const outer = verbGroup(context.tokens, at, scope.first)
    return outer.passive ? null : subjectBefore(context, outer.first, scope.first)
  }
  const subject = subjectBefore(context, group.first, scope.first)
  return subject && subject.phrase.kind !== 'time' ? subject : null
}

/** "Orr, who has said she will go, told": what a relative clause reports ends with it. */
export function relativeScope(
  context: Context,
  subject: Subject,
  from: number,
  scope: Scope
): Scope {
  const {first} = subject.phrase
  const relative = /^(?:who|which|whose)$/.test(context.tokens[first]?.lower ?? '')
  if (!relative || context.tokens[first - 1]?.text !== ',') return scope
  for (let at = from; at < scope.last - 1; at++) {
    if (context.tokens[at]?.text !== ',' || context.tokens[at]?.quotation !== scope.quotation)
      continue
    let next = at + 1
    while (context.tokens[next]?.pos === 'ADV') next++
    if (isFiniteAt(context, next) || opensMain(context, first, next, scope))
      return {...scope, last: at}
  }
  return scope
}

function isFiniteAt({tokens}: Context, at: number): boolean {
  const pos = tokens[at]?.pos
  return pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(tokens[at]?.lower ?? ''))
}

/** "In Delmar, which claims the isles, | the law is": a subject and its verb, where the relative clause hangs on what stands in front. */
function opensMain(context: Context, relative: number, at: number, scope: Scope): boolean {
  const {tokens, phrases} = context
  const phrase = phrases.at(at)
  if (phrase?.first !== at || phrase.kind === 'time' || tokens[scope.first]?.pos !== 'ADP')
    return false
  const front = tokens.slice(scope.first, relative)
  return (
    front.every((_, index) => !isFiniteAt(context, scope.first + index)) &&
    isFiniteAt(context, phrase.last)
  )
}

/** The desk's own "we" and "you" are nobody's report. */
export function isOurselves(context: Context, subject: Subject, scope: Scope): boolean {
  const head = context.tokens[subject.phrase.head]?.lower ?? ''
  return scope.quotation === null && /^(?:i|we|you)$/.test(head)
}

/** "…, adding that", "while saying", "with one neighbour writing": a participle that reports, no gerund. */
export function canReport(context: Context, group: VerbGroup, scope: Scope): boolean {
  const previous = context.tokens[group.first - 1]
  if (!previous || group.first <= scope.first) return true
  if (previous.pos === 'CCONJ' || /^[,;:—–"“”]$/.test(previous.lower)) return true
  if (beforeParticiples.has(previous.lower)) return true
  return context.phrases.at(group.first - 1) !== undefined
}

/** Prepositions of a place or a way, whose noun does nothing. */
const places: ReadonlySet<string> = new Set(cues.places)

/**
 * "an order by the admiral directing", "with one neighbour writing": the phrase right in front, unless it
 * tells a place or is a thing that the clause's subject did something to ("confirmed the story saying").
 */
export function participleSubject(
  context: Context,
  group: VerbGroup,
  scope: Scope
): Subject | null {
  const beside =
    besideWith(context, group.first, scope.first) ?? waitingFor(context, group.first - 1)
  if (beside) return asSubject(beside)
  const phrase = context.phrases.at(group.first - 1)
  if (
    !phrase ||
    phrase.first < scope.first ||
    phrase.kind === 'time' ||
    phrase.last !== group.first
  )
    return null
  const before = context.tokens[phrase.first - 1]
  if (places.has(before?.lower ?? '')) return null
  const object = before?.pos === 'VERB' && phrase.first - 1 > scope.first
  const head = context.tokens[phrase.head]?.lower ?? ''
  return object && phrase.kind !== 'name' && !canSpeak(head) ? null : asSubject(phrase)
}

/** ", but the Tarn police | when announcing the arrest called": the subject of a clause whose verb is still to come. */
function waitingFor({tokens, phrases}: Context, conjunction: number): Phrase | null {
  if (!/^wh(?:en|ile)$/.test(tokens[conjunction]?.lower ?? '')) return null
  const phrase = phrases.at(conjunction - 1)
  if (phrase?.last !== conjunction || phrase.kind === 'time' || phrase.possessive) return null
  const before = tokens[phrase.first - 1]
  return !before || /^(?:[.,;:]|but)$/.test(before.lower) || before.pos === 'SCONJ' ? phrase : null
}

/** "with its treasurer, Ana Prew, describing": the first of those set beside each other behind "with". */
function besideWith({tokens, phrases}: Context, verb: number, floor: number): Phrase | null {
  if (tokens[verb - 1]?.text !== ',') return null
  const name = phrases.at(verb - 2)
  const post =
    name?.last === verb - 1 && tokens[name.first - 1]?.text === ','
      ? phrases.at(name.first - 2)
      : undefined
  if (!name || !post || post.last !== name.first - 1 || post.first <= floor) return null
  const mixed = (name.kind === 'name') !== (post.kind === 'name')
  return mixed && tokens[post.first - 1]?.lower === 'with' ? post : null
}

/**
 * "took to Facebook to say", "rang the paper to complain": what somebody did so as to say it, which tells that they
 * have. Nothing but the verb's own object and adverbials stands between.
 */
function errandBefore({tokens}: Context, to: number, floor: number): VerbGroup | null {
  for (let at = to - 1; at >= floor && at > to - 9; at--) {
    const pos = tokens[at]?.pos ?? ''
    if (pos !== 'VERB') {
      if (/^(?:AUX|SCONJ|CCONJ|PUNCT)$/.test(pos)) return null
      continue
    }
    const token = tokens[at] as Token
    const group = verbGroup(tokens, at, floor)
    // "Farmers use the app to report": a habit, and nothing that was said.
    const past = token.lower !== lemmaOf(token) && !/s$/.test(token.lower)
    const done = past && group.form === 'finite' && !group.modal && !group.negated
    const led = lemmaOf(token) !== 'take' || tokens[at + 1]?.lower === 'to'
    return done && led && at < to - 1 && errands.has(lemmaOf(token)) ? group : null
  }
  return null
}

/** Whether an infinitive tells what somebody has said. */
export function reportsInInfinitive(context: Context, group: VerbGroup, floor: number): boolean {
  const before = context.tokens[group.first - 1]
  if (isWilling(before) || errandBefore(context, group.first, floor)) return true
  return before !== undefined && leading.has(before.lower)
}

/** "was keen to stress": an adjective of what somebody wants to say. */
function isWilling(token: Token | undefined): boolean {
  if (token?.pos !== 'ADJ' && token?.pos !== 'VERB') return false
  return lexiconEntry(token.lower, 'adjective')?.frames.has('to') === true
}

/** The verb in front of an adjective, adverbs between. */
function copulaOf(context: Context, adjective: number): number {
  let at = adjective - 1
  while (/^(?:ADV|PART)$/.test(context.tokens[at]?.pos ?? '')) at--
  return at
}

/** "and added that …": the verb goes on with the subject of the one before. */
export function sharesSubject(context: Context, group: VerbGroup, scope: Scope): boolean {
  let at = group.first - 1
  while (at > scope.first && context.tokens[at]?.pos === 'ADV') at--
  const token = context.tokens[at]
  return at > scope.first && token !== undefined && (token.pos === 'CCONJ' || token.text === ',')
}
