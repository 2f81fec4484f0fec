import data from '../generated/hedges.js'
import type {TokenRange} from '../types.js'
import {wordSets} from '../words.js'
import {memoize} from './lookup.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/**
 * Whether a hedge can be an inference of the desk's own: "apparently", "presumably".
 *
 * @param hedge lower case
 * @returns by `data/hedges.yml`
 */
export function isInference(hedge: string): boolean {
  return words.inferring.has(hedge)
}

const withRumours = memoize(
  (adverbs: ReadonlySet<string>) => new Set([...adverbs, ...words.rumours])
)

/**
 * The words by which a sentence passes hearsay on without saying whose: "reportedly", "it was rumoured", "rumour has it".
 *
 * @param sentence a sentence of copy
 * @param adverbs those that hedge
 * @returns their tokens, `last` exclusive; none where the desk only tells what it sees, doubts or concludes
 */
export function hedgesIn(sentence: CopySentence, adverbs: ReadonlySet<string>): TokenRange[] {
  return sentence.places(withRumours(adverbs)).flatMap((at) => {
    const last = sentence.isDesk(at) ? hedgeEnd(sentence, at, adverbs) : null
    if (last === null || isDescriptive(sentence, at) || isAside(sentence, at)) return []
    return [{first: at, last}]
  })
}

/** The token after a hedge that begins at `at`, or `null`: "reportedly", "rumoured", "rumour has it". */
function hedgeEnd(sentence: CopySentence, at: number, adverbs: ReadonlySet<string>): number | null {
  const word = sentence.word(at)
  if (adverbs.has(word) || (words.rumours.has(word) && word.endsWith('ed'))) return at + 1
  const rife = words.rumours.has(word) ? rumourEnd(sentence, at) : null
  if (rife !== null) return rife
  const hasIt = words.has.has(sentence.word(at + 1)) && sentence.word(at + 2) === 'it'
  return words.rumours.has(word) && hasIt ? at + 3 : null
}

/** The token after "that" of "rumour is rife that", "rumours are swirling online that", or `null`. */
function rumourEnd(sentence: CopySentence, at: number): number | null {
  let end = at + 1
  while (words.rife.has(sentence.word(end)) && end < sentence.last) end++
  return end > at + 1 && sentence.word(end) === 'that' ? end + 1 : null
}

/** "Unless, apparently, somebody complains.", "Apparently, this resonates:": an aside of the writer's, and what it rests on. */
function isAside(sentence: CopySentence, at: number): boolean {
  // "as rumoured by two of its drivers": theirs.
  if (sentence.word(at + 1) === 'by' && words.rumours.has(sentence.word(at))) return true
  if (!isInference(sentence.word(at))) return false
  // "was apparently forced, because splinters lay there": what the desk concludes it from.
  if (sentence.has(words.grounds, at)) return true
  // "It could presumably take a dish further": the writer supposes.
  if (/^(?:could|would|might|may)$/.test(sentence.word(at - 1))) return true
  if (sentence.word(sentence.last - 1) === ':') return true
  return at - sentence.first < 3 && words.openers.has(sentence.word(sentence.first))
}

/**
 * "a seemingly endless stream", "the crowd, apparently thrilled", "the photos apparently show": what the desk sees or
 * doubts, and no hearsay. Hearsay has a finite verb, opens the sentence, or stands between commas.
 *
 * @param sentence a sentence of copy
 * @param at token of the hedge
 * @returns `false` for hearsay
 */
export function isDescriptive(sentence: CopySentence, at: number): boolean {
  const word = sentence.word(at)
  if (at === sentence.first || !(isInference(word) || words.doubting.has(word))) return false
  if (words.seeming.has(sentence.word(at - 1)) || sentence.pos(at - 1) === 'DET') return true
  const next = sentence.pos(at + 1) ?? 'PUNCT'
  // "was supposedly fireproof": a claim, whatever "the supposedly fireproof curtain" is.
  if (words.doubting.has(word) && sentence.pos(at - 1) === 'AUX') return next === 'DET'
  if (/^(?:ADJ|ADV|DET|NOUN|PART|NUM)$/.test(next)) return true
  if (words.doubting.has(word) || next === 'PUNCT') return false
  const groups = sentence.reading.verbGroups(sentence)
  const group = groups.find(({first, last}) => first <= at + 1 && at + 1 < last)
  // "The clerk apparently left by the vestry": the only verb that there is, whatever its form.
  const only = group !== undefined && groups.every(({form}) => form !== 'finite')
  if (group?.form !== 'finite') return !only
  const apart = group.first === at + 1 && sentence.pos(at - 1) === 'PUNCT'
  return apart || sentence.has(words.seen, sentence.first, at)
}
