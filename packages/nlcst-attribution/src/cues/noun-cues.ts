import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {canBeFinite, startsClause} from '../clauses/clause-starts.js'
import type {Context} from '../clauses/context.js'
import {opensAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import {extentEnd} from '../clauses/subject-after.js'
import {subjectBefore} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Token, TokenRange} from '../types.js'
import {lemmaOf, singular} from '../words.js'
import {type Candidate, candidateOf, type Scope} from './candidate.js'
import {endsQuotation, quotedBefore} from './verb-left.js'

/** The sense that a noun of the lexicon tells of. */
function senseOfNoun(noun: string): Candidate['sense'] {
  return [...(lexiconEntry(noun, 'noun')?.senses ?? [])][0] ?? 'say'
}

const possessed: ReadonlySet<string> = new Set(cues.possessed)
const lightVerbs: ReadonlySet<string> = new Set(cues.lightVerbs)
const copulas: ReadonlySet<string> = new Set(cues.copulas)
const arrivals: ReadonlySet<string> = new Set(cues.arrivals)

/** "in the mayor's view", "by his own account". */
export function possessedCue(context: Context, at: number, scope: Scope): Candidate | null {
  const phrase = context.phrases.at(at + 1)
  if (!phrase || phrase.first !== at + 1) return null
  const noun = context.tokens[phrase.head]
  if (!noun || !possessed.has(noun.lower) || noun.lower === 'words' || phrase.last >= scope.last)
    return null
  const owner = possessorOf(context, phrase.first, phrase.head)
  if (!owner) return null
  const after = context.tokens[phrase.last]
  const fronted = at === scope.first && after?.text === ','
  const content = fronted
    ? {first: phrase.last + 1, last: clauseEnd(context, phrase.last + 1, scope.last)}
    : clauseBefore(context, context.tokens[at - 1]?.text === ',' ? at - 1 : at, scope.first)
  if (content.last <= content.first) return null
  return nounCandidate(
    {first: phrase.head, last: phrase.head + 1},
    noun.lower,
    owner,
    content,
    fronted ? 'front' : 'end',
    scope,
    'think'
  )
}

/** "Orr's claim that …", "her view is that …", "there were fears that …", "“No,” came the reply from Orr". */
export function nounCue(context: Context, at: number, scope: Scope): Candidate | null {
  const {tokens} = context
  const phrase = context.phrases.at(at)
  if (!phrase || phrase.head !== at) return null
  const {owner, behind, next} = ownersOf(context, phrase, scope)
  const lemma = singular(tokens[at]?.lower ?? '')
  const arrived = arrivedContent(context, phrase.first, next, scope)
  const held = owner ?? (arrived ? behind : null)
  const content = arrived ?? nounContent(context, next, scope)
  if (!content) return null
  const verb = isHeldBy(context, phrase.first) ? phrase.first - 2 : phrase.first - 1
  const subject = held ?? holderOf(context, verb, scope)
  // "a proposal that Orr has described": without an owner only a noun that is all claim holds one.
  const answers = tokens[next]?.text === ':'
  const owned = arrived || held || (subject && (answers || isHeldBy(context, phrase.first)))
  if (!owned && !lexiconEntry(lemma, 'noun')?.frames.has('clause')) return null
  // "had a short answer: “Sleep.”", "Her reply: “No.”"; "…, warning: “…”" and "of the court's ruling: “…”" are another's.
  if (answers && phrase.first !== scope.first && (held || !subject)) return null
  const cue = {first: at, last: at + 1}
  const position = content.first < at ? 'end' : 'front'
  return nounCandidate(cue, lemma, subject, content, position, scope, senseOfNoun(lemma))
}

/** Whose it is, told in front or behind ("by residents", "from the mayor"), whom "of" brings in, and the token after that. */
function ownersOf(
  context: Context,
  phrase: Phrase,
  scope: Scope
): {owner: Subject | null; behind: Subject | null; next: number} {
  const owner = possessorOf(context, phrase.first, phrase.head)
  const next = phrase.last
  const preposition = context.tokens[next]?.lower ?? ''
  const by = /^(?:by|from|of|among)$/.test(preposition) ? context.phrases.at(next + 1) : undefined
  if (!by || by.first !== next + 1 || by.kind === 'time') return {owner, behind: null, next}
  const end = extentEnd(context, by.last, scope.last)
  // "the verdict of Ana Prew, the judge, was “good”": the comma closes what stands beside the name.
  const after = end > by.last && context.tokens[end]?.text === ',' ? end + 1 : end
  const holds = preposition !== 'of' || isLinked(context, after)
  const behind = {phrase: by, extent: {first: by.first, last: end}, others: []}
  return {owner: owner ?? (holds ? behind : null), behind, next: after}
}

/** "that", or a form of "be" and "that". */
function isLinked(context: Context, at: number): boolean {
  return context.tokens[at]?.lower === 'that' || linkedThat(context, at) !== -1
}

/** "Her view is that": the token of "that", or `-1`. */
function linkedThat(context: Context, at: number): number {
  if (!/^(?:is|was|remains|remained)$/.test(context.tokens[at]?.lower ?? '')) return -1
  let next = at + 1
  while (context.tokens[next]?.pos === 'ADV') next++
  return context.tokens[next]?.lower === 'that' || opensAt(context, next) !== null ? next : -1
}

