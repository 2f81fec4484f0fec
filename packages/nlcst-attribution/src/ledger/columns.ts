import type {Entity} from '../coreference/entities.js'
import type {Profile} from '../coreference/profiles.js'
import words from '../generated/profile-words.js'
import {isSpeech, lexiconEntry} from '../lexicon.js'
import {isAge, isPersonNoun} from '../phrases/nouns.js'
import {isCourtesy, isPost} from '../phrases/titles.js'
import {lowerBound} from '../queries/lookup.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {
  Described,
  JustificationKind,
  Mention,
  SourceClass,
  Span,
  Token,
  TokenRange
} from '../types.js'
import {lemmaOf, singular, verbForms} from '../words.js'
import {affiliationIn, bare} from './affiliations.js'
import type {Columns} from './justification.js'
import {isRelation, isRelative} from './relations.js'

const experts: ReadonlySet<string> = new Set(words.experts)
const witnesses: ReadonlySet<string> = new Set(words.witnesses)
const affected: ReadonlySet<string> = new Set(words.affected)
const seeing: ReadonlySet<string> = new Set(words.seeing.flatMap(verbForms))
const suffering: ReadonlySet<string> = new Set(words.suffering.flatMap(verbForms))
const knowing: ReadonlySet<string> = new Set(words.knowing.flatMap(verbForms))
const holding: ReadonlySet<string> = new Set(words.holding.flatMap(verbForms))
/** Pronouns that begin a clause about what stands before them. */
const clauses: ReadonlySet<string> = new Set([...words.relatives, 'that'])
const postless: ReadonlySet<string> = new Set(words.postless)

/** Prepositions that hang a body on a post: "director of", "economist at". */
const holders: ReadonlySet<string> = new Set(words.holders)

/**
 * Fills the columns of a source: its post or trade, the body that it belongs to, and the words by
 * which a reader sees why the story relies on it.
 *
 * @param document what was read
 * @param entity the source
 * @param mention its first mention
 * @param kind its class
 * @param described what is told of it, where it is anonymous
 */
export function columnsOf(
  document: QuotedDocument,
  entity: Entity,
  mention: Mention,
  kind: SourceClass,
  described: Described
): Columns {
  const {tokens} = document
  // "a Labour MP": capitals that name a post and nobody.
  const post = entity.kind === 'other' && (kind === 'role' || kind === 'anonymous')
  return entity.words.length > 0 && !post
    ? ofNamed(tokens, entity, kind)
    : ofNominal(tokens, mention, kind, described)
}

function ofNamed(tokens: readonly Token[], entity: Entity, kind: SourceClass): Columns {
  const person = kind === 'named' || kind === 'role'
  const posts = person ? entity.profiles.filter((profile) => isTelling(tokens, profile)) : []
  const post = posts.find(({form}) => form !== 'predicate') ?? posts[0] ?? null
  const held = posts.filter((profile) => !isRelation(tokens, profile))
  const title = held.find(({form}) => form !== 'predicate') ?? held[0] ?? null
  const rest = entity.profiles.filter(
    (profile) => profile !== post && profile.form !== 'title' && !posts.includes(profile)
  )
  const why =
    post ??
    rest.find((profile) => profile.form === 'relative' && !tellsOfSpeech(tokens, profile)) ??
    rest.find((profile) => !tellsOfSpeech(tokens, profile)) ??
    bareTitle(tokens, entity, person)
  const tail = entity.profiles.find(({form}) => form === 'tail')
  const range = post && (affiliationIn(tokens, post, post.head) ?? null)
  const body =
    range ??
    (tail ? withoutPreposition(tokens, tail) : null) ??
    posts.map((other) => affiliationIn(tokens, other, other.head)).find(Boolean) ??
    null
  return {
    title: title && spanOf(tokens, titleIn(tokens, title)),
    affiliation: body && spanOf(tokens, body),
    justification: why && {
      ...spanOf(tokens, {...why, first: bare(tokens, why)}),
      kind: person ? kindOf(tokens, why) : kind === 'document' ? 'document' : 'body'
    }
  }
}

/** "Who said on the parliament floor": that they spoke is no reason to rely on them. */
function tellsOfSpeech(tokens: readonly Token[], {form, first, last}: Profile): boolean {
  if (form !== 'relative') return false
  const verb = tokens.slice(first, last).find(({pos}) => pos === 'VERB')
  const entry = verb && lexiconEntry(lemmaOf(verb), 'verb')
  return entry !== undefined && isSpeech(entry)
}

/** What a body is ("cybersecurity firm UpGuard"); of a person a courtesy tells nothing. */
function bareTitle(tokens: readonly Token[], entity: Entity, person: boolean): Profile | null {
  if (person) return null
  return (
    entity.profiles.find(
      ({form, first, last}) =>
        form === 'title' && tokens.slice(first, last).some(({pos}) => pos === 'NOUN')
    ) ?? null
  )
}

