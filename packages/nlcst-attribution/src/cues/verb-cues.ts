import {clauseEnd} from '../clauses/clause-ends.js'
import type {Ground} from '../clauses/ground.js'
import {opensAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import {tailOf} from '../clauses/tails.js'
import {verbGroup} from '../phrases/verbs.js'
import type {TokenRange} from '../types.js'
import {type ContentFound, type Draft, draftOf, type Stretch} from './drafts.js'
import {cueVerbAt} from './lexicon.js'
import {invertedCue} from './verb-inverted.js'
import {leftContent} from './verb-left.js'
import {
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
  relativeStretch,
  reportsInInfinitive,
  sharesSubject,
  subjectOfGroup
} from './verb-subjects.js'

/**
 * @param at a verb
 * @param stretch where its sentence begins and ends
 * @returns the attribution that it is the cue of, or `null`
 */
export function readVerbCue(ground: Ground, at: number, stretch: Stretch): Draft | null {
  const verb = cueVerbAt(ground.tokens, at)
  if (!verb) return null
  const group = verbGroup(ground.tokens, at, stretch.first)
  const last = at + 1 + verb.particles.length
  if (group.form === 'infinitive' && !reportsInInfinitive(ground, group)) return null
  if (group.passive) return passiveCue(ground, verb, group, last, stretch)
  const reduced = reducedQuotation(ground, verb, group, last)
  if (reduced) return reducedPassive(ground, verb, group, last, reduced, stretch)
  const participle = group.form === 'participle'
  const quoting = quotesSomebody(ground, verb, group, last, stretch)
  if (quoting) return quoting
  if (participle && !canReport(ground, group, stretch)) return null
  const before = participle
    ? participleSubject(ground, group, stretch)
    : subjectOfGroup(ground, group, stretch)
  if (before && isOurselves(ground, before, stretch)) return null
  const inner = before ? relativeStretch(ground, before, last, stretch) : stretch
  const tail = tailOf(ground, last, inner.last, verb, false, before !== null)
  const right = rightContent(ground, verb, group, last, tail.next, inner)
  // "“…,” said the mayor": the subject stands behind only if none stands in front.
  if (!before && group.form === 'finite') {
    const inverted = invertedCue(ground, verb, group, last, stretch)
    if (inverted) return inverted
  }
  const start = before ? before.extent.first : group.first
  const left = leftContent(ground, verb, start, tail.next, stretch, right === null, before)
  const found = right ?? left ?? asClause(ground, before, tail.next, stretch)
  if (!found) return null
  const goesOn = right !== null && opensAt(ground, right.content[0]?.first ?? -1) !== null
  const both = right && left?.quoted && (goesOn || isInterrupted(ground, left.content.at(-1)))
  const content = both ? [...left.content, ...right.content] : found.content
  const position = both ? 'middle' : found.position
  if (group.negated && ground.tokens[content[0]?.first ?? 0]?.lower === 'to') return null
  if (!before && !participle && !sharesSubject(ground, group, stretch)) return null
  return draftOf(
    {
      content,
      cue: {first: group.head, last},
      lemma: verb.lemma,
      sense: senseOf(verb),
      subject: before,
      inherits: !before,
      position,
      negated: group.negated,
      addressee: tail.addressee,
      embedded: isEmbedded(ground, before, participle),
      object: found.object === true
    },
    stretch
  )
}

/** A participle behind its noun, or a relative clause: not what the sentence is about. */
function isEmbedded(ground: Ground, subject: Subject | null, participle: boolean): boolean {
  if (!subject) return false
  const behind = ground.tokens[subject.phrase.first - 1]?.pos === 'ADP'
  return (
    (participle && behind) ||
    /^(?:who|which|that)$/.test(ground.tokens[subject.phrase.first]?.lower ?? '')
  )
}

/** "As Orr told Radio Kest, the bridge is shut": what the clause with the cue stands in front of. */
function asClause(
  ground: Ground,
  subject: Subject | null,
  next: number,
  stretch: Stretch
): ContentFound | null {
  const first = subject?.extent.first ?? 0
  const comma = ground.tokens[next]?.text === ',' && next + 1 < stretch.last
  if (!comma || first - 1 < stretch.first || ground.tokens[first - 1]?.lower !== 'as') return null
  return {
    content: [{first: next + 1, last: clauseEnd(ground, next + 1, stretch.last)}],
    position: 'front'
  }
}

/** A quotation that the cue only interrupts ends in a comma or a stop. */
function isInterrupted(ground: Ground, range: TokenRange | undefined): boolean {
  if (!range) return false
  const inside = ground.tokens[range.last - 2]?.text ?? ''
  const after = ground.tokens[range.last]?.text ?? ''
  return /[,.!?…—–-]$/.test(inside) || /^[,—–-]$/.test(after)
}
