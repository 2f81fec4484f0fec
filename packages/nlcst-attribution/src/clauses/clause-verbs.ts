import {isBaseForm} from 'nlcst-syntax'
import words from '../generated/clause-words.js'
import {isGivenName} from '../phrases/given-names.js'
import {canBePerson, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Token} from '../types.js'
import {lemmaOf} from '../words.js'
import {
  type Clause,
  clauseOf,
  type Separator,
  type Slot,
  slotOf,
  subjectOf
} from './clause-frames.js'
import {
  type ClauseState,
  extentEnd,
  isSingular,
  pronounAt,
  recordSubject,
  settleVerb,
  takesClause,
  topOf,
  waitingBelow
} from './clause-state.js'
import {clauseFor, reinterpret} from './clause-takeovers.js'
import {canBeParticiple, isNonFinite, lacksObject} from './participles.js'
import type {Subject} from './subject.js'

const bareTakers: ReadonlySet<string> = new Set(words.bareTakers)

/** Reads the verb group that begins at a token. */
export function readVerb(state: ClauseState, first: number): number {
  const {tokens} = state.context
  let head = first
  let auxiliary = tokens[first]?.pos === 'AUX'
  if (auxiliary) {
    let at = first + 1
    while (/^(?:AUX|ADV|PART)$/.test(tokens[at]?.pos ?? '') && tokens[at]?.lower !== 'to') {
      if (tokens[at]?.pos === 'AUX') head = at
      at++
    }
    if (tokens[at]?.pos === 'VERB' && !state.context.phrases.at(at)) head = at
  }
  const word = tokens[head]?.lower ?? ''
  const previous = tokens[first - 1]
  if (auxiliary && head === first && /^(?:been|being|having)$/.test(word)) auxiliary = false
  if (tokens[first]?.lower === 'been' && state.auxiliary) {
    recordSubject(state, first, head, state.auxiliary)
    settleVerb(state, topOf(state), head)
    return head + 1
  }
  // "in need", "the sprays": a noun that the tagger takes for a verb.
  if (
    !auxiliary &&
    head > state.floor &&
    /^(?:DET|ADP)$/.test(previous?.pos ?? '') &&
    !isNonFinite(word)
  )
    return head + 1
  const negated = !auxiliary && previous?.lower === 'not'
  const bareForm = !auxiliary && isBareInfinitive(previous, word)
  if (bareForm || (!auxiliary && (isNonFinite(word) || (negated && canBeParticiple(word)))))
    readNonFinite(state, first, head)
  else readFinite(state, first, head, auxiliary)
  state.separator = 'none'
  return head + 1
}

/** "was let go", "helped deliver": a base form right behind a verb that needs no "to". */
function isBareInfinitive(previous: Token | undefined, word: string): boolean {
  return previous?.pos === 'VERB' && bareTakers.has(lemmaOf(previous)) && isBaseForm(word, 'verb')
}

export function readInfinitive(state: ClauseState, to: number): number {
  const {tokens, phrases} = state.context
  let at = to + 1
  while (/^(?:AUX|ADV|PART)$/.test(tokens[at]?.pos ?? '') && !phrases.at(at)) at++
  const head = tokens[at]?.pos === 'VERB' ? at : tokens[at - 1]?.pos === 'AUX' ? at - 1 : -1
  if (head === -1) {
    state.separator = 'preposition'
    return to + 1
  }
  readNonFinite(state, to, head)
  state.separator = 'none'
  return head + 1
}

function readNonFinite(state: ClauseState, first: number, head: number): void {
  const taker = takesClause(state, head)
  if (topOf(state).kind === 'phrase' && !topOf(state).verb) state.stack.pop()
  const top = topOf(state)
  if (top.verb) {
    // "said escaping the storm was": a gerund is what the clause is about.
    const gerund =
      top.taker &&
      first === head &&
      state.separator === 'none' &&
      !taker &&
      waitingBelow(state, state.stack.length) === -1
    const infinitive = first !== head
    if (!infinitive)
      top.candidate = gerund ? slotOf({...pronounAt(head), kind: 'noun'}, 'none') : null
    top.taker = taker || gerund || (infinitive && top.candidate !== null && top.taker)
  } else state.stack.push(clauseOf('participial', state.at, {verb: true, taker}))
  state.subjects.set(first, state.subjects.get(first) ?? null)
}

