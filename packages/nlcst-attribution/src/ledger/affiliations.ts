import organisations from '../generated/organisations.js'
import words from '../generated/profile-words.js'
import closed from '../generated/reference-words.js'
import {isNation} from '../phrases/nations.js'
import {isBodyNoun, isListedPerson} from '../phrases/nouns.js'
import {isTitle} from '../phrases/titles.js'
import type {Token, TokenRange} from '../types.js'

const ranks: ReadonlySet<string> = new Set(words.ranks)
const articles: ReadonlySet<string> = new Set(words.articles)
const belonging: ReadonlySet<string> = new Set(closed.belonging)
const bodies: ReadonlySet<string> = new Set(organisations.suffixes)

/** "at New York University", "Chelsea" in "former Chelsea striker", "Labour's" in "Labour's chancellor". */
export function affiliationIn(
  tokens: readonly Token[],
  range: TokenRange,
  head: number
): TokenRange | null {
  for (let at = Math.max(head, range.first) + 1; at < range.last; at++) {
    if (!belonging.has(tokens[at]?.lower ?? '')) continue
    const body = bodyFrom(tokens, at + 1, range.last)
    if (body) return body
  }
  // "Tarnian Federation of Postal Workers | President": the words of the post end what stands before it.
  let limit = head < range.first ? range.last : head
  while (limit > range.first && isTitle(tokens[limit - 1]?.lower ?? '')) limit--
  return bodyFrom(tokens, bare(tokens, range), limit)
}

/** The first stretch with a body's name or noun in it. */
function bodyFrom(tokens: readonly Token[], first: number, limit: number): TokenRange | null {
  let start = first
  let last = first
  let found = false
  for (let at = first; at < limit; at++) {
    const token = tokens[at]
    if (!token) break
    const inside =
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(token.pos) ||
      token.text === '&' ||
      (token.lower === 'of' && at > start)
    if (!inside) break
    const name =
      /^\p{Lu}/u.test(token.text) &&
      !isTitle(token.lower) &&
      !/^(?:DET|ADV|PRON)$/.test(token.pos) &&
      // "Alleged arsonist" begins a sentence, and names nobody; "Cuban minister" does.
      (token.pos !== 'ADJ' ||
        isNation(token.text) ||
        tokens[at - 1]?.sentence === token.sentence) &&
      (found || isNation(token.text) || !isListedPerson(token.lower))
    if (name || bodies.has(token.lower) || isBodyNoun(token.lower)) {
      found = true
      last = at + 1
    } else if (!found && ranks.has(token.lower)) start = at + 1
    else if (found && token.pos === 'PART') break
  }
  if (!found) return null
  return {first: bare(tokens, {first: start, last}), last}
}

/** Its first word without the article. */
export function bare(tokens: readonly Token[], {first, last}: TokenRange): number {
  const article = articles.has(tokens[first]?.lower ?? '')
  // "one of the trust's lawyers"
  return first + 1 < last && article && tokens[first + 1]?.lower !== 'of' ? first + 1 : first
}
