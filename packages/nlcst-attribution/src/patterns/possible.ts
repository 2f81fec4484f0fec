import {complementizers} from '../clauses/adjuncts.js'
import type {Context} from '../clauses/context.js'
import {isNonFinite} from '../clauses/participles.js'
import references from '../generated/reference-words.js'
import type {LexiconEntry} from '../lexicon.js'
import {be, have, type VerbGroup, verbGroup} from '../phrases/verbs.js'
import {memoize} from '../queries/lookup.js'
import type {Pos, Sentence, Token} from '../types.js'
import {haveCommon, lemmaOf} from '../words.js'
import type {CueWord, PlacedCue} from './cues.js'
import type {Pattern} from './pattern.js'
import {hasRoom, hasVerb, isJoined} from './room.js'
import {modifiers} from './source.js'

/** Base form of a token. */
export function lemmaAt(context: Context, at: number): string {
  const token = context.tokens[at]
  return token ? lemmaOf(token) : ''
}

/**
 * The patterns that can match at all, by what is cheap to see: arcs take longer than all the rest of the
 * reading of a sentence. The cue has the part of speech and one of the frames, and as a verb the voice
 * and the form; it has room for a subject, an owner or a form of “be” before it and for the content; and the words that
 * the pattern names stand in the sentence, on the side of the cue where English has them.
 *
 * @param word a cue word of the sentence
 * @param wanted patterns to choose from
 */
export function possiblePatterns(
  {tokens}: Context,
  {first, last}: Sentence,
  {entry, range}: CueWord,
  wanted: readonly Pattern[]
): readonly Pattern[] {
  const fitting = fittingPatterns(wanted, entry)
  if (fitting.length === 0) return fitting
  const group = entry.pos === 'verb' ? verbGroup(tokens, range.first, first) : null
  const at = range.first
  const cue: PlacedCue = {
    tokens,
    first,
    last,
    at,
    from: group?.first ?? at,
    next: range.last,
    entry
  }
  return fitting.filter((pattern) => (!group || suits(pattern, group)) && isPossible(pattern, cue))
}

/** The patterns for words with the part of speech and one of the frames of an entry, by the entry. */
const fittingBy = memoize((_: readonly Pattern[]) => new Map<LexiconEntry, readonly Pattern[]>())

function fittingPatterns(wanted: readonly Pattern[], entry: LexiconEntry): readonly Pattern[] {
  const known = fittingBy(wanted)
  const fitting =
    known.get(entry) ??
    wanted.filter(({pos, frames}) => pos === entry.pos && haveCommon(frames, entry.frames))
  known.set(entry, fitting)
  return fitting
}

function isPossible(pattern: Pattern, cue: PlacedCue): boolean {
  const {tokens, first, last, at, next} = cue
  return (
    (!pattern.subject || hasSubject(cue)) &&
    (!pattern.object || isObject(tokens, first, at)) &&
    (!pattern.joined || isJoined(tokens, first, cue.from)) &&
    (!pattern.owned || hasOwner(tokens, first, at)) &&
    (!pattern.copular || hasCopula(tokens, first, at)) &&
    (!pattern.linked || isLinked(tokens, next, last)) &&
    (!pattern.contentFirst || hasMark(tokens, first + 1, at)) &&
    (pattern.form !== 'participle' || !isGerund(tokens, first, cue.from)) &&
    (pattern.words.has('content') || hasRoom(pattern.room, cue)) &&
    pattern.needed.every(({lemmas, side}) =>
      hasWord(tokens, lemmas, side === 'behind' ? next : first, side === 'before' ? at : last)
    )
  )
}

/** Whether one of some words stands in a stretch, a verb in any of its forms. */
function hasWord(
  tokens: readonly Token[],
  lemmas: ReadonlySet<string>,
  first: number,
  last: number
): boolean {
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (!token) return false
    if (lemmas.has(token.lower) || (token.pos === 'VERB' && lemmas.has(lemmaOf(token)))) return true
  }
  return false
}

/** The last word before a place that is none of some parts of speech; `first - 1` if there is none. */
function skipBack(
  tokens: readonly Token[],
  first: number,
  place: number,
  passed: ReadonlySet<Pos>
): number {
  let at = place - 1
  while (at >= first && passed.has(tokens[at]?.pos ?? 'X')) at--
  return at
}

