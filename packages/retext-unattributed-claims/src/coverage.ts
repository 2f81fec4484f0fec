import type {Attribution, Reading, Sentence, Source, Span} from 'nlcst-attribution'

interface Coverage {
  bySentence: Map<number, Attribution[]>
  byParagraph: Map<number, Attribution[]>
}

/** Fifteen rules ask the same of a reading; it is sorted once. */
const known = new WeakMap<Reading, Coverage>()

function coverageOf(reading: Reading): Coverage {
  const before = known.get(reading)
  if (before) return before
  const made: Coverage = {bySentence: new Map(), byParagraph: new Map()}
  for (const attribution of reading.attributions) {
    if (attribution.quotation !== null) continue
    push(made.bySentence, attribution.sentence, attribution)
    push(made.byParagraph, attribution.paragraph, attribution)
  }
  known.set(reading, made)
  return made
}

function push(map: Map<number, Attribution[]>, key: number, attribution: Attribution): void {
  const list = map.get(key)
  if (list) list.push(attribution)
  else map.set(key, [attribution])
}

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

function isNamed(reading: Reading, source: Source): boolean {
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
  const found = coverageOf(reading).bySentence.get(sentence) ?? []
  return found.filter(
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
  const before = (coverageOf(reading).byParagraph.get(sentence.paragraph) ?? []).filter(
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

/** Attributions of a paragraph, in order. */
export function attributionsIn(reading: Reading, paragraph: number): readonly Attribution[] {
  return coverageOf(reading).byParagraph.get(paragraph) ?? []
}
