import organisations from '../generated/organisations.js'
import type {Token} from '../types.js'

/** Bodies that everybody knows by name, lower case. */
export const knownBodies: ReadonlySet<string> = new Set(organisations.known)

/** Whether a run of tokens, `last` exclusive, is the whole name of such a body: "White House". */
export function isKnownBody(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).map(({lower}) => lower)
  return knownBodies.has(words.join(' '))
}
