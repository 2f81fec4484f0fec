import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {canBeFinite, startsClause} from '../clauses/clause-starts.js'
import type {Ground} from '../clauses/ground.js'
import {opensAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import {prepositions, subjectAfter} from '../clauses/subject-after.js'
import {resumesBefore} from '../clauses/subject-before.js'
import {lexiconEntry} from '../lexicon.js'
import {canSpeak} from '../phrases/nouns.js'
import type {TokenRange} from '../types.js'
import {singular} from '../words.js'
import {adjectiveCue} from './adjective-cues.js'
import {type Draft, draftOf, type Stretch} from './drafts.js'
import {nounCue, possessedCue} from './noun-cues.js'

/**
 * @param at a token
 * @param stretch where its sentence begins and ends
 * @returns the attribution whose cue begins there, or `null`
 */
export function readPhraseCue(ground: Ground, at: number, stretch: Stretch): Draft | null {
  const token = ground.tokens[at]
  if (!token) return null
  const length = prepositions.matchAt(ground.tokens, at)
  if (length > 0 && (length > 1 || isPer(ground, at)))
    return prepositionCue(ground, at, at + length, stretch)
  if (token.lower === 'citing' || (token.lower === 'quoting' && token.pos === 'VERB'))
    return citesSpeaker(ground, at + 1) ? prepositionCue(ground, at, at + 1, stretch) : null
  if (token.lower === 'in' || token.lower === 'by') return possessedCue(ground, at, stretch)
  if (token.pos === 'ADJ' || token.pos === 'VERB') return adjectiveCue(ground, at, stretch)
  if (token.pos === 'NOUN' && lexiconEntry(singular(token.lower), 'noun'))
    return nounCue(ground, at, stretch)
  return null
}

/** "citing officials"; "citing privacy rules" gives a reason. */
function citesSpeaker(ground: Ground, at: number): boolean {
  const phrase = ground.phrases.at(at)
  return phrase?.kind === 'name' || canSpeak(ground.tokens[phrase?.head ?? -1]?.lower ?? '')
}

/** "per the filing" gives credit, "per cent" and "per day" don't. */
function isPer(ground: Ground, at: number): boolean {
  if (ground.tokens[at]?.lower !== 'per') return true
  const next = ground.tokens[at + 1]
  const previous = ground.tokens[at - 1]
  return (
    previous?.text === ',' && next !== undefined && (next.pos === 'PROPN' || next.lower === 'the')
  )
}

function prepositionCue(
  ground: Ground,
  first: number,
  last: number,
  stretch: Stretch
): Draft | null {
  const source = subjectAfter(ground, last, stretch.last)
  if (!source || source.phrase.kind === 'time') return null
  const content: TokenRange[] = []
  let start = first
  if (
    ground.tokens[start - 1]?.text === ',' ||
    ground.tokens[start - 1]?.text === '—' ||
    ground.tokens[start - 1]?.text === '–'
  )
    start--
  const fronted = start <= stretch.first || onlyOpeners(ground, stretch.first, start)
  let extentLast = source.extent.last
  if (fronted) {
    const comma = contentComma(ground, source, stretch.last)
    extentLast = Math.min(extentLast, comma ?? extentLast)
    const from =
      comma !== null
        ? comma + 1
        : ground.tokens[extentLast]?.text === ',' || ground.tokens[extentLast]?.text === ':'
          ? extentLast + 1
          : extentLast
    if (from < stretch.last - 1)
      content.push({first: from, last: clauseEnd(ground, from, stretch.last)})
  } else {
    content.push(clauseBefore(ground, start, leftFloor(ground, start, stretch)))
    const after = ground.tokens[extentLast]
    const goesOn =
      after?.text === ',' &&
      start < first &&
      extentLast + 1 < stretch.last - 1 &&
      continuesBehind(ground, extentLast + 1)
    if (goesOn)
      content.push({
        first: extentLast + 1,
        last: clauseEnd(ground, extentLast + 1, stretch.last)
      })
  }
  if (content.length === 0) return null
  return draftOf(
    {
      content,
      cue: {first, last},
      lemma: ground.tokens
        .slice(first, last)
        .map((token) => token.lower)
        .join(' '),
      form: 'preposition',
      subject: {...source, extent: {first: source.extent.first, last: extentLast}},
      position: fronted ? 'front' : content.length > 1 ? 'middle' : 'end'
    },
    stretch
  )
}

/** A report that ended before ("X said A, but B, according to Y") is none of the content. */
function leftFloor(ground: Ground, end: number, stretch: Stretch): number {
  for (let at = end - 1; at > stretch.first; at--) {
    const token = ground.tokens[at]
    if (token?.text === ';') return at + 1
    if (
      token?.pos === 'CCONJ' &&
      /^(?:but|while)$/.test(token.lower) &&
      ground.tokens[at - 1]?.text === ','
    )
      return at + 1
  }
  return stretch.first
}

function onlyOpeners(ground: Ground, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = ground.tokens[at]
    if (!token) return false
    if (
      token.pos !== 'CCONJ' &&
      token.pos !== 'ADV' &&
      token.pos !== 'PUNCT' &&
      ground.phrases.at(at)?.kind !== 'time'
    )
      return false
  }
  return true
}

/** The comma that parts "According to Jane Orr, a vet" from what she said. */
function contentComma(ground: Ground, source: Subject, limit: number): number | null {
  for (let at = source.phrase.last; at < limit; at++) {
    const text = ground.tokens[at]?.text
    if (text === ',' || text === ':') {
      if (resumesBefore(ground, at + 1, at)) return at
      if (startsClause(ground, at + 1, limit) && !isAside(ground, at + 1, limit)) return at
      if (opensAt(ground, at + 1)) return at
    }
  }
  return null
}

/** A noun phrase up to the next comma, with no verb in it. */
function isAside(ground: Ground, first: number, limit: number): boolean {
  if (/^(?:who|which|whose)$/.test(ground.tokens[first]?.lower ?? '')) return true
  for (let at = first; at < limit; at++) {
    const token = ground.tokens[at]
    if (!token) return false
    if (token.text === ',') return true
    if (
      /^[.;:"]$/.test(token.text) ||
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && canBeFinite(ground, at))
    )
      return false
  }
  return false
}

function continuesBehind(ground: Ground, at: number): boolean {
  const token = ground.tokens[at]
  return (
    token !== undefined &&
    !/^(?:who|which|but|while|and|although|though|as|after|when|citing|whereas)$/.test(
      token.lower
    ) &&
    !(token.pos === 'VERB' && /ing$/.test(token.lower))
  )
}
