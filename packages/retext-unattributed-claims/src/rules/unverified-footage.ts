import {
  type CopySentence,
  copySentences,
  paragraphAway,
  type Reading,
  type Token,
  type TokenRange
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/footage.js'
import {packageName} from '../names.js'
import {isExposed} from '../tales.js'
import * as wording from '../wording.js'

interface Options {
  window: number
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const things = set(data.things)
const going = set(data.going)
const places = set(data.places)
const showing = set(data.showing)
const checks = set(data.checks)
const own = set(data.own)
const accounts = set(data.accounts)
const bodies = set(data.bodies)
const known = set(data.known)
const posting = set(data.posting)

/** Tokens of a phrase for footage. */
interface Thing extends TokenRange {
  head: number
}

/** How far behind the thing it is told where it goes round. */
const reach = 12

export const unverifiedFootage = defineRule<Options>({
  id: 'unverified-footage',
  plugin: packageName,
  severity: 'info',
  summary: 'A video that circulates online, and nobody who is said to have checked it.',
  note: wording.notes.unverifiedFootage,
  defaults: {window: 3},
  schema: {
    type: 'object',
    properties: {window: {type: 'integer', minimum: 0}},
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport', 'feature', 'profile'],
  check({reading, options, report}) {
    for (const sentence of copySentences(reading, {words: things})) {
      for (const phrase of thingsIn(sentence)) {
        const last = goesRound(sentence, phrase)
        if (last === 0 || !isOfSomething(sentence, last)) continue
        if (isPostedBySomebody(sentence, phrase, last)) continue
        if (isChecked(reading, sentence, options.window) || isExposed(sentence)) continue
        const span = sentence.span(phrase.first, last)
        report({span, reason: wording.unverifiedFootage(reading.textOf(span)), phrase: 'footage'})
        break
      }
    }
  }
})

/** Phrases for footage; "Clips shared online" may begin with what passes for a verb. */
function thingsIn(sentence: CopySentence): Thing[] {
  const phrases = sentence.phrases
  const found: Thing[] = phrases.filter(({head}) => things.has(sentence.word(head)))
  const {first} = sentence
  if (things.has(sentence.word(first)) && !phrases.some((phrase) => phrase.first === first))
    found.unshift({first, last: first + 1, head: first})
  return found
}

/** Where the words that it goes round end: "a video circulating on social media", "viral footage"; 0 if it does not. */
function goesRound(sentence: CopySentence, phrase: Thing): number {
  if (words(sentence.reading, phrase.first, phrase.head).includes('viral')) return phrase.last
  const limit = Math.min(sentence.last, phrase.last + reach)
  let moved = false
  for (let at = phrase.last; at < limit; at++) {
    const lower = sentence.word(at)
    if (!sentence.isDesk(at) || /^[;:—–]$/.test(lower)) return 0
    if (going.has(lower)) moved = true
    if (lower === 'viral' || (moved && places.has(lower))) return at + 1
    // "Footage online shows".
    else if (!moved && lower === 'online' && at === phrase.last) return at + 1
  }
  return 0
}

/** Whether it is told what it shows: "shows", "appears to show", before another verb has its say. */
function isOfSomething(sentence: CopySentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.last, from + reach); at++) {
    if (showing.has(sentence.word(at))) return true
    if (sentence.pos(at) === 'VERB' && !going.has(sentence.word(at))) return false
  }
  return false
}

/** "Posted by the ministry", "shared on his account", "the mayor posted a video": there is somebody to ask. */
function isPostedBySomebody(sentence: CopySentence, phrase: Thing, last: number): boolean {
  const behind = sentence.tokens(phrase.last, last + 6)
  const by = behind.findIndex(({lower}) => lower === 'by')
  if (by !== -1 && isKnown(behind.slice(by + 1, by + 8))) return true
  if (
    behind.some(
      ({lower}, at) =>
        own.has(lower) && behind.slice(at + 1, at + 5).some((word) => accounts.has(word.lower))
    )
  )
    return true
  if (behind.some(({lower}) => accounts.has(lower))) return true
  return sentence.clauses.some(
    ({verb, subject, object}) =>
      object?.head === phrase.head &&
      verb.voice === 'active' &&
      subject !== null &&
      posting.has(verb.lemma)
  )
}

/** A name or a body, no "users" or "activists". */
function isKnown(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({pos}) => pos === 'PUNCT' || pos === 'VERB' || pos === 'ADP')
  const who = end === -1 ? tokens : tokens.slice(0, end)
  if (known.has(who[0]?.lower ?? '')) return true
  return (
    who.some(({pos, lower}) => pos === 'PROPN' && !places.has(lower)) ||
    who.some(({lower}) => bodies.has(lower))
  )
}

/** Somebody looked at it, or the copy says that nobody could, in the paragraphs around. */
function isChecked(reading: Reading, {paragraph}: CopySentence, window: number): boolean {
  const first =
    reading.paragraphs[paragraphAway(reading.paragraphs, paragraph, -window)]?.first ?? 0
  const last = reading.paragraphs[paragraphAway(reading.paragraphs, paragraph, window)]?.last ?? 0
  return reading.tokens.slice(first, last).some(({lower}) => checks.has(lower))
}

function words(reading: Reading, first: number, last: number): string[] {
  return reading.tokens.slice(first, last).map(({lower}) => lower)
}
