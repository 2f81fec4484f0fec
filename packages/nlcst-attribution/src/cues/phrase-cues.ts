import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {canBeFinite, startsClause} from '../clauses/clause-starts.js'
import type {Context} from '../clauses/context.js'
import {opensAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import {prepositions, subjectAfter} from '../clauses/subject-after.js'
import {resumesBefore} from '../clauses/subject-before.js'
import words from '../generated/clause-words.js'
import {lexiconEntry} from '../lexicon.js'
import {canSpeak} from '../phrases/nouns.js'
import type {TokenRange} from '../types.js'
import {singular} from '../words.js'
import {adjectiveCue} from './adjective-cues.js'
import {type Candidate, candidateOf, type Scope} from './candidate.js'
import {nounCue, possessedCue} from './noun-cues.js'

const breaking: ReadonlySet<string> = new Set(words.breaking)

/**
 * @param at a token
 * @param scope where its sentence begins and ends
 * @returns the attribution whose cue begins there, or `null`
 */
export function readPhraseCue(context: Context, at: number, scope: Scope): Candidate | null {
  const token = context.tokens[at]
  if (!token) return null
  const length = prepositions.matchAt(context.tokens, at)
  if (length > 0 && (length > 1 || isPer(context, at)))
    return prepositionCue(context, at, at + length, scope)
  if (token.lower === 'citing' || (token.lower === 'quoting' && token.pos === 'VERB'))
    return citesSpeaker(context, at) ? prepositionCue(context, at, at + 1, scope) : null
  if (token.lower === 'in' || token.lower === 'by') return possessedCue(context, at, scope)
  if (token.pos === 'ADJ' || token.pos === 'VERB') return adjectiveCue(context, at, scope)
  if (token.pos === 'NOUN' && lexiconEntry(singular(token.lower), 'noun'))
    return nounCue(context, at, scope)
  return null
}

/** "citing officials"; "citing privacy rules" gives a reason, and "without citing sources", "citing no sources" nobody. */
function citesSpeaker(context: Context, at: number): boolean {
  if (context.tokens[at - 1]?.lower === 'without' || context.tokens[at + 1]?.lower === 'no')
    return false
  const phrase = context.phrases.at(at + 1)
  return phrase?.kind === 'name' || canSpeak(context.tokens[phrase?.head ?? -1]?.lower ?? '')
}

/** "per the filing" gives credit, "per cent" and "per day" don't. */
function isPer(context: Context, at: number): boolean {
  if (context.tokens[at]?.lower !== 'per') return true
  const next = context.tokens[at + 1]
  const previous = context.tokens[at - 1]
  return (
    previous?.text === ',' && next !== undefined && (next.pos === 'PROPN' || next.lower === 'the')
  )
}

function prepositionCue(
  context: Context,
  first: number,
  last: number,
  scope: Scope
): Candidate | null {
  const source = subjectAfter(context, last, scope.last)
  if (!source || source.phrase.kind === 'time') return null
  const start = /^[,—–]$/.test(context.tokens[first - 1]?.text ?? '') ? first - 1 : first
  const fronted = start <= scope.first || onlyOpeners(context, scope.first, start)
  const {content, end} = fronted
    ? contentBehind(context, source, scope)
    : contentInFront(context, source, start, first, scope)
  if (content.length === 0) return null
  return candidateOf(
    {
      content,
      cue: {first, last},
      lemma: context.tokens
        .slice(first, last)
        .map((token) => token.lower)
        .join(' '),
      form: 'preposition',
      subject: {...source, extent: {first: source.extent.first, last: end}},
      position: fronted ? 'front' : content.length > 1 ? 'middle' : 'end'
    },
    scope
  )
}

/** What a preposition gives credit for, and where its source ends. */
interface Credited {
  content: TokenRange[]
  end: number
}

/** "According to the fire service, one child was among the dead." */
function contentBehind(context: Context, source: Subject, scope: Scope): Credited {
  const comma = contentComma(context, source, scope.last)
  const end = Math.min(source.extent.last, comma ?? source.extent.last)
  const marked = /^[,:]$/.test(context.tokens[end]?.text ?? '') ? end + 1 : end
  const from = comma !== null ? comma + 1 : marked
  const content =
    from < scope.last - 1 ? [{first: from, last: clauseEnd(context, from, scope.last)}] : []
  return {content, end}
}

/** "One child was, according to the fire service, among the dead." */
function contentInFront(
  context: Context,
  source: Subject,
  start: number,
  first: number,
  scope: Scope
): Credited {
  const content = [clauseBefore(context, start, leftFloor(context, start, scope))]
  let end = source.extent.last
  // What the verb wants stands behind.
  if (start < first && /^(?:AUX|ADP|DET|SCONJ|PART)$/.test(context.tokens[start - 1]?.pos ?? ''))
    end = Math.min(end, commaBehind(context, source.phrase.last, end))
  const goesOn =
    context.tokens[end]?.text === ',' &&
    start < first &&
    end + 1 < scope.last - 1 &&
    continuesBehind(context, end + 1)
  if (goesOn) content.push({first: end + 1, last: clauseEnd(context, end + 1, scope.last)})
  return {content, end}
}

/** The first comma from a token on, `limit` where there is none. */
function commaBehind(context: Context, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (context.tokens[at]?.text === ',') return at
  return limit
}

/** A report that ended before ("X said A, but B, according to Y") is none of the content. */
function leftFloor(context: Context, end: number, scope: Scope): number {
  for (let at = end - 1; at > scope.first; at--) {
    const token = context.tokens[at]
    if (token?.text === ';') return at + 1
    if (
      token?.pos === 'CCONJ' &&
      /^(?:but|while)$/.test(token.lower) &&
      context.tokens[at - 1]?.text === ','
    )
      return at + 1
  }
  return scope.first
}

function onlyOpeners(context: Context, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = context.tokens[at]
    if (!token) return false
    if (
      token.pos !== 'CCONJ' &&
      token.pos !== 'ADV' &&
      token.pos !== 'PUNCT' &&
      context.phrases.at(at)?.kind !== 'time'
    )
      return false
  }
  return true
}

/** The comma that parts "According to Jane Orr, a vet" from what she said. */
function contentComma(context: Context, source: Subject, limit: number): number | null {
  for (let at = source.phrase.last; at < limit; at++) {
    const text = context.tokens[at]?.text
    if (text === ',' || text === ':') {
      if (resumesBefore(context, at + 1, at)) return at
      if (startsClause(context, at + 1, limit) && !isAside(context, at + 1, limit)) return at
      if (opensAt(context, at + 1)) return at
    }
  }
  return null
}

/** A noun phrase up to the next comma, with no verb in it. */
function isAside(context: Context, first: number, limit: number): boolean {
  if (/^(?:who|which|whose)$/.test(context.tokens[first]?.lower ?? '')) return true
  for (let at = first; at < limit; at++) {
    const token = context.tokens[at]
    if (!token) return false
    if (token.text === ',') return true
    if (
      /^[.;:"]$/.test(token.text) ||
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && canBeFinite(context, at))
    )
      return false
  }
  return false
}

function continuesBehind(context: Context, at: number): boolean {
  const token = context.tokens[at]
  return (
    token !== undefined &&
    !breaking.has(token.lower) &&
    !(token.pos === 'VERB' && /ing$/.test(token.lower))
  )
}
