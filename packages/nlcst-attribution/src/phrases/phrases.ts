import organisations from '../generated/organisations.js'
import words from '../generated/phrase-words.js'
import type {Sentence, Token, TokenRange} from '../types.js'
import {singular} from '../words.js'
import {isInitials} from './name-shapes.js'
import {isCapitalNoun, isNumbered, nicknameLength} from './names.js'
import {isBodyNoun, isPersonNoun} from './nouns.js'
import {isCalendarName, timeAdverbs, timePhrase} from './time-phrases.js'
import {isShortTitle} from './titles.js'
import {wholeNameEnd} from './whole-names.js'

const peopleOfTwo: ReadonlySet<string> = new Set(words.ofTwo)

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

const bodyNouns: ReadonlySet<string> = new Set(organisations.suffixes)

const ofHeads: ReadonlySet<string> = new Set(organisations.ofHeads)

const pronouns: ReadonlySet<string> = new Set(words.pronouns)

const possessives: ReadonlySet<string> = new Set(words.possessives)

const determiners: ReadonlySet<string> = new Set(words.determiners)

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
  return (
    timePhrase(tokens, first, limit) ??
    nounPhrase(tokens, first, limit) ??
    pronounPhrase(tokens, first)
  )
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

function continuesPhrase(
  tokens: readonly Token[],
  first: number,
  at: number,
  head: number
): boolean {
  const token = tokens[at]
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (!token) return false
  const begun = at > first
  if (
    begun &&
    (isCalendarName(token) || (timeAdverbs.has(token.lower) && head !== -1 && token.pos !== 'ADJ'))
  )
    return false
  switch (token.pos) {
    case 'DET':
      // "all the officials", "both his aides": a second determiner may follow the first, not a noun.
      if (token.lower === 'which' || token.lower === 'whose' || token.lower === 'what') return false
      return !begun || (head === -1 && tokens[at - 1]?.pos === 'DET')
    case 'PROPN':
      return true
    case 'NOUN':
      return true
    case 'ADJ':
      // After the head an adjective begins something else, unless a noun follows it ("police chief senior officer").
      // "UCLA senior forward Jaime Mott", "the 2016 Olympics silver medallist": no article can begin another there.
      if (head === at - 1 && previous?.pos === 'PROPN' && isOnePerson(next)) return true
      return (
        head === -1 ||
        (next !== undefined &&
          (next.pos === 'NOUN' || next.pos === 'PROPN') &&
          previous?.lower === "'s")
      )
    case 'NUM':
      return head === -1
    case 'SYM':
      return /^[$£€¥#&]$/.test(token.text) && (head === -1 || token.text === '&')
    case 'PRON':
      if (possessives.has(token.lower)) return !begun && beginsNominal(next)
      return !begun && determiners.has(token.lower) && beginsNominal(next) && next?.pos !== 'PROPN'
    case 'PART':
      return token.lower === "'s" && begun && head === at - 1 && beginsNominal(next)
    case 'PUNCT':
      if (token.lower === "'")
        return (
          begun &&
          /s$/i.test(previous?.text ?? '') &&
          head === at - 1 &&
          beginsNominal(next) &&
          next?.start !== token.end
        )
      // "Eng. Moses Adeh"
      if (token.text === '.')
        return (
          next?.pos === 'PROPN' &&
          isShortTitle(previous?.lower ?? '') &&
          head === at - 1 &&
          previous?.end === token.start
        )
      return token.text === '&' && begun
    case 'ADV':
      return head === -1 && next?.pos === 'ADJ' && (begun || next !== undefined)
    case 'VERB':
      // "a growing number", "leaked documents": a participle before its noun.
      return (
        head === -1 &&
        begun &&
        /(?:ing|ed|en|own)$/.test(token.lower) &&
        beginsNominal(next) &&
        next?.pos !== 'PROPN' &&
        next?.pos !== 'DET' &&
        !/^(?:who|which|that)$/.test(previous?.lower ?? '')
      )
    case 'ADP':
    case 'CCONJ':
      if (head === -1 && begun && previous?.pos === 'ADJ' && next?.pos === 'ADJ') return true
      return joinsName(tokens, at, head) || joinsGroup(tokens, first, at, head)
    default:
      return false
  }
}

function isOnePerson(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && singular(token.lower) === token.lower && isPersonNoun(token.lower)
}

function beginsNominal(token: Token | undefined): boolean {
  return token !== undefined && ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.pos)
}

/** University of Kansas; Department of Health and Human Services; Johnson & Johnson. */
function joinsName(tokens: readonly Token[], at: number, head: number): boolean {
  const token = tokens[at]
  const previous = tokens[at - 1]
  if (!token || head !== at - 1 || previous?.pos !== 'PROPN') return false
  let next = at + 1
  if (tokens[next]?.lower === 'the') next++
  const named = tokens[next]?.pos === 'PROPN' || (next === at + 1 && isCapitalNoun(tokens[next]))
  if (!named || isCalendarName(tokens[next])) return false
  if (token.text === '&') return true
  if (token.lower === 'of' || token.lower === 'for')
    return bodyNouns.has(previous.lower) || ofHeads.has(previous.lower)
  if (token.lower !== 'and') return false
  // "Department of Health and Human Services": only after an "of" of the same name.
  for (let back = at - 1; back > at - 5 && back >= 0; back--) {
    const word = tokens[back]
    if (word?.lower === 'of' || word?.lower === 'for')
      return (
        bodyNouns.has(tokens[back - 1]?.lower ?? '') &&
        tokens[next]?.pos === 'PROPN' &&
        bodyNouns.has(tokens[next + 1]?.lower ?? tokens[next]?.lower ?? '')
      )
    if (word?.pos !== 'PROPN') return false
  }
  return false
}

/** "House and Senate sources", "Army and police officials": people of two bodies, unless an article stands before the first. */
function joinsGroup(tokens: readonly Token[], first: number, at: number, head: number): boolean {
  if (head !== at - 1 || tokens[at]?.lower !== 'and' || tokens[first]?.pos === 'DET') return false
  let last = at + 1
  while (last < at + 4 && !peopleOfTwo.has(tokens[last]?.lower ?? '')) last++
  const people = last > at + 1 && peopleOfTwo.has(tokens[last]?.lower ?? '')
  return people && isBody(tokens[head]) && tokens.slice(at + 1, last).every(isBody)
}

/** "FBI", "Senate", "police". */
function isBody(token: Token | undefined): boolean {
  if (token?.pos === 'NOUN') return isBodyNoun(token.lower)
  return (
    token?.pos === 'PROPN' &&
    (isInitials(token.text) || bodyNouns.has(token.lower) || isBodyNoun(token.lower))
  )
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
      (word?.pos === 'NOUN' && /^\p{Lu}/u.test(word.text) && start - 1 > first)
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
