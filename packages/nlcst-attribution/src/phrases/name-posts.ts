import organisations from '../generated/organisations.js'
import {isPlain, lowerAt, type Words} from './capitals.js'
import {isGivenName} from './given-names.js'
import {isPost, isPostModifier, isTitle} from './titles.js'

const ends: ReadonlySet<string> = new Set(organisations.suffixes)

/** "Teachers' Alliance | Deputy Secretary General Ana Prew": where a post begins behind the noun of a body, else the end. */
export function postIn(words: Words, first: number, end: number): number {
  for (let at = first + 1; at < end - 2; at++) {
    const [body, post, next] = [at - 1, at, at + 1].map((place) => lowerAt(words, place))
    if (!ends.has(body ?? '') || ends.has(post ?? '')) continue
    // "Primary School | Campaign Coordinator Ana Prew"
    const two = isPost(next ?? '') && isPlain(post ?? '') && at < end - 3
    if (isTitle(post ?? '') || isPost(post ?? '') || two) return at
  }
  return end
}

/** "Coalition for Rivers | Deputy Director Ana Prew": where a post with somebody behind it begins in a run of capitals, else its end. */
export function postFrom(words: Words, from: number, end: number): number {
  for (let at = from; at < end - 1; at++) {
    const word = lowerAt(words, at)
    if (!isPost(word) || isGivenName(word)) continue
    let first = at
    while (first > from && isPostModifier(lowerAt(words, first - 1))) first--
    return first
  }
  return end
}
