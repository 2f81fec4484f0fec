import {complementizers} from '../clauses/adjuncts.js'
import {canBeParticiple} from '../clauses/participles.js'
import type {Frame} from '../lexicon.js'
import type {Token, TokenRange} from '../types.js'
import {haveCommon} from '../words.js'
import type {PlacedCue} from './cues.js'
import type {Pattern} from './pattern.js'
import {modifiers} from './source.js'

/**
 * Whether there is room for the content of a pattern around a cue.
 *
 * @param room where the content can be
 */
export function hasRoom(
  room: Pattern['room'],
  {tokens, first, last, from, next, entry}: PlacedCue
): boolean {
  switch (room) {
    case 'own':
      return hasOwnClause(tokens, next, last)
    case 'beside':
      return hasVerb(tokens, first, from) || hasVerb(tokens, next, last)
    case 'parted':
      return hasVerb(tokens, next, last) || hasVerb(tokens, first, markBefore(tokens, first, from))
    default:
      return (
        (haveCommon(takesClause, entry.frames) && hasClauseBehind(tokens, next, last)) ||
        (room === 'clause' && hasClauseBefore(tokens, first, {first: from, last: next}))
      )
  }
}

/** What has none of them stands beside a quotation or a clause before it: "they began". */
const takesClause: ReadonlySet<Frame> = new Set<Frame>(['clause', 'thatOnly', 'addressee'])

/** Whether a verb stands behind a cue that can have a subject of its own. */
function hasClauseBehind(tokens: readonly Token[], from: number, last: number): boolean {
  // "agreed to sing": that is what they agreed to.
  if (isInfinitive(tokens, from)) return false
  let bare = true
  let infinitive = -1
  for (let at = from; at < last; at++) {
    const token = tokens[at]
    // "He found it and goes": a verb right behind a conjunction has the subject of one before it.
    if (bare && /^(?:and|or|but)$/.test(token?.lower ?? '') && isSurelyFinite(tokens[at + 1]))
      return false
    if (!isVerbal(token)) continue
    bare = false
    // "to be shut"
    if (tokens[at - 1]?.lower === 'to' || infinitive === at - 1)
      infinitive = token.pos === 'AUX' ? at : -1
    else if (token.pos === 'AUX' || (at > from && !token.lower.endsWith('ing'))) return true
  }
  return false
}

/**
 * "It is shut, they said": whether a mark parts a clause from a cue that has no object behind it. A conjunction or a
 * relative behind the mark begins another clause: "It is shut, and they began".
 */
function hasClauseBefore(tokens: readonly Token[], first: number, cue: TokenRange): boolean {
  const mark = markBefore(tokens, first, cue.first)
  if (mark < first) return false
  if (mark < cue.first - 1) {
    if (opensObject(tokens, cue.last) || opensClause(tokens[mark + 1])) return false
  }
  return hasVerb(tokens, first, mark)
}

/** The last mark before a place, `first - 1` if there is none. */
function markBefore(tokens: readonly Token[], first: number, place: number): number {
  let at = place - 1
  while (at >= first && tokens[at]?.pos !== 'PUNCT') at--
  return at
}

function opensClause(token: Token | undefined): boolean {
  return token !== undefined && (/^[CS]CONJ$/.test(token.pos) || openers.test(token.lower))
}

const openers = /^(?:wh(?:o|om|ose|ich|ere|en)|that)$/

/** Whether a clause can hang on a noun: no verb parts the word that opens it from the noun, nor is that its subject ("a plan that failed"). */
function hasOwnClause(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < last; at++) {
    const token = tokens[at]
    if (!token || token.pos === 'VERB' || token.pos === 'AUX') return false
    if (complementizers.has(token.lower))
      return (
        !(token.lower === 'that' && isSurelyFinite(tokens[at + 1])) && hasVerb(tokens, at, last)
      )
  }
  return false
}

/** A noun phrase, or an infinitive: "began to sing". */
function opensObject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.pos === 'PRON' || modifiers.has(token?.pos ?? 'X')) return true
  return isInfinitive(tokens, at)
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'to' && tokens[at + 1]?.pos === 'VERB'
}

export function hasVerb(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isVerbal(tokens[at])) return true
  return false
}

/** A verb that can't be the participle of a noun behind it: "claims that proposed changes". */
function isSurelyFinite(token: Token | undefined): boolean {
  if (token?.pos !== 'VERB') return token?.pos === 'AUX'
  return !token.lower.endsWith('ing') && !canBeParticiple(token.lower)
}

function isVerbal(token: Token | undefined): token is Token {
  return token?.pos === 'VERB' || token?.pos === 'AUX'
}

/** Whether a verb can share the subject of one before it: a conjunction or a mark stands between them. */
export function isJoined(tokens: readonly Token[], first: number, before: number): boolean {
  for (let at = before - 1; at > first; at--) {
    const pos = tokens[at]?.pos
    if (pos === 'CCONJ' || pos === 'PUNCT') return hasVerb(tokens, first, at)
  }
  return false
}
