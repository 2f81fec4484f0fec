import organisations from '../generated/organisations.js'
import words from '../generated/phrase-words.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'
import {isInitials} from './name-shapes.js'
import {isCapitalNoun} from './names.js'
import {isBodyNoun, isPersonNoun} from './nouns.js'
import {isCalendarName, timeAdverbs} from './time-phrases.js'
import {isShortTitle} from './titles.js'

const peopleOfTwo: ReadonlySet<string> = new Set(words.ofTwo)
const possessives: ReadonlySet<string> = new Set(words.possessives)
const determiners: ReadonlySet<string> = new Set(words.determiners)
const bodyNouns: ReadonlySet<string> = new Set(organisations.suffixes)
const ofHeads: ReadonlySet<string> = new Set(organisations.ofHeads)

/**
 * Whether a phrase goes on with a word.
 *
 * @param first its first token
 * @param at the word
 * @param head the last noun or name of the phrase so far, or -1
 */
export function continuesPhrase(
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
    case 'PROPN':
    case 'NOUN':
      return true
    case 'DET':
      // "all the officials", "both his aides": a second determiner may follow the first, not a noun.
      if (token.lower === 'which' || token.lower === 'whose' || token.lower === 'what') return false
      return !begun || (head === -1 && previous?.pos === 'DET')
    case 'ADJ':
      return head === -1 || goesOnBehindHead(tokens, at, head)
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
      return token.text === '&'
        ? begun
        : begun && head === at - 1 && joinsMark(previous, token, next)
    case 'ADV':
      return head === -1 && next?.pos === 'ADJ' && (begun || next !== undefined)
    case 'VERB':
      return head === -1 && begun && isParticipleBefore(previous, token, next)
    case 'ADP':
    case 'CCONJ':
      if (head === -1 && begun && previous?.pos === 'ADJ' && next?.pos === 'ADJ') return true
      return joinsName(tokens, at, head) || joinsGroup(tokens, first, at, head)
    default:
      return false
  }
}

/** After the head an adjective begins something else, unless a noun follows it ("the police's chief senior officer"). */
function goesOnBehindHead(tokens: readonly Token[], at: number, head: number): boolean {
  const next = tokens[at + 1]
  if (opensPost(tokens, at, head)) return true
  return (next?.pos === 'NOUN' || next?.pos === 'PROPN') && tokens[at - 1]?.lower === "'s"
}

/**
 * "UCLA senior forward Jaime Mott", "the 2016 Olympics silver medallist", "Tarn Rovers chief medical officer": an adjective or two
 * between a name and a post; no article can begin another phrase there.
 */
function opensPost(tokens: readonly Token[], at: number, head: number): boolean {
  const second = head === at - 2 && tokens[at - 1]?.pos === 'ADJ'
  const name = second ? at - 2 : at - 1
  if (head !== name || tokens[name]?.pos !== 'PROPN') return false
  return isOnePerson(tokens[!second && tokens[at + 1]?.pos === 'ADJ' ? at + 2 : at + 1])
}

/** "the residents' council", "Eng. Moses Adeh": an owner's mark, or the stop of a title. */
function joinsMark(previous: Token | undefined, mark: Token, next: Token | undefined): boolean {
  if (mark.lower === "'")
    return /s$/i.test(previous?.text ?? '') && beginsNominal(next) && next?.start !== mark.end
  return (
    mark.text === '.' &&
    next?.pos === 'PROPN' &&
    isShortTitle(previous?.lower ?? '') &&
    previous?.end === mark.start
  )
}

/** "a growing number", "leaked documents": a participle before its noun. */
function isParticipleBefore(
  previous: Token | undefined,
  verb: Token,
  next: Token | undefined
): boolean {
  return (
    /(?:ing|ed|en|own)$/.test(verb.lower) &&
    beginsNominal(next) &&
    next?.pos !== 'PROPN' &&
    next?.pos !== 'DET' &&
    !/^(?:who|which|that)$/.test(previous?.lower ?? '')
  )
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
