/** Whom a judgement is passed on: a person or a body, or a thing that nobody is wronged by. */

import {
  isBodyNoun,
  isPersonNoun,
  memoize,
  type Reading,
  type Token,
  type TokenRange
} from 'nlcst-attribution'
import words from './generated/opinions.js'

const persons: ReadonlySet<string> = new Set(words.persons)
const things: ReadonlySet<string> = new Set(words.things)
const possessives: ReadonlySet<string> = new Set(words.possessives)

/** First tokens of the names of people and bodies. */
const named = memoize(
  (reading: Reading) =>
    new Set(
      reading.names
        .filter(({kind}) => kind !== 'place')
        .flatMap(({first, last}) => Array.from({length: last - first}, (_, step) => first + step))
    )
)

/** Whether a word stands for a person or a body that can be judged. */
export function isJudged(reading: Reading, token: Token): boolean {
  if (persons.has(token.lower)) return true
  if (named(reading).has(token.index)) return true
  if (token.pos === 'PROPN') return /^\p{Lu}/u.test(token.text)
  if (token.pos !== 'NOUN' || reading.tokens[token.index + 1]?.pos === 'NOUN') return false
  return isPersonNoun(token.lower) || isBodyNoun(token.lower)
}

/**
 * Whether the subject of a clause is a person or a body: the noun or pronoun nearest before its verb.
 *
 * @param reading the article
 * @param range words of the judgement
 * @param verb token of the verb, or of "as"
 */
export function hasJudgedSubject(reading: Reading, range: TokenRange, verb: number): boolean {
  let depth = 0
  for (let at = verb - 1; at >= range.first; at--) {
    const token = reading.tokens[at]
    if (!token || /^[.;:!?]$/.test(token.text)) return false
    if (/^(?:ADP|PART)$/.test(token.pos)) depth = 0
    if (!/^(?:NOUN|PROPN|PRON)$/.test(token.pos)) continue
    if (things.has(token.lower)) return false
    // "The leader of the council is": the leader, and not the council.
    const behind = reading.tokens[startOf(reading, at) - 1]
    if (
      behind?.pos === 'ADP' &&
      behind.lower !== 'that' &&
      depth < 3 &&
      startOf(reading, at) - 1 > range.first
    ) {
      depth++
      at = startOf(reading, at) - 1
      continue
    }
    return isJudged(reading, token)
  }
  return false
}

/** Whether a person or a body stands right behind a verb of judgement: "criticised the mayor's office". */
export function hasJudgedObject(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < Math.min(last, first + 7); at++) {
    const token = reading.tokens[at]
    if (!token || /^[,.;:!?]$/.test(token.text)) return false
    // "Criticised the lack of hits", "praised Orr for": what follows tells why.
    if (token.pos === 'ADP') return false
    if (/day$/.test(token.lower) && token.pos === 'PROPN') continue
    if (/^(?:NOUN|PROPN|PRON)$/.test(token.pos)) {
      if (isPossessive(reading, at)) continue
      if (isJudged(reading, token)) return !isPossessive(reading, at + 1)
      if (reading.tokens[at + 1]?.pos !== 'NOUN') return false
    }
  }
  return false
}

/** "The mayor's plan" is a plan. */
function isPossessive({tokens}: Reading, at: number): boolean {
  const next = tokens[at + 1]
  return (
    possessives.has(tokens[at]?.lower ?? '') || (next?.pos === 'PART' && /^['’]s?$/.test(next.text))
  )
}

/** The first word of the noun phrase that ends at a token. */
function startOf({tokens}: Reading, at: number): number {
  let first = at
  while (/^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(tokens[first - 1]?.pos ?? '')) first--
  return first
}
