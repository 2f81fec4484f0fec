/** Nouns and pronouns that stand for somebody whom the story has named, whoever of them it is. */

import {itemsIn, memoize, type Reading} from 'nlcst-attribution'
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
  const from = reading.sentences[Math.max(first.sentence - reach, 0)]
  const to = reading.sentences[first.sentence]
  return itemsIn(reading.names, {start: from?.start ?? 0, end: to?.start ?? 0}).some(
    ({kind, titles, words: name}) =>
      kind === 'person' &&
      (name.length > 1 || titles.length > 0 || (timesNamed(reading).get(name[0]) ?? 0) > 1)
  )
}

/** "A diplomat met Ida Roe.": somebody without a name came in so; not "Kit Lowe, a diplomat". */
function isBroughtIn(reading: Reading, before: number, noun: string): boolean {
  const first = broughtIn(reading).get(noun)
  return first !== undefined && first < before
}

/** Nouns with "a" before them, each with its first place. */
const broughtIn = memoize((reading: Reading) => {
  const {tokens} = reading
  const found = new Map<string, number>()
  for (const {lower, index} of tokens) {
    if (!/^(?:an?|one)$/.test(lower) || tokens[index - 1]?.text === ',') continue
    for (const noun of tokens.slice(index + 1, index + 4))
      if (!found.has(noun.lower)) found.set(noun.lower, noun.index)
  }
  return found
})

/** How often each first word of a name stands in the copy: "Bella", of whom there is more to tell than a name in passing. */
const timesNamed = memoize((reading: Reading) => {
  const times = new Map<string | undefined, number>()
  for (const {
    kind,
    words: [word]
  } of reading.names)
    if (kind === 'person') times.set(word, (times.get(word) ?? 0) + 1)
  return times
})
