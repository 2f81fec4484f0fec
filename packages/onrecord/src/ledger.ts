/**
 * The ledger as other programs get it.
 */

import type {Reading, Span} from 'nlcst-attribution'

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
}

/** One attribution. */
export interface LedgerAttribution {
  kind: string
  content: Span[]
  cue: Span | null
  speaker: Span | null
  /** Id of the ledger entry. */
  source: number | null
}

/** One stretch in quotation marks, the marks taken in. */
export interface LedgerQuotation extends Span {
  kind: string
  closed: boolean
  /** Mention nearest the quotation; may be a pronoun. */
  speaker: Span | null
  /** Id of the ledger entry that the speaker resolves to. */
  source: number | null
}

/** Who says what in one file. Offsets are UTF-16 code units into its text. */
export interface Ledger {
  path: string
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
 * @returns
 *   Plain data, the same for the same reading.
 */
export function toLedger(path: string, reading: Reading): Ledger {
  return {
    path,
    sources: reading.sources.map((source) => ({
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
      })
    })),
    attributions: reading.attributions.map((attribution) => ({
      kind: attribution.kind,
      content: attribution.content.map(span),
      cue: attribution.cue && span(attribution.cue),
      speaker: attribution.speaker && span(attribution.speaker),
      source: attribution.source
    })),
    quotations: reading.quotations.map((quotation) => ({
      start: quotation.start,
      end: quotation.end,
      kind: quotation.kind,
      closed: quotation.closed,
      speaker: quotation.speaker && span(quotation.speaker),
      source: quotation.source
    }))
  }
}

/** The two offsets alone: what else a reading keeps with them is its own. */
function span({start, end}: Span): Span {
  return {start, end}
}