/** A finite verb group, as it stands in front of what is known of its clause. */
interface FiniteVerb {
  first: number
  head: number
  auxiliary: boolean
  /** What parts it from the words before it. */
  separator: Separator
  /** No object follows it. */
  bare: boolean
  /** It may be a participle that hangs on a noun. */
  doubtful: boolean
}

function readFinite(state: ClauseState, first: number, head: number, auxiliary: boolean): void {
  const word = state.context.tokens[head]?.lower ?? ''
  const bare = lacksObject(state.context, head + 1)
  const next = state.context.tokens[head + 1]?.lower ?? ''
  // "said" and "claimed" hang on a noun only before "to" and "by".
  const doubtful =
    !auxiliary && canBeParticiple(word) && (!takesClause(state, head) || /^(?:to|by)$/.test(next))
  const verb = {first, head, auxiliary, separator: state.separator, bare, doubtful}
  const clause = clauseOfFinite(state, verb)
  if (!clause || endsBehindComma(state, clause, verb)) return
  const subject = subjectOfFinite(state, clause.subject as Slot, verb)
  if (subject) settleFinite(state, clause, subject, verb)
}

/** The clause whose subject waits for a verb; `null` where the verb has been read without one. */
function clauseOfFinite(state: ClauseState, verb: FiniteVerb): Clause | null {
  const {first, head, separator} = verb
  let top = topOf(state)
  if (top.kind === 'phrase' && !top.verb && waitingBelow(state, state.stack.length - 1) !== -1) {
    state.stack.pop()
    top = topOf(state)
  }
  if (!top.verb && !top.subject) {
    // "Contacted by phone, the commissioner": a participle; "said the mayor": an inverted verb.
    if (verb.doubtful && verb.bare && separator !== 'comma')
      state.stack.push(clauseOf('participial', state.at, {verb: true}))
    else settleVerb(state, top, head)
    return null
  }
  if (!top.verb) return top
  if (separator === 'conjunction') {
    settleVerb(state, top, head)
    return null
  }
  const found = clauseFor(state, separator)
  if (!found) reinterpret(state, first, head, separator)
  return found
}

/** Whether a verb behind the first comma is none of the subject's: a participle, or one with its speaker behind it. */
function endsBehindComma(
  state: ClauseState,
  clause: Clause,
  {head, auxiliary, separator, bare}: FiniteVerb
): boolean {
  if (separator !== 'comma' || clause.subject?.commas !== 1 || auxiliary) return false
  const {tokens} = state.context
  // "Lena Foss, appointed in June to run it, said": behind the first comma a participle, not her verb.
  const reports = tokens[head + 1]?.lower === ',' && takesClause(state, head)
  if (canBeParticiple(tokens[head]?.lower ?? '') && bare && !reports) {
    state.stack.push(clauseOf('participial', state.at, {verb: true}))
    return true
  }
  if (!isInverted(state, head)) return false
  settleVerb(state, clause, head)
  return true
}

/** The subject of a verb by its slot; `null` where the verb was found to be one of an aside, which has been read. */
function subjectOfFinite(state: ClauseState, slot: Slot, verb: FiniteVerb): Subject | null {
  const {first, head, separator} = verb
  const {tokens} = state.context
  const subjectIn = (one: Slot) => subjectOf(one, extentEnd(state, first), isSingular(state, first))
  const [beside, ...joined] = slot.apposed
  if (!beside) return subjectIn(slot)
  if (separator === 'comma') {
    // "Jane Orr, director and chairman, says": what stands beside her shares no verb; "Jane Orr, 40, and Jim Pike, 50, say": he does.
    slot.others = slot.others.filter((other) => isParted(other, tokens))
    if (isPost(slot.phrase, beside, tokens)) slot.phrase = beside
    return subjectIn(slot)
  }
  const subject = besideSubject(state, slot, beside, first, head)
  if (subject !== 'aside') return subject ?? subjectIn(slot)
  const aside = {...slotOf(beside, 'comma'), others: joined}
  if (slot.resumes !== null) {
    // "According to a report by the trust, a charity, two bridges fell": the charity was still in front.
    Object.assign(slot, aside, {resumes: slot.resumes})
    return subjectIn(slot)
  }
  slot.apposed = []
  recordSubject(state, first, head, subjectIn(aside))
  state.stack.push(clauseOf('aside', state.at, {verb: true, taker: takesClause(state, head)}))
  return null
}

