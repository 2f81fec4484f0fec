import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {canBeFinite, startsClause} from '../clauses/clause-starts.js'
import type {Ground} from '../clauses/ground.js'
import type {Subject} from '../clauses/subject.js'
import {extentEnd} from '../clauses/subject-after.js'
import {subjectBefore} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import type {TokenRange} from '../types.js'
import {singular} from '../words.js'
import {type Draft, draftOf, type Stretch} from './drafts.js'

/** The sense that a noun of the lexicon tells of. */
function senseOfNoun(noun: string): Draft['sense'] {
  return [...(lexiconEntry(noun, 'noun')?.senses ?? [])][0] ?? 'say'
}

const possessed: ReadonlySet<string> = new Set(cues.possessed)

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

/** "Orr's claim that …", "claims by residents that …", "there were fears that …". */
export function nounCue(ground: Ground, at: number, stretch: Stretch): Draft | null {
  const phrase = ground.phrases.at(at)
  if (!phrase || phrase.head !== at) return null
  let next = phrase.last
  let owner: Subject | null = possessorOf(ground, phrase.first, at)
  if (/^(?:by|from|of|among)$/.test(ground.tokens[next]?.lower ?? '')) {
    const by = ground.phrases.at(next + 1)
    if (by && by.first === next + 1 && by.kind !== 'time') {
      const after = extentEnd(ground, by.last, stretch.last)
      if (ground.tokens[next]?.lower !== 'of' || ground.tokens[after]?.lower === 'that')
        owner ??= {phrase: by, extent: {first: by.first, last: after}, others: []}
      next = after
    }
  }
  if (ground.tokens[next]?.lower !== 'that') return null
  const after = ground.tokens[next + 1]
  // "the claim that was rejected": a relative clause.
  if (
    !after ||
    after.pos === 'VERB' ||
    after.pos === 'AUX' ||
    !startsClause(ground, next + 1, stretch.last)
  )
    return null
  const content = {
    first: next,
    last: subjectClauseEnd(ground, next, clauseEnd(ground, next, stretch.last))
  }
  // "a proposal that Orr has described": without an owner only a noun that is all claim holds one.
  if (
    !owner &&
    !lexiconEntry(singular(ground.tokens[at]?.lower ?? ''), 'noun')?.frames.has('clause')
  )
    return null
  owner ??= holderOf(ground, phrase.first, stretch)
  return nounDraft(
    {first: at, last: at + 1},
    singular(ground.tokens[at]?.lower ?? ''),
    owner,
    content,
    'front',
    stretch,
    senseOfNoun(singular(ground.tokens[at]?.lower ?? ''))
  )
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
  if (
    !/^(?:make|makes|made|making|express|expresses|expressed|expressing|voice|voiced|raise|raised|give|gave|issue|issued|repeat|repeated|reiterated|reject|rejected|dismiss|dismissed|deny|denied|has|have|had|add|added|offer|offered|share|shared)$/.test(
      token.lower
    )
  )
    return null
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
    if (token.lower === "'s" || (token.text === "'" && token.pos !== 'NOUN')) {
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
