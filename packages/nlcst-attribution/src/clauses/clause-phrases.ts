import words from '../generated/clause-words.js'
import {canSpeak, isPersonNoun} from '../phrases/nouns.js'
import {beforePartyTag, partyTagEnd} from '../phrases/party-tags.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import {
  type Clause,
  clauseOf,
  isWaiting,
  type Separator,
  type Slot,
  slotOf
} from './clause-frames.js'
import {type ClauseState, pronounAt, pushClause, topOf} from './clause-state.js'
import {closesAt} from './quotation-edges.js'

const objects: ReadonlySet<string> = new Set(words.objects)
const floating: ReadonlySet<string> = new Set(words.floating)
const approximators: ReadonlySet<string> = new Set(words.approximators)

export function readPhrase(state: ClauseState, phrase: Phrase, object: Phrase | null): void {
  const {tokens} = state.context
  const separator = state.separator
  state.separator = 'none'
  state.object = null
  const opening = tokens[phrase.first]?.lower ?? ''
  // "a quarter of citizens" counts, "such as" gives an example.
  const time = phrase.kind === 'time' && tokens[phrase.last]?.lower !== 'of'
  const example = opening === 'such' && tokens[phrase.first + 1]?.lower === 'as'
  // "Orr, aged 43, said"
  const age = opening === 'aged' && tokens[phrase.first + 1]?.pos === 'NUM'
  if (time || example || age || phrase.possessive) return
  if (partyTagEnd(tokens, phrase.first) !== -1) return
  const top = topOf(state)
  if (
    floating.has(opening) &&
    phrase.last - phrase.first === 1 &&
    separator === 'none' &&
    isWaiting(top)
  )
    return
  if (opening === 'whose') {
    pushClause(state, clauseOf('relative', state.at, {subject: slotOf(phrase, 'none')}))
    return
  }
  if (
    separator === 'preposition' ||
    (separator === 'conjunction' && object && sharesPreposition(state, phrase, object))
  ) {
    state.object = phrase
    // "95 per cent of the pupils", "40 of the men": the men, not the number.
    const counted = tokens[phrase.first - 1]?.lower === 'of' && top.subject !== null && !top.verb
    if (counted && isQuantity(top.subject?.phrase, tokens)) top.subject = slotOf(phrase, 'none')
    if (top.kind === 'phrase' && !top.subject) top.subject = slotOf(phrase, separator)
    return
  }
  if (top.kind === 'phrase' && !top.verb && separator !== 'conjunction') {
    state.stack.pop()
    state.separator = separator
    readPhrase(state, phrase, object)
    return
  }
  if (phrase.last - phrase.first === 1 && objects.has(opening)) {
    top.candidate = null
    return
  }
  if (top.verb) behindVerb(state, phrase, separator)
  else beforeVerb(state, top, phrase, separator, object)
}

/** A phrase where the clause's verb is still to come: its subject, or something beside it. */
function beforeVerb(
  state: ClauseState,
  top: Clause,
  phrase: Phrase,
  separator: Separator,
  object: Phrase | null
): void {
  const slot = top.subject
  // "who the mayor met", "whose brother we met": the relative is the object.
  const owned = state.context.tokens[slot?.phrase.first ?? -1]?.lower === 'whose'
  const relativeOnly =
    top.kind === 'relative' && separator === 'none' && (slot?.phrase.kind === 'pronoun' || owned)
  // "three lives, and a group": another clause, unless the comma belongs to a list.
  const anew =
    separator === 'conjunction' &&
    state.afterComma &&
    slot?.apposed.length === 0 &&
    !isTagged(state, phrase.first - 2)
  if (!slot || relativeOnly || anew) top.subject = slotOf(phrase, separator)
  else if (separator === 'conjunction') {
    if (slot.apposed.length > 0 && !state.afterComma) slot.apposed.push(phrase)
    else {
      slot.others.push(phrase)
      slot.doubtfulOther = object !== null
    }
  } else if (separator === 'comma') {
    // A list that "and" closed is whole: what follows it is another's.
    const named = slot.others.length - 1
    const post = slot.others[named]
    if (post && isHolderOf(state, post, phrase)) slot.others[named] = phrase
    else if (slot.others.length > 0 && slot.apposed.length === 0)
      top.subject = slotOf(phrase, separator)
    else if (isOfFront(state, slot) && isPostOf(state, slot.apposed, phrase)) {
      // "Citing the engineer, Abe Lorn, the mayor, Ana Prew,": the first name was still in front.
      const [post = phrase] = slot.apposed
      top.subject = {...slotOf(post, 'comma'), apposed: [phrase], resumes: slot.resumes, commas: 1}
    } else {
      const [beside] = slot.apposed
      if (beside?.kind === 'name' && phrase.kind === 'name') slot.listed.push(beside)
      slot.apposed = [phrase]
    }
  } else if (slot.apposed.length > 0) slot.apposed = [phrase]
  else pushClause(state, clauseOf('reduced', state.at, {subject: slotOf(phrase, separator)}))
}