function settleFinite(
  state: ClauseState,
  clause: Clause,
  subject: Subject,
  {first, head, auxiliary, bare, doubtful}: FiniteVerb
): void {
  const slot = clause.subject as Slot
  recordSubject(state, first, head, subject)
  if (slot.resumes !== null) state.takeovers.set(slot.phrase.first, slot.resumes)
  if (auxiliary && head === first) state.auxiliary = subject
  if (clause.kind === 'main' || (clause.kind === 'content' && state.stack.length === 2))
    state.main ??= subject
  settleVerb(state, clause, head)
  clause.took = [first, head]
  clause.doubtful = doubtful && subject.phrase.kind !== 'pronoun' ? first : -1
  clause.bare = bare
}

/** ", said Hugo Lind, who teaches": a verb of saying with its speaker behind it. */
function isInverted(state: ClauseState, head: number): boolean {
  const {tokens, phrases} = state.context
  const behind = phrases.at(head + 1)
  if (!takesClause(state, head) || behind?.first !== head + 1 || behind.kind === 'time')
    return false
  return !/^(?:VERB|AUX|ADP)$/.test(tokens[behind.last]?.pos ?? '')
}

/** A verb right behind a phrase that a comma parts from the subject: a post and its name, a list, or an aside. */
function besideSubject(
  state: ClauseState,
  slot: Slot,
  beside: Phrase,
  first: number,
  head: number
): Subject | 'aside' | null {
  const {tokens} = state.context
  // "One factory hand, Ana Prew, said": a full name tells that it is somebody.
  const noun = tokens[slot.phrase.head]?.lower ?? ''
  const full = beside.last - beside.first > 1 && isGivenName(tokens[beside.first]?.lower ?? '')
  const role = isPersonNoun(noun) || (full && canBePerson(noun))
  if (beside.kind === 'name' && role && slot.others.length === 0)
    return {phrase: beside, extent: {first: slot.phrase.first, last: first}, others: []}
  const comma = /^[,—–]$/.test(tokens[head + 1]?.text ?? ',')
  // "Ana Prew of Tarn University, Delmar admits it": a body's place, whose second comma is forgotten.
  const place =
    slot.phrase.kind === 'name' && beside.kind === 'name' && beside.first - 1 > slot.phrase.last
  if (place && !comma && slot.apposed.length < 2) return null
  if (slot.apposed.length < 2 || comma) return slot.others.length > 0 ? null : 'aside'
  slot.others.push(...slot.listed, ...slot.apposed)
  return null
}

/** ", and | Jim Pike", ", and her aide, | Jim Pike": a name behind the comma that ends what stands beside the first. */
function isParted({kind, first, head}: Phrase, tokens: readonly Token[]): boolean {
  const comma = (at: number) => tokens[at]?.text === ','
  // "Jane Orr, the director, and Chairman of the trust,": hers too.
  const post = isPersonNoun(tokens[head]?.lower ?? '')
  return kind === 'name' && !post && (comma(first - 1) || comma(first - 2))
}

/** "Chairman, Jane Orr, said": a post with a capital, and who holds it; not "Amy Judge, D-Tarn, said". */
function isPost(phrase: Phrase, beside: Phrase, tokens: readonly Token[]): boolean {
  return (
    phrase.kind === 'name' &&
    beside.kind === 'name' &&
    !isGivenName(tokens[phrase.first]?.lower ?? '') &&
    isPersonNoun(tokens[phrase.head]?.lower ?? '') &&
    !isPersonNoun(tokens[beside.head]?.lower ?? '')
  )
}
