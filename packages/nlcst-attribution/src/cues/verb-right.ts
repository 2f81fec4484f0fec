import {clauseEnd} from '../clauses/clause-ends.js'
import {isComplementizer, startsClause, takesBareClause} from '../clauses/clause-starts.js'
import type {Ground} from '../clauses/ground.js'
import {closesAt, opensAt} from '../clauses/quotation-edges.js'
import {extentEnd} from '../clauses/subject-after.js'
import type {VerbGroup} from '../phrases/verbs.js'
import type {ContentFound, Stretch} from './drafts.js'
import type {CueVerb, Frame} from './lexicon.js'

/** What follows the cue, if its frame lets it. */
export function rightContent(
  ground: Ground,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  next: number,
  stretch: Stretch
): ContentFound | null {
  const at = skipComma(ground, next, stretch.last)
  const token = ground.tokens[at]
  if (!token || at >= stretch.last) return null
  const content = (first: number): ContentFound => ({
    content: [{first, last: clauseEnd(ground, first, stretch.last)}],
    position: 'front'
  })
  const opened = opensAt(ground, at)
  const speaks = verb.senses.has('say') || verb.senses.has('ask') || verb.frames.has('quotation')
  if (opened && opened.id !== stretch.quotation && speaks) return content(at)
  if (opened && opened.id !== stretch.quotation && verb.frames.has('clause')) return content(at)
  if (isComplementizer(ground, at) && next === at) {
    if (verb.frames.has('clause') || verb.frames.has('addressee')) {
      const relative =
        /^(?:which|who|when|where|because|if)$/.test(token.lower) &&
        !verb.senses.has('ask') &&
        !verb.senses.has('think') &&
        // "announced where the shuttles would go": where, who and which ask for a thing that is told.
        !(verb.frames.has('object') && /^wh(?:ere|o|ich)$/.test(token.lower))
      if (!relative || opensAt(ground, at + 1)) return content(at)
    }
    return null
  }
  if (at !== next && token.text !== ':') return null
  if (takesBareClause(ground, verb, group.first) && startsClause(ground, at, stretch.last))
    return content(at)
  if (verb.lemma === 'tell' && at > last && startsClause(ground, at, stretch.last))
    return content(at)
  // "said no": an answer.
  if (
    verb.lemma === 'say' &&
    /^(?:yes|no)$/.test(token.lower) &&
    endsAnswer(ground, at + 1, stretch)
  )
    return {content: [{first: at, last: at + 1}], position: 'front'}
  // "said yesterday's vote was a farce"
  if (
    verb.lemma === 'say' &&
    ground.phrases.at(at)?.kind === 'time' &&
    startsClause(ground, at, stretch.last)
  )
    return content(at)
  // Whatever follows "say" is said, whether or not the tagger sees its verb.
  const phrase = ground.phrases.at(at)
  if (
    verb.lemma === 'say' &&
    phrase?.first === at &&
    phrase.kind !== 'time' &&
    stretch.last - phrase.last > 1 &&
    !phraseIsSpeaker(ground, group, stretch)
  )
    return content(at)
  const object = objectContent(ground, verb, group, last, at, stretch, content)
  return object && {...object, object: true}
}

/** The clause ends, or another begins. */
function endsAnswer(ground: Ground, at: number, stretch: Stretch): boolean {
  const token = ground.tokens[at]
  return !token || at >= stretch.last || /^(?:PUNCT|CCONJ|SCONJ|ADP|ADV)$/.test(token.pos)
}

/** "…,” said the mayor": right behind a quotation or a clause the phrase is who speaks. */
function phraseIsSpeaker(ground: Ground, group: VerbGroup, stretch: Stretch): boolean {
  const previous = ground.tokens[group.first - 1]
  return (
    group.first <= stretch.first ||
    previous?.text === ',' ||
    closesAt(ground, group.first - 1) !== null
  )
}

export function skipComma(ground: Ground, from: number, limit: number): number {
  const token = ground.tokens[from]
  if (!token || from >= limit || !/^[,:—–-]$/.test(token.text)) return from
  return opensAt(ground, from + 1) !== null || token.text === ':' ? from + 1 : from
}

/** Frames without a clause: infinitive, object, "as", "of", "for", gerund. */
function objectContent(
  ground: Ground,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  next: number,
  stretch: Stretch,
  content: (first: number) => ContentFound
): ContentFound | null {
  const {frames} = verb
  const has = (...names: Frame[]) => names.some((name) => frames.has(name))
  const token = ground.tokens[next]
  if (!token) return null
  const infinitive = /^(?:VERB|AUX)$/.test(ground.tokens[next + 1]?.pos ?? '')
  if (token.lower === 'to' && infinitive && has('to', 'objectTo')) return content(next)
  // "which the broadcaster describes as": the object stands before the subject.
  if (has('objectAs') && token.lower === 'as') return content(next + 1)
  if (has('objectAs') && ground.tokens[last]?.lower === 'as') return content(last + 1)
  const object = ground.phrases.at(last)
  const direct = object && object.first === last && object.kind !== 'time' ? object : null
  if (direct && group.form !== 'infinitive') {
    const end = extentEnd(ground, direct.last, stretch.last)
    const after = ground.tokens[end] ?? ground.tokens[direct.last]
    const close = ground.tokens[direct.last]
    if (has('objectTo') && (close?.lower === 'to' || after?.lower === 'to')) return content(last)
    // "declared the outbreak to be a pandemic": a clause but for its form.
    const infinitive = ground.tokens[end]?.text === ',' ? end + 1 : end
    if (
      has('clause', 'objectComplement') &&
      ground.tokens[infinitive]?.lower === 'to' &&
      /^(?:be|have)$/.test(ground.tokens[infinitive + 1]?.lower ?? '')
    )
      return content(last)
    if (has('objectOf') && findWord(ground, 'of', direct.last, stretch.last)) return content(last)
    if (has('objectAs') && findWord(ground, 'as', direct.last, stretch.last)) return content(last)
    if (has('objectFor') && findWord(ground, 'for', direct.last, stretch.last)) return content(last)
    if (has('objectComplement') && isComplement(ground, direct.last, stretch.last))
      return content(last)
  }
  if (has('gerund') && /ing$/.test(token.lower) && token.pos === 'VERB') return content(next)
  if (
    has('object') &&
    (ground.phrases.at(next)?.first === next || opensAt(ground, next)) &&
    ground.phrases.at(next)?.kind !== 'time'
  )
    return content(next)
  return null
}

function findWord(ground: Ground, word: string, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(from + 12, limit); at++) {
    const token = ground.tokens[at]
    if (!token || /^[,;.:]$/.test(token.text) || token.pos === 'VERB') return false
    if (token.lower === word) return true
  }
  return false
}

/** "called the plan a folly", "called it “a mess”". */
function isComplement(ground: Ground, from: number, limit: number): boolean {
  const token = ground.tokens[from]
  if (!token || from >= limit) return false
  if (opensAt(ground, from)) return true
  const phrase = ground.phrases.at(from)
  return (
    (phrase !== undefined && phrase.first === from && phrase.kind !== 'time') || token.pos === 'ADJ'
  )
}
