import words from '../generated/phrase-words.js'
import {hasCapital, hasFigure} from '../letters.js'
import type {Sentence, Token, TokenRange} from '../types.js'
import {isNumbered, nicknameLength} from './names.js'
import {continuesPhrase} from './phrase-continuation.js'
import {timePhrase} from './time-phrases.js'
import {wholeNameEnd} from './whole-names.js'

/** A run of words around one noun, name or pronoun; no prepositions but in names. */
export interface Phrase extends TokenRange {
  /** Token that the phrase is about. */
  head: number
  kind: 'name' | 'noun' | 'pronoun' | 'time'
  /** First token of the name that ends the phrase ("surveyor Lise Okonjo"), or `-1`. */
  name: number
  /** The phrase owns what follows: "the mayor 's". */
  possessive: boolean
}

/** The phrases of a reading, found by the tokens that they take up. */
export interface Phrases {
  all: Phrase[]
  /** Phrase that holds a token, or `undefined`. */
  at: (index: number) => Phrase | undefined
}

const pronouns: ReadonlySet<string> = new Set(words.pronouns)

/** Tags of words that no phrase begins with. */
const closed: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PUNCT', 'ADP'])

/** A run of more words than this before a noun is no phrase: broken text must not be read again from each of its words. */
const mostModifiers = 40

/**
 * @param tokens words of the reading
 * @param sentences its sentences: no phrase crosses their ends
 */
export function readPhrases(tokens: readonly Token[], sentences: readonly Sentence[]): Phrases {
  const all: Phrase[] = []
  const holders: (Phrase | undefined)[] = new Array(tokens.length)
  for (const sentence of sentences) {
    let at = sentence.first
    while (at < sentence.last) {
      const phrase = phraseAt(tokens, at, sentence.last)
      if (phrase) {
        all.push(phrase)
        for (let index = phrase.first; index < phrase.last; index++) holders[index] = phrase
      }
      at = phrase ? phrase.last : at + 1
    }
  }
  return {all, at: (index) => holders[index]}
}

function phraseAt(tokens: readonly Token[], first: number, limit: number): Phrase | null {
  const time = timePhrase(tokens, first, limit)
  if (time || !mayBegin(tokens[first])) return time
  return nounPhrase(tokens, first, limit) ?? pronounPhrase(tokens, first)
}

/** Whether a noun phrase may begin with a word: no verb, mark or conjunction does, but as part of a name. */
function mayBegin(token: Token | undefined): boolean {
  if (!token) return false
  return !closed.has(token.pos) || hasCapital(token.text) || hasFigure(token.text)
}

function nounPhrase(tokens: readonly Token[], first: number, limit: number): Phrase | null {
  let last = first
  let head = -1
  /** Where the body's name begins that ends with the head, or -1. */
  let whole = -1
  while (last < limit && (head !== -1 || last - first < mostModifiers)) {
    const wholeEnd = head === -1 || head === last - 1 ? wholeNameEnd(tokens, last, limit) : last
    if (wholeEnd > last) {
      whole = last
      last = wholeEnd
      head = last - 1
      continue
    }
    const token = tokens[last]
    const nickname = head === last - 1 ? nicknameLength(tokens, last) : 0
    if (nickname > 0) {
      last += nickname
      head = last
    }
    const numbered = head === last - 1 && isNumbered(tokens, last)
    if (!token || !(numbered || continuesPhrase(tokens, first, last, head))) break
    if (numbered || token.pos === 'NOUN' || token.pos === 'PROPN') {
      head = last
      whole = -1
    }
    last++
  }
  // What trails behind the head (an adverb, a number that begins a clause) is none of it.
  if (head === -1) return numberPhrase(tokens, first, last)
  const end = head + 1
  const name = whole === -1 ? nameStart(tokens, first, head) : whole
  const possessive =
    tokens[end]?.lower === "'s" ||
    (tokens[end]?.lower === "'" && /s$/i.test(tokens[end - 1]?.text ?? ''))
  return {first, last: end, head, kind: name === -1 ? 'noun' : 'name', name, possessive}
}

/** Where the name that ends a phrase begins: "surveyor [Lise Okonjo]". */
function nameStart(tokens: readonly Token[], first: number, head: number): number {
  if (tokens[head]?.pos !== 'PROPN' && !isNumbered(tokens, head)) return -1
  let start = head
  while (start > first) {
    const word = tokens[start - 1]
    const joins =
      word?.pos === 'PROPN' ||
      word?.text === '&' ||
      (word?.pos === 'NOUN' && hasCapital(word.text) && start - 1 > first)
    const linked =
      word &&
      ['of', 'for', 'the', 'and'].includes(word.lower) &&
      tokens[start - 2] !== undefined &&
      start - 2 >= first &&
      (tokens[start - 2]?.pos === 'PROPN' || ['of', 'for'].includes(tokens[start - 2]?.lower ?? ''))
    if (!joins && !linked) break
    start--
  }
  return start
}

function numberPhrase(tokens: readonly Token[], first: number, last: number): Phrase | null {
  if (last === first) return null
  const text = tokens[last - 1]
  const substantive =
    text &&
    (text.pos === 'NUM' ||
      (text.pos === 'ADJ' && tokens[first]?.lower === 'the') ||
      (text.pos === 'DET' && pronouns.has(text.lower)) ||
      (text.pos === 'PRON' && pronouns.has(text.lower)))
  return substantive
    ? {first, last, head: last - 1, kind: 'noun', name: -1, possessive: false}
    : null
}

function pronounPhrase(tokens: readonly Token[], first: number): Phrase | null {
  const token = tokens[first]
  if (!token || !pronouns.has(token.lower)) return null
  if (
    token.pos !== 'PRON' &&
    token.pos !== 'DET' &&
    token.pos !== 'NOUN' &&
    token.pos !== 'ADJ' &&
    token.pos !== 'NUM'
  )
    return null
  if (token.lower === 'that' && token.pos !== 'PRON') return null
  return {first, last: first + 1, head: first, kind: 'pronoun', name: -1, possessive: false}
}
