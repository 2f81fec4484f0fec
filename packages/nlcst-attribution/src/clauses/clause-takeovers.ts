import {cueVerbAt} from '../cues/lexicon.js'
import words from '../generated/clause-words.js'
import {canSpeak, isPersonNoun} from '../phrases/nouns.js'
import {
  type Clause,
  clauseOf,
  isWaiting,
  type Separator,
  type Slot,
  slotOf,
  subjectOf
} from './clause-frames.js'
import {
  type ClauseState,
  extentEnd,
  isSingular,
  recordSubject,
  settleVerb,
  topOf,
  waitingBelow
} from './clause-state.js'
import {canBeParticiple} from './participles.js'

const subjects: ReadonlySet<string> = new Set(words.subjects)

/** The clause that a verb falls to, where the topmost has its own already: one that begins behind it, or one that waits below. */
export function clauseFor(state: ClauseState, separator: Separator): Clause | null {
  const top = topOf(state)
  const waiting = waitingBelow(state, state.stack.length)
  const {candidate} = top
  const pronoun = subjects.has(state.context.tokens[candidate?.phrase.head ?? -1]?.lower ?? '')
  const begins = candidate !== null && (top.taker || candidate.separator === 'comma' || pronoun)
  // "granted anonymity said": an object of a verb that takes no clause, and may be a participle.
  const object =
    !begins &&
    !top.clausal &&
    top.doubtful !== -1 &&
    separator === 'none' &&
    candidate?.separator === 'none' &&
    candidate.others.length === 0
  const direct = waiting === -1 && !object && (begins || separator !== 'comma')
  if (candidate && (direct || (begins && separator !== 'comma'))) {
    top.candidate = null
    const alone =
      candidate.separator !== 'comma' && !top.taker ? candidate.others.at(-1) : undefined
    const clause = clauseOf('content', state.at, {
      subject: alone ? slotOf(alone, 'conjunction') : candidate
    })
    state.stack.push(clause)
    return clause
  }
  if (waiting === -1) return null
  state.stack.length = waiting + 1
  const below = topOf(state)
  if (isWaiting(below)) {
    if (candidate && separator === 'comma') nameBehind(state, below.subject, candidate)
    return below
  }
  const {candidate: held} = below
  below.candidate = null
  const clause = clauseOf('content', state.at, {subject: held})
  state.stack.push(clause)
  return clause
}

/** "The engineer who designed the bridge, Abe Lorn, said": the name is that of the post before the clause. */
function nameBehind(state: ClauseState, slot: Slot, {phrase, separator, after}: Slot): void {
  const {tokens} = state.context
  if (separator !== 'comma' || phrase.kind !== 'name' || slot.phrase.kind !== 'noun') return
  if (after && (after.kind !== 'noun' || isPersonNoun(tokens[after.head]?.lower ?? ''))) return
  slot.phrase = {...phrase, first: phrase.first}
}

/** "A clerk sacked in May said": two verbs with nothing between them, so the first was a participle. */
export function reinterpret(
  state: ClauseState,
  first: number,
  head: number,
  separator: Separator
): void {
  const {tokens} = state.context
  const word = tokens[head]?.lower ?? ''
  const cue = cueVerbAt(tokens, head)
  const finite = head > first || !canBeParticiple(word) || cue !== undefined
  for (let depth = state.stack.length - 1; depth >= 0; depth--) {
    const clause = state.stack[depth]
    if (!clause || clause.doubtful === -1 || !clause.subject || !finite) continue
    // "a cost that experts said would add": the gap of the relative clause.
    const gap = (clause.kind === 'relative' || clause.kind === 'reduced') && clause.taker
    // "Document found on street, say police": the number is another's.
    const plural =
      clause.subject.others.length > 0 ||
      /s$|people$|police$/.test(tokens[clause.subject.phrase.head]?.lower ?? '')
    if (cue?.lemma === word && !plural) continue
    if (gap || (separator === 'comma' && !clause.bare)) continue
    const subject = subjectOf(clause.subject, extentEnd(state, first), isSingular(state, first))
    const mistaken = state.subjects.get(clause.doubtful)
    if (mistaken) state.subjects.set(clause.doubtful, null)
    state.stack.length = depth + 1
    if (clause.kind === 'main') state.main = subject
    recordSubject(state, first, head, subject)
    settleVerb(state, clause, head)
    return
  }
  settleVerb(state, topOf(state), head)
}

/**
 * "The couple next door said": no clause behind a noun, since no verb is left for the noun itself, and the
 * words in between can say nothing.
 *
 * @param state read to its end
 */
export function closeReduced(state: ClauseState): void {
  for (const [depth, clause] of state.stack.entries()) {
    const below = state.stack[depth - 1]
    if (clause.kind !== 'reduced' || !clause.took || !clause.subject || !isWaiting(below)) continue
    const {tokens} = state.context
    const speaks = ({phrase}: Slot) =>
      phrase.kind === 'name' || canSpeak(tokens[phrase.head]?.lower ?? '')
    if (speaks(clause.subject) || !speaks(below.subject)) continue
    const [first, head] = clause.took
    recordSubject(
      state,
      first,
      head,
      subjectOf(below.subject, extentEnd(state, first), isSingular(state, first))
    )
    return
  }
}
