import {isBaseForm} from 'nlcst-syntax'
import words from '../generated/clause-words.js'
import {isGivenName} from '../phrases/given-names.js'
import {canBePerson, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Token} from '../types.js'
import {lemmaOf} from '../words.js'
import {clauseOf, type Slot, slotOf, subjectOf} from './clause-frames.js'
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

function readFinite(state: ClauseState, first: number, head: number, auxiliary: boolean): void {
  const separator = state.separator
  const word = state.context.tokens[head]?.lower ?? ''
  const bare = lacksObject(state.context, head + 1)
  const next = state.context.tokens[head + 1]?.lower ?? ''
  // "said" and "claimed" hang on a noun only before "to" and "by".
  const doubtful =
    !auxiliary && canBeParticiple(word) && (!takesClause(state, head) || /^(?:to|by)$/.test(next))
  let top = topOf(state)
  if (top.kind === 'phrase' && !top.verb && waitingBelow(state, state.stack.length - 1) !== -1) {
    state.stack.pop()
    top = topOf(state)
  }
  if (!top.verb && !top.subject) {
    // "Contacted by phone, the commissioner": a participle; "said the mayor": an inverted verb.
    if (doubtful && bare && separator !== 'comma')
      state.stack.push(clauseOf('participial', state.at, {verb: true}))
    else settleVerb(state, top, head)
    return
  }
  if (top.verb) {
    if (separator === 'conjunction') {
      settleVerb(state, top, head)
      return
    }
    const found = clauseFor(state, separator)
    if (!found) {
      reinterpret(state, first, head, separator)
      return
    }
    top = found
  }
  const slot = top.subject as Slot
  // "Lena Foss, appointed in June to run it, said": behind the first comma a participle, not her verb.
  const reports = next === ',' && takesClause(state, head)
  if (
    separator === 'comma' &&
    slot.commas === 1 &&
    !auxiliary &&
    canBeParticiple(word) &&
    bare &&
    !reports
  ) {
    state.stack.push(clauseOf('participial', state.at, {verb: true}))
    return
  }
  if (separator === 'comma' && slot.commas === 1 && !auxiliary && isInverted(state, head)) {
    settleVerb(state, top, head)
    return
  }
  const [beside, ...joined] = slot.apposed
  // "Jane Orr, director and chairman, says": what stands beside her shares no verb; "Jane Orr, 40, and Jim Pike, 50, say": he does.
  if (beside && separator === 'comma')
    slot.others = slot.others.filter((other) => isParted(other, state.context.tokens))
  if (beside && separator === 'comma' && isPost(slot.phrase, beside, state.context.tokens))
    slot.phrase = beside
  const subject =
    beside && separator !== 'comma' ? besideSubject(state, slot, beside, first, head) : null
  if (subject === 'aside' && beside && slot.resumes !== null) {
    // "According to a report by the trust, a charity, two bridges fell": the charity was still in front.
    Object.assign(slot, slotOf(beside, 'comma'), {others: joined, resumes: slot.resumes})
  } else if (subject === 'aside' && beside) {
    const aside = {...slotOf(beside, 'comma'), others: joined}
    slot.apposed = []
    recordSubject(
      state,
      first,
      head,
      subjectOf(aside, extentEnd(state, first), isSingular(state, first))
    )
    state.stack.push(clauseOf('aside', state.at, {verb: true, taker: takesClause(state, head)}))
    return
  }
  const whole =
    subject === null || subject === 'aside'
      ? subjectOf(slot, extentEnd(state, first), isSingular(state, first))
      : subject
  recordSubject(state, first, head, whole)
  if (slot.resumes !== null) state.takeovers.set(slot.phrase.first, slot.resumes)
  if (auxiliary && head === first) state.auxiliary = whole
  if (top.kind === 'main' || (top.kind === 'content' && state.stack.length === 2))
    state.main ??= whole
  settleVerb(state, top, head)
  top.took = [first, head]
  top.doubtful = doubtful && whole.phrase.kind !== 'pronoun' ? first : -1
  top.bare = bare
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
