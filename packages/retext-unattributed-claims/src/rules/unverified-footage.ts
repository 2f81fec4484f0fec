import {
  type CopySentence,
  copySentences,
  isExposed,
  type Reading,
  type Token,
  type TokenRange,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule} from 'sourcing-rule'
import data from '../generated/footage.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const viral = new Set(['viral'])

/** Tokens of a phrase for footage. */
interface Thing extends TokenRange {
  head: number
}

/** How far behind the thing it is told where it goes round. */
const reach = 12

export const unverifiedFootage = defineRule({
  id: 'unverified-footage',
  plugin: packageName,
  severity: 'info',
  summary: 'A video that circulates online, and nobody who is said to have checked it.',
  note: wording.notes.unverifiedFootage,
  options: {window: count(3)},
  offIn: ['opinion', 'review', 'sport', 'feature', 'profile'],
  check({reading, options, report}) {
    for (const sentence of copySentences(reading, {words: lists.things})) {
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
  if (
    behind.some(
      ({lower}, at) =>
        lists.own.has(lower) &&
        behind.slice(at + 1, at + 5).some((word) => lists.accounts.has(word.lower))
    )
  )
    return true
  if (behind.some(({lower}) => lists.accounts.has(lower))) return true
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

/** Somebody looked at it, or the copy says that nobody could, in the paragraphs around. */
function isChecked({paragraphs, tokens}: Reading, sentence: CopySentence, window: number): boolean {
  const {first, last} = sentence.paragraphsAround(window, window)
  const [from, to] = [paragraphs[first]?.first ?? 0, paragraphs[last - 1]?.last ?? 0]
  return tokens.slice(from, to).some(({lower}) => lists.checks.has(lower))
}