/** What the noun holds: the clause behind it, or an infinitive with words in marks. */
function nounContent(context: Context, next: number, scope: Scope): TokenRange | null {
  const {tokens} = context
  const linked = linkedThat(context, next)
  const first = linked === -1 ? next : linked
  // "the auditors' demand to “open every drawer”", "her call for “one more boat”", "had a short answer: “Sleep.”"
  const leads = /^(?:to|for|:)$/.test(tokens[first]?.lower ?? '')
  // "the widows' call for the army to “bring back the boots”": whom it asks stands between.
  const asked = tokens[first]?.lower === 'for' ? context.phrases.at(first + 1) : undefined
  if (asked && tokens[asked.last]?.lower === 'to' && opensAt(context, asked.last + 1) !== null)
    return {first, last: opensAt(context, asked.last + 1)?.last ?? first + 1}
  if (leads && opensAt(context, first + 1) !== null)
    return {first, last: opensAt(context, first + 1)?.last ?? first + 1}
  if (linked !== -1 && opensAt(context, first) !== null)
    return {first, last: clauseEnd(context, first, scope.last)}
  if (tokens[first]?.lower !== 'that') return null
  const after = tokens[first + 1]
  // "the claim that was rejected": a relative clause.
  const relative = !after || after.pos === 'VERB' || after.pos === 'AUX'
  if (relative || !startsClause(context, first + 1, scope.last)) return null
  if (isReported(context, first + 1)) return null
  const end = clauseEnd(context, first, scope.last)
  return {first, last: linked === -1 ? subjectClauseEnd(context, first, end) : end}
}

/** "a reaction that one doctor said could come from poison": a relative clause, and a report within it. */
export function isReported({tokens, phrases}: Context, first: number): boolean {
  const verb = phrases.at(first)?.last ?? first
  const token = tokens[verb]
  if (token?.pos !== 'VERB' || tokens[verb + 1]?.pos !== 'AUX') return false
  return lexiconEntry(lemmaOf(token), 'verb')?.frames.has('clause') === true
}

/** "“No,” came the reply", "came a shout: “Resign!”": words in marks that a noun of speech comes with. */
function arrivedContent(
  context: Context,
  first: number,
  next: number,
  scope: Scope
): TokenRange | null {
  const verb = context.tokens[first - 1]
  if (!verb || first - 1 < scope.first || !/^(?:VERB|AUX)$/.test(verb.pos)) return null
  if (!arrivals.has(verb.pos === 'AUX' ? 'be' : lemmaOf(verb))) return null
  if (endsQuotation(context, first - 2, scope))
    return quotedBefore(context, first - 2, scope)[0] ?? null
  const quotation = context.tokens[next]?.text === ':' ? opensAt(context, next + 1) : null
  return quotation && {first: quotation.first, last: quotation.last}
}

/** "The claim that the vote was lost | is false": the main verb ends what the noun holds. */
function subjectClauseEnd(context: Context, first: number, limit: number): number {
  let verb = false
  for (let at = first; at < limit; at++) {
    const token = context.tokens[at]
    if (!token) break
    if (
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ' ||
      /^(?:who|which|that|,)$/.test(token.lower)
    )
      verb = false
    const finite = token.pos === 'AUX' || (token.pos === 'VERB' && canBeFinite(context, at))
    if (!finite) continue
    const previous = context.tokens[at - 1]?.pos
    if (
      verb &&
      token.pos === 'AUX' &&
      previous !== 'AUX' &&
      previous !== 'ADV' &&
      previous !== 'PART'
    )
      return at
    verb = true
  }
  return limit
}

/** "the minister made the claim that", "police have expressed concern that": the subject of the light verb. */
function holderOf(context: Context, verb: number, scope: Scope): Subject | null {
  const token = context.tokens[verb]
  if (!token || verb <= scope.first) return null
  const light = token.pos === 'VERB' && lightVerbs.has(lemmaOf(token))
  if (!light && !(isHeldBy(context, verb + 2) && isCopula(token))) return null
  let start = verb
  while (
    start > scope.first &&
    ['AUX', 'ADV', 'PART'].includes(context.tokens[start - 1]?.pos ?? '')
  )
    start--
  return subjectBefore(context, start, scope.first)
}

/** "is | of the view", "remains | under the impression". */
function isHeldBy({tokens}: Context, first: number): boolean {
  return /^(?:of|under)$/.test(tokens[first - 1]?.lower ?? '') && isCopula(tokens[first - 2])
}

function isCopula(token: Token | undefined): boolean {
  if (token?.pos !== 'AUX' && token?.pos !== 'VERB') return false
  return copulas.has(token.pos === 'AUX' ? 'be' : lemmaOf(token))
}

export function possessorOf(context: Context, first: number, head: number): Subject | null {
  for (let at = head - 1; at >= first; at--) {
    const token = context.tokens[at]
    if (!token) return null
    if (/^(?:his|her|their|its)$/.test(token.lower)) {
      const phrase = {
        first: at,
        last: at + 1,
        head: at,
        kind: 'pronoun' as const,
        name: -1,
        possessive: true
      }
      return {phrase, extent: {first: at, last: at + 1}, others: []}
    }
    if (token.lower === "'s" || (token.lower === "'" && token.pos !== 'NOUN')) {
      let name = at
      while (name > first && context.tokens[name - 1]?.pos === 'PROPN') name--
      const named = name < at
      const phrase = {
        first,
        last: at,
        head: at - 1,
        kind: named ? ('name' as const) : ('noun' as const),
        name: named ? name : -1,
        possessive: true
      }
      return {phrase, extent: {first, last: at}, others: []}
    }
  }
  return null
}

function nounCandidate(
  cue: TokenRange,
  lemma: string,
  subject: Subject | null,
  content: TokenRange,
  position: Candidate['position'],
  scope: Scope,
  sense: Candidate['sense']
): Candidate {
  return candidateOf(
    {
      content: [content],
      cue,
      lemma,
      form: 'noun',
      sense,
      subject,
      position
    },
    scope
  )
}
