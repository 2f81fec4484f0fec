import {clauseEnd} from '../clauses/clause-ends.js'
import {startsClause} from '../clauses/clause-starts.js'
import type {Ground} from '../clauses/ground.js'
import {opensAt} from '../clauses/quotation-edges.js'
import {subjectBefore} from '../clauses/subject-before.js'
import {complementizers} from '../clauses/tails.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import type {CueSense, Token} from '../types.js'
import {lemmaOf} from '../words.js'
import {type Draft, draftOf, type Stretch} from './drafts.js'

const copulas: ReadonlySet<string> = new Set(cues.copulas)

/**
 * "Orr is adamant that the bridge is safe", "residents remain worried the bridge will fall": what somebody is
 * said to be sure, clear or afraid of.
 *
 * @param at a token
 * @param stretch where its sentence begins and ends
 */
export function adjectiveCue(ground: Ground, at: number, stretch: Stretch): Draft | null {
  const {tokens} = ground
  const token = tokens[at]
  const entry = token && lexiconEntry(token.lower, 'adjective')
  if (!entry?.frames.has('clause')) return null
  const verb = copulaBefore(ground, at, stretch.first)
  if (verb === -1) return null
  const next = at + 1
  const that = complementizers.has(tokens[next]?.lower ?? '')
  const clause = that || opensAt(ground, next) !== null || startsClause(ground, next, stretch.last)
  if (!clause || next >= stretch.last) return null
  const subject = subjectBefore(ground, verb, stretch.first)
  const head = tokens[subject?.phrase.head ?? -1]?.lower ?? ''
  // "It is clear that", "there is doubt that": nobody is.
  if (!subject || /^(?:it|there|that|this)$/.test(head)) return null
  return draftOf(
    {
      content: [{first: next, last: clauseEnd(ground, next, stretch.last)}],
      cue: {first: at, last: next},
      lemma: entry.lemma,
      form: 'adjective',
      sense: [...entry.senses][0] as CueSense,
      subject,
      negated: isNegated(tokens, verb, at)
    },
    stretch
  )
}

/** The copula in front, adverbs between; `-1` if there is none. */
function copulaBefore(ground: Ground, at: number, floor: number): number {
  for (let verb = at - 1; verb >= floor && verb > at - 5; verb--) {
    const token = ground.tokens[verb]
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