/** "Bob Orr, D-Calif., | and Jim Pike": the comma closes a tag. */
function isTagged({context: {tokens}}: ClauseState, comma: number): boolean {
  return tokens[comma]?.text === ',' && beforePartyTag(tokens, comma) < comma
}

/** "Ann Orr and her husband, | Jim Pike, said": whose name it is. */
function isHolderOf(
  {context: {tokens}}: ClauseState,
  post: Phrase,
  {kind, first, last}: Phrase
): boolean {
  const noun = tokens[post.head]?.lower ?? ''
  return (
    kind === 'name' &&
    post.last === first - 1 &&
    post.kind === 'noun' &&
    tokens[last]?.text === ',' &&
    isPersonNoun(noun) &&
    singular(noun) === noun
  )
}

/** Whether a name that seems to begin the main clause may be that of a person in the clause in front: "Asked by counsel, Abe Lorn,". */
function isOfFront({context: {tokens, phrases}}: ClauseState, {phrase, resumes}: Slot): boolean {
  if (resumes === null || phrase.kind !== 'name' || tokens[phrase.first - 1]?.text !== ',')
    return false
  const before = phrases.at(phrase.first - 2)
  return before?.kind === 'noun' && isPersonNoun(tokens[before.head]?.lower ?? '')
}

/** "the mayor", and a name behind it. */
function isPostOf(
  {context: {tokens}}: ClauseState,
  apposed: readonly Phrase[],
  name: Phrase
): boolean {
  const [post] = apposed
  return (
    post?.kind === 'noun' &&
    name.kind === 'name' &&
    tokens[post.first]?.pos === 'DET' &&
    isPersonNoun(tokens[post.head]?.lower ?? '')
  )
}

/** A phrase behind a verb: its object, or the subject of the clause that begins there. */
function behindVerb(state: ClauseState, phrase: Phrase, separator: Separator): void {
  if (separator === 'comma') {
    // "After the clerk had read the list, Ros Tane": the clause in front is over.
    let depth = state.stack.length - 1
    while (depth > 0 && isOver(state.stack[depth])) depth--
    const below = state.stack[depth]
    // "Asked by counsel, Abe Lorn, if it was true, the manager": so is the name in it.
    const front = below?.subject && isOfFront(state, below.subject)
    const asked = front && state.stack[depth + 1]?.kind === 'sub'
    if (depth < state.stack.length - 1 && below && (asked || !below.subject) && !below.verb) {
      state.stack.length = depth + 1
      below.subject = {...slotOf(phrase, separator), resumes: below.start}
      return
    }
  }
  const top = topOf(state)
  const known = top.candidate
  const gerund = known !== null && state.context.tokens[known.phrase.head]?.pos === 'VERB'
  if (gerund && separator !== 'comma') return
  if (known && separator === 'conjunction' && !state.afterComma) known.others.push(phrase)
  else if (separator === 'conjunction' && state.afterComma) top.candidate = slotOf(phrase, 'comma')
  else if (
    known &&
    separator === 'comma' &&
    known.others.length === 0 &&
    (top.taker || known.separator === 'comma') &&
    !isNewSpeaker(state, known, phrase)
  )
    known.apposed = [phrase]
  else top.candidate = {...slotOf(phrase, separator), after: known?.phrase ?? null}
}

