/** Claims that the story itself says are false. */

import {
  attributionsWhere,
  createPhraseMatcher,
  memoize,
  type Reading,
  sentencesWith,
  type Token
} from 'nlcst-attribution'
import evidence from './generated/evidence-words.js'
import loaded from './generated/loaded-verbs.js'
import {deskTokens, type Use} from './uses.js'

const disproved: ReadonlySet<string> = new Set(evidence.disproved)
const falsehoods: ReadonlySet<string> = new Set(evidence.falsehoods)
const exposing: ReadonlySet<string> = new Set(evidence.exposing)
const ambiguous: ReadonlySet<string> = new Set(evidence.ambiguous)
const negated: ReadonlySet<string> = new Set(evidence.negated)
const failing = createPhraseMatcher(evidence.failing)
const verdicts: ReadonlySet<string> = new Set(evidence.verdicts)
const tales: ReadonlySet<string> = new Set(evidence.tales)
const answering: ReadonlySet<string> = new Set(evidence.denying)
const inventing = createPhraseMatcher(evidence.inventing)
const turning: ReadonlySet<string> = new Set(evidence.turning)
const doubting: ReadonlySet<string> = new Set(Object.keys(loaded.doubt))

/**
 * "Falsely claimed", or "claimed …. The figure was wrong": for what the story itself says is false, the verb is fair.
 *
 * @param reading the article
 * @param use the verb, with who says what by it
 */
export function isDisproved(reading: Reading, {attribution, cue, lemma}: Use): boolean {
  if (reading.tokens.slice(cue.first - 2, cue.first).some(({lower}) => disproved.has(lower)))
    return true
  if (isCheck(reading) || isGainsaid(reading, {attribution, cue, lemma})) return true
  if (isFalseBefore(reading, attribution)) return true
  if (
    doubting.has(lemma) &&
    (isExposed(reading) ||
      isContradicted(reading, attribution.sentence + 1) ||
      isDenied(reading, {attribution, cue, lemma}))
  )
    return true
  return around(reading, attribution.sentence).some(
    ({lower, index}, at, all) =>
      (falsehoods.has(lower) && (!ambiguous.has(lower) || negated.has(all[at - 1]?.lower ?? ''))) ||
      // "that part of the story is not panning out"
      (negated.has(lower) && failing.matchAt(reading.tokens, index + 1) > 0)
  )
}

/** "had not registered or, as it claimed, paid": the sentence says that it was not so. */
function isGainsaid(reading: Reading, {attribution, cue}: Use): boolean {
  const first = reading.mentions[attribution.mention ?? -1]?.first ?? 0
  const [comma, as] = [reading.tokens[first - 2], reading.tokens[first - 1]]
  if (comma?.text !== ',' || as?.lower !== 'as') return false
  return deskTokens(reading, attribution.sentence).some(
    ({lower, index}) => index < cue.first && /^(?:not|n['’]t|never|nor)$/.test(lower)
  )
}

/** "Orlen falsely said that the count was rigged. He continues to claim": of the same one the story has just told that it is false. */
function isFalseBefore(reading: Reading, {sentence, source}: Use['attribution']): boolean {
  if (source === null) return false
  const {paragraph} = reading.sentences[sentence] ?? {}
  return [sentence - 1, sentence - 2].some(
    (at) =>
      reading.sentences[at]?.paragraph === paragraph &&
      attributionsWhere(reading, {sentence: at}).some(
        (one) =>
          one.source === source &&
          one.cueTokens !== null &&
          disproved.has(reading.tokens[one.cueTokens.first - 1]?.lower ?? '')
      )
  )
}

/** "… claiming that it was safe. But it had failed in May": the desk itself says otherwise. */
function isContradicted(reading: Reading, next: number): boolean {
  const [opener, second] = deskTokens(reading, next)
  const turns =
    turning.has(opener?.lower ?? '') ||
    /^in (?:fact|reality|truth)$/.test(`${opener?.lower} ${second?.lower}`)
  // "But he refused": the speaker goes on.
  if (!turns || /^(?:he|she|they|we)$/.test(second?.lower ?? '')) return false
  const [from, to] = [reading.sentences[next - 1], reading.sentences[next]]
  const told = attributionsWhere(reading, {sentence: next})
  // "¶ But research found that they had not": what a paper shows is no answer of somebody's.
  const shown =
    told.length > 0 && told.every(({source}) => reading.sources[source ?? -1]?.class === 'document')
  return shown || (from?.paragraph === to?.paragraph && told.length === 0)
}

/** "alive, contrary to rumours from those who claim", "She denied reports that she had died. … A story claimed": the tale is told as one. */
function isDenied(reading: Reading, {attribution}: Use): boolean {
  const own = deskTokens(reading, attribution.sentence)
  if (own.some(({lower}, at) => lower === 'contrary' && own[at + 1]?.lower === 'to')) return true
  const mention = reading.mentions[attribution.mention ?? -1]
  if (mention?.form !== 'nominal' || !tales.has(reading.tokens[mention.head]?.lower ?? ''))
    return false
  return [1, 2, 3].some((step) =>
    deskTokens(reading, attribution.sentence - step).some(
      ({lower}, at, all) =>
        answering.has(lower) && all.slice(at + 1, at + 4).some((word) => tales.has(word.lower))
    )
  )
}

/** Whether the headline says that a tale is none, or the desk somewhere that it is a hoax: the story is about the claim. */
const isExposed = memoize((reading: Reading) => {
  const isHeadline = ({paragraph}: {paragraph: number}) =>
    reading.paragraphs[paragraph]?.role === 'headline'
  const telling = [...reading.sentences.filter(isHeadline), ...sentencesWith(reading, exposing)]
  return telling.some(({index: sentence}) =>
    deskTokens(reading, sentence).some((token) => {
      if (ambiguous.has(token.lower)) return false
      if (!isHeadline(token)) return exposing.has(token.lower)
      return inventing.matchAt(reading.tokens, token.index) > 0 || falsehoods.has(token.lower)
    })
  )
})

/** "Claim: …", "Verdict: …": a check of facts, which is about claims. */
const isCheck = memoize((reading: Reading) =>
  reading.paragraphs.some(
    ({first}) =>
      verdicts.has(reading.tokens[first]?.lower ?? '') && reading.tokens[first + 1]?.text === ':'
  )
)

/** The desk's own tokens of a sentence, by its index, and of those beside it. */
export function around(reading: Reading, sentence: number): Token[] {
  return [sentence - 1, sentence, sentence + 1].flatMap((at) => deskTokens(reading, at))
}
