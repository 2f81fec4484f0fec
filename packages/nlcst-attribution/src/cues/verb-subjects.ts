import type {Ground} from '../clauses/ground.js'
import {asSubject, type Subject} from '../clauses/subject.js'
import {subjectBefore} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import {lexiconEntry} from '../lexicon.js'
import {canSpeak} from '../phrases/nouns.js'
import {type VerbGroup, verbGroup} from '../phrases/verbs.js'
import type {Token} from '../types.js'
import type {Stretch} from './drafts.js'

export function subjectOfGroup(ground: Ground, group: VerbGroup, stretch: Stretch): Subject | null {
  if (group.form === 'infinitive') {
    // "went on to say": the subject is the governing verb's.
    let at = group.first - 1
    while (at > stretch.first && ground.tokens[at]?.pos === 'ADV') at--
    const governing = ground.tokens[at]
    if (isWilling(governing)) return subjectBefore(ground, copulaOf(ground, at), stretch.first)
    if (governing?.pos !== 'VERB' && governing?.pos !== 'ADP') return null
    while (at > stretch.first && ground.tokens[at]?.pos !== 'VERB') at--
    const outer = verbGroup(ground.tokens, at, stretch.first)
    return outer.passive ? null : subjectBefore(ground, outer.first, stretch.first)
  }
  const subject = subjectBefore(ground, group.first, stretch.first)
  return subject && subject.phrase.kind !== 'time' ? subject : null
}

/** "Orr, who has said she will go, told": what a relative clause reports ends with it. */
export function relativeStretch(
  ground: Ground,
  subject: Subject,
  from: number,
  stretch: Stretch
): Stretch {
  const {first} = subject.phrase
  const relative = /^(?:who|which|whose)$/.test(ground.tokens[first]?.lower ?? '')
  if (!relative || ground.tokens[first - 1]?.text !== ',') return stretch
  for (let at = from; at < stretch.last - 1; at++) {
    if (ground.tokens[at]?.text !== ',' || ground.tokens[at]?.quotation !== stretch.quotation)
      continue
    let next = at + 1
    while (ground.tokens[next]?.pos === 'ADV') next++
    const pos = ground.tokens[next]?.pos
    if (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(ground.tokens[next]?.lower ?? '')))
      return {...stretch, last: at}
  }
  return stretch
}

/** The desk's own "we" and "you" are nobody's report. */
export function isOurselves(ground: Ground, subject: Subject, stretch: Stretch): boolean {
  const head = ground.tokens[subject.phrase.head]?.lower ?? ''
  return stretch.quotation === null && /^(?:i|we|you)$/.test(head)
}

/** "…, adding that", "while saying", "with one neighbour writing": a participle that reports, no gerund. */
export function canReport(ground: Ground, group: VerbGroup, stretch: Stretch): boolean {
  const previous = ground.tokens[group.first - 1]
  if (!previous || group.first <= stretch.first) return true
  if (previous.pos === 'CCONJ' || /^[,;:—–"“”]$/.test(previous.lower)) return true
  if (/^(?:by|in|while|when|after|before)$/.test(previous.lower)) return true
  return ground.phrases.at(group.first - 1) !== undefined
}

/** Prepositions of a place or a way, whose noun does nothing. */
const places: ReadonlySet<string> = new Set(cues.places)

/**
 * "an order by the admiral directing", "with one neighbour writing": the phrase right in front, unless it
 * tells a place or is a thing that the clause's subject did something to ("confirmed the story saying").
 */
export function participleSubject(
  ground: Ground,
  group: VerbGroup,
  stretch: Stretch
): Subject | null {
  const phrase = ground.phrases.at(group.first - 1)
  if (
    !phrase ||
    phrase.first < stretch.first ||
    phrase.kind === 'time' ||
    phrase.last !== group.first
  )
    return null
  const before = ground.tokens[phrase.first - 1]
  if (places.has(before?.lower ?? '')) return null
  const object = before?.pos === 'VERB' && phrase.first - 1 > stretch.first
  const head = ground.tokens[phrase.head]?.lower ?? ''
  return object && phrase.kind !== 'name' && !canSpeak(head) ? null : asSubject(phrase)
}

export function reportsInInfinitive(ground: Ground, group: VerbGroup): boolean {
  const before = ground.tokens[group.first - 1]
  if (isWilling(before)) return true
  return (
    before !== undefined &&
    /^(?:on|continued|continues|went|appeared|appears|seemed|seems|came|proceeded)$/.test(
      before.lower
    )
  )
}

/** "was keen to stress": an adjective of what somebody wants to say. */
function isWilling(token: Token | undefined): boolean {
  if (token?.pos !== 'ADJ' && token?.pos !== 'VERB') return false
  return lexiconEntry(token.lower, 'adjective')?.frames.has('to') === true
}

/** The verb in front of an adjective, adverbs between. */
function copulaOf(ground: Ground, adjective: number): number {
  let at = adjective - 1
  while (/^(?:ADV|PART)$/.test(ground.tokens[at]?.pos ?? '')) at--
  return at
}

/** "and added that …": the verb goes on with the subject of the one before. */
export function sharesSubject(ground: Ground, group: VerbGroup, stretch: Stretch): boolean {
  let at = group.first - 1
  while (at > stretch.first && ground.tokens[at]?.pos === 'ADV') at--
  const token = ground.tokens[at]
  return at > stretch.first && token !== undefined && (token.pos === 'CCONJ' || token.text === ',')
}
