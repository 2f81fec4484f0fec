import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import type {Ground} from '../clauses/ground.js'
import {closesAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import type {Quotation, TokenRange} from '../types.js'
import type {ContentFound, Stretch} from './drafts.js'
import type {CueVerb} from './lexicon.js'

/** `“Never!” Harry said.` reports; after a full stop only the plainest verbs do: `“Yes.” Harry smiled.` */
function canEndBefore(ground: Ground, quotation: Quotation, verb: CueVerb): boolean {
  const stop = ground.tokens[quotation.last - 2]?.text ?? ''
  if (/^(?:say|tell|add|ask)$/.test(verb.lemma)) return true
  return /[!?]$/.test(stop) && (verb.senses.has('say') || verb.senses.has('ask'))
}

export function endsQuotation(ground: Ground, at: number, stretch: Stretch): boolean {
  let index = at
  while (
    index >= stretch.first &&
    /^[,—–-]$/.test(ground.tokens[index]?.text ?? '') &&
    closesAt(ground, index) === null
  )
    index--
  const closed = closesAt(ground, index)
  return closed !== null && closed.id !== stretch.quotation
}

/** Quotations that end right before a place, the nearest last; several joined by "and" or a comma. */
export function quotedBefore(ground: Ground, at: number, stretch: Stretch): TokenRange[] {
  let index = at
  while (
    index >= stretch.first &&
    /^[,—–-]$/.test(ground.tokens[index]?.text ?? '') &&
    closesAt(ground, index) === null
  )
    index--
  const closed = closesAt(ground, index)
  if (!closed) return []
  // Words before the quotation in its sentence belong to the content: `It was "a mess," he said.`
  const whole = closed.first <= stretch.first || ground.tokens[closed.first - 1]?.text === ':'
  const leading = !whole && closed.sentence === stretch.sentence
  return [
    {
      first: leading ? clauseBefore(ground, closed.first, stretch.first).first : closed.first,
      last: closed.last
    }
  ]
}

/** What stands before the subject and the cue: quotation, or clause with its comma. */
export function leftContent(
  ground: Ground,
  verb: CueVerb,
  start: number,
  next: number,
  stretch: Stretch,
  alone: boolean,
  subject: Subject | null
): (ContentFound & {quoted: boolean}) | null {
  const previous = start - 1
  if (previous < stretch.first) {
    // `“Never!” | Harry said.`: the quotation is the sentence before.
    const earlier = alone && subject && start === stretch.first ? closesAt(ground, start - 1) : null
    const same = earlier && ground.tokens[start - 1]?.paragraph === ground.tokens[start]?.paragraph
    return earlier &&
      same &&
      canEndBefore(ground, earlier, verb) &&
      endsReport(ground, next, stretch)
      ? {content: [{first: earlier.first, last: earlier.last}], position: 'end', quoted: true}
      : null
  }
  const speaks = verb.senses.has('say') || verb.senses.has('ask') || verb.frames.has('quotation')
  if (speaks && endsQuotation(ground, previous, stretch)) {
    const content = quotedBefore(ground, previous, stretch)
    if (content.length > 0) return {content, position: 'end', quoted: true}
  }
  if (!alone || !subject) return null
  const mark = ground.tokens[previous]?.text ?? ''
  if (!/^[,—–]$/.test(mark) && !(mark === '-' && ground.tokens[previous]?.pos === 'PUNCT'))
    return relativeReport(ground, start, stretch, verb, next)
  const telling = verb.frames.has('objectAs') && verb.senses.has('say') && isPlain(ground, subject)
  const reports = verb.frames.has('clause') || verb.lemma === 'tell' || telling
  if (!reports || !endsReport(ground, next, stretch)) return null
  const left = clauseBefore(ground, previous, stretch.first)
  if (left.last - left.first < 1) return null
  const right = continuation(ground, next, stretch)
  return {
    content: right ? [left, right] : [left],
    position: right ? 'middle' : 'end',
    quoted: false
  }
}

/** No relative pronoun: "the bus, police described, had left", not "the talks, which he described". */
function isPlain(ground: Ground, {phrase}: Subject): boolean {
  return !/^(?:who|which|that)$/.test(ground.tokens[phrase.first]?.lower ?? '')
}

/** "which sources say has not been inspected": content lies on both sides. */
function relativeReport(
  ground: Ground,
  start: number,
  stretch: Stretch,
  verb: CueVerb,
  next: number
): (ContentFound & {quoted: boolean}) | null {
  const relative = ground.tokens[start - 1]
  if (!relative || !/^(?:which|who|that|what|whom)$/.test(relative.lower)) return null
  const pos = ground.tokens[next]?.pos
  if ((!verb.frames.has('clause') && verb.lemma !== 'tell') || (pos !== 'VERB' && pos !== 'AUX'))
    return null
  return {
    content: [{first: next, last: clauseEnd(ground, next, stretch.last)}],
    position: 'front',
    quoted: false
  }
}

function endsReport(ground: Ground, at: number, stretch: Stretch): boolean {
  const token = ground.tokens[at]
  return (
    !token ||
    at >= stretch.last ||
    (token.pos === 'PUNCT' && /^[,.;:—–)!?"-]/.test(token.text)) ||
    closesAt(ground, at) !== null ||
    token.pos === 'CCONJ' ||
    token.pos === 'SCONJ' ||
    (token.pos === 'VERB' && /ing$/.test(token.lower)) ||
    token.pos === 'ADP'
  )
}

/** ", police said, " in mid-sentence: the clause goes on behind. */
function continuation(ground: Ground, next: number, stretch: Stretch): TokenRange | null {
  if (
    ground.tokens[next]?.text !== ',' &&
    ground.tokens[next]?.text !== '—' &&
    ground.tokens[next]?.text !== '–'
  )
    return null
  const after = ground.tokens[next + 1]
  if (!after || next + 1 >= stretch.last) return null
  if (/ing$/.test(after.lower) && after.pos === 'VERB') return null
  if (
    /^(?:but|while|although|though|whereas|who|which|as|after|when|before|because|since|citing|according|and)$/.test(
      after.lower
    )
  )
    return null
  return {first: next + 1, last: clauseEnd(ground, next + 1, stretch.last)}
}
