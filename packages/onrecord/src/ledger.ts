/**
 * The ledger as other programs get it.
 */

import type {Attribution, Quotation, Reading, Role, Source, Span} from 'nlcst-attribution'
import type {Facts} from 'vfile-article'

/** A stretch of the text with its words. */
export interface Words extends Span {
  text: string
}

/** Something that a source is credited with. */
export interface LedgerStatement extends Words {
  /** `direct`, `mixed` or `indirect`. */
  kind: string
  /** Its pieces, where the cue stands between them; `start` and `end` take in all. */
  content: Span[]
  /** Number of the paragraph that it begins in, from 1. */
  paragraph: number
}

/** Somebody, or something, that the article credits. */
export interface LedgerSource {
  id: number
  /** Fullest form in the article. */
  name: string
  class: string
  /** What the article says of them; `''` if nothing. */
  description: string
  /** How well an unnamed source is described: 0 (not at all) to 3. */
  rank: number
  /** Number of attributions. */
  attributions: number
  /** Number of quotations. */
  quotations: number
  /** Words credited. */
  words: number
  mentions: Span[]
  /** Post or trade that the article gives them, in its words. */
  title: Words | null
  /** Body or place that they belong to. */
  affiliation: Words | null
  /**
   * Why the story may rely on them, in its words, and of what kind that is: `office`, `expertise`,
   * `witness`, `affected`, `document`, `body` (what a body is) or `part` (the part they took).
   */
  justification: (Words & {kind: string}) | null
  /**
   * What the copy calls them where they speak: `she`, `he` or `they`; `null` where it uses none of these, or more than
   * one. Nothing is guessed from a name.
   */
  pronoun: 'she' | 'he' | 'they' | null
  /** Why an unnamed one is not named, and whether those words fit every source. */
  reason: (Words & {stock: boolean}) | null
  /** All that they are credited with, in order of the text. */
  statements: LedgerStatement[]
}

/** One attribution. */
export interface LedgerAttribution {
  /** Words of the content. */
  text: string
  kind: string
  content: Span[]
  cue: Span | null
  speaker: Span | null
  /** Id of the ledger entry. */
  source: number | null
  /** How sure that is: `certain`, `likely` or `unsure`. */
  confidence: string
}

/** One stretch in quotation marks, the marks taken in. */
export interface LedgerQuotation extends Words {
  kind: string
  closed: boolean
  /** Mention nearest the quotation; may be a pronoun. */
  speaker: Span | null
  /** Id of the ledger entry that the speaker resolves to. */
  source: number | null
  /** How sure that is: `certain`, `likely` or `unsure`. */
  confidence: string
}

/** Who says what in one file. Offsets are UTF-16 code units into its text. */
export interface Ledger {
  path: string
  /** Words of the headline and the byline; `null` where the file has none. */
  headline: string | null
  byline: string | null
  /** When and where the story ran, as its file says; `null` where it doesn't. */
  date: string | null
  section: string | null
  /** Who wrote it, for which desk and outlet, its address and its name there, as its file says. */
  author: string | null
  desk: string | null
  outlet: string | null
  url: string | null
  story: string | null
  /** What else the file says of it in a few words. */
  fields: Readonly<Record<string, string>>
  sources: LedgerSource[]
  attributions: LedgerAttribution[]
  quotations: LedgerQuotation[]
}

/**
 * Make the ledger of a reading.
 *
 * @param path
 *   Path of the file.
 * @param reading
 *   Its reading.
 * @param facts
 *   What the file says of itself.
 * @returns
 *   Plain data, the same for the same reading.
 */
export function toLedger(path: string, reading: Reading, facts: Facts = {}): Ledger {
  const [headline = null] = textsOf(reading, 'headline')
  // An entry says something: who merely acts, or wants something, is none.
  const credited = reading.sources.filter(
    ({attributions, quotations}) => attributions.length + quotations.length > 0
  )
  const ids = new Set(credited.map(({id}) => id))
  const idOf = (source: number | null) => (source !== null && ids.has(source) ? source : null)

  return {
    path,
    headline,
    byline: textsOf(reading, 'byline').join(', ') || null,
    date: facts.date ?? null,
    section: facts.section ?? null,
    author: facts.author ?? null,
    desk: facts.desk ?? null,
    outlet: facts.outlet ?? null,
    url: facts.url ?? null,
    story: facts.id ?? null,
    fields: facts.fields ?? {},
    sources: credited.map((source) => entryOf(reading, source)),
    attributions: reading.attributions.map((attribution) =>
      attributionOf(reading, attribution, idOf(attribution.source))
    ),
    quotations: reading.quotations.map((quotation) =>
      quotationOf(reading, quotation, idOf(quotation.source))
    )
  }
}

