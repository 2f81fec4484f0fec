import {type CueVerb, cueVerbAt} from '../cues/lexicon.js'
import words from '../generated/clause-words.js'
import type {MarkedQuotation, TokenRange} from '../types.js'
import {adjunctsOf} from './adjuncts.js'
import {isComplementizer, startsClause, takesBareClause} from './clause-starts.js'
import type {Context} from './context.js'
import {opensAt, opensDetermined} from './quotation-edges.js'
import {resumesBefore} from './subject-before.js'

const reportingParticiples: ReadonlySet<string> = new Set(words.reporting)

const coordinators: ReadonlySet<string> = new Set(words.coordinators)

const contrasts: ReadonlySet<string> = new Set(words.contrasts)

/**
 * Where content that begins at a token ends.
 *
 * @param from first token of the content
 * @param limit end of the sentence, or of the quotation that holds the cue
 */
export function clauseEnd(context: Context, from: number, limit: number): number {
  const opening = opensAt(context, from)
  if (opening) {
    const end = afterQuotation(context, opening, limit)
    if (end !== null) return end
  }
  const level = context.tokens[from - 1]?.quotation ?? null
  for (let at = from + 1; at < limit; at++) {
    const token = context.tokens[at]
    if (!token) break
    // Inside a quotation that the content holds nothing ends it.
    const inner = opensAt(context, at)
    if (inner && inner.id !== level && inner.last <= limit && inner.last > at) {
      at = inner.last - 1
      continue
    }
    if (token.text === ';') return at
    if (token.text === ',' && endsAtComma(context, at, from, limit)) return at
    if (coordinators.has(token.lower) && beginsReport(context, at + 1, limit, token.lower))
      return context.tokens[at - 1]?.text === ',' ? at - 1 : at
    if (token.lower === 'according' && context.tokens[at + 1]?.lower === 'to')
      return context.tokens[at - 1]?.text === ',' ? at - 1 : at
  }
  return trimStop(context, from, limit)
}

/** A quotation is the content by itself, unless the clause goes on behind it. */
function afterQuotation(
  context: Context,
  quotation: MarkedQuotation,
  limit: number
): number | null {
  let end = quotation.last
  for (let step = 0; step < 8; step++) {
    const next = context.tokens[end]
    if (!next || end >= limit) return Math.min(end, limit)
    const joined =
      next.text === ',' || next.lower === 'and' || next.lower === 'or'
        ? (opensAt(context, end + 1) ??
          (context.tokens[end + 1]?.lower === 'and' ? opensAt(context, end + 2) : null))
        : null
    if (joined && joined.parent === quotation.parent) {
      end = joined.last
      continue
    }
    if (next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.pos === 'SCONJ') return end
    if (next.pos === 'ADV' || context.phrases.at(end)?.kind === 'time') return end
    // "“A,” he said" never comes here; `"X" was ordered`, `"join" from the army`: the clause goes on.
    return quotation.whole ? end : null
  }
  return end
}

function endsAtComma(context: Context, at: number, from: number, limit: number): boolean {
  const next = context.tokens[at + 1]
  if (!next) return false
  if (reportingParticiples.has(next.lower)) return true
  if (next.lower === 'according' || next.lower === 'citing') return true
  if (resumesBefore(context, at + 1, from)) return true
  // "(given that Barr had agreed) to testify, | lawmakers should": an infinitive has no clause behind it.
  const infinitive =
    context.tokens[from]?.lower === 'to' && context.tokens[from + 1]?.pos === 'VERB'
  if (infinitive && startsClause(context, at + 1, limit)) return true
  if (coordinators.has(next.lower)) return beginsReport(context, at + 2, limit, `,${next.lower}`)
  return isParentheticReport(context, at + 1, limit)
}

