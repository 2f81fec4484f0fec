import type {TaggedToken} from '../types.js'
import {
  isNominal,
  isNoun,
  isPossessiveMark,
  isPremodifier,
  type TokenRange,
  words
} from './words.js'

/** A noun, name or pronoun with the words before it that belong to it; what hangs on it by a preposition is none of it. */
export interface NounPhrase extends TokenRange {
  /** Token that the phrase is about: the last noun, or the pronoun. */
  readonly head: number
  readonly kind: 'common' | 'name' | 'pronoun'
  /** The article, demonstrative, quantifier or number that opens it, or `null`. */
  readonly determiner: number | null
  readonly number: 'singular' | 'plural'
  /** Head of the owner: `council` in "the council's plan", `its` in "its plan"; or `null`. */
  readonly owner: number | null
}

/** More words than this before a noun are no phrase: broken text must not be read again from each of them. */
const mostModifiers = 40

/**
 * The noun phrases of a stretch, in order; none overlaps another. Linear in its length.
 *
 * @param tokens tagged words
 * @param first index of the first token of the stretch
 * @param last index after its last token
 * @returns indexes count in `tokens`
 */
export function nounPhrases(
  tokens: readonly TaggedToken[],
  first = 0,
  last = tokens.length
): NounPhrase[] {
  const found: NounPhrase[] = []
  for (let at = first; at < last; ) {
    const phrase = phraseAt(tokens, at, last)
    if (phrase) found.push(phrase)
    at = phrase ? phrase.last : at + 1
  }
  return found
}

function phraseAt(tokens: readonly TaggedToken[], first: number, last: number): NounPhrase | null {
  let at = first
  let head = -1
  let owner: number | null = null
  const end = Math.min(last, first + mostModifiers)
  while (at < end && belongs(tokens, first, at, head)) {
    if (isNoun(tokens[at])) head = at
    // "the council's plan": what stood so far owns what comes.
    if (head === at - 1 && isPossessiveMark(tokens, at)) {
      owner = head
      head = -1
    } else if (words.possessives.has(tokens[at]?.lower ?? '')) owner = at
    at++
  }
  if (head === -1 && owner !== null && owner > first - 1 && isNoun(tokens[owner])) {
    // Nothing is owned: "the mayor's".
    head = owner
    owner = null
  }
  // "the oldest in the county": the adjective stands for its noun.
  if (
    head === -1 &&
    at > first + 1 &&
    tokens[first]?.lower === 'the' &&
    tokens[at - 1]?.pos === 'ADJ'
  )
    head = at - 1
  if (head === -1) return pronounAt(tokens, first)
  const opener = tokens[first]
  const opens = first < head && opener && /^(?:DET|NUM)$/.test(opener.pos)
  const quantified = first < head && words.quantifiers.has(opener?.lower ?? '')
  return {
    first,
    last: head + 1,
    head,
    kind: tokens[head]?.pos === 'PROPN' ? 'name' : 'common',
    determiner: opens || quantified ? first : null,
    number: isPlural(tokens[head]) ? 'plural' : 'singular',
    owner
  }
}

/** Whether a token goes on with the phrase that began at `first`. */
function belongs(tokens: readonly TaggedToken[], first: number, at: number, head: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  const begun = at > first
  if (words.possessives.has(token.lower)) return !begun && (isNominal(next) || isModifier(next))
  if (isPossessiveMark(tokens, at)) return begun && head === at - 1 && isNominal(next)
  switch (token.pos) {
    case 'NOUN':
    case 'PROPN':
      return true
    case 'ADJ':
      return head === -1
    case 'NUM':
      // "May 4", "Boeing 737": a number goes with the name before it.
      return head === -1 || (tokens[at - 1]?.pos === 'PROPN' && head === at - 1)
    case 'SYM':
      return head === -1 || token.text === '&' || token.text === '%'
    case 'DET':
      return (
        head === -1 &&
        !words.relatives.has(token.lower) &&
        (!begun ||
          tokens[at - 1]?.pos === 'DET' ||
          words.quantifiers.has(tokens[at - 1]?.lower ?? ''))
      )
    case 'PRON':
      return !begun && words.quantifiers.has(token.lower) && isNominal(next)
    case 'ADV':
      return head === -1 && (next?.pos === 'ADJ' || next?.pos === 'NUM' || (begun && isNoun(next)))
    case 'VERB':
      return (
        head === -1 &&
        (isPremodifier(tokens, at) ||
          (begun && isModifier(token) && (isNominal(next) || isModifier(next))))
      )
    case 'PUNCT':
      return (
        head === -1 &&
        /^(?:DET|PRON)$/.test(tokens[first]?.pos ?? '') &&
        token.text === ',' &&
        tokens[at - 1]?.pos === 'ADJ' &&
        next?.pos === 'ADJ'
      )
    default:
      return false
  }
}

/** A participle before its noun: "leaked documents". */
function isModifier(token: TaggedToken | undefined): boolean {
  return token?.pos === 'VERB' && /(?:ed|en|ing|wn)$/.test(token.lower)
}

function pronounAt(tokens: readonly TaggedToken[], first: number): NounPhrase | null {
  const token = tokens[first]
  if (!token) return null
  // "$600,000": the sign goes with its number.
  const sign = token.pos === 'SYM' && tokens[first + 1]?.pos === 'NUM'
  if (sign) return {...pronoun(first + 1, 'plural'), first}
  const stands =
    (words.pronouns.has(token.lower) && /^(?:PRON|DET|NOUN|NUM)$/.test(token.pos)) ||
    (words.quantifiers.has(token.lower) && /^(?:PRON|DET|ADJ|NOUN|ADV)$/.test(token.pos)) ||
    token.pos === 'NUM'
  if (!stands) return null
  const number = words.plurals.has(token.lower) || token.pos === 'NUM' ? 'plural' : 'singular'
  return pronoun(first, number)
}

function pronoun(head: number, number: NounPhrase['number']): NounPhrase {
  return {first: head, last: head + 1, head, kind: 'pronoun', determiner: null, number, owner: null}
}

function isPlural(token: TaggedToken | undefined): boolean {
  if (!token) return false
  return words.plurals.has(token.lower) || /(?:[^su]s|[^aeiou]us|men|children)$/.test(token.lower)
}
