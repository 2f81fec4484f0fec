import {relatives} from './clause-state.js'
import type {Ground} from './ground.js'

/** What may stand between two commas after a subject: an apposition, an age, a relative clause, an aside. */
export function isParenthetical(ground: Ground, first: number, last: number): boolean {
  const token = ground.tokens[first]
  if (!token || last <= first) return false
  if (
    /^(?:who|which|whose|whom|where|however|meanwhile|too|for|in|on|at|by|from|with|of|speaking|citing|quoting|according)$/.test(
      token.lower
    )
  )
    return true
  if (['ADV', 'NUM', 'ADP'].includes(token.pos)) return true
  if (token.pos === 'VERB')
    return /(?:ing|ed|en|wn)$/.test(token.lower) || !hasAuxiliary(ground, first + 1, last)
  return (
    ['DET', 'NOUN', 'PROPN', 'ADJ', 'PRON', 'SYM'].includes(token.pos) &&
    !isClause(ground, first, last)
  )
}

/** A noun phrase with its verb: no apposition. A relative clause inside one is. */
export function isClause(ground: Ground, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const token = ground.tokens[at]
    if (!token) return false
    if (relatives.has(token.lower) || token.lower === 'where' || token.lower === 'whose')
      return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !isReducedRelative(ground, at))) return true
  }
  return false
}

function hasAuxiliary(ground: Ground, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (ground.tokens[at]?.pos === 'AUX') return true
  return false
}

/** "people briefed on", "a firm based in": a participle right behind its noun. */
export function isReducedRelative(ground: Ground, at: number): boolean {
  const token = ground.tokens[at]
  const next = ground.tokens[at + 1]
  const previous = ground.tokens[at - 1]
  if (!token || !previous) return false
  if (/ing$/.test(token.lower)) return true
  if (previous.pos === 'DET' || previous.pos === 'ADJ' || previous.pos === 'ADV') return true
  return (
    /(?:ed|en|wn|ght|ld|de)$/.test(token.lower) &&
    (next?.pos === 'ADP' ||
      next?.lower === 'to' ||
      next?.text === ',' ||
      ground.phrases.at(at + 1)?.kind === 'time')
  )
}

/** Whether nothing but the sentence's start, a comma or a conjunction stands before. */
export function beginsClause(ground: Ground, first: number, floor: number): boolean {
  const token = ground.tokens[first - 1]
  if (!token || first <= floor) return true
  return (
    token.pos === 'PUNCT' ||
    token.pos === 'CCONJ' ||
    token.pos === 'SCONJ' ||
    token.pos === 'ADV' ||
    ground.phrases.at(first - 1)?.kind === 'time' ||
    token.lower === 'that'
  )
}