/** "explains the paths, | the ranger, Murdo Beaton, said": whoever can speak stands beside no thing. */
function isNewSpeaker({context: {tokens}}: ClauseState, known: Slot, phrase: Phrase): boolean {
  const speaks = ({kind, head}: Phrase) => kind === 'name' || canSpeak(tokens[head]?.lower ?? '')
  return (
    known.separator === 'none' &&
    known.apposed.length === 0 &&
    phrase.kind === 'noun' &&
    !speaks(known.phrase) &&
    isPersonNoun(tokens[phrase.head]?.lower ?? '')
  )
}

/** "from Corin and Lomark": the second hangs on the preposition as the first does; not "the head of the union and the mayor". */
function sharesPreposition(state: ClauseState, phrase: Phrase, object: Phrase): boolean {
  const top = topOf(state)
  if (top.verb) return false
  if (!top.subject) return true
  const {tokens} = state.context
  const determined = ({first}: Phrase) =>
    tokens[first]?.pos === 'DET' || tokens[first]?.pos === 'PRON'
  const shape = (one: Phrase) => `${one.kind} ${determined(one)}`
  return shape(phrase) === shape(object) && shape(top.subject.phrase) !== shape(phrase)
}

/** "who", "which", "that" behind a noun; "that" behind a verb opens what it says. */
export function opensRelative(state: ClauseState, token: Token): boolean {
  const {phrases, tokens} = state.context
  const own = phrases.at(token.index)
  if (own && own.first === token.index && own.last > token.index + 1) return false
  const separated = state.separator
  if (token.lower === 'that') {
    // "called it a “rare mistake” that cost jobs": the noun may stand in marks.
    const marked = closesAt(state.context, token.index - 1) !== null
    const behind = phrases.at(token.index - (marked ? 2 : 1))
    const noun =
      separated === 'none' &&
      behind !== undefined &&
      behind.kind !== 'time' &&
      behind.kind !== 'pronoun'
    if (!noun) {
      // "that is wrong": a pronoun, and no conjunction.
      if (token.pos === 'PRON' || token.pos === 'DET') return false
      pushClause(state, clauseOf('content', state.at))
      return true
    }
  } else if (
    tokens[token.index - 1] === undefined ||
    (separated === 'none' && !phrases.at(token.index - 1))
  ) {
    // "asked who would pay"
    pushClause(
      state,
      clauseOf('sub', state.at, {subject: slotOf(own ?? pronounAt(token.index), 'none')})
    )
    return true
  }
  const subject = separated === 'preposition' ? null : slotOf(own ?? pronounAt(token.index), 'none')
  pushClause(state, clauseOf('relative', state.at, {subject}))
  return true
}

/** "more than 95 people", "over 300 pilgrims": no preposition where the clause or what is said begins. */
export function isApproximate(state: ClauseState, {index, lower}: Token): boolean {
  const top = topOf(state)
  const {tokens, phrases} = state.context
  return (
    approximators.has(lower) &&
    tokens[index + 1]?.pos === 'NUM' &&
    phrases.at(index + 1)?.kind !== 'time' &&
    (top.verb ? top.taker && state.separator === 'none' : !top.subject)
  )
}

function isQuantity(phrase: Phrase | undefined, tokens: readonly Token[]): boolean {
  const head = tokens[phrase?.head ?? -1]
  return head !== undefined && (/^\d/.test(head.text) || /^(?:percent|cent)$/.test(head.lower))
}

/** A clause in front of the main one that has all it needs. */
function isOver(clause: Clause | undefined): boolean {
  return clause?.verb === true && /^(?:sub|phrase|participial)$/.test(clause.kind)
}
