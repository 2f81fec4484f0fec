import data from '../generated/function-words.js'
import type {TaggedToken} from '../types.js'

/** A run of tokens: `first` inclusive, `last` exclusive, both indexes into the tokens asked about. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** Base form of a verb or a noun. */
export type LemmaOf = (token: TaggedToken) => string

/** Closed classes, by name. */
export const words = {
  be: new Set(data.be),
  get: new Set(data.get),
  have: new Set(data.have),
  do: new Set(data.do),
  modals: new Set(data.modals),
  future: new Set(data.future),
  past: new Set(data.past),
  negations: new Set(data.negations),
  possessives: new Set(data.possessives),
  pronouns: new Set(data.pronouns),
  plurals: new Set(data.plurals),
  quantifiers: new Set(data.quantifiers),
  relatives: new Set(data.relatives)
} satisfies Record<string, ReadonlySet<string>>

/** Index past adverbs and "not"; "to" is no adverb. */
export function skipAdverbs(tokens: readonly TaggedToken[], from: number, last: number): number {
  let at = from
  while (at < last && isAdverb(tokens[at])) at++
  return at
}

function isAdverb(token: TaggedToken | undefined): boolean {
  if (!token) return false
  return token.pos === 'ADV' || words.negations.has(token.lower)
}

/** "'s" or "'" behind an owner. */
export function isPossessiveMark(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.lower === "'s") return token.pos === 'PART'
  return token.lower === "'" && /s$/i.test(tokens[at - 1]?.text ?? '')
}

/** Whether a token can stand within a noun phrase before its head. */
export function isNominal(token: TaggedToken | undefined): boolean {
  return token !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos)
}

export function isNoun(token: TaggedToken | undefined): boolean {
  return token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN')
}

/** A participle before its noun: "the leaked documents", "of accused murderers". */
export function isPremodifier(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]
  if (token?.pos !== 'VERB' || !/(?:ed|en|ing|wn)$/.test(token.lower)) return false
  if (!isNominal(tokens[at + 1])) return false
  const before = tokens[at - 1]
  if (!before) return false
  if (/^(?:DET|ADJ|NUM)$/.test(before.pos) || words.possessives.has(before.lower)) return true
  return /^(?:ADP|VERB)$/.test(before.pos) && !token.lower.endsWith('ing')
}
