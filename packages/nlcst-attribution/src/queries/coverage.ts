import {nounClassesOf} from 'nlcst-syntax'
import data from '../generated/coverage.js'
import type {Attribution, Reading, Source, Span, TokenRange} from '../types.js'
import {singular} from '../words.js'
import {attributionsWhere, sourceOf} from './attributions.js'
import {countBefore, groupBy, memoize} from './lookup.js'
import type {CopySentence} from './sentence.js'

const atLarge: ReadonlySet<string> = new Set(data.atLarge)
const owned: ReadonlySet<string> = new Set(data.owned)
const behind: ReadonlySet<string> = new Set(data.behind)
/** What keeps figures: a ministry, a county, a bank. */
const keepers: ReadonlySet<string> = new Set(data.keepers)
const pronouns: ReadonlySet<string> = new Set(data.pronouns)
/** Senses in which nobody vouches for what stands behind them. */
const silent: ReadonlySet<string> = new Set(data.silent)

/**
 * Whether a reader can find out who is credited: a name, a post, a body, a
 * paper, or somebody unnamed who is described by two things at least.
 *
 * @param reading the article
 * @param attribution one of its attributions
 * @returns `false` for wishes and plans: they say nothing of what is so
 */
export function isIdentified(reading: Reading, attribution: Attribution): boolean {
  if (attribution.sense === 'want') return false
  const source = sourceOf(reading, attribution)
  if (source) {
    // "Media reports", "a study": an outlet or a paper without a name is nobody yet.
    if (isPaper(reading, source)) return findable(reading).has(source.id)
    return source.class !== 'anonymous' || source.rank >= 2
  }
  // A pronoun that two people fit still stands for somebody named.
  const mention = reading.mentions[attribution.mention ?? -1]
  return mention?.form === 'pronoun' && pronouns.has(reading.tokens[mention.head]?.lower ?? '')
}

/** An outlet, or a paper, figures among them: "government figures show". */
function isPaper(reading: Reading, source: Source): boolean {
  if (source.class === 'media' || source.class === 'document') return true
  const mention = reading.mentions[source.mentions[0] ?? -1]
  return mention?.form === 'nominal' && atLarge.has(reading.tokens[mention.head]?.lower ?? '')
}

/** Outlets and papers that a reader could find. */
const findable = memoize(
  (reading: Reading) =>
    new Set(
      reading.sources
        .filter((source) => isPaper(reading, source) && isFindable(reading, source))
        .map(({id}) => id)
    )
)

function isFindable(reading: Reading, source: Source): boolean {
  return source.mentions.some((id) => {
    const mention = reading.mentions[id]
    if (!mention) return false
    const tokens = reading.tokens.slice(mention.extent.first, mention.extent.last)
    if (tokens.some(({pos}) => pos === 'PROPN')) return true
    if (source.class === 'media') return false
    // "transport ministry figures": a body stands behind them.
    if (tokens.some(({lower}) => isBehind(singular(lower)))) return true
    // "the indictment", "his data": a paper that the story has, not papers at large.
    return owned.has(tokens[0]?.lower ?? '') || !tokens.some(({lower}) => atLarge.has(lower))
  })
}

function isBehind(noun: string): boolean {
  return behind.has(noun) || nounClassesOf(noun).some((name) => keepers.has(name))
}

/** Whether the attribution's own cue is the place that is asked about. */
export function isCue({cue}: Attribution, {start, end}: Span): boolean {
  return cue !== null && cue.start < end && start < cue.end
}

/** Whether what an attribution credits holds a place, or all of it but a mark at its end. */
export function isIn({content}: Attribution, {start, end}: Span): boolean {
  return content.some((part) => part.start <= start && end <= part.end + 1)
}

/** Whether the last one who told anything earlier in the paragraph is identified, and so carries what comes. */
export function isCarried({reading, index, paragraph}: CopySentence): boolean {
  const told = tellingIn(reading).get(paragraph) ?? []
  const last = told[countBefore(told, index, ({sentence}) => sentence) - 1]
  return last !== undefined && isIdentified(reading, last)
}

/** What the desk credits anybody with who vouches for it, by paragraph, in order of their sentences. */
const tellingIn = memoize((reading: Reading) =>
  groupBy(
    attributionsWhere(reading, {quoted: false})
      .filter(({sense}) => !silent.has(sense))
      .sort((one, other) => one.sentence - other.sentence),
    ({paragraph}) => paragraph
  )
)

/** Somebody with a name, and one thing that the desk credits them with. */
export interface NamedSpeaker {
  readonly source: Source
  readonly attribution: Attribution
}

const namedByParagraph = memoize((reading: Reading) =>
  groupBy(
    attributionsWhere(reading, {sourceClass: 'named', quoted: false}).filter(
      ({sense}) => sense !== 'want'
    ),
    ({paragraph}) => paragraph
  )
)

/**
 * The people with names whom the desk credits with something in some paragraphs, once for each attribution.
 *
 * @param reading the article
 * @param paragraphs indexes of the first, and of the one after the last
 * @returns in order of the paragraphs
 */
export function namedSpeakers(reading: Reading, {first, last}: TokenRange): NamedSpeaker[] {
  const found: NamedSpeaker[] = []
  for (let index = first; index < last; index++) {
    for (const attribution of namedByParagraph(reading).get(index) ?? []) {
      const source = sourceOf(reading, attribution)
      if (source) found.push({source, attribution})
    }
  }
  return found
}
