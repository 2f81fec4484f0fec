import {adjunctsOf} from '../clauses/adjuncts.js'
import {clauseEnd} from '../clauses/clause-ends.js'
import type {Context} from '../clauses/context.js'
import type {Subject} from '../clauses/subject.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import {canSpeak, isSpokesperson} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {verbGroup} from '../phrases/verbs.js'
import type {CueSense, TokenRange} from '../types.js'
import {lemmaOf, singular, wordSets} from '../words.js'
import {type Candidate, candidateOf, type Scope} from './candidate.js'
import {possessorOf} from './noun-cues.js'
import {
  canReport,
  isOurselves,
  participleSubject,
  sharesSubject,
  subjectOfGroup
} from './verb-subjects.js'

const voicing: ReadonlySet<string> = new Set(cues.voicing)
const hearing: ReadonlySet<string> = new Set(cues.hearing)
const amid: ReadonlySet<string> = new Set(cues.amid)
const vessels: ReadonlySet<string> = new Set(cues.vessels)
const tails: ReadonlySet<string> = new Set(cues.tails)
const pairs = new Map(Object.entries(wordSets(cues.pairs)))
const sides = new Map(Object.entries(wordSets(cues.sides)))
const comparisons = new Map(Object.entries(wordSets(cues.comparisons)))

/** A noun that itself tells what somebody says: "a warning of ice", "messages of support". */
interface Voiced {
  phrase: Phrase
  noun: string
  /** Token behind the noun, or behind what a vessel holds. */
  next: number
  /** Token of the noun that says which sense it has: the noun, or what a vessel holds. */
  sense: number
  /** It tells by itself what is said, or what the vessel holds does. */
  tells: boolean
}

/**
 * "The office issued a warning of ice", "the plan drew criticism from farmers": a light verb and a noun of speech,
 * without a clause. Several whom “from” brings in are credited one by one.
 *
 * @param at a noun
 * @param scope where its sentence begins and ends
 */
export function voicedCues(context: Context, at: number, scope: Scope): Candidate[] {
  const voiced = voicedAt(context, at)
  if (!voiced) return []
  const bySubject = voicedBySubject(context, voiced, scope)
  if (bySubject) return [bySubject]
  if (!voiced.tells) return []
  const own = voicedByAgent(context, voiced, scope) ?? voicedByOwner(context, voiced, scope)
  return own ? [own] : voicedByOthers(context, voiced, scope)
}

function voicedAt(context: Context, at: number): Voiced | null {
  const phrase = context.phrases.at(at)
  const token = context.tokens[at]
  if (!token || phrase?.head !== at || phrase.kind !== 'noun' || phrase.possessive) return null
  if (/^(?:no|any|what|which)$/.test(context.tokens[phrase.first]?.lower ?? '')) return null
  // "statements of | condemnation": the vessel has told it.
  const vessel =
    context.tokens[phrase.first - 1]?.lower === 'of' && context.tokens[phrase.first - 2]
  if (vessel && vessels.has(singular(vessel.lower))) return null
  const noun = singular(token.lower)
  const held = context.tokens[at + 1]?.lower === 'of' ? context.phrases.at(at + 2) : undefined
  if (held && vessels.has(noun) && isVoiced(context, held.head))
    return {phrase, noun, next: held.last, sense: held.head, tells: true}
  return {phrase, noun, next: phrase.last, sense: at, tells: isVoiced(context, at)}
}

function senseOf(context: Context, at: number): CueSense {
  const entry = lexiconEntry(singular(context.tokens[at]?.lower ?? ''), 'noun')
  return [...(entry?.senses ?? [])][0] ?? 'say'
}

function isVoiced(context: Context, at: number): boolean {
  return entryFrames(context, at)?.has('voiced') === true
}

function entryFrames(context: Context, at: number) {
  const lower = context.tokens[at]?.lower ?? ''
  return (lexiconEntry(singular(lower), 'noun') ?? lexiconEntry(lower, 'noun'))?.frames
}

