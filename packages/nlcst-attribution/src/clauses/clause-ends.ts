import {type CueVerb, cueVerbAt} from '../cues/lexicon.js'
import type {Quotation, TokenRange} from '../types.js'
import {isComplementizer, startsClause, takesBareClause} from './clause-starts.js'
import type {Ground} from './ground.js'
import {opensAt} from './quotation-edges.js'
import {resumesBefore} from './subject-before.js'
import {tailOf} from './tails.js'

const reportingParticiples = new Set([
  'saying',
  'adding',
  'noting',
  'arguing',
  'claiming',
  'warning',
  'stating',
  'insisting',
  'explaining',
  'writing',
  'telling',
  'citing',
  'suggesting',
  'calling',
  'describing',
  'accusing',
  'stressing',
  'urging',
  'alleging',
  'declaring',
  'asserting',
  'pointing',
  'acknowledging',
  'predicting',
  'asking',
  'admitting',
  'promising',
  'vowing',
  'tweeting',
  'posting',
  'announcing',
  'confirming',
  'denying',
  'complaining',
  'concluding',
  'reporting',
  'contending',
  'maintaining',
  'commenting',
  'remarking',
  'observing',
  'joking',
  'quoting',
  'blaming',
  'criticizing',
  'criticising'
])

const coordinators = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'as',
  'or',
  'yet'
])

/**
 * Where content that begins at a token ends.
 *
 * @param from first token of the content
 * @param limit end of the sentence, or of the quotation that holds the cue
 */
export function clauseEnd(ground: Ground, from: number, limit: number): number {
  const opening = opensAt(ground, from)
  if (opening) {
    const end = afterQuotation(ground, opening, limit)
    if (end !== null) return end
  }
  const level = ground.tokens[from - 1]?.quotation ?? null
  for (let at = from + 1; at < limit; at++) {
    const token = ground.tokens[at]
    if (!token) break
    // Inside a quotation that the content holds nothing ends it.
    const inner = opensAt(ground, at)
    if (inner && inner.id !== level && inner.last <= limit && inner.last > at) {
      at = inner.last - 1
      continue
    }
    if (token.text === ';') return at
    if (token.text === ',' && endsAtComma(ground, at, from, limit)) return at
    if (coordinators.has(token.lower) && beginsReport(ground, at + 1, limit, token.lower))
      return ground.tokens[at - 1]?.text === ',' ? at - 1 : at
    if (token.lower === 'according' && ground.tokens[at + 1]?.lower === 'to')
      return ground.tokens[at - 1]?.text === ',' ? at - 1 : at
  }
  return trimStop(ground, from, limit)
}

/** A quotation is the content by itself, unless the clause goes on behind it. */
function afterQuotation(ground: Ground, quotation: Quotation, limit: number): number | null {
  let end = quotation.last
  for (let step = 0; step < 8; step++) {
    const next = ground.tokens[end]
    if (!next || end >= limit) return Math.min(end, limit)
    const joined =
      next.text === ',' || next.lower === 'and' || next.lower === 'or'
        ? (opensAt(ground, end + 1) ??
          (ground.tokens[end + 1]?.lower === 'and' ? opensAt(ground, end + 2) : null))
        : null
    if (joined && joined.parent === quotation.parent) {
      end = joined.last
      continue
    }
    if (next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.pos === 'SCONJ') return end
    if (next.pos === 'ADV' || ground.phrases.at(end)?.kind === 'time') return end
    // "“A,” he said" never comes here; `"X" was ordered`, `"join" from the army`: the clause goes on.
    return quotation.whole ? end : null
  }
  return end
}

function endsAtComma(ground: Ground, at: number, from: number, limit: number): boolean {
  const next = ground.tokens[at + 1]
  if (!next) return false
  if (reportingParticiples.has(next.lower)) return true
  if (next.lower === 'according' || next.lower === 'citing') return true
  if (resumesBefore(ground, at + 1, from)) return true
  if (coordinators.has(next.lower)) return beginsReport(ground, at + 2, limit, `,${next.lower}`)
  return isParentheticReport(ground, at + 1, limit)
}

