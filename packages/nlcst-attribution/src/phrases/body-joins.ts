import {likeliestTag} from 'nlcst-syntax'
import type {Token} from '../types.js'
import {isGivenName} from './given-names.js'
import {isKnownBody} from './known-bodies.js'
import {bodySuffixes} from './name-kinds.js'
import {isTitle} from './titles.js'

/**
 * "Department of Health and Human Services", "Food and Drug Administration": one body, and no second one behind "and".
 *
 * @param tokens words
 * @param first of the run in front
 * @param at the "and"
 * @param end token behind the capitals that follow it
 */
export function joinsBody(
  tokens: readonly Token[],
  first: number,
  at: number,
  end: number
): boolean {
  if (end === at + 1) return false
  const opening = tokens[first]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  // "Tarn Institute of Tides and Floods (Tarnflod)": a short form follows the whole name.
  if (tokens[at + 2]?.text === '(' && hasBody(tokens, first, at)) return true
  // "the Center for Land and | Center for Water"
  const second = opensBodyAt(tokens, at + 1) || opensBodyAt(tokens, at + 2)
  if (second || isGivenName(next) || isGivenName(opening) || isTitle(opening)) return false
  // "Trump and | White House"
  if (isKnownBody(tokens, at + 1, end)) return false
  const holds = hasBody(tokens, first, at)
  if (holds && bodySuffixes.has(opening) && (end === at + 2 || isPlain(tokens, at + 1, end)))
    return true
  // "Tarn Centres for Disease Control and Prevention"
  if (opensBodyAt(tokens, first + 1) && end === at + 2 && likeliestTag(next) === 'NOUN') return true
  return (
    bodySuffixes.has(tokens[end - 1]?.lower ?? '') && (holds || end - at > 2 || at - first === 1)
  )
}

/** "Center for": a body whose name goes on. */
function opensBodyAt(tokens: readonly Token[], at: number): boolean {
  return (
    bodySuffixes.has(tokens[at]?.lower ?? '') && /^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '')
  )
}

/** "Aquatic Resources": two words of the language, which are no body by themselves. */
function isPlain(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).map(({lower}) => lower)
  const plain = words.every((word) => /^(?:NOUN|ADJ)$/.test(likeliestTag(word) ?? ''))
  return words.length === 2 && plain && !bodySuffixes.has(words[1] ?? '')
}

/** Whether "of" or "for" stands in a run. */
export function hasBody(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last).some(({lower}) => lower === 'of' || lower === 'for')
}