/** "issued a warning", "claimed responsibility", "drew comparisons between the two", ", voicing concern over the plan". */
function voicedBySubject(context: Context, voiced: Voiced, scope: Scope): Candidate | null {
  const {phrase, noun} = voiced
  const verb = phrase.first - 1
  const token = context.tokens[verb]
  if (token?.pos !== 'VERB' || verb < scope.first) return null
  const lemma = lemmaOf(token)
  const between = context.tokens[voiced.next]?.lower === 'between'
  const goes =
    (voiced.tells && voicing.has(lemma)) ||
    pairs.get(lemma)?.has(noun) === true ||
    (between && comparisons.get(lemma)?.has(noun) === true)
  if (!goes) return null
  const group = verbGroup(context.tokens, verb, scope.first)
  if (group.passive || group.modal || group.form === 'infinitive') return null
  const participle = group.form === 'participle'
  if (participle && !canReport(context, group, scope)) return null
  const subject = participle
    ? participleSubject(context, group, scope)
    : subjectOfGroup(context, group, scope)
  if (subject && isOurselves(context, subject, scope)) return null
  if (!subject && !participle && !sharesSubject(context, group, scope)) return null
  return {
    ...voicedBy(context, voiced, subject, wholeClause(context, phrase, scope), verb, scope),
    inherits: !subject,
    negated: group.negated
  }
}

/** "A warning was issued by the office", "concerns raised by residents". */
function voicedByAgent(context: Context, voiced: Voiced, scope: Scope): Candidate | null {
  let verb = voiced.next
  while (/^(?:AUX|ADV)$/.test(context.tokens[verb]?.pos ?? '') && verb < scope.last) verb++
  const token = context.tokens[verb]
  if (token?.pos !== 'VERB' || verb >= scope.last || !voicing.has(lemmaOf(token))) return null
  const group = verbGroup(context.tokens, verb, scope.first)
  // "asked about the warning issued by the board": what somebody speaks of is told by the way.
  const aside = context.tokens[voiced.phrase.first - 1]?.pos === 'ADP'
  const reduced = !aside && verb === voiced.next && /(?:ed|en|de)$/.test(token.lower)
  if (group.modal || !(group.passive || reduced)) return null
  const {agent} = adjunctsOf(context, verb + 1, scope.last, null, true)
  if (!agent || !speaks(context, agent)) return null
  const content = [{first: voiced.phrase.first, last: voiced.next}]
  return {...voicedBy(context, voiced, plain(agent), content, verb, scope), negated: group.negated}
}

/** "Protesters' demands include an inquiry". */
function voicedByOwner(context: Context, voiced: Voiced, scope: Scope): Candidate | null {
  const {phrase, next} = voiced
  if (!/^includ(?:e|es|ed)$/.test(context.tokens[next]?.lower ?? '')) return null
  const owner = possessorOf(context, phrase.first, phrase.head)
  if (!owner || next + 1 >= scope.last) return null
  const content = [{first: next + 1, last: clauseEnd(context, next + 1, scope.last)}]
  return voicedBy(context, voiced, owner, content, phrase.head, scope)
}

/** "drew criticism from farmers", "condemnation came from the pope, the union and a spokesman for Orr", "amid calls from Orr for a vote". */
function voicedByOthers(context: Context, voiced: Voiced, scope: Scope): Candidate[] {
  const {phrase, next} = voiced
  const from = fromBehind(context, next)
  if (from === -1 || (from === next && !isHeard(context, voiced))) return []
  const speakers = listed(context, from + 1, scope)
  const end = speakers.at(-1)?.extent.last ?? next
  const tail = tails.has(context.tokens[end]?.lower ?? '')
  const content = [
    {first: phrase.first, last: next},
    ...(tail ? [{first: end, last: clauseEnd(context, end, scope.last)}] : [])
  ]
  return speakers.map((subject) => voicedBy(context, voiced, subject, content, phrase.head, scope))
}

