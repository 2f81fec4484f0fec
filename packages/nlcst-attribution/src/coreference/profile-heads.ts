import organisations from '../generated/organisations.js'
import {isGivenName} from '../phrases/given-names.js'
import {isBodyNoun, isListedPerson, isPersonNoun, isPostNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {isSurnameToo, isTitle} from '../phrases/titles.js'
import type {Token} from '../types.js'
import {singular} from '../words.js'

const outletEnds: ReadonlySet<string> = new Set(organisations.outletSuffixes)

/** Whether the noun of a phrase is a post, a trade or a relation. */
export function isPostPhrase(tokens: readonly Token[], phrase: Phrase): boolean {
  return headIn(tokens, phrase, true) !== -1
}

/** The noun of a phrase that says what somebody, or some body, is. */
export function headIn(tokens: readonly Token[], phrase: Phrase, people = false): number {
  const word = tokens[phrase.head]?.lower ?? ''
  const post = isTitle(word) || isPostNoun(word)
  // "Speaking to the Tarn Courier, Ana Prew", "of the Committee for Refugees, Ana Prew": names, and no posts.
  const name = phrase.kind === 'name' && !post && (outletEnds.has(word) || singular(word) !== word)
  const own =
    phrase.kind === 'noun' || phrase.name > phrase.first || post || isCapitalPost(tokens, phrase)
  if (own && !name && (isPersonNoun(word) || isTitle(word))) return phrase.head
  if (
    !people &&
    phrase.kind === 'noun' &&
    (isBodyNoun(word) || /^(?:DET|PRON)$/.test(tokens[phrase.first]?.pos ?? ''))
  )
    return phrase.head
  // "CEO of Tesco": the name behind a title's "of" has been joined to it.
  for (let at = phrase.first; at < phrase.last; at++)
    if (isPostOf(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '')) return at
  // "FBI director James Comey": the post before the name that ends the phrase.
  for (let at = phrase.name - 1; at >= phrase.first; at--)
    if (isPersonNoun(tokens[at]?.lower ?? '')) return at
  return -1
}

/** "Tarn Water Board Chief Economist", no "Ana Baker": capitals that name a post, and nobody. */
function isCapitalPost(tokens: readonly Token[], {first, head}: Phrase): boolean {
  const word = tokens[head]?.lower ?? ''
  if (head === first || isGivenName(tokens[first]?.lower ?? '')) return false
  return isListedPerson(word) && (head - first > 1 || !isSurnameToo(word))
}

/** "Archbishop of", "Minister for". */
function isPostOf(word: string, next: string): boolean {
  return /^(?:of|for)$/.test(next) && (isTitle(word) || isPersonNoun(word))
}
