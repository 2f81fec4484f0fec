import {complementizers} from '../clauses/adjuncts.js'
import {clauseEnd} from '../clauses/clause-ends.js'
import {startsClause} from '../clauses/clause-starts.js'
import type {Context} from '../clauses/context.js'
import {opensAt} from '../clauses/quotation-edges.js'
import {subjectBefore} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import type {CueSense, Token} from '../types.js'
import {lemmaOf} from '../words.js'
import {type Candidate, candidateOf, type Scope} from './candidate.js'

const copulas: ReadonlySet<string> = new Set(cues.copulas)

/**
 * "Orr is adamant that the bridge is safe", "residents remain worried the bridge will fall": what somebody is
 * said to be sure, clear or afraid of.
 *
 * @param at a token
 * @param scope where its sentence begins and ends
 */
export function adjectiveCue(context: Context, at: number, scope: Scope): Candidate | null {
  const {tokens} = context
  const token = tokens[at]
  const entry = token && lexiconEntry(token.lower, 'adjective')
  if (!entry?.frames.has('clause')) return null
  const verb = copulaBefore(context, at, scope.first)
  if (verb === -1) return null
  const next = at + 1
  const that = complementizers.has(tokens[next]?.lower ?? '')
  const clause = that || opensAt(context, next) !== null || startsClause(context, next, scope.last)
  if (!clause || next >= scope.last) return null
  const subject = subjectBefore(context, verb, scope.first)
  const head = tokens[subject?.phrase.head ?? -1]?.lower ?? ''
  // "It is clear that", "there is doubt that": nobody is.
  if (!subject || /^(?:it|there|that|this)$/.test(head)) return null
  return candidateOf(
    {
      content: [{first: next, last: clauseEnd(context, next, scope.last)}],
      cue: {first: at, last: next},
      lemma: entry.lemma,
      form: 'adjective',
      sense: [...entry.senses][0] as CueSense,
      subject,
      negated: isNegated(tokens, verb, at)
    },
    scope
  )
}

/** The copula in front, adverbs between; `-1` if there is none. */
function copulaBefore(context: Context, at: number, floor: number): number {
  for (let verb = at - 1; verb >= floor && verb > at - 5; verb--) {
    const token = context.tokens[verb]
    if (!token) return -1
    if (token.pos === 'AUX' || token.pos === 'VERB')
      return copulas.has(token.pos === 'AUX' ? 'be' : lemmaOf(token)) ? verb : -1
    if (token.pos !== 'ADV' && token.pos !== 'PART') return -1
  }
  return -1
}

function isNegated(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({lower}) => /^(?:not|n't|never)$/.test(lower))
}
