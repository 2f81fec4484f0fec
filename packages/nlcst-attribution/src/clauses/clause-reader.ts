import {cueVerbAt} from '../cues/lexicon.js'
import words from '../generated/clause-words.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {MarkedQuotation, Token} from '../types.js'
import {type Clause, clauseOf, isWaiting} from './clause-frames.js'
import {isApproximate, opensRelative, readPhrase} from './clause-phrases.js'
import {
  asideOpen,
  type ClauseState,
  pronounAt,
  pushClause,
  relatives,
  topOf,
  waitingBelow
} from './clause-state.js'
import {closeReduced} from './clause-takeovers.js'
import {readInfinitive, readVerb} from './clause-verbs.js'
import type {Context} from './context.js'
import {isNonFinite} from './participles.js'
import {beginsAnew, opensAt} from './quotation-edges.js'
import type {Subject} from './subject.js'

const prepositions: ReadonlySet<string> = new Set(words.prepositions)
const conjunctions: ReadonlySet<string> = new Set(words.conjunctions)
const openers: ReadonlySet<string> = new Set(words.openers)

/**
 * Reads a sentence, or a part of one, from left to right once, and says of every finite verb whose it
 * is. Clauses that are open stand on a stack: a relative clause, a participle, an aside are laid upon the
 * clause that they interrupt, and the verb that they cannot take falls to the one below that still waits for its own.
 */
export class ClauseReader {
  readonly #state: ClauseState