/** ", police said" before the sentence's end or a comma. */
function isParentheticReport(context: Context, at: number, limit: number): boolean {
  const phrase = context.phrases.at(at)
  const verbAt = phrase && phrase.first === at ? skipAdverbs(context, phrase.last) : at
  const token = context.tokens[verbAt]
  if (token?.pos !== 'VERB' || verbAt >= limit) return false
  const verb = cueVerbAt(context.tokens, verbAt)
  if (!verb?.senses.has('say') && !verb?.senses.has('show') && !verb?.senses.has('think'))
    return false
  if (!phrase || phrase.first !== at) {
    // ", said Jane Orr": the speaker follows.
    const speaker = context.phrases.at(verbAt + 1)
    return (
      verb.senses.has('say') &&
      speaker !== undefined &&
      speaker.first === verbAt + 1 &&
      speaker.kind !== 'time' &&
      /ed$|(?:said|wrote|says|told)/.test(token.lower) &&
      /^[,.;—–]$/.test(context.tokens[speaker.last]?.text ?? '.')
    )
  }
  const adjuncts = adjunctsOf(context, verbAt + 1 + verb.particles.length, limit, verb, false)
  const end = context.tokens[adjuncts.next]
  return adjuncts.next >= limit || !end || /^[,.;—–)]$/.test(end.text)
}

/** "and added that", "but the minister said": another report begins. */
function beginsReport(context: Context, at: number, limit: number, joint: string): boolean {
  let first = skipAdverbs(context, at)
  const direct = context.tokens[first]
  if (direct?.pos === 'VERB') {
    const verb = cueVerbAt(context.tokens, first)
    // The same speaker goes on: "said A and added that B".
    return (
      verb?.senses.has('say') === true &&
      /^(?:and|,and|but|,but)$/.test(joint) &&
      hasComplement(context, first + 1 + verb.particles.length, limit, verb)
    )
  }
  if (joint !== ',as' && !contrasts.has(joint.replace(/^,/, ''))) return false
  const phrase = context.phrases.at(first)
  if (!phrase || phrase.first !== first || phrase.kind === 'time') return false
  first = skipAdverbs(context, phrase.last)
  while (first < limit && context.tokens[first]?.pos === 'ADP' && context.phrases.at(first + 1))
    first = context.phrases.at(first + 1)?.last ?? first + 1
  while (
    context.tokens[first]?.pos === 'AUX' &&
    /^(?:has|have|had)$/.test(context.tokens[first]?.lower ?? '')
  )
    first = skipAdverbs(context, first + 1)
  const verb = context.tokens[first]?.pos === 'VERB' ? cueVerbAt(context.tokens, first) : undefined
  return (
    verb !== undefined &&
    !verb.senses.has('want') &&
    hasComplement(context, first + 1 + verb.particles.length, limit, verb)
  )
}

function hasComplement(context: Context, from: number, limit: number, verb: CueVerb): boolean {
  const {next} = adjunctsOf(context, from, limit, verb, false)
  if (isComplementizer(context, next) || opensAt(context, next) !== null) return true
  if (opensDetermined(context, next) && verb.lemma === 'say') return true
  // Whatever follows "say" is said, whether or not the tagger sees its verb.
  if (
    verb.lemma === 'say' &&
    context.phrases.at(next)?.first === next &&
    context.phrases.at(next)?.kind !== 'time'
  )
    return true
  if (
    context.tokens[next]?.lower === 'to' &&
    context.tokens[next + 1]?.pos === 'VERB' &&
    verb.frames.has('to') &&
    verb.senses.has('say')
  )
    return true
  return (
    takesBareClause(context, verb, from - 1 - verb.particles.length) &&
    startsClause(context, next, limit)
  )
}

function skipAdverbs(context: Context, from: number): number {
  let at = from
  while (context.tokens[at]?.pos === 'ADV') at++
  return at
}

/** Leaves the sentence's last stop out. */
function trimStop(context: Context, from: number, limit: number): number {
  let end = limit
  while (
    end > from + 1 &&
    /^[.!?,;:…—–]$/.test(context.tokens[end - 1]?.text ?? '') &&
    context.tokens[end - 1]?.quotation === (context.tokens[from]?.quotation ?? null)
  )
    end--
  return end
}

/**
 * Content in front of a cue: from the sentence's start, or from where the report before it ended.
 *
 * @param end token after the content (the comma)
 * @param floor where the sentence begins
 */
export function clauseBefore(context: Context, end: number, floor: number): TokenRange {
  let first = floor
  while (
    first < end &&
    (context.tokens[first]?.pos === 'CCONJ' || context.tokens[first]?.text === ',')
  )
    first++
  return {first, last: end}
}
