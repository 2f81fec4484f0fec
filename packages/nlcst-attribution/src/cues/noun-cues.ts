import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {canBeFinite, startsClause} from '../clauses/clause-starts.js'
import type {Ground} from '../clauses/ground.js'
import {opensAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import {extentEnd} from '../clauses/subject-after.js'
import {subjectBefore} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import type {Phrase} from '../phrases/phrases.js'
import type {TokenRange} from '../types.js'
import {lemmaOf, singular} from '../words.js'
import {type Draft, draftOf, type Stretch} from './drafts.js'
import {endsQuotation, quotedBefore} from './verb-left.js'

/** The sense that a noun of the lexicon tells of. */
function senseOfNoun(noun: string): Draft['sense'] {
  return [...(lexiconEntry(noun, 'noun')?.senses ?? [])][0] ?? 'say'
}

const possessed: ReadonlySet<string> = new Set(cues.possessed)
const lightVerbs: ReadonlySet<string> = new Set(cues.lightVerbs)
const arrivals: ReadonlySet<string> = new Set(cues.arrivals)

/** "in the mayor's view", "by his own account". */
export function possessedCue(ground: Ground, at: number, stretch: Stretch): Draft | null {
  const phrase = ground.phrases.at(at + 1)
  if (!phrase || phrase.first !== at + 1) return null
  const noun = ground.tokens[phrase.head]
  if (!noun || !possessed.has(noun.lower) || noun.lower === 'words' || phrase.last >= stretch.last)
    return null
  const owner = possessorOf(ground, phrase.first, phrase.head)
  if (!owner) return null
  const after = ground.tokens[phrase.last]
  const fronted = at === stretch.first && after?.text === ','
  const content = fronted
    ? {first: phrase.last + 1, last: clauseEnd(ground, phrase.last + 1, stretch.last)}
    : clauseBefore(ground, ground.tokens[at - 1]?.text === ',' ? at - 1 : at, stretch.first)
  if (content.last <= content.first) return null
  return nounDraft(
    {first: phrase.head, last: phrase.head + 1},
    noun.lower,
    owner,
    content,
    fronted ? 'front' : 'end',
    stretch,
    'think'
  )
}

/** "Orr's claim that …", "her view is that …", "there were fears that …", "“No,” came the reply from Orr". */
export function nounCue(ground: Ground, at: number, stretch: Stretch): Draft | null {
  const {tokens} = ground
  const phrase = ground.phrases.at(at)
  if (!phrase || phrase.head !== at) return null
  const {owner, behind, next} = ownersOf(ground, phrase, stretch)
  const lemma = singular(tokens[at]?.lower ?? '')
  const arrived = arrivedContent(ground, phrase.first, next, stretch)
  const held = owner ?? (arrived ? behind : null)
  const content = arrived ?? nounContent(ground, next, stretch)
  if (!content) return null
  // "a proposal that Orr has described": without an owner only a noun that is all claim holds one.
  if (!arrived && !held && !lexiconEntry(lemma, 'noun')?.frames.has('clause')) return null
  const subject = held ?? holderOf(ground, phrase.first, stretch)
  const cue = {first: at, last: at + 1}
  const position = content.first < at ? 'end' : 'front'
  return nounDraft(cue, lemma, subject, content, position, stretch, senseOfNoun(lemma))
}

/** Whose it is, told in front or behind ("by residents", "from the mayor"), whom "of" brings in, and the token after that. */
function ownersOf(
  ground: Ground,
  phrase: Phrase,
  stretch: Stretch
): {owner: Subject | null; behind: Subject | null; next: number} {
  const owner = possessorOf(ground, phrase.first, phrase.head)
  const next = phrase.last
  const preposition = ground.tokens[next]?.lower ?? ''
  const by = /^(?:by|from|of|among)$/.test(preposition) ? ground.phrases.at(next + 1) : undefined
  if (!by || by.first !== next + 1 || by.kind === 'time') return {owner, behind: null, next}
  const after = extentEnd(ground, by.last, stretch.last)
  const holds = preposition !== 'of' || isLinked(ground, after)
  const behind = {phrase: by, extent: {first: by.first, last: after}, others: []}
  return {owner: owner ?? (holds ? behind : null), behind, next: after}
}

/** "that", or a form of "be" and "that". */
function isLinked(ground: Ground, at: number): boolean {
  return ground.tokens[at]?.lower === 'that' || linkedThat(ground, at) !== -1
}

/** "Her view is that": the token of "that", or `-1`. */
function linkedThat(ground: Ground, at: number): number {
  if (!/^(?:is|was|remains|remained)$/.test(ground.tokens[at]?.lower ?? '')) return -1
  let next = at + 1
  while (ground.tokens[next]?.pos === 'ADV') next++
  return ground.tokens[next]?.lower === 'that' || opensAt(ground, next) !== null ? next : -1
}

/** What the noun holds: the clause behind it, or an infinitive with words in marks. */
function nounContent(ground: Ground, next: number, stretch: Stretch): TokenRange | null {
  const {tokens} = ground
  const linked = linkedThat(ground, next)
  const first = linked === -1 ? next : linked
  // "the auditors' demand to “open every drawer”"
  if (tokens[first]?.lower === 'to' && opensAt(ground, first + 1) !== null)
    return {first, last: opensAt(ground, first + 1)?.last ?? first + 1}
  if (linked !== -1 && opensAt(ground, first) !== null)
    return {first, last: clauseEnd(ground, first, stretch.last)}
  if (tokens[first]?.lower !== 'that') return null
  const after = tokens[first + 1]
  // "the claim that was rejected": a relative clause.
  const relative = !after || after.pos === 'VERB' || after.pos === 'AUX'
  if (relative || !startsClause(ground, first + 1, stretch.last)) return null
  const end = clauseEnd(ground, first, stretch.last)
  return {first, last: linked === -1 ? subjectClauseEnd(ground, first, end) : end}
}

/** "“No,” came the reply", "came a shout: “Resign!”": words in marks that a noun of speech comes with. */
function arrivedContent(
  ground: Ground,
  first: number,
  next: number,
  stretch: Stretch
): TokenRange | null {
  const verb = ground.tokens[first - 1]
  if (!verb || first - 1 < stretch.first || !/^(?:VERB|AUX)$/.test(verb.pos)) return null
  if (!arrivals.has(verb.pos === 'AUX' ? 'be' : lemmaOf(verb))) return null
  if (endsQuotation(ground, first - 2, stretch))
    return quotedBefore(ground, first - 2, stretch)[0] ?? null
  const quotation = ground.tokens[next]?.text === ':' ? opensAt(ground, next + 1) : null
  return quotation && {first: quotation.first, last: quotation.last}
}

/** "The claim that the vote was lost | is false": the main verb ends what the noun holds. */
function subjectClauseEnd(ground: Ground, first: number, limit: number): number {
  let verb = false
  for (let at = first; at < limit; at++) {
    const token = ground.tokens[at]
    if (!token) break
    if (
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ' ||
      /^(?:who|which|that|,)$/.test(token.lower)
    )
      verb = false
    const finite = token.pos === 'AUX' || (token.pos === 'VERB' && canBeFinite(ground, at))
    if (!finite) continue
    const previous = ground.tokens[at - 1]?.pos
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
function holderOf(ground: Ground, first: number, stretch: Stretch): Subject | null {
  const verb = first - 1
  const token = ground.tokens[verb]
  if (token?.pos !== 'VERB' || verb <= stretch.first) return null
  if (!lightVerbs.has(lemmaOf(token))) return null
  let start = verb
  while (
    start > stretch.first &&
    ['AUX', 'ADV', 'PART'].includes(ground.tokens[start - 1]?.pos ?? '')
  )
    start--
  return subjectBefore(ground, start, stretch.first)
}

export function possessorOf(ground: Ground, first: number, head: number): Subject | null {
  for (let at = head - 1; at >= first; at--) {
    const token = ground.tokens[at]
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
      while (name > first && ground.tokens[name - 1]?.pos === 'PROPN') name--
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

function nounDraft(
  cue: TokenRange,
  lemma: string,
  subject: Subject | null,
  content: TokenRange,
  position: Draft['position'],
  stretch: Stretch,
  sense: Draft['sense']
): Draft {
  return draftOf(
    {
      content: [content],
      cue,
      lemma,
      form: 'noun',
      sense,
      subject,
      position
    },
    stretch
  )
}
