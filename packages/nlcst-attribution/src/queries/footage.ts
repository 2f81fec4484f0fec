import data from '../generated/footage.js'
import type {Token, TokenRange} from '../types.js'
import {wordSets} from '../words.js'
import {wordsOf} from './lookup.js'
import type {CopySentence} from './sentence.js'

const lists = wordSets(data)
const viral = new Set(['viral'])

/** Tokens of a phrase for footage. */
interface Thing extends TokenRange {
  head: number
}

/** How far behind the thing it is told where it goes round. */
const reach = 12

/**
 * Footage that goes round, whoever put it there: "a video circulating online appears to show". `null` where somebody can be asked for
 * it, or nothing is told of what it shows.
 *
 * @param sentence a sentence of copy
 * @returns from the footage to where it goes round
 */
export function footageIn(sentence: CopySentence): TokenRange | null {
  if (!sentence.has(lists.things)) return null
  for (const thing of thingsIn(sentence)) {
    const last = goesRound(sentence, thing)
    if (last === 0 || !isOfSomething(sentence, last)) continue
    if (!isPostedBySomebody(sentence, thing, last)) return {first: thing.first, last}
  }
  return null
}

/** Phrases for footage; "Clips shared online" may begin with what passes for a verb. */
function thingsIn(sentence: CopySentence): Thing[] {
  const phrases = sentence.phrases
  const found: Thing[] = phrases.filter(({head}) => lists.things.has(sentence.word(head)))
  const {first} = sentence
  if (lists.things.has(sentence.word(first)) && !phrases.some((phrase) => phrase.first === first))
    found.unshift({first, last: first + 1, head: first})
  return found
}

/** Where the words that it goes round end: "a video circulating on social media", "viral footage"; 0 if it does not. */
function goesRound(sentence: CopySentence, phrase: Thing): number {
  if (sentence.has(viral, phrase.first, phrase.head)) return phrase.last
  const limit = Math.min(sentence.last, phrase.last + reach)
  let moved = false
  for (let at = phrase.last; at < limit; at++) {
    const lower = sentence.word(at)
    if (!sentence.isDesk(at) || /^[;:—–]$/.test(lower)) return 0
    if (lists.going.has(lower)) moved = true
    if (lower === 'viral' || (moved && lists.places.has(lower))) return at + 1
    // "Footage online shows".
    else if (!moved && lower === 'online' && at === phrase.last) return at + 1
  }
  return 0
}

/** Whether it is told what it shows: "shows", "appears to show", before another verb has its say. */
function isOfSomething(sentence: CopySentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.last, from + reach); at++) {
    if (lists.showing.has(sentence.word(at))) return true
    if (sentence.pos(at) === 'VERB' && !lists.going.has(sentence.word(at))) return false
  }
  return false
}

/** "Posted by the ministry", "shared on his account", "the mayor posted a video": there is somebody to ask. */
function isPostedBySomebody(sentence: CopySentence, phrase: Thing, last: number): boolean {
  const behind = sentence.tokens(phrase.last, last + 6)
  const by = behind.findIndex(({lower}) => lower === 'by')
  if (by !== -1 && isKnown(behind.slice(by + 1, by + 8))) return true
  if (sentence.has(lists.accounts, phrase.last, last + 6)) return true
  return sentence.clauses.some(
    ({verb, subject, object}) =>
      object?.head === phrase.head &&
      verb.voice === 'active' &&
      subject !== null &&
      lists.posting.has(verb.lemma)
  )
}

/** A name or a body, no "users" or "activists". */
function isKnown(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({pos}) => pos === 'PUNCT' || pos === 'VERB' || pos === 'ADP')
  const who = end === -1 ? tokens : tokens.slice(0, end)
  if (lists.known.has(who[0]?.lower ?? '')) return true
  return (
    who.some(({pos, lower}) => pos === 'PROPN' && !lists.places.has(lower)) ||
    who.some(({lower}) => lists.bodies.has(lower))
  )
}

/**
 * Whether somebody looked at footage, or the copy says that nobody could, in the paragraphs around a sentence.
 *
 * @param sentence the one that tells of it
 * @param window how many paragraphs of copy away count
 */
export function isCheckedNear(sentence: CopySentence, window: number): boolean {
  const {reading} = sentence
  const {first, last} = sentence.paragraphsAround(window, window)
  const [from, to] = [
    reading.paragraphs[first]?.first ?? 0,
    reading.paragraphs[last - 1]?.last ?? 0
  ]
  return wordsOf(reading).has(lists.checks, from, to)
}
