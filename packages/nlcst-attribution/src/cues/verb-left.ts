import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {relatives} from '../clauses/clause-state.js'
import type {Context} from '../clauses/context.js'
import {closesAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import words from '../generated/clause-words.js'
import type {MarkedQuotation, TokenRange} from '../types.js'
import type {ContentFound, Scope} from './candidate.js'
import type {CueVerb} from './lexicon.js'

const breaking: ReadonlySet<string> = new Set([...words.breaking, ...words.breakingSpeech])

const reasoning: ReadonlySet<string> = new Set(words.reasoning)

/** `“Never!” Harry said.` reports; after a full stop only the plainest verbs do: `“Yes.” Harry smiled.` */
function canEndBefore(context: Context, quotation: MarkedQuotation, verb: CueVerb): boolean {
  const stop = context.tokens[quotation.last - 2]?.text ?? ''
  if (/^(?:say|tell|add|ask)$/.test(verb.lemma)) return true
  return /[!?]$/.test(stop) && (verb.senses.has('say') || verb.senses.has('ask'))
}

/** The quotation that ends right before a place, commas and dashes between them passed over. */
function closedBefore(context: Context, at: number, scope: Scope): MarkedQuotation | null {
  let index = at
  while (
    index >= scope.first &&
    /^[,—–-]$/.test(context.tokens[index]?.text ?? '') &&
    closesAt(context, index) === null
  )
    index--
  return closesAt(context, index)
}

/** Whether a quotation ends right before a place that is not the one that is read. */
export function endsQuotation(context: Context, at: number, scope: Scope): boolean {
  const closed = closedBefore(context, at, scope)
  return closed !== null && closed.id !== scope.quotation
}

/** The quotation that ends right before a place, with what leads to it in its sentence. */
export function quotedBefore(context: Context, at: number, scope: Scope): TokenRange[] {
  const closed = closedBefore(context, at, scope)
  if (!closed) return []
  // Words before the quotation in its sentence belong to the content: `It was "a mess," he said.`
  const whole = closed.first <= scope.first || context.tokens[closed.first - 1]?.text === ':'
  const leading = !whole && closed.sentence === scope.sentence
  return [
    {
      first: leading ? clauseBefore(context, closed.first, scope.first).first : closed.first,
      last: closed.last
    }
  ]
}

/** What stands before the subject and the cue: quotation, or clause with its comma. */
export function leftContent(
  context: Context,
  verb: CueVerb,
  start: number,
  next: number,
  scope: Scope,
  alone: boolean,
  subject: Subject | null
): (ContentFound & {quoted: boolean}) | null {
  const previous = start - 1
  if (previous < scope.first) {
    // `“Never!” | Harry said.`: the quotation is the sentence before.
    const earlier = alone && subject && start === scope.first ? closesAt(context, start - 1) : null
    const same =
      earlier && context.tokens[start - 1]?.paragraph === context.tokens[start]?.paragraph
    return earlier &&
      same &&
      canEndBefore(context, earlier, verb) &&
      endsReport(context, next, scope)
      ? {content: [{first: earlier.first, last: earlier.last}], position: 'end', quoted: true}
      : null
  }
  const speaks = verb.senses.has('say') || verb.senses.has('ask') || verb.frames.has('quotation')
  // "“…”, as the referee put it"
  const as = context.tokens[previous]?.lower === 'as' && previous > scope.first
  const end = as ? previous - 1 : previous
  if (speaks && endsQuotation(context, end, scope)) {
    const content = quotedBefore(context, end, scope)
    if (content.length > 0) return {content, position: 'end', quoted: true}
  }
  if (!alone || !subject) return null
  const mark = context.tokens[previous]?.text ?? ''
  if (!/^[,—–]$/.test(mark) && !(mark === '-' && context.tokens[previous]?.pos === 'PUNCT'))
    return relativeReport(context, start, scope, verb, next)
  const telling = verb.frames.has('objectAs') && verb.senses.has('say') && isPlain(context, subject)
  const sourcedCandidates = verb.frames.has('clause') || verb.lemma === 'tell' || telling
  if (!sourcedCandidates || !endsReport(context, next, scope)) return null
  const left = clauseBefore(context, previous, scope.first)
  if (left.last - left.first < 1 || isAdverbial(context, left)) return null
  const right = continuation(context, next, scope)
  return {
    content: right ? [left, right] : [left],
    position: right ? 'middle' : 'end',
    quoted: false
  }
}

/** "In a letter to the council, Orr asked": when, where or how, and no news. */
function isAdverbial(context: Context, {first, last}: TokenRange): boolean {
  const words = context.tokens.slice(first, last)
  return words[0]?.pos === 'ADP' && words.every(({pos}) => pos !== 'VERB' && pos !== 'AUX')
}

/** No relative pronoun: "the bus, police described, had left", not "the talks, which he described". */
function isPlain(context: Context, {phrase}: Subject): boolean {
  return !/^(?:who|which|that)$/.test(context.tokens[phrase.first]?.lower ?? '')
}

/** "which sources say has not been inspected": content lies on both sides. */
function relativeReport(
  context: Context,
  start: number,
  scope: Scope,
  verb: CueVerb,
  next: number
): (ContentFound & {quoted: boolean}) | null {
  const relative = context.tokens[start - 1]
  if (!relative || !(relatives.has(relative.lower) || relative.lower === 'what')) return null
  const pos = context.tokens[next]?.pos
  if ((!verb.frames.has('clause') && verb.lemma !== 'tell') || (pos !== 'VERB' && pos !== 'AUX'))
    return null
  return {
    content: [{first: next, last: clauseEnd(context, next, scope.last)}],
    position: 'front',
    quoted: false
  }
}

function endsReport(context: Context, at: number, scope: Scope): boolean {
  const token = context.tokens[at]
  return (
    !token ||
    at >= scope.last ||
    (token.pos === 'PUNCT' && /^[,.;:—–)!?"-]/.test(token.text)) ||
    closesAt(context, at) !== null ||
    token.pos === 'CCONJ' ||
    token.pos === 'SCONJ' ||
    (token.pos === 'VERB' && /ing$/.test(token.lower)) ||
    token.pos === 'ADP'
  )
}

/** ", police said, " in mid-sentence: the clause goes on behind. */
function continuation(context: Context, next: number, scope: Scope): TokenRange | null {
  if (
    context.tokens[next]?.text !== ',' &&
    context.tokens[next]?.text !== '—' &&
    context.tokens[next]?.text !== '–'
  )
    return null
  const after = context.tokens[next + 1]
  if (!after || next + 1 >= scope.last) return null
  if (/ing$/.test(after.lower) && after.pos === 'VERB') return null
  if (breaking.has(after.lower) && !reasoning.has(after.lower)) return null
  return {first: next + 1, last: clauseEnd(context, next + 1, scope.last)}
}