const adverbs: ReadonlySet<Pos> = new Set<Pos>(['ADV'])
const degrees: ReadonlySet<Pos> = new Set<Pos>(['ADV', 'ADJ'])
const articles = /^(?:an?|the|its|their)$/

/**
 * Whether a verb can have a subject: it is no participle without an auxiliary ("known as"), none that stands before its
 * noun ("the newly discovered planets"), nor one that opens its sentence with nobody behind it ("Asked about the vote,
 * Orr said").
 */
function hasSubject({tokens, first, at, next}: PlacedCue): boolean {
  const {lower = ''} = tokens[at] ?? {}
  if (lower.endsWith('n') && isNonFinite(lower) && !hasAuxiliary(tokens, first, at)) return false
  const before = skipBack(tokens, first, at, adverbs)
  if (before >= first) return !articles.test(tokens[before]?.lower ?? '')
  const behind = tokens[next]
  return behind?.pos !== 'ADP' && behind?.pos !== 'SCONJ' && behind?.lower !== 'to'
}

function hasAuxiliary(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const {pos, lower} = tokens[at] as Token
    if (pos === 'AUX' || have.has(lower)) return true
  }
  return false
}

const within: ReadonlySet<Pos> = new Set<Pos>([...modifiers, 'ADV', 'PART', 'PRON'])

/** Whether a noun can be the object of a verb: one stands before it, and no preposition ("in a statement"; but "laughed off the claim"). */
function isObject(tokens: readonly Token[], first: number, noun: number): boolean {
  const before = skipBack(tokens, first, noun, within)
  if (tokens[before]?.pos === 'ADP' && tokens[before - 1]?.pos !== 'VERB') return false
  return hasVerb(tokens, first, noun)
}

/** What ends the phrase of a noun on its left. */
const parting: ReadonlySet<Pos> = new Set<Pos>(['ADP', 'AUX', 'SCONJ'])
const possessives: ReadonlySet<string> = new Set(references.possessives)

/** Whether a pronoun that owns or a mark of possession stands before a noun, in its phrase. */
function hasOwner(tokens: readonly Token[], first: number, noun: number): boolean {
  for (let at = noun - 1; at >= first; at--) {
    const token = tokens[at]
    if (!token || parting.has(token.pos)) return false
    if (possessives.has(token.lower) || /^(?:your$|whose$|['’])/.test(token.lower)) return true
  }
  return false
}

/** How far before an adjective its form of “be” stands at most. */
const reach = 8

/** Whether a form of “be” can make an adjective a predicate: "a clear message" is none, and "was told and drew angry protests" has no other verb. */
function hasCopula(tokens: readonly Token[], first: number, adjective: number): boolean {
  if (articles.test(tokens[skipBack(tokens, first, adjective, degrees)]?.lower ?? '')) return false
  let parted = false
  for (let at = adjective - 1; at >= Math.max(first, adjective - reach); at--) {
    const {pos, lower} = tokens[at] as Token
    if (pos === 'AUX' && be.has(lower)) return true
    if (pos === 'VERB' && !parted) return false
    parted ||= pos === 'PUNCT'
  }
  return false
}

/** "Her view is, of course, that": an auxiliary behind a noun, and what opens a clause before any other verb does. */
function isLinked(tokens: readonly Token[], from: number, last: number): boolean {
  let linked = false
  for (let at = from; at < last; at++) {
    const {pos, lower} = tokens[at] as Token
    if (pos === 'AUX') linked = true
    else if (pos === 'VERB') linked = false
    else if (linked && complementizers.has(lower)) return true
  }
  return false
}

/** Whether a mark that can end a clause stands in a stretch. */
function hasMark(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isEdge(tokens[at])) return true
  return false
}

/** A mark at the edge of a clause is none of its words. */
export function isEdge(token: Token | undefined): boolean {
  return /^[,.;:—–-]$/.test(token?.text ?? '')
}

/** "after saying", "a warning": a preposition or an article makes a noun of it. */
function isGerund(tokens: readonly Token[], first: number, participle: number): boolean {
  const before = tokens[skipBack(tokens, first, participle, adverbs)]
  return before !== undefined && /^(?:ADP|SCONJ|DET)$/.test(before.pos)
}

/** What somebody will or would say has not been said, and nobody says it in an infinitive but after “go on”. */
function suits(pattern: Pattern, {modal, passive, form}: VerbGroup): boolean {
  return !modal && passive === pattern.passive && form === pattern.form
}
