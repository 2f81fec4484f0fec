import {adjunctsOf} from '../clauses/adjuncts.js'
import {clauseEnd} from '../clauses/clause-ends.js'
import type {Context} from '../clauses/context.js'
import {opensAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import {type VerbGroup, verbGroup} from '../phrases/verbs.js'
import type {TokenRange} from '../types.js'
import {type Candidate, type ContentFound, candidateOf, type Scope} from './candidate.js'
import {cueVerbAt} from './lexicon.js'
import {invertedCue} from './verb-inverted.js'
import {endsQuotation, leftContent} from './verb-left.js'
import {
  givesName,
  passiveCue,
  quotesSomebody,
  reducedPassive,
  reducedQuotation,
  senseOf
} from './verb-passive.js'
import {rightContent} from './verb-right.js'
import {
  canReport,
  isOurselves,
  participleSubject,
  relativeScope,
  reportsInInfinitive,
  sharesSubject,
  subjectOfGroup
} from './verb-subjects.js'

/**
 * @param at a verb
 * @param scope where its sentence begins and ends
 * @returns the attribution that it is the cue of, or `null`
 */
export function readVerbCue(context: Context, at: number, scope: Scope): Candidate | null {
  const verb = cueVerbAt(context.tokens, at)
  if (!verb) return null
  const group = verbGroup(context.tokens, at, scope.first)
  const last = at + 1 + verb.particles.length
  if (group.form === 'infinitive' && !reportsInInfinitive(context, group, scope.first)) return null
  if (group.passive) return passiveCue(context, verb, group, last, scope)
  const reduced = reducedQuotation(context, verb, group, last)
  if (reduced) return reducedPassive(context, verb, group, last, reduced, scope)
  if (givesName(context, verb, group, last)) return null
  const participle = group.form === 'participle'
  const quoting = quotesSomebody(context, verb, group, last, scope)
  if (quoting) return quoting
  if (participle && !canReport(context, group, scope)) return null
  const before = participle
    ? participleSubject(context, group, scope)
    : subjectOfGroup(context, group, scope)
  if (before && (isOurselves(context, before, scope) || isBefallen(context, group, last, before)))
    return null
  const inner = before ? relativeScope(context, before, last, scope) : scope
  const adjuncts = adjunctsOf(context, last, inner.last, verb, false, before !== null)
  const right = rightContent(context, verb, group, last, adjuncts.next, inner)
  // "“…,” said the mayor": the subject stands behind only if none stands in front.
  const parted = before && isParted(context, before, group, last, scope)
  if ((!before || parted) && group.form === 'finite') {
    const inverted = invertedCue(context, verb, group, last, scope)
    if (inverted) return inverted
  }
  const start = before ? before.extent.first : group.first
  const left = leftContent(context, verb, start, adjuncts.next, scope, right === null, before)
  const found = right ?? left ?? asClause(context, before, adjuncts.next, scope)
  if (!found) return null
  const goesOn = right !== null && opensAt(context, right.content[0]?.first ?? -1) !== null
  const both = right && left?.quoted && (goesOn || isInterrupted(context, left.content.at(-1)))
  const content = both ? [...left.content, ...right.content] : found.content
  const position = both ? 'middle' : found.position
  // "would ask members to strike": nobody has asked them.
  const asks = context.tokens[content[0]?.first ?? 0]?.lower === 'to'
  if ((group.negated || group.modal) && asks) return null
  if (!before && !participle && !sharesSubject(context, group, scope)) return null
  return candidateOf(
    {
      content,
      cue: {first: group.head, last},
      lemma: verb.lemma,
      sense: senseOf(verb),
      subject: before,
      inherits: !before,
      position,
      negated: group.negated,
      addressee: adjuncts.addressee,
      embedded: isEmbedded(context, before, participle),
      object: found.object === true
    },
    scope
  )
}

/** "found that they could have “bad results,” | said Ana Prew": a subject of a clause that its quotation closes, and a name behind the verb. */
function isParted(
  context: Context,
  {phrase}: Subject,
  group: VerbGroup,
  last: number,
  scope: Scope
): boolean {
  const name = context.phrases.at(last)
  if (name?.first !== last || name.kind !== 'name') return false
  if (!endsQuotation(context, group.first - 1, scope)) return false
  const goesOn = /^(?:VERB|AUX|ADV)$/.test(context.tokens[name.last]?.pos ?? '')
  // "Orlen “repeatedly broke the law,” | said Ana Prew, who sued": the verb may stand in the marks.
  const verbs = context.tokens.slice(phrase.last, group.first)
  return !goesOn && verbs.some(({pos}) => /^(?:VERB|AUX)$/.test(pos))
}

/** "…, a claim refuted by experts": a participle of the noun that a comma sets beside what came before. */
function isBefallen({tokens}: Context, group: VerbGroup, last: number, {phrase}: Subject): boolean {
  return (
    group.first === group.head &&
    tokens[last]?.lower === 'by' &&
    phrase.last === group.first &&
    phrase.kind === 'noun' &&
    /^[,—–"”’]$/.test(tokens[phrase.first - 1]?.text ?? '') &&
    /(?:ed|en|wn)$/.test(tokens[group.head]?.lower ?? '')
  )
}

/** A participle behind its noun, or a relative clause: not what the sentence is about. */
function isEmbedded(context: Context, subject: Subject | null, participle: boolean): boolean {
  if (!subject) return false
  const behind = context.tokens[subject.phrase.first - 1]?.pos === 'ADP'
  return (
    (participle && behind) ||
    /^(?:who|which|that)$/.test(context.tokens[subject.phrase.first]?.lower ?? '')
  )
}

/** "As Orr told Radio Kest, the bridge is shut": what the clause with the cue stands in front of. */
function asClause(
  context: Context,
  subject: Subject | null,
  next: number,
  scope: Scope
): ContentFound | null {
  const first = subject?.extent.first ?? 0
  const comma = context.tokens[next]?.text === ',' && next + 1 < scope.last
  if (!comma || first - 1 < scope.first || context.tokens[first - 1]?.lower !== 'as') return null
  return {
    content: [{first: next + 1, last: clauseEnd(context, next + 1, scope.last)}],
    position: 'front'
  }
}

/** A quotation that the cue only interrupts ends in a comma or a stop. */
function isInterrupted(context: Context, range: TokenRange | undefined): boolean {
  if (!range) return false
  const inside = context.tokens[range.last - 2]?.text ?? ''
  const after = context.tokens[range.last]?.text ?? ''
  return /[,.!?…—–-]$/.test(inside) || /^[,—–-]$/.test(after)
}
