import {clauseEnd} from '../clauses/clause-ends.js'
import {
  isBehindPaper,
  isComplementizer,
  startsClause,
  takesBareClause
} from '../clauses/clause-starts.js'
import type {Context} from '../clauses/context.js'
import {canBeParticiple} from '../clauses/participles.js'
import {closesAt, opensAt, opensDetermined} from '../clauses/quotation-edges.js'
import {extentEnd} from '../clauses/subject-after.js'
import words from '../generated/clause-words.js'
import type {VerbGroup} from '../phrases/verbs.js'
import type {TokenRange} from '../types.js'
import type {ContentFound, Scope} from './candidate.js'
import {type CueVerb, cueVerbAt, type Frame} from './lexicon.js'

const relatives: ReadonlySet<string> = new Set(words.relatives)

/** What follows the cue, if its frame lets it. */
export function rightContent(
  context: Context,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  next: number,
  scope: Scope
): ContentFound | null {
  const at = skipComma(context, next, scope.last)
  const token = context.tokens[at]
  if (!token || at >= scope.last) return null
  const content = (first: number): ContentFound => ({
    content: [{first, last: clauseEnd(context, first, scope.last)}],
    position: 'front'
  })
  const opened = opensAt(context, at)
  const speaks = verb.senses.has('say') || verb.senses.has('ask') || verb.frames.has('quotation')
  if (opened && at === next && isWhere(context, verb, opened, last)) return content(opened.last)
  if (opened && opened.id !== scope.quotation && speaks) return content(at)
  if (opened && opened.id !== scope.quotation && verb.frames.has('clause')) return content(at)
  if (isComplementizer(context, at) && next === at) {
    if (verb.frames.has('clause') || verb.frames.has('addressee')) {
      const relative =
        relatives.has(token.lower) &&
        !verb.senses.has('ask') &&
        !verb.senses.has('think') &&
        // "announced where the shuttles would go": where, who and which ask for a thing that is told.
        !(verb.frames.has('object') && /^wh(?:ere|o|ich)$/.test(token.lower))
      if (!relative || opensAt(context, at + 1)) return content(at)
    }
    return null
  }
  if (at !== next && token.text !== ':') return null
  if (takesBareClause(context, verb, group.first) && startsClause(context, at, scope.last))
    return content(at)
  // "told the Courier | residents were": within what seemed a phrase, the addressee's end is the clause's beginning.
  const within = (context.phrases.at(at)?.first ?? at) < at
  if (verb.lemma === 'tell' && at > last && (within || startsClause(context, at, scope.last)))
    return content(at)
  // "said no": an answer.
  if (
    verb.lemma === 'say' &&
    /^(?:yes|no)$/.test(token.lower) &&
    endsAnswer(context, at + 1, scope)
  )
    return {content: [{first: at, last: at + 1}], position: 'front'}
  if (verb.lemma === 'say' && saysRest(context, group, at, scope)) return content(at)
  const object =
    objectContent(context, verb, group, last, at, scope, content) ??
    (judgesPastAside(context, verb, last, scope.last) || showsDone(context, verb, group, last)
      ? content(last)
      : null)
  return object && {content: object.content, position: object.position, object: true}
}

/** Whatever follows "say" is said, whether or not the tagger sees its verb. */
function saysRest(context: Context, group: VerbGroup, at: number, scope: Scope): boolean {
  const phrase = context.phrases.at(at)
  // "said yesterday's vote was a farce"
  if (phrase?.kind === 'time' && startsClause(context, at, scope.last)) return true
  const opens =
    opensDetermined(context, at) ||
    (phrase?.first === at && phrase.kind !== 'time' && scope.last - phrase.last > 1)
  return opens && !phraseIsSpeaker(context, group, scope)
}

/** "said on “The Long Hour” that", "told “The Long Hour” that": where something was said, and no part of it. */
function isWhere(
  {tokens}: Context,
  {lemma, frames}: CueVerb,
  {first, last}: TokenRange,
  behind: number
): boolean {
  if (tokens[last]?.lower !== 'that' || !/^\p{Lu}/u.test(tokens[first + 1]?.text ?? ''))
    return false
  return (lemma === 'tell' || first > behind) && (frames.has('clause') || frames.has('addressee'))
}

/** The clause ends, or another begins. */
function endsAnswer(context: Context, at: number, scope: Scope): boolean {
  const token = context.tokens[at]
  return !token || at >= scope.last || /^(?:PUNCT|CCONJ|SCONJ|ADP|ADV)$/.test(token.pos)
}

/** "…,” said the mayor": right behind a quotation or a clause the phrase is who speaks. */
function phraseIsSpeaker(context: Context, group: VerbGroup, scope: Scope): boolean {
  const previous = context.tokens[group.first - 1]
  return (
    group.first <= scope.first ||
    previous?.text === ',' ||
    closesAt(context, group.first - 1) !== null
  )
}

export function skipComma(context: Context, from: number, limit: number): number {
  const token = context.tokens[from]
  if (!token || from >= limit || !/^[,:—–-]$/.test(token.text)) return from
  return opensAt(context, from + 1) !== null || token.text === ':' ? from + 1 : from
}