function entryOf(reading: Reading, source: Source): LedgerSource {
  return {
    id: source.id,
    name: source.name,
    class: source.class,
    description: source.description,
    rank: source.rank,
    attributions: source.attributions.length,
    quotations: source.quotations.length,
    words: source.words,
    mentions: source.mentions.flatMap((id) => {
      const mention = reading.mentions[id]
      return mention ? [span(mention)] : []
    }),
    title: source.title && inWords(reading, source.title),
    affiliation: source.affiliation && inWords(reading, source.affiliation),
    justification: source.justification && {
      ...inWords(reading, source.justification),
      kind: source.justification.kind
    },
    pronoun: pronounOf(reading, source),
    reason: source.described.reason && {
      ...inWords(reading, source.described.reason),
      stock: source.described.stock
    },
    statements: statementsOf(reading, source)
  }
}

function attributionOf(
  reading: Reading,
  attribution: Attribution,
  source: number | null
): LedgerAttribution {
  return {
    kind: attribution.kind,
    text: attribution.content.map((piece) => reading.textOf(piece)).join(' … '),
    content: attribution.content.map(span),
    cue: attribution.cue && span(attribution.cue),
    speaker: attribution.speaker && span(attribution.speaker),
    source,
    confidence: attribution.confidence
  }
}

function quotationOf(
  reading: Reading,
  quotation: Quotation,
  source: number | null
): LedgerQuotation {
  return {
    start: quotation.start,
    end: quotation.end,
    text: reading.textOf(quotation),
    kind: quotation.kind,
    closed: quotation.closed,
    speaker: quotation.speaker && span(quotation.speaker),
    source,
    confidence: quotation.confidence
  }
}

/** The one pronoun that stands for a source where it speaks. */
function pronounOf(reading: Reading, source: Source): LedgerSource['pronoun'] {
  const heads = source.mentions.flatMap((id) => {
    const mention = reading.mentions[id]
    const one = mention?.form === 'pronoun' && mention.candidates.length < 2
    return one ? (reading.tokens[mention.head]?.lower ?? []) : []
  })
  const told = new Set(heads.filter((word) => /^(?:he|she|they)$/.test(word)))
  return told.size === 1 ? ([...told][0] as LedgerSource['pronoun']) : null
}

/** Words of the paragraphs of a role, each on one line. */
function textsOf(reading: Reading, role: Role): string[] {
  return reading.paragraphs
    .filter((paragraph) => paragraph.role === role)
    .map(({text}) => text.replace(/\s+/g, ' ').trim())
}

/** The two offsets alone: what else a reading keeps with them is its own. */
function span({start, end}: Span): Span {
  return {start, end}
}

/** Attributions of a source, and quotations of its that no attribution takes in. */
function statementsOf(reading: Reading, source: Source): LedgerStatement[] {
  const credited = new Set(source.attributions)
  const attributed = source.attributions.flatMap((id) => {
    const attribution = reading.attributions[id]
    return attribution && attribution.content.length > 0
      ? [statement(reading, attribution.content, attribution.kind, attribution.paragraph)]
      : []
  })
  const quoted = source.quotations.flatMap((id) => {
    const quotation = reading.quotations[id]
    return quotation?.kind === 'speech' && !credited.has(quotation.attribution ?? -1)
      ? [statement(reading, [quotation], 'direct', quotation.paragraph)]
      : []
  })
  return [...attributed, ...quoted].sort((left, right) => left.start - right.start)
}

function statement(
  reading: Reading,
  content: readonly Span[],
  kind: string,
  paragraph: number
): LedgerStatement {
  return {
    start: Math.min(...content.map(({start}) => start)),
    end: Math.max(...content.map(({end}) => end)),
    text: content.map((piece) => reading.textOf(piece)).join(' … '),
    kind,
    content: content.map(span),
    paragraph: paragraph + 1
  }
}

function inWords(reading: Reading, place: Span): Words {
  return {...span(place), text: reading.textOf(place)}
}