/** ", police said" before the sentence's end or a comma. */
function isParentheticReport(ground: Ground, at: number, limit: number): boolean {
  const phrase = ground.phrases.at(at)
  const verbAt = phrase && phrase.first === at ? skipAdverbs(ground, phrase.last) : at
  const token = ground.tokens[verbAt]
  if (token?.pos !== 'VERB' || verbAt >= limit) return false
  const verb = cueVerbAt(ground.tokens, verbAt)
  if (!verb?.senses.has('say') && !verb?.senses.has('show') && !verb?.senses.has('think'))
    return false
  if (!phrase || phrase.first !== at) {
    // ", said Jane Orr": the speaker follows.
    const speaker = ground.phrases.at(verbAt + 1)
    return (
      verb.senses.has('say') &&
      speaker !== undefined &&
      speaker.first === verbAt + 1 &&
      speaker.kind !== 'time' &&
      /ed$|said|wrote|says|told/.test(token.lower) &&
      /^[,.;—–]$/.test(ground.tokens[speaker.last]?.text ?? '.')
    )
  }
  const tail = tailOf(ground, verbAt + 1 + verb.particles.length, limit, verb, false)
  const end = ground.tokens[tail.next]
  return tail.next >= limit || !end || /^[,.;—–)]$/.test(end.text)
}

/** "and added that", "but the minister said": another report begins. */
function beginsReport(ground: Ground, at: number, limit: number, joint: string): boolean {
  let first = skipAdverbs(ground, at)
  const direct = ground.tokens[first]
  if (direct?.pos === 'VERB') {
    const verb = cueVerbAt(ground.tokens, first)
    // The same speaker goes on: "said A and added that B".
    return (
      verb?.senses.has('say') === true &&
      /^(?:and|,and|but|,but)$/.test(joint) &&
      hasComplement(ground, first + 1 + verb.particles.length, limit, verb)
    )
  }
  if (
    !/^(?:while|whereas|although|though|but|,while|,whereas|,although|,though|,but|,and|and|,as)$/.test(
      joint
    )
  )
    return false
  const phrase = ground.phrases.at(first)
  if (!phrase || phrase.first !== first || phrase.kind === 'time') return false
  first = skipAdverbs(ground, phrase.last)
  while (first < limit && ground.tokens[first]?.pos === 'ADP' && ground.phrases.at(first + 1))
    first = ground.phrases.at(first + 1)?.last ?? first + 1
  while (
    ground.tokens[first]?.pos === 'AUX' &&
    /^(?:has|have|had)$/.test(ground.tokens[first]?.lower ?? '')
  )
    first = skipAdverbs(ground, first + 1)
  const verb = ground.tokens[first]?.pos === 'VERB' ? cueVerbAt(ground.tokens, first) : undefined
  return (
    verb !== undefined &&
    !verb.senses.has('want') &&
    hasComplement(ground, first + 1 + verb.particles.length, limit, verb)
  )
}

function hasComplement(ground: Ground, from: number, limit: number, verb: CueVerb): boolean {
  const {next} = tailOf(ground, from, limit, verb, false)
  if (isComplementizer(ground, next) || opensAt(ground, next) !== null) return true
  // Whatever follows "say" is said, whether or not the tagger sees its verb.
  if (
    verb.lemma === 'say' &&
    ground.phrases.at(next)?.first === next &&
    ground.phrases.at(next)?.kind !== 'time'
  )
    return true
  if (
    ground.tokens[next]?.lower === 'to' &&
    ground.tokens[next + 1]?.pos === 'VERB' &&
    verb.frames.has('to') &&
    verb.senses.has('say')
  )
    return true
  return (
    takesBareClause(ground, verb, from - 1 - verb.particles.length) &&
    startsClause(ground, next, limit)
  )
}

function skipAdverbs(ground: Ground, from: number): number {
  let at = from
  while (ground.tokens[at]?.pos === 'ADV') at++
  return at
}

/** Leaves the sentence's last stop out. */
function trimStop(ground: Ground, from: number, limit: number): number {
  let end = limit
  while (
    end > from + 1 &&
    /^[.!?,;:…—–]$/.test(ground.tokens[end - 1]?.text ?? '') &&
    ground.tokens[end - 1]?.quotation === (ground.tokens[from]?.quotation ?? null)
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
export function clauseBefore(ground: Ground, end: number, floor: number): TokenRange {
  let first = floor
  while (
    first < end &&
    (ground.tokens[first]?.pos === 'CCONJ' || ground.tokens[first]?.text === ',')
  )
    first++
  return {first, last: end}
}