/** Whether somebody hears it, so that whoever stands behind "from" says it: "drew criticism", "amid calls". */
function isHeard(context: Context, {phrase, noun}: Voiced): boolean {
  const before = context.tokens[phrase.first - 1]
  if (!before) return false
  const verb = before.pos === 'VERB' ? lemmaOf(before) : ''
  const there = before.pos === 'AUX' || verb === 'be'
  if (
    there &&
    context.tokens
      .slice(Math.max(0, phrase.first - 4), phrase.first)
      .some(({lower}) => lower === 'there')
  )
    return true
  const side = sides.get(noun)
  return side ? side.has(verb) : hearing.has(verb) || amid.has(before.lower)
}

/** The token of "from", "by" or "among" right behind a noun, or behind "has come"; `-1` where there is none. */
function fromBehind(context: Context, next: number): number {
  if (/^(?:from|by|among)$/.test(context.tokens[next]?.lower ?? '')) return next
  let verb = next
  while (/^(?:AUX|ADV)$/.test(context.tokens[verb]?.pos ?? '')) verb++
  const came = context.tokens[verb]
  const from = verb + 1
  return came && lemmaOf(came) === 'come' && context.tokens[from]?.lower === 'from' ? from : -1
}

/** Those of a list who can speak: "the pope, farmers and a spokesman for Orr". */
function listed(context: Context, first: number, scope: Scope): Subject[] {
  const found: Subject[] = []
  for (let at = first; at < scope.last; ) {
    const phrase = holderBehind(context, context.phrases.at(at))
    if (!phrase || phrase.first < at || !speaks(context, phrase)) break
    const inner = hangsOn(context, phrase) ? context.phrases.at(phrase.last + 1) : undefined
    const last = inner && inner.kind !== 'time' ? inner.last : phrase.last
    found.push({phrase, extent: {first: at, last}, others: []})
    at = last
    if (context.tokens[at]?.text === ',') at++
    if (context.tokens[at]?.lower === 'and') at++
    if (at === last) break
  }
  return found
}

/** "a spokesman for the trust", "residents of Tarn"; "calls from the union for a strike" is no union's. */
function hangsOn(context: Context, {head, kind, last}: Phrase): boolean {
  const word = context.tokens[last]?.lower ?? ''
  const speaker = kind === 'noun' && isSpokesperson(context.tokens[head]?.lower ?? '')
  return word === 'of' || word === 'at' || (word === 'for' && speaker)
}

/** "the Tarn Union (TU) head Ana Prew": the short form in brackets parts a name from its bearer's. */
function holderBehind(context: Context, phrase: Phrase | undefined): Phrase | undefined {
  const last = phrase?.last ?? -1
  if (phrase?.kind !== 'name' || context.tokens[last]?.text !== '(') return phrase
  const next = context.tokens[last + 2]?.text === ')' ? context.phrases.at(last + 3) : undefined
  return next?.kind === 'name' && next.first === last + 3 ? next : phrase
}

function speaks(context: Context, {kind, head}: Phrase): boolean {
  return kind === 'name' || (kind === 'noun' && canSpeak(context.tokens[head]?.lower ?? ''))
}

function plain(phrase: Phrase): Subject {
  return {phrase, extent: {first: phrase.first, last: phrase.last}, others: []}
}

function wholeClause(context: Context, {first}: Phrase, scope: Scope): TokenRange[] {
  return [{first, last: clauseEnd(context, first, scope.last)}]
}

function voicedBy(
  context: Context,
  {phrase, noun, sense}: Voiced,
  subject: Subject | null,
  content: TokenRange[],
  verb: number,
  scope: Scope
): Candidate {
  const {head} = phrase
  return candidateOf(
    {
      content,
      cue: {first: Math.min(verb, head), last: Math.max(verb, head) + 1},
      lemma: noun,
      form: 'noun',
      sense: senseOf(context, sense),
      subject,
      object: true
    },
    scope
  )
}
