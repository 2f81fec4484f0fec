import cues from '../generated/cues.js'
import {createPhraseMatcher} from '../phrase-matcher.js'
import type {Phrase} from '../phrases/phrases.js'
import {isClause, isReducedRelative} from './asides.js'
import {relatives} from './clause-state.js'
import type {Context} from './context.js'
import type {Subject} from './subject.js'

export const prepositions = createPhraseMatcher(cues.prepositions)

/**
 * The subject behind its verb ("said surveyor Lise Okonjo, of the trust").
 *
 * @param last the token after the verb group
 * @param limit end of the sentence
 */
export function subjectAfter(context: Context, last: number, limit: number): Subject | null {
  let at = last
  while (at < limit && context.tokens[at]?.pos === 'ADV' && !context.phrases.at(at)) at++
  const phrase = context.phrases.at(at)
  if (!phrase || phrase.first !== at || phrase.kind === 'time' || phrase.possessive) return null
  const others: Phrase[] = []
  let end = phrase.last
  const conjunction = context.tokens[end]
  const next = context.phrases.at(end + 1)
  if (
    (conjunction?.lower === 'and' || conjunction?.lower === 'or') &&
    next &&
    next.kind !== 'time' &&
    next.kind !== 'pronoun' &&
    !isVerb(context, next.last)
  ) {
    others.push(next)
    end = next.last
  }
  return {phrase, extent: {first: phrase.first, last: extentEnd(context, end, limit)}, others}
}

function isVerb(context: Context, at: number): boolean {
  const pos = context.tokens[at]?.pos
  return pos === 'VERB' || pos === 'AUX'
}

/**
 * Where what hangs on a phrase ends: prepositions, appositions, relative clauses.
 *
 * @param from the token after the phrase
 * @param limit end of the sentence
 */
export function extentEnd(context: Context, from: number, limit: number): number {
  let at = from
  let end = from
  while (at < limit) {
    const token = context.tokens[at]
    if (!token || token.lower === '"' || /^[;:.!?“”]$/.test(token.lower)) break
    if (token.text === ',') {
      const aside = asideEnd(context, at + 1, limit)
      if (aside === null) break
      at = aside
      end = aside
      continue
    }
    if (token.pos === 'ADP') {
      const phrase = context.phrases.at(firstOfPhrase(context, at + 1))
      if (!phrase) break
      if (phrase.kind === 'time') break
      at = phrase.last
      end = at
      continue
    }
    if (relatives.has(token.lower) && token.lower !== 'that') {
      at = relativeEnd(context, at + 1, limit)
      end = at
      continue
    }
    if (token.pos === 'VERB' && isReducedRelative(context, at) && at === end) {
      at = relativeEnd(context, at + 1, limit)
      end = at
      continue
    }
    if (
      (token.pos === 'ADJ' || token.text === "'s" || token.text === '(') &&
      context.tokens[at + 1]?.pos === 'ADP' &&
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
function firstOfPhrase(context: Context, at: number): number {
  let first = at
  while (context.tokens[first]?.pos === 'ADV') first++
  return first
}

/** End of an aside after a comma, or `null` if the words there are none. */
function asideEnd(context: Context, first: number, limit: number): number | null {
  const token = context.tokens[first]
  if (!token) return null
  if (token.pos === 'NUM' && !/^\d{1,3}$/.test(token.text)) return null
  let close = first
  while (close < limit && !/^[,;:.!?"“”—–]$/.test(context.tokens[close]?.lower ?? '')) close++
  if (/^(?:who|which|whose|whom)$/.test(token.lower)) return close
  if (/^\d{1,3}$/.test(token.text)) return close === first + 1 ? close : null
  const verb =
    token.pos === 'VERB' ||
    token.pos === 'CCONJ' ||
    token.pos === 'SCONJ' ||
    token.pos === 'AUX' ||
    token.pos === 'PRON'
  if (verb || isClause(context, first, close)) return null
  const phrase = context.phrases.at(first)
  if (!phrase && token.pos !== 'ADP') return null
  return phrase?.kind === 'time' ? null : close
}

function relativeEnd(context: Context, from: number, limit: number): number {
  let at = from
  while (at < limit && !/^[,;:.!?"“”—–]$/.test(context.tokens[at]?.lower ?? '')) at++
  return at
}
