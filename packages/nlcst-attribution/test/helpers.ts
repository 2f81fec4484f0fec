import {type Reading, readAttributions, type Span} from 'nlcst-attribution'
import retextEnglish from 'retext-english'
import {unified} from 'unified'

/** Reads a text as a retext pipeline would. */
export function readText(text: string): Reading {
  return readAttributions(unified().use(retextEnglish).parse(text))
}

/** What is credited to whom: `source: content`, the cue in brackets. */
export function credits(reading: Reading): string[] {
  const words = (span: Span | null) => (span ? reading.textOf(span) : '-')
  return reading.attributions
    .filter(({quotation}) => quotation === null)
    .map(
      ({content, cue, speaker}) =>
        `${words(speaker)} [${words(cue)}] ${content.map(words).join(' … ')}`
    )
}

/** Each quotation's speaker as the ledger names them. */
export function speakers(reading: Reading): (string | null)[] {
  return reading.quotations
    .filter(({parent}) => parent === null)
    .map(({source}) => (source === null ? null : (reading.sources[source]?.name ?? null)))
}
