/** Nouns and pronouns that stand for somebody whom the story has named, whoever of them it is. */

import type {Reading} from 'nlcst-attribution'
import words from './generated/speakers.js'
import type {Speaking} from './lookup.js'
import {isSummary, isWithNamed} from './named-lists.js'

const secretive: ReadonlySet<string> = new Set([...words.secretive, ...words.somebody])

/** Sentences in front of "the politician" in which whom it means may be named. */
const reach = 4

/**
 * Whether somebody without a name is one, or are those, whom the sentences before name: "The politician said" of a treasurer, "the
 * senators" of two, "his colleagues" beside one. A pronoun for one person that the reading gives to several people is nobody's.
 *
 * @param reading the article
 * @param speaking who speaks, and as what the ledger has them
 * @param noun their noun, in the singular
 */
export function isTakenUp(reading: Reading, speaking: Speaking, noun: string): boolean {
  const {mention, source} = speaking
  if (isWithNamed(reading, mention) || isSummary(reading, mention, noun)) return true
  const first = reading.mentions[source.mentions[0] ?? -1]
  const {lower} = reading.tokens[mention.head] ?? {}
  if (!first || source.described.anonymity) return false
  if (/^(?:he|she)$/.test(lower ?? '') && first.count > 1) return true
  // Brought in as "the politician", who was never "a politician".
  if (reading.tokens[first.first]?.lower !== 'the' || first.count > 1) return false
  if (first.form !== 'nominal' || first.extent.last > first.head + 1 || secretive.has(noun))
    return false
  if (isBroughtIn(reading, first.first, noun)) return false
  return reading.names.some(
    ({kind, sentence, titles, words: name}) =>
      kind === 'person' &&
      first.sentence - reach <= sentence &&
      sentence < first.sentence &&
      (name.length > 1 || titles.length > 0 || isNamedWhole(reading, name[0]))
  )
}

/** "A diplomat met Ida Roe.": somebody without a name came in so; not "Kit Lowe, a diplomat". */
function isBroughtIn({tokens}: Reading, before: number, noun: string): boolean {
  return tokens.slice(0, before).some(({lower, index}) => {
    if (lower !== noun) return false
    const opening = tokens
      .slice(Math.max(index - 3, 0), index)
      .find((token) => /^(?:an?|one)$/.test(token.lower))
    return opening !== undefined && tokens[opening.index - 1]?.text !== ','
  })
}

/** "Bella", of whom the story has more to tell than a first name in passing. */
function isNamedWhole({names}: Reading, word: string | undefined): boolean {
  return names.filter(({kind, words: name}) => kind === 'person' && name[0] === word).length > 1
}
