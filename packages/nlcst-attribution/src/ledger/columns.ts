import type {Entity} from '../coreference/entities.js'
import type {Profile} from '../coreference/profiles.js'
import organisations from '../generated/organisations.js'
import words from '../generated/profile-words.js'
import closed from '../generated/reference-words.js'
import {isSpeech, lexiconEntry} from '../lexicon.js'
import {isNation} from '../phrases/nations.js'
import {isBodyNoun, isListedPerson, isPersonNoun} from '../phrases/nouns.js'
import {isCourtesy, isPost, isTitle} from '../phrases/titles.js'
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
import type {Columns} from './justification.js'

const experts: ReadonlySet<string> = new Set(words.experts)
const witnesses: ReadonlySet<string> = new Set(words.witnesses)
const affected: ReadonlySet<string> = new Set(words.affected)
const seeing: ReadonlySet<string> = new Set(words.seeing.flatMap(verbForms))
const suffering: ReadonlySet<string> = new Set(words.suffering.flatMap(verbForms))
const knowing: ReadonlySet<string> = new Set(words.knowing.flatMap(verbForms))
const holding: ReadonlySet<string> = new Set(words.holding.flatMap(verbForms))
const ranks: ReadonlySet<string> = new Set(words.ranks)
const postless: ReadonlySet<string> = new Set(words.postless)
const articles: ReadonlySet<string> = new Set(words.articles)
const belonging: ReadonlySet<string> = new Set(closed.belonging)
const bodies: ReadonlySet<string> = new Set(organisations.suffixes)

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
    title: post ? spanOf(tokens, {...post, first: unowned(tokens, post)}) : null,
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
      title,
      affiliation,
      justification: why && {
        ...why,
        kind: access ? clauseKind(tokens, access) : title ? nounKind(noun) : 'part'
      }
    }
  }
  const why = tail && spanOf(tokens, tail)
  return {
    title: null,
    affiliation,
    justification: why && {...why, kind: kind === 'document' ? 'document' : 'body'}
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
  for (let at = first; at < last; at++) {
    const word = tokens[at]?.lower ?? ''
    if (!isCourtesy(word) && (isPost(word) || isPersonNoun(word))) return true
  }
  return false
}

function isEmpty(noun: string): boolean {
  return postless.has(noun.replace(/s$/, ''))
}

function isHolder(tokens: readonly Token[], {first}: TokenRange): boolean {
  return holders.has(tokens[first]?.lower ?? '')
}

/** "at New York University", "Chelsea" in "former Chelsea striker", "Labour's" in "Labour's chancellor". */
function affiliationIn(
  tokens: readonly Token[],
  range: TokenRange,
  head: number
): TokenRange | null {
  for (let at = Math.max(head, range.first) + 1; at < range.last; at++) {
    if (!belonging.has(tokens[at]?.lower ?? '')) continue
    const body = bodyFrom(tokens, at + 1, range.last)
    if (body) return body
  }
  // "Tarnian Federation of Postal Workers | President": the words of the post end what stands before it.
  let limit = head < range.first ? range.last : head
  while (limit > range.first && isTitle(tokens[limit - 1]?.lower ?? '')) limit--
  return bodyFrom(tokens, bare(tokens, range), limit)
}

/** The first stretch with a body's name or noun in it. */
function bodyFrom(tokens: readonly Token[], first: number, limit: number): TokenRange | null {
  let start = first
  let last = first
  let found = false
  for (let at = first; at < limit; at++) {
    const token = tokens[at]
    if (!token) break
    const inside =
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(token.pos) ||
      token.text === '&' ||
      (token.lower === 'of' && at > start)
    if (!inside) break
    const name =
      /^\p{Lu}/u.test(token.text) &&
      !isTitle(token.lower) &&
      !/^(?:DET|ADV|PRON)$/.test(token.pos) &&
      // "Alleged arsonist" begins a sentence, and names nobody; "Cuban minister" does.
      (token.pos !== 'ADJ' ||
        isNation(token.text) ||
        tokens[at - 1]?.sentence === token.sentence) &&
      (found || isNation(token.text) || !isListedPerson(token.lower))
    if (name || bodies.has(token.lower) || isBodyNoun(token.lower)) {
      found = true
      last = at + 1
    } else if (!found && ranks.has(token.lower)) start = at + 1
    else if (found && token.pos === 'PART') break
  }
  if (!found) return null
  return {first: bare(tokens, {first: start, last}), last}
}

function withoutPreposition(tokens: readonly Token[], {first, last}: TokenRange): TokenRange {
  return {first: bare(tokens, {first: first + 1, last}), last}
}

/** Its first word without the article. */
function bare(tokens: readonly Token[], {first, last}: TokenRange): number {
  const article = articles.has(tokens[first]?.lower ?? '')
  // "one of the trust's lawyers"
  return first + 1 < last && article && tokens[first + 1]?.lower !== 'of' ? first + 1 : first
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
