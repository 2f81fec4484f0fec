import {
  type Attribution,
  attributionsWhere,
  groupBy,
  memoize,
  nounClassesOf,
  type Reading,
  type Sentence,
  type Source,
  type Span,
  singular,
  sourceOf
} from 'nlcst-attribution'
import data from './generated/coverage.js'

const atLarge: ReadonlySet<string> = new Set(data.atLarge)
const owned: ReadonlySet<string> = new Set(data.owned)
const behind: ReadonlySet<string> = new Set(data.behind)
/** What keeps figures: a ministry, a county, a bank. */
const keepers: ReadonlySet<string> = new Set(['body', 'group', 'place'])
const pronouns: ReadonlySet<string> = new Set(data.pronouns)

/** The desk's attributions in a sentence, in order. */
export function attributionsOf(reading: Reading, sentence: number): Attribution[] {
  return attributionsWhere(reading, {sentence, quoted: false})
}

/** The desk's attributions in a paragraph, in order. */
export function attributionsIn(reading: Reading, paragraph: number): Attribution[] {
  return attributionsWhere(reading, {paragraph, quoted: false})
}

/**
 * Whether a reader can find out who is credited: a name, a post, a body, a
 * paper, or somebody unnamed who is described by two things at least.
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

/** Identified sources that speak in a sentence, but for the one whose cue is asked about. */
export function sourcesIn(reading: Reading, sentence: number, except?: Span): Attribution[] {
  return attributionsOf(reading, sentence).filter(
    (attribution) => isIdentified(reading, attribution) && !(except && isCue(attribution, except))
  )
}

/** Whether the attribution's own cue is the place that is asked about. */
export function isCue({cue}: Attribution, {start, end}: Span): boolean {
  return cue !== null && cue.start < end && start < cue.end
}

/** Whether what an attribution credits holds a place. */
function holds({content}: Attribution, {start, end}: Span): boolean {
  return content.some((part) => part.start <= start && end <= part.end + 1)
}

/** Whether the content of an attribution to an identified source covers a place. */
export function isCovered(reading: Reading, sentence: number, place: Span): boolean {
  return sourcesIn(reading, sentence, place).some((attribution) => holds(attribution, place))
}

/** Whether anybody at all, named or not, is credited with a place in the sentence: a vague one is another rule's fault. */
export function isSomebodys(reading: Reading, sentence: number, place: Span): boolean {
  return attributionsOf(reading, sentence).some(
    (attribution) =>
      attribution.speaker !== null && !isCue(attribution, place) && holds(attribution, place)
  )
}

/**
 * Whether a source earlier in the paragraph still carries the sentence: nobody
 * unidentified has spoken since.
 */
export function isCarried(reading: Reading, sentence: Sentence): boolean {
  const last = attributionsIn(reading, sentence.paragraph)
    .filter(
      ({sentence: index, sense}) =>
        index < sentence.index && sense !== 'want' && sense !== 'think' && sense !== 'feel'
    )
    .at(-1)
  return last !== undefined && isIdentified(reading, last)
}

/** Whether a claim is somebody's: covered, carried, or in a sentence that an identified source speaks in. */
export function isOwned(reading: Reading, sentence: Sentence, place: Span): boolean {
  return sourcesIn(reading, sentence.index, place).length > 0 || isCarried(reading, sentence)
}

/** The desk's named people who speak in some paragraphs, with what the story says of them. */
export function namedSpeakers(
  reading: Reading,
  paragraphs: {first: number; last: number}
): {source: Source; attribution: Attribution}[] {
  const named = attributionsByParagraph(reading)
  const found: {source: Source; attribution: Attribution}[] = []
  for (let index = paragraphs.first; index < paragraphs.last; index++) {
    for (const attribution of named.get(index) ?? []) {
      const source = sourceOf(reading, attribution)
      if (source) found.push({source, attribution})
    }
  }
  return found
}

const attributionsByParagraph = memoize((reading: Reading) =>
  groupBy(
    attributionsWhere(reading, {sourceClass: 'named', quoted: false}).filter(
      ({sense}) => sense !== 'want'
    ),
    ({paragraph}) => paragraph
  )
)

export {sourceOf} from 'nlcst-attribution'
