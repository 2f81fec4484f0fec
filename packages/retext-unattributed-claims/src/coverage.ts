import {
  type Attribution,
  groupBy,
  oncePer,
  type Reading,
  type Sentence,
  type Source,
  type Span
} from 'nlcst-attribution'

/** Attributions in the desk's own words; fifteen rules ask for them. */
const desk = oncePer((reading: Reading) => {
  const own = reading.attributions.filter(({quotation}) => quotation === null)
  return {
    bySentence: groupBy(own, ({sentence}) => sentence),
    byParagraph: groupBy(own, ({paragraph}) => paragraph)
  }
})

/** The ledger entry that an attribution credits, or `null`. */
export function sourceOf(reading: Reading, attribution: Attribution): Source | null {
  return reading.sources[attribution.source ?? -1] ?? null
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
    if (source.class === 'media' || source.class === 'document') return isNamed(reading, source)
    return source.class !== 'anonymous' || source.rank >= 2
  }
  // A pronoun that two people fit still stands for somebody named.
  const mention = reading.mentions[attribution.mention ?? -1]
  return (
    mention?.form === 'pronoun' &&
    /^(?:he|she|they|it)$/.test(reading.tokens[mention.head]?.lower ?? '')
  )
}

const bodies = new Set([
  'ministry',
  'government',
  'council',
  'police',
  'department',
  'office',
  'agency',
  'company',
  'hospital',
  'court',
  'bank',
  'census',
  'university',
  'union',
  'county',
  'city',
  'state',
  'board',
  'club',
  'airline',
  'school',
  'party',
  'official',
  'federal',
  'court',
  'industry',
  'market',
  'authority',
  'health',
  'tax',
  'election',
  'crime',
  'survey',
  'internal',
  'leaked',
  'weather',
  'transport',
  'company'
])

/** Papers of which there are many: "a study", "reports", "data". */
const atLarge = new Set([
  'study',
  'studies',
  'report',
  'reports',
  'research',
  'poll',
  'polls',
  'survey',
  'surveys',
  'data',
  'figures',
  'statistics',
  'evidence',
  'estimates',
  'analysis',
  'footage',
  'documents',
  'papers'
])

/** Whether a media or document source is named; asked at each of its attributions. */
function isNamed(reading: Reading, source: Source): boolean {
  return namedOf(reading).has(source.id)
}

const namedOf = oncePer(
  (reading: Reading) =>
    new Set(reading.sources.filter((source) => hasNamed(reading, source)).map(({id}) => id))
)

function hasNamed(reading: Reading, source: Source): boolean {
  return source.mentions.some((id) => {
    const mention = reading.mentions[id]
    if (!mention) return false
    const words = reading.tokens.slice(mention.extent.first, mention.extent.last)
    if (words.some(({pos}) => pos === 'PROPN')) return true
    // "the indictment", "council emails": a paper that the story has, not papers at large.
    const first = words[0]?.lower ?? ''
    // "transport ministry figures": a body stands behind them.
    if (source.class === 'document' && words.some(({lower}) => bodies.has(lower))) return true
    return (
      source.class === 'document' &&
      !words.some(({lower}) => atLarge.has(lower) && !/^(?:the|its|his|her|their)$/.test(first))
    )
  })
}

/** Identified sources that speak in a sentence. */
export function sourcesIn(reading: Reading, sentence: number, except?: Span): Attribution[] {
  return attributionsOf(reading, sentence).filter(
    (attribution) => isIdentified(reading, attribution) && !(except && isCue(attribution, except))
  )
}

/** Whether the attribution's own cue is the place that is asked about. */
function isCue({cue}: Attribution, {start, end}: Span): boolean {
  return cue !== null && cue.start < end && start < cue.end
}

/** Whether the content of an attribution to an identified source covers a place. */
export function isCovered(reading: Reading, sentence: number, place: Span): boolean {
  return sourcesIn(reading, sentence, place).some(({content}) =>
    content.some(({start, end}) => start <= place.start && place.end <= end + 1)
  )
}

/**
 * Whether a source earlier in the paragraph still carries the sentence: nobody
 * unidentified has spoken since.
 */
export function isCarried(reading: Reading, sentence: Sentence): boolean {
  const before = attributionsIn(reading, sentence.paragraph).filter(
    (attribution) =>
      attribution.sentence < sentence.index &&
      attribution.sense !== 'want' &&
      attribution.sense !== 'think' &&
      attribution.sense !== 'feel'
  )
  const last = before.at(-1)
  return last !== undefined && isIdentified(reading, last)
}

/** Whether a claim is somebody's: covered, carried, or in a sentence that an identified source speaks in. */
export function isOwned(reading: Reading, sentence: Sentence, place: Span): boolean {
  return sourcesIn(reading, sentence.index, place).length > 0 || isCarried(reading, sentence)
}

/** The desk's attributions in a sentence, in order. */
export function attributionsOf(reading: Reading, sentence: number): readonly Attribution[] {
  return desk(reading).bySentence.get(sentence) ?? []
}

/** The desk's attributions in a paragraph, in order. */
export function attributionsIn(reading: Reading, paragraph: number): readonly Attribution[] {
  return desk(reading).byParagraph.get(paragraph) ?? []
}
