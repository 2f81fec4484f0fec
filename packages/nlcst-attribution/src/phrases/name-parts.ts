import media from '../generated/unnamed-media.js'
import type {Token} from '../types.js'
import {isGivenName} from './given-names.js'
import {isPersonNoun} from './nouns.js'
import {isCourtesy, isTitle} from './titles.js'

const platforms: ReadonlySet<string> = new Set(media.platforms)
const accounts: ReadonlySet<string> = new Set(media.accounts)

/** "Minister of Women's Affairs | Ana Prew": what a post is for, whose owner stands in front of the run. */
export function behindOwned(tokens: readonly Token[], first: number, last: number): number | null {
  if (!/^['’]s?$/.test(tokens[first - 1]?.text ?? '')) return null
  if (!/^(?:of|for)$/.test(tokens[first - 3]?.lower ?? '')) return null
  if (!isPersonNoun(tokens[first - 4]?.lower ?? '')) return null
  for (let at = first + 1; at < last - 1; at++) if (isGivenName(tokens[at]?.lower ?? '')) return at
  return null
}

/** "the Tarn Water Board Mr Lowe": a courtesy begins a name, unless other titles stand before it. */
export function courtesyIn(tokens: readonly Token[], first: number, last: number): number | null {
  for (let at = first + 1; at < last - 1; at++) {
    const before = /^[.(]$/.test(tokens[at - 1]?.text ?? '') ? tokens[at - 2] : tokens[at - 1]
    if (isCourtesy(tokens[at]?.lower ?? '') && !isTitle(before?.lower ?? '')) return at
  }
  return null
}

/** "Tarn Water | Twitter account": where somebody has an account is no part of the name. */
export function platformEnd(tokens: readonly Token[], first: number, last: number): number | null {
  const platform = platforms.has(tokens[last - 1]?.lower ?? '')
  return platform && last - first > 1 && accounts.has(tokens[last]?.lower ?? '') ? last - 1 : null
}