/** Frames without a clause: infinitive, object, "as", "of", "for", gerund. */
function objectContent(
  context: Context,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  next: number,
  scope: Scope,
  content: (first: number) => ContentFound
): ContentFound | null {
  const {frames} = verb
  const has = (...names: Frame[]) => names.some((name) => frames.has(name))
  const token = context.tokens[next]
  if (!token) return null
  // "pledging to “show up”": its verb may stand in marks.
  const verbAt = opensAt(context, next + 1) ? next + 2 : next + 1
  const infinitive = /^(?:VERB|AUX)$/.test(context.tokens[verbAt]?.pos ?? '')
  if (token.lower === 'to' && infinitive && has('to', 'objectTo')) return content(next)
  // "which the broadcaster describes as": the object stands before the subject.
  if (has('objectAs') && token.lower === 'as') return content(next + 1)
  if (has('objectAs') && context.tokens[last]?.lower === 'as') return content(last + 1)
  const object = context.phrases.at(last)
  const direct = object && object.first === last && object.kind !== 'time' ? object : null
  if (direct && group.form !== 'infinitive') {
    const end = extentEnd(context, direct.last, scope.last)
    const after = context.tokens[end] ?? context.tokens[direct.last]
    const close = context.tokens[direct.last]
    if (has('objectTo') && (close?.lower === 'to' || after?.lower === 'to')) return content(last)
    // "declared the outbreak to be a pandemic": a clause but for its form.
    const infinitive = context.tokens[end]?.text === ',' ? end + 1 : end
    if (
      has('clause', 'objectComplement') &&
      context.tokens[infinitive]?.lower === 'to' &&
      /^(?:be|have)$/.test(context.tokens[infinitive + 1]?.lower ?? '')
    )
      return content(last)
    if (has('objectOf') && findWord(context, 'of', direct.last, scope.last)) return content(last)
    const isAs = (at: number) => context.tokens[at]?.lower === 'as'
    if (has('objectAs') && standsBehind(context, direct.last, scope.last, isAs))
      return content(last)
    if (has('objectFor') && findWord(context, 'for', direct.last, scope.last)) return content(last)
    const opens = (at: number) => opensAt(context, at) !== null
    if (
      has('objectComplement') &&
      (isComplement(context, direct.last, scope.last) ||
        standsBehind(context, direct.last, scope.last, opens))
    )
      return content(last)
  }
  if (has('gerund') && /ing$/.test(token.lower) && token.pos === 'VERB') return content(next)
  if (
    has('object') &&
    (context.phrases.at(next)?.first === next || opensAt(context, next)) &&
    context.phrases.at(next)?.kind !== 'time'
  )
    return content(next)
  return null
}

/** "footage shows windows | broken and doors hanging": what a paper shows to be so. */
function showsDone(context: Context, {lemma}: CueVerb, {first}: VerbGroup, last: number): boolean {
  const shown = lemma === 'show' ? context.phrases.at(last) : undefined
  if (shown?.first !== last || shown.kind === 'time') return false
  const {pos, lower = ''} = context.tokens[shown.last] ?? {}
  const participle = pos === 'VERB' && (lower.endsWith('ing') || canBeParticiple(lower))
  return participle && isBehindPaper(context, first)
}

function findWord(context: Context, word: string, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(from + 12, limit); at++) {
    const token = context.tokens[at]
    if (!token || /^[,;.:]$/.test(token.text) || token.pos === 'VERB') return false
    if (token.lower === word) return true
  }
  return false
}

/** Words of an object and all that hangs on it: "the failure to pass the bill that the governor wants". */
const longestObject = 25

/**
 * "called the failure to pass the bill | “a shame”", "described the plan to build behind the school | as": what hangs on
 * an object by prepositions, infinitives and participles; a verb of its own clause ends it.
 */
function standsBehind(
  context: Context,
  from: number,
  limit: number,
  test: (at: number) => boolean
): boolean {
  for (let at = from; at < Math.min(from + longestObject, limit); at++) {
    if (test(at)) return true
    const {pos = 'PUNCT', lower = ''} = context.tokens[at] ?? {}
    const infinitive = context.tokens[at - 1]?.lower === 'to'
    const hangs = infinitive || /(?:ed|en|ing)$/.test(lower)
    if (/^(?:PUNCT|SCONJ|CCONJ)$/.test(pos) || (pos === 'AUX' && !infinitive)) return false
    if (pos === 'VERB' && (!hangs || cueVerbAt(context.tokens, at)?.senses.has('say'))) return false
  }
  return false
}

/**
 * "described the chairman, Simon Utley, as a bully", "called the mayor, Ana Bell, “a snake”": between the object and what
 * is said of it an aside, with no verb in it.
 */
function judgesPastAside(
  context: Context,
  {frames}: CueVerb,
  last: number,
  limit: number
): boolean {
  const {tokens, phrases} = context
  const object = phrases.at(last)
  if (object?.first !== last || object.kind === 'time' || tokens[object.last]?.text !== ',')
    return false
  for (let at = object.last + 1; at < Math.min(object.last + 10, limit); at++) {
    const token = tokens[at]
    if (!token || /^[;.:]$/.test(token.text) || /^(?:VERB|AUX|CCONJ)$/.test(token.pos)) return false
    if (token.text !== ',') continue
    const next = tokens[at + 1]?.lower ?? ''
    if (frames.has('objectAs') && next === 'as') return true
    // The next of a list has another article.
    const marked = opensAt(context, at + 1) !== null
    if (frames.has('objectComplement') && (marked || /^an?$/.test(next))) return true
  }
  return false
}

/** "called the plan a folly", "called it “a mess”". */
function isComplement(context: Context, from: number, limit: number): boolean {
  const token = context.tokens[from]
  if (!token || from >= limit) return false
  if (opensAt(context, from)) return true
  const phrase = context.phrases.at(from)
  return (
    (phrase !== undefined && phrase.first === from && phrase.kind !== 'time') || token.pos === 'ADJ'
  )
}
