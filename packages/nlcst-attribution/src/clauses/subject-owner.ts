import type {Phrase} from '../phrases/phrases.js'
import {beginsClause, isReducedRelative} from './asides.js'
import type {Ground} from './ground.js'
import type {Subject} from './subject.js'
import {beforeParenthesis} from './subject-asides.js'
import {endingAt, relatives} from './subject-before.js'

/** Walks up from a phrase to the one that it only qualifies. */
export function ownerOf(
  ground: Ground,
  subject: Subject,
  floor: number,
  depth: number
): Subject | null {
  const {phrase} = subject
  const before = phrase.first - 1
  const token = ground.tokens[before]
  if (!token || before < floor || depth > 8) return subject
  if (phrase.kind === 'time' && token.pos === 'VERB')
    return beforeObject(ground, subject, before, floor, depth)
  if (phrase.kind === 'time') {
    const at =
      token.pos === 'ADP' || /^(?:late|early|earlier)$/.test(token.lower) ? before - 1 : before
    const skipped = ground.tokens[at]?.pos === 'ADP' ? at - 1 : at
    return endingAt(ground, skipped, floor, depth + 1)
  }
  if (token.pos === 'ADP' || token.lower === 'to')
    return beforePreposition(ground, subject, before, floor, depth)
  if (token.pos === 'VERB' || token.pos === 'AUX')
    return beforeObject(ground, subject, before, floor, depth)
  if (token.lower === 'and' || token.lower === 'or' || token.lower === '&')
    return joined(ground, subject, before, floor, depth)
  return subject
}

function beforePreposition(
  ground: Ground,
  subject: Subject,
  preposition: number,
  floor: number,
  depth: number
): Subject | null {
  let at = preposition - 1
  while (
    at >= floor &&
    (ground.tokens[at]?.pos === 'ADP' ||
      (ground.tokens[at]?.pos === 'ADV' && ground.tokens[at]?.lower !== 'however'))
  )
    at--
  const token = ground.tokens[at]
  if (!token || at < floor)
    return subject.phrase.kind === 'pronoun' || isFronted(ground, preposition, floor)
      ? null
      : subject
  // "close to the talks", "familiar with the matter"
  if (token.pos === 'ADJ' && !ground.phrases.at(at)) {
    const before = ground.phrases.at(at - 1)
    if (before) return behind(ground, subject, before, at, floor, depth)
  }
  if (token.pos === 'VERB') return beforeObject(ground, subject, at, floor, depth)
  if (token.text === ')') {
    const outer = beforeParenthesis(ground, at, floor, depth + 1)
    return outer && extended(subject, outer)
  }
  const before = ground.phrases.at(at)
  if (before && before.last === at + 1 && before.kind !== 'time') {
    return behind(ground, subject, before, at + 1, floor, depth)
  }
  return isFronted(ground, preposition, floor) ? null : subject
}

/** "In London" at the head of its sentence: its noun is nobody's subject. */
function isFronted(ground: Ground, preposition: number, floor: number): boolean {
  // "As Mr Pence put it", "After the minister said": a conjunction here.
  if (/^(?:as|after|before|since|until|than)$/.test(ground.tokens[preposition]?.lower ?? ''))
    return false
  return preposition === floor
}

/** The phrase is the object of a verb in a relative clause: climbs to the noun that the clause is about. */
function beforeObject(
  ground: Ground,
  subject: Subject,
  verb: number,
  floor: number,
  depth: number
): Subject | null {
  let at = verb
  while (
    at > floor &&
    (ground.tokens[at - 1]?.pos === 'AUX' ||
      ground.tokens[at - 1]?.pos === 'ADV' ||
      ground.tokens[at - 1]?.pos === 'PART' ||
      ground.tokens[at - 1]?.lower === "n't")
  )
    at--
  const relative = ground.tokens[at - 1]
  if (relative && relatives.has(relative.lower)) {
    const comma = ground.tokens[at - 2]?.text === ',' ? 1 : 0
    const before = ground.phrases.at(at - 2 - comma)
    if (!before) return null
    return behind(ground, subject, before, at, floor, depth)
  }
  const before = ground.phrases.at(at - 1)
  if (
    before &&
    before.last === at &&
    isReducedRelative(ground, verb) &&
    ground.tokens[verb]?.pos === 'VERB' &&
    at === verb
  ) {
    return behind(ground, subject, before, verb, floor, depth)
  }
  return subject
}

/** "Tern and Vale said": both; the nearer leads unless the first is a name. */
function joined(
  ground: Ground,
  subject: Subject,
  conjunction: number,
  floor: number,
  depth: number
): Subject {
  if (!ground.several) return subject
  let at = conjunction - 1
  // ", and forty tenants have": a comma parts two clauses, unless it closes a list.
  if (ground.tokens[at]?.text === ',') {
    at--
    const list = ground.phrases.at(at)
    if (!list || ground.tokens[list.first - 1]?.text !== ',') return subject
  }
  const before = ground.phrases.at(at)
  if (
    !before ||
    before.last !== at + 1 ||
    before.kind === 'time' ||
    before.kind === 'pronoun' ||
    at < floor
  )
    return subject
  const other = ownerOf(
    ground,
    {phrase: before, extent: {first: before.first, last: at + 1}, others: []},
    floor,
    depth + 1
  )
  if (!other || !beginsClause(ground, other.extent.first, floor)) return subject
  return {
    phrase: other.phrase,
    extent: {first: other.extent.first, last: subject.extent.last},
    others: [...other.others, subject.phrase, ...subject.others]
  }
}

/** The owner of the phrase that stands before the subject, stretched over both. */
function behind(
  ground: Ground,
  subject: Subject,
  before: Phrase,
  last: number,
  floor: number,
  depth: number
): Subject | null {
  const outer = {phrase: before, extent: {first: before.first, last}, others: []}
  return extended(subject, ownerOf(ground, outer, floor, depth + 1))
}

function extended(inner: Subject, outer: Subject | null): Subject | null {
  return (
    outer && {
      ...outer,
      extent: {first: outer.extent.first, last: Math.max(inner.extent.last, outer.extent.last)}
    }
  )
}
