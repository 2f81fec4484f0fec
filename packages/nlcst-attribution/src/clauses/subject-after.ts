import cues from '../generated/cues.js'
import {createPhraseMatcher} from '../phrase-matcher.js'
import type {Phrase} from '../phrases/phrases.js'
import {isClause, isReducedRelative} from './asides.js'
import {relatives} from './clause-state.js'
import type {Ground} from './ground.js'
import type {Subject} from './subject.js'

export const prepositions = createPhraseMatcher(cues.prepositions)

/**
 * The subject behind its verb ("said surveyor Lise Okonjo, of the trust").
 *
 * @param last the token after the verb group
 * @param limit end of the sentence
 */
export function subjectAfter(ground: Ground, last: number, limit: number): Subject | null {
  let at = last
  while (at < limit && ground.tokens[at]?.pos === 'ADV' && !ground.phrases.at(at)) at++
  const phrase = ground.phrases.at(at)
  if (!phrase || phrase.first !== at || phrase.kind === 'time' || phrase.possessive) return null
  const others: Phrase[] = []
  let end = phrase.last
  const conjunction = ground.tokens[end]
  const next = ground.phrases.at(end + 1)
  if (
    (conjunction?.lower === 'and' || conjunction?.lower === 'or') &&
    next &&
    next.kind !== 'time' &&
    next.kind !== 'pronoun' &&
    !isVerb(ground, next.last)
  ) {
    others.push(next)
    end = next.last
  }
  return {phrase, extent: {first: phrase.first, last: extentEnd(ground, end, limit)}, others}
}

function isVerb(ground: Ground, at: number): boolean {
  const pos = ground.tokens[at]?.pos
  return pos === 'VERB' || pos === 'AUX'
}

/**
 * Where what hangs on a phrase ends: prepositions, appositions, relative clauses.
 *
 * @param from the token after the phrase
 * @param limit end of the sentence
 */
export function extentEnd(ground: Ground, from: number, limit: number): number {
  let at = from
  let end = from
  while (at < limit) {
    const token = ground.tokens[at]
    if (!token || token.lower === '"' || /^[;:.!?“”]$/.test(token.lower)) break
    if (token.text === ',') {
      const aside = asideEnd(ground, at + 1, limit)
      if (aside === null) break
      at = aside
      end = aside
      continue
    }
    if (token.pos === 'ADP') {
      const phrase = ground.phrases.at(firstOfPhrase(ground, at + 1))
      if (!phrase) break
      if (phrase.kind === 'time') break
      at = phrase.last
      end = at
      continue
    }
    if (relatives.has(token.lower) && token.lower !== 'that') {
      at = relativeEnd(ground, at + 1, limit)
      end = at
      continue
    }
    if (token.pos === 'VERB' && isReducedRelative(ground, at) && at === end) {
      at = relativeEnd(ground, at + 1, limit)
      end = at
      continue
    }
    if (
      (token.pos === 'ADJ' || token.text === "'s" || token.text === '(') &&
      ground.tokens[at + 1]?.pos === 'ADP' &&
      at === end
    ) {
      at++
      continue
    }
    break
  }
  return end
}

/** The token where a phrase begins: adverbs and adjectives before it passed over. */
function firstOfPhrase(ground: Ground, at: number): number {
  let first = at
  while (ground.tokens[first]?.pos === 'ADV') first++
  return first
}

/** End of an aside after a comma, or `null` if the words there are none. */
function asideEnd(ground: Ground, first: number, limit: number): number | null {
  const token = ground.tokens[first]
  if (!token) return null
  if (token.pos === 'NUM' && !/^\d{1,3}$/.test(token.text)) return null
  let close = first
  while (close < limit && !/^[,;:.!?"“”—–]$/.test(ground.tokens[close]?.lower ?? '')) close++
  if (/^(?:who|which|whose|whom)$/.test(token.lower)) return close
  if (/^\d{1,3}$/.test(token.text)) return close === first + 1 ? close : null
  const verb =
    token.pos === 'VERB' ||
    token.pos === 'CCONJ' ||
    token.pos === 'SCONJ' ||
    token.pos === 'AUX' ||
    token.pos === 'PRON'
  if (verb || isClause(ground, first, close)) return null
  const phrase = ground.phrases.at(first)
  if (!phrase && token.pos !== 'ADP') return null
  return phrase?.kind === 'time' ? null : close
}

function relativeEnd(ground: Ground, from: number, limit: number): number {
  let at = from
  while (at < limit && !/^[,;:.!?"“”—–]$/.test(ground.tokens[at]?.lower ?? '')) at++
  return at
}