function ofNominal(
  tokens: readonly Token[],
  mention: Mention,
  kind: SourceClass,
  described: Described
): Columns {
  const {extent, head} = mention
  const noun = tokens[head]?.lower ?? ''
  const told = mention.form === 'nominal' || mention.form === 'name'
  const whole = told ? {first: bare(tokens, extent), last: extent.last} : null
  const tail = whole && tailOf(tokens, head + 1, whole.last, described)
  const body = whole && (described.affiliation ?? null)
  const found = whole && affiliationIn(tokens, whole, head)
  const affiliation = body ?? (found && spanOf(tokens, found))
  if (kind === 'role' || kind === 'anonymous') {
    const person = isPersonNoun(noun) && !(kind === 'anonymous' && isEmpty(noun))
    const title =
      person && whole
        ? spanOf(tokens, {
            first: whole.first,
            last: tail && isHolder(tokens, tail) ? tail.last : head + 1
          })
        : null
    const access =
      described.access ?? (tail && !isHolder(tokens, tail) ? spanOf(tokens, tail) : null)
    const why = access ?? title ?? affiliation
    return {
      title: isRelative(noun) ? null : title,
      affiliation,
      justification: why && {
        start: why.start,
        end: why.end,
        kind: access ? clauseKind(tokens, access) : title ? nounKind(noun) : 'part'
      }
    }
  }
  const why = tail && spanOf(tokens, tail)
  return {
    title: null,
    affiliation,
    justification: why && {
      start: why.start,
      end: why.end,
      kind: kind === 'document' ? 'document' : 'body'
    }
  }
}

/** What hangs on the noun, to the first comma, and short of what tells of anonymity. */
function tailOf(
  tokens: readonly Token[],
  first: number,
  limit: number,
  {anonymity}: Described
): TokenRange | null {
  let last = first
  let clause = -1
  while (last < limit && !/^[,;(—–]$/.test(tokens[last]?.text ?? '')) {
    const token = tokens[last]
    if (token && /^(?:who|that|which)$/.test(token.lower)) clause = last
    if (anonymity && token && token.start >= anonymity.start && token.end <= anonymity.end) {
      last = clause === -1 ? last : clause
      break
    }
    last++
  }
  return last > first ? {first, last} : null
}

/** Whether words say a post or a trade, and not "Mr" alone. */
function isTelling(tokens: readonly Token[], {first, last, head, form}: Profile): boolean {
  if (form === 'relative' || form === 'tail' || head === -1) return false
  // "a person of some influence" has no post.
  return tokens
    .slice(first, last)
    .some(
      ({lower, pos}) =>
        pos !== 'DET' &&
        !isAge(lower) &&
        !isCourtesy(lower) &&
        !isEmpty(lower) &&
        (isPost(lower) || isPersonNoun(lower))
    )
}

function isEmpty(noun: string): boolean {
  return postless.has(noun.replace(/s$/, ''))
}

function isHolder(tokens: readonly Token[], {first}: TokenRange): boolean {
  return holders.has(tokens[first]?.lower ?? '')
}

function withoutPreposition(tokens: readonly Token[], {first, last}: TokenRange): TokenRange {
  return {first: bare(tokens, {first: first + 1, last}), last}
}

/** Short of a clause or a time: "a professor who studies reefs", "mayor since 2018". */
function titleIn(tokens: readonly Token[], post: Profile): TokenRange {
  const first = unowned(tokens, post)
  const clause = tokens
    .slice(post.head + 1, post.last)
    .find(
      ({index, lower, pos}) => clauses.has(lower) || (pos === 'ADP' && isTime(tokens[index + 1]))
    )
  return {first, last: post.head < first ? post.last : (clause?.index ?? post.last)}
}

function isTime(token: Token | undefined): boolean {
  return token !== undefined && (token.calendar || /^(?:19|20)\d\d$/.test(token.text))
}

/** Nor whose it is: "Its director" is a director. */
function unowned(tokens: readonly Token[], range: TokenRange): number {
  const first = bare(tokens, range)
  return first + 1 < range.last && /^(?:its|his|her|their)$/.test(tokens[first]?.lower ?? '')
    ? first + 1
    : first
}

function kindOf(tokens: readonly Token[], profile: Profile): JustificationKind {
  if (profile.head !== -1) return nounKind(tokens[profile.head]?.lower ?? '')
  return clauseKind(tokens, spanOf(tokens, profile))
}

function nounKind(noun: string): JustificationKind {
  const one = singular(noun)
  if (witnesses.has(one)) return 'witness'
  if (affected.has(one)) return 'affected'
  return experts.has(one) || /(?:ologist|ician|physicist|chemist)$/.test(one)
    ? 'expertise'
    : 'office'
}

/** By the first verb that tells: "who saw the draft", "whose son was killed", "who runs the fair". */
function clauseKind(tokens: readonly Token[], {start, end}: Span): JustificationKind {
  for (let at = lowerBound(tokens, start); (tokens[at]?.start ?? end) < end; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.lower === 'whose') return 'affected'
    const verb = token.lower
    if (seeing.has(verb)) return 'witness'
    if (suffering.has(verb)) return 'affected'
    if (knowing.has(verb)) return 'expertise'
    if (holding.has(verb)) return 'office'
  }
  return 'part'
}

function spanOf(tokens: readonly Token[], range: TokenRange): Span {
  return {start: tokens[range.first]?.start ?? 0, end: tokens[range.last - 1]?.end ?? 0}
}
