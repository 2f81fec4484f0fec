import {relatives} from './clause-state.js'
import type {Context} from './context.js'

/** A noun phrase with its verb: no apposition. A relative clause inside one is. */
export function isClause(context: Context, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const token = context.tokens[at]
    if (!token) return false
    if (relatives.has(token.lower) || token.lower === 'where' || token.lower === 'whose')
      return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !isReducedRelative(context, at)))
      return true
  }
  return false
}

/** "people briefed on", "a firm based in": a participle right behind its noun. */
export function isReducedRelative(context: Context, at: number): boolean {
  const token = context.tokens[at]
  const next = context.tokens[at + 1]
  const previous = context.tokens[at - 1]
  if (!token || !previous) return false
  if (/ing$/.test(token.lower)) return true
  if (previous.pos === 'DET' || previous.pos === 'ADJ' || previous.pos === 'ADV') return true
  return (
    /(?:ed|en|wn|ght|ld|de)$/.test(token.lower) &&
    (next?.pos === 'ADP' ||
      next?.lower === 'to' ||
      next?.text === ',' ||
      context.phrases.at(at + 1)?.kind === 'time')
  )
}
