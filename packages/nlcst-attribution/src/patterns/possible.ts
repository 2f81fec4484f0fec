import type {Context} from '../clauses/context.js'
import words from '../generated/clause-words.js'
import type {Frame} from '../lexicon.js'
import {type VerbGroup, verbGroup} from '../phrases/verbs.js'
import type {Sentence, Token, TokenRange} from '../types.js'
import {lemmaOf} from '../words.js'
import type {CueWord} from './cues.js'
import type {Pattern} from './pattern.js'
import {modifiers} from './source.js'

/** Base form of a token. */
export function lemmaAt(context: Context, at: number): string {
  const token = context.tokens[at]
  return token ? lemmaOf(token) : ''
}

/**
 * The patterns that can match at all, by what is cheap to see: arcs take longer than all the rest of the
 * reading of a sentence. The cue has the part of speech and one of the frames, and as a verb the voice
 * and the form; the words that the pattern names stand in the sentence, and behind the cue where English has
 * them there; an owner or a form of “be” stands before it; and there is room for the content.
 *
 * @param word a cue word of the sentence
 * @param wanted patterns to choose from
 * @param present gives the words of the sentence, as `wordsIn` has them
 */
export function possiblePatterns(
  context: Context,
  sentence: Sentence,
  {entry, range}: CueWord,
  wanted: readonly Pattern[],
  present: () => ReadonlyMap<string, number>
): Pattern[] {
  const fitting = wanted.filter(
    ({pos, frames}) => pos === entry.pos && isOneIn(frames, entry.frames)
  )
  if (fitting.length === 0) return fitting
  const {tokens} = context
  const {first, last} = sentence
  const group = entry.pos === 'verb' ? verbGroup(tokens, range.first, first) : null
  const from = group?.first ?? range.first
  const room = {
    beside: hasVerb(tokens, first, from) || hasVerb(tokens, range.last, last),
    clause:
      (isOneIn(takesClause, entry.frames) && hasClauseBehind(tokens, range.last, last)) ||
      hasClauseBefore(tokens, first, {first: from, last: range.last}),
    own: hasOwnClause(tokens, range.last, last)
  }
  return fitting.filter(
    (pattern) =>
      (!group || suits(pattern, group)) &&
      (pattern.words.has('content') || room[pattern.room]) &&
      (!pattern.joined || isJoined(tokens, first, from)) &&
      (!pattern.owned || hasOwner(tokens, first, range.first)) &&
      (!pattern.copular || hasAuxiliary(tokens, first, range.first)) &&
      pattern.needed.every(({lemmas, behind}) =>
        isPresent(lemmas, present(), behind ? range.first : first - 1)
      )
  )
}

function isOneIn<T>(few: ReadonlySet<T>, many: ReadonlySet<T>): boolean {
  for (const one of few) if (many.has(one)) return true
  return false
}

function isPresent(
  lemmas: ReadonlySet<string>,
  present: ReadonlyMap<string, number>,
  after: number
): boolean {
  for (const lemma of lemmas) if ((present.get(lemma) ?? -1) > after) return true
  return false
}

/** The words of a sentence, as they stand and in their base forms, each with its last token. */
export function wordsIn(context: Context, {first, last}: Sentence): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = first; at < last; at++)
    found.set(context.tokens[at]?.lower ?? '', at).set(lemmaAt(context, at), at)
  return found
}

/** Whether a pronoun or a mark of possession stands before a word. */
function hasOwner(tokens: readonly Token[], first: number, cue: number): boolean {
  for (let at = first; at < cue; at++) {
    const token = tokens[at]
    if (token && (token.pos === 'PRON' || /^['’]/.test(token.text))) return true
  }
  return false
}

/** How far before an adjective its form of “be” stands at most. */
const reach = 8

function hasAuxiliary(tokens: readonly Token[], first: number, cue: number): boolean {
  for (let at = cue - 1; at >= Math.max(first, cue - reach); at--)
    if (tokens[at]?.pos === 'AUX') return true
  return false
}

/** What somebody will or would say has not been said, and nobody says it in an infinitive but after “go on”. */
function suits(pattern: Pattern, {modal, passive, form}: VerbGroup): boolean {
  return !modal && passive === pattern.passive && form === pattern.form
}

/** What has none of them stands beside a quotation or a clause before it: "they began". */
const takesClause: ReadonlySet<Frame> = new Set<Frame>(['clause', 'thatOnly', 'addressee'])

/** Whether a verb stands behind a cue that can have a subject of its own. */
function hasClauseBehind(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < last; at++) {
    const token = tokens[at]
    if (token?.pos === 'AUX') return true
    if (token?.pos !== 'VERB' || at === from || token.lower.endsWith('ing')) continue
    if (tokens[at - 1]?.lower !== 'to') return true
  }
  return false
}

/** "It is shut, they said": whether a mark parts a clause from a cue that has no object behind it. */
function hasClauseBefore(tokens: readonly Token[], first: number, cue: TokenRange): boolean {
  const isInverted = tokens[cue.first - 1]?.pos === 'PUNCT'
  if (!isInverted && opensObject(tokens[cue.last])) return false
  let at = cue.first - 1
  while (at >= first && tokens[at]?.pos !== 'PUNCT') at--
  return at >= first && hasVerb(tokens, first, at)
}

const complementizers: ReadonlySet<string> = new Set(words.complementizers)

/** Whether a clause can hang on a noun: no verb parts the word that opens it from the noun. */
function hasOwnClause(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < last; at++) {
    const token = tokens[at]
    if (!token || token.pos === 'VERB' || token.pos === 'AUX') return false
    if (complementizers.has(token.lower)) return hasVerb(tokens, at, last)
  }
  return false
}

function opensObject(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'PRON' || modifiers.has(token.pos))
}

function hasVerb(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const pos = tokens[at]?.pos
    if (pos === 'VERB' || pos === 'AUX') return true
  }
  return false
}

/** Whether a verb can share the subject of one before it: a conjunction or a mark stands between them. */
function isJoined(tokens: readonly Token[], first: number, before: number): boolean {
  for (let at = before - 1; at > first; at--) {
    const pos = tokens[at]?.pos
    if (pos === 'CCONJ' || pos === 'PUNCT') return hasVerb(tokens, first, at)
  }
  return false
}