  /**
   * @param context the article
   * @param floor first token of the stretch: of a sentence, or of what a quotation holds of it
   */
  constructor(context: Context, floor: number) {
    const first = context.tokens[floor]
    const level = first?.quotation ?? null
    const opened = opensAt(context, floor)
    this.#state = {
      context,
      level: opened && opened.id === level ? opened.parent : level,
      sentence: first?.sentence ?? -1,
      floor,
      subjects: new Map(),
      takeovers: new Map(),
      stack: [clauseOf('main', floor)],
      separator: 'none',
      afterComma: false,
      object: null,
      at: floor,
      auxiliary: null,
      main: null,
      any: null
    }
  }

  /**
   * Subject of the verb group that holds a token, or `null`.
   *
   * @param first a token of the stretch
   */
  subjectAt(first: number): Subject | null {
    read(this.#state)
    return this.#state.subjects.get(first) ?? null
  }

  /** Subject of the main clause, else of the first clause that has one. */
  mainSubject(): Subject | null {
    read(this.#state)
    return this.#state.main ?? this.#state.any
  }

  /**
   * Where the clause begins that goes on at a token, behind one that stood in front of it ("After it fell, | Orr said"), or `null`.
   *
   * @param at a token of the stretch
   */
  resumedAt(at: number): number | null {
    read(this.#state)
    return this.#state.takeovers.get(at) ?? null
  }
}

/** To the end of the sentence: a later verb may show that an earlier one was a participle. */
function read(state: ClauseState): void {
  const {tokens} = state.context
  if (tokens[state.at]?.sentence !== state.sentence) return
  for (let token = tokens[state.at]; token?.sentence === state.sentence; token = tokens[state.at])
    state.at = step(state, token)
  closeReduced(state)
}

/** Reads what begins at a token; gives the token after it. */
function step(state: ClauseState, token: Token): number {
  const at = token.index
  const context = state.context
  if (!isWithin(context, token, state.level)) {
    // The quotation that the sentence began in is over.
    state.level = token.quotation
    state.stack = [clauseOf('main', at)]
    state.separator = 'comma'
  }
  if (beginsAnew(context, at) && at > state.floor) state.stack = [clauseOf('main', at)]
  const quotation = opensAt(context, at)
  if (quotation && token.quotation !== state.level && quotation.last > at) {
    passQuotation(state, quotation)
    return quotation.last
  }
  if (relatives.has(token.lower) && opensRelative(state, token)) return at + 1
  // "because of her age" opens no clause.
  const opens = openers.has(token.lower) && context.tokens[at + 1]?.lower !== 'of'
  if (opens && token.pos !== 'NOUN') {
    pushClause(state, clauseOf('sub', state.at))
    return at + 1
  }
  const phrase = context.phrases.at(at)
  const object = state.object
  if (phrase?.first === at) {
    readPhrase(state, phrase, object)
    return phrase.last
  }
  if (token.pos !== 'CCONJ') state.object = null
  if (token.lower === 'there' && /^(?:AUX|VERB)$/.test(context.tokens[at + 1]?.pos ?? '')) {
    readPhrase(state, pronounAt(at), null)
    return at + 1
  }
  switch (token.pos) {
    case 'AUX':
    case 'VERB':
      return readVerb(state, at)
    case 'SCONJ':
    case 'ADP':
      return readPreposition(state, token)
    case 'CCONJ':
      state.afterComma = state.separator === 'comma'
      state.separator = 'conjunction'
      return at + 1
    case 'PART':
      if (token.lower === 'to') return readInfinitive(state, at)
      return at + 1
    case 'PUNCT':
    case 'SYM':
      if (/^[—–]$|^--?$/.test(token.text)) {
        const comma = titleEnd(state, at)
        if (comma > at) return comma
      }
      readMark(state, token)
      return at + 1
    default:
      return at + 1
  }
}

/** Reads a word that opens a clause or a phrase. */
function readPreposition(state: ClauseState, token: Token): number {
  const {index: at, lower} = token
  const next = state.context.tokens[at + 1]
  if (token.pos === 'SCONJ' && (!prepositions.has(lower) || opensManner(state, token))) {
    pushClause(state, clauseOf(lower === 'that' ? 'content' : 'sub', state.at))
    return at + 1
  }
  if (/^(?:least|most)$/.test(next?.lower ?? '')) return at + 2
  if (isApproximate(state, token)) return at + 1
  // "once summed up": an adverb.
  if (prepositions.has(lower) && next?.pos === 'VERB') return at + 1
  if (prepositions.has(lower)) pushClause(state, clauseOf('phrase', state.at))
  state.separator = 'preposition'
  return at + 1
}

/** ", as the mayor put it,": the subject and its verb right behind it. */
function opensManner(
  {context: {tokens, phrases}, stack}: ClauseState,
  {index, lower}: Token
): boolean {
  const subject = phrases.at(index + 1)
  return (
    lower === 'as' &&
    tokens[index - 1]?.text === ',' &&
    isWaiting(stack.at(-1)) &&
    subject?.first === index + 1 &&
    subject.kind !== 'time' &&
    tokens[subject.last]?.pos === 'VERB'
  )
}

/** Whether a token stands in a quotation, however deep; every one stands in none. */
function isWithin({quotations}: Context, token: Token, level: number | null): boolean {
  if (level === null) return true
  for (let id = token.quotation; id !== null; id = quotations[id]?.parent ?? null)
    if (id === level) return true
  return false
}

function readMark(state: ClauseState, token: Token): void {
  if (/^[;:.!?|]$/.test(token.text)) state.stack = [clauseOf('main', state.at)]
  else if (/^[—–]$|^--?$/.test(token.text) || token.text === '(' || token.text === '[') {
    const open = token.pos === 'PUNCT' && !/^[([]$/.test(token.text) ? asideOpen(state) : -1
    if (open === -1) pushClause(state, clauseOf('aside', state.at))
    else state.stack.length = open
  } else if (token.text === ')' || token.text === ']') {
    const open = asideOpen(state)
    if (open !== -1) state.stack.length = open
    state.separator = 'none'
    return
  } else if (token.text !== ',') return
  else if (topOf(state).kind === 'phrase' && !topOf(state).verb) {
    if (isNamedSubject(state, token.index)) topOf(state).kind = 'sub'
    else state.stack.pop()
  } else while (isVerbless(topOf(state), token.index)) closeVerbless(state)
  if (token.text === ',') {
    const waiting = waitingBelow(state, state.stack.length)
    const slot = state.stack[waiting]?.subject
    if (slot) slot.commas++
  }
  state.separator = 'comma'
}

/** Words behind the dash of a title at most. */
const longestTitle = 10

/** "Ana Prew, Vice President – Offshore Banking, | said": the comma that closes a title with a dash in it, else the dash. */
function titleEnd({context: {tokens}, stack}: ClauseState, dash: number): number {
  const before = tokens[dash - 1]
  if (!isWaiting(stack.at(-1)) && !isWaiting(stack.at(-2))) return dash
  if (!/^\p{Lu}/u.test(before?.text ?? '') || !/^\p{Lu}/u.test(tokens[dash + 1]?.text ?? ''))
    return dash
  for (let at = dash + 1; at < dash + longestTitle; at++) {
    const token = tokens[at]
    if (token?.text === ',' && cueVerbAt(tokens, at + 1)) return at
    if (!token || !/^(?:PROPN|NOUN|ADJ|ADP|CCONJ)$/.test(token.pos)) return dash
  }
  return dash
}

/** "After the clerk, | Abe Lorn, had read it,": a post and its name with a verb, so "after" opens a clause. */
function isNamedSubject(state: ClauseState, comma: number): boolean {
  const {tokens, phrases} = state.context
  const {start, subject} = topOf(state)
  const name = phrases.at(comma + 1)
  if (!subject || !conjunctions.has(tokens[start]?.lower ?? '')) return false
  return (
    subject.phrase.last === comma &&
    isPersonNoun(tokens[subject.phrase.head]?.lower ?? '') &&
    name?.first === comma + 1 &&
    name.kind === 'name' &&
    tokens[name.last]?.text === ',' &&
    /^(?:VERB|AUX)$/.test(tokens[name.last + 1]?.pos ?? '')
  )
}

/** "who chairs the board,": a clause behind a noun whose verb was taken for a noun. */
function isVerbless({kind, verb, start}: Clause, comma: number): boolean {
  return (kind === 'relative' || kind === 'reduced') && !verb && start < comma - 1
}

/** "Major | general Fuad Basya, spokesman": a title, and the name that was taken for a clause behind it. */
function closeVerbless(state: ClauseState): void {
  const name = state.stack.pop()?.subject?.phrase
  const slot = topOf(state).subject
  if (name?.kind === 'name' && slot?.phrase.last === name.first) slot.phrase = name
}

/** "an anonymous Chinese “military expert” told": the noun in marks is what the words before it describe. */
function quotedNoun(state: ClauseState, {first, last, words}: MarkedQuotation): void {
  const {tokens, phrases} = state.context
  const head = last - 2
  if (words > 3 || tokens[head]?.pos !== 'NOUN') return
  if (!isPersonNoun(tokens[head]?.lower ?? '')) return
  const slot = topOf(state).subject
  const noun = {last, head, kind: 'noun', name: -1, possessive: false} as const
  if (isWaiting(topOf(state)) && slot?.phrase.last === first) {
    if (tokens[slot.phrase.first]?.pos === 'DET') slot.phrase = {...noun, first: slot.phrase.first}
  } else if (tokens[first - 1]?.pos === 'DET' && !phrases.at(first - 1))
    readPhrase(state, {...noun, first: first - 1}, null)
}

/** Words of somebody else's within the sentence: a predicate, a name, or what is said. */
function passQuotation(state: ClauseState, quotation: MarkedQuotation): void {
  const {tokens} = state.context
  if (topOf(state).kind === 'phrase' && !topOf(state).verb) state.stack.pop()
  const opening = tokens[quotation.first + 1]
  const predicate =
    opening !== undefined &&
    (opening.pos === 'AUX' || (opening.pos === 'VERB' && !isNonFinite(opening.lower)))
  if (predicate && isWaiting(topOf(state))) topOf(state).verb = true
  quotedNoun(state, quotation)
  const parted = quotation.whole || /^[,.!?…]$/.test(tokens[quotation.last - 2]?.text ?? '')
  state.separator = parted ? 'comma' : 'none'
  state.object = null
}
