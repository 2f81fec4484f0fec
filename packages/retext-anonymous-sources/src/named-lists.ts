/** Groups whose members the copy lists by name, before or behind. */

import {groupBy, type Mention, memoize, type Name, type Reading, singular} from 'nlcst-attribution'
import words from './generated/speakers.js'

const members: ReadonlySet<string> = new Set(words.members)
const chambers: ReadonlySet<string> = new Set(words.chambers)
const secretive: ReadonlySet<string> = new Set(words.secretive)
const hidden: ReadonlySet<string> = new Set(words.hidden)

/** Sentences behind a group in which its members may be listed, and in front of one that sums them up. */
const ahead = 5
const back = 2

/** Nobody counts more than these one by one; "the lawmakers" without a number count for more. */
const most = 8

/**
 * Whether a group is listed by name a little later: "eight lawmakers wrote … The letter was signed by Reps. Ana Prew, …": so many
 * names as were counted, or members of the chamber.
 *
 * @param reading the article
 * @param mention the group
 * @param noun its noun, in the singular
 */
export function isListedSoon(reading: Reading, {count, sentence}: Mention, noun: string): boolean {
  // "Two sources told us. … They included Kit Lowe and Ana Prew": of others, for whoever is kept out of sight is not listed.
  if (count < 2 || hidden.has(noun)) return false
  return runsWithin(reading, sentence, sentence + ahead + 1).some((run) => {
    const named = run.length >= count && count !== Number.POSITIVE_INFINITY
    const later = run[0]?.sentence !== sentence
    return (later && named) || (chambers.has(noun) && isOfChamber(reading, run))
  })
}

/**
 * Whether a plural with an article sums up people who were named together right before: "Kit Lowe and Ana Prew wrote …. “…,” the
 * senators said".
 *
 * @param reading the article
 * @param mention the group
 * @param noun its noun, in the singular
 */
export function isSummary(reading: Reading, mention: Mention, noun: string): boolean {
  const {first, count, sentence, head} = mention
  const opening = reading.tokens[first]?.lower ?? ''
  if (count < 2 || !/^(?:the|both|these|those)$/.test(opening)) return false
  if (secretive.has(noun) && noun !== 'official' && noun !== 'aide') return false
  const own = reading.tokens[head]?.lower ?? ''
  // "the judges": one noun in the plural, and no words that tell these from others.
  if (own === noun || head - first > 2) return false
  if (chambers.has(noun) && firstOfChamber(reading) < sentence) return true
  return runsWithin(reading, sentence - back, sentence).some(
    ({length}) => length > 1 && (length === count || count > most)
  )
}

/** "Bin He, a professor, and his colleagues": they go with somebody who is named. */
export function isWithNamed(reading: Reading, {first, sentence}: Mention): boolean {
  const [before, opening] = [reading.tokens[first - 1], reading.tokens[first]]
  if (before?.lower !== 'and' || !/^(?:his|her|their)$/.test(opening?.lower ?? '')) return false
  const start = reading.sentences[sentence]?.first ?? first
  const name = namesIn(reading, sentence)
    .filter((one) => one.first < first)
    .at(-1)
  if (!name) return false
  const between = reading.tokens.slice(name.last, first - 1)
  return name.first >= start && between.every(({pos}) => pos !== 'VERB' && pos !== 'AUX')
}

function isOfChamber(reading: Reading, [name]: readonly Name[]): boolean {
  if (!name) return false
  const title = reading.tokens[name.first - 1]?.lower ?? ''
  return [...name.titles.map((word) => word.toLowerCase()), title].some((word) => {
    const plain = word.replace(/\.$/, '')
    return members.has(plain) || members.has(singular(plain))
  })
}

/** Sentence of the first several of a chamber who are named together. */
const firstOfChamber = memoize((reading: Reading) => {
  const all = runsWithin(reading, 0, reading.sentences.length)
  const run = all.find((one) => one.length > 1 && isOfChamber(reading, one))
  return run?.[0]?.sentence ?? Number.POSITIVE_INFINITY
})

/** Runs in the sentences from one up to another. */
function runsWithin(reading: Reading, first: number, last: number): Name[][] {
  return reading.sentences
    .slice(Math.max(0, first), last)
    .flatMap(({index}) => runsIn(reading, index))
}

/** People named one after the other, with no verb between them: "Kit Lowe, a Democrat, and Ana Prew". */
function runsIn(reading: Reading, sentence: number): Name[][] {
  const runs: Name[][] = []
  let last: Name | undefined
  for (const name of namesIn(reading, sentence)) {
    const between = reading.tokens.slice(last?.last ?? name.first, name.first)
    const joined =
      last !== undefined &&
      between.every(({pos}) => !/^(?:VERB|AUX|ADP|SCONJ)$/.test(pos)) &&
      between.some(({lower}) => /^(?:,|and|&)$/.test(lower))
    if (joined) runs.at(-1)?.push(name)
    else runs.push([name])
    last = name
  }
  return runs
}

function namesIn(reading: Reading, sentence: number): readonly Name[] {
  return peopleBySentence(reading).get(sentence) ?? []
}

const peopleBySentence = memoize((reading: Reading) =>
  groupBy(reading.names, ({kind, first, sentence}) =>
    kind === 'person' && reading.tokens[first]?.quotation === null ? sentence : null
  )
)
