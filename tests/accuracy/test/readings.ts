/** Small readings by hand, for the measures to be tried on. */
import type {Attribution, Mention, Quotation, Reading, Source, Span} from 'nlcst-attribution'
import type {Read} from '../src/reader.js'

/** What a hand-made reading says of one attribution or quotation; words stand for their first place in the text. */
interface Facts {
  content?: string[]
  speaker?: string
  source?: string
  quotation?: string
  kind?: Quotation['kind']
}

/** Place of words in a text. */
export function place(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`Not in the text: ${words}`)
  return {start, end: start + words.length}
}

/** A reading with the fields that the measures look at. */
export function readingOf(text: string, facts: readonly Facts[]): Read {
  const names = [...new Set(facts.flatMap(({source}) => source ?? []))]
  const mentions: Pick<Mention, 'start' | 'end'>[] = []
  const sources = names.map((name, id) => ({
    id,
    name,
    class: 'named',
    mentions: [] as number[],
    attributions: [] as number[],
    quotations: [] as number[]
  }))
  const attributions: Partial<Attribution>[] = []
  const quotations: Partial<Quotation>[] = []
  for (const {content, speaker, source, quotation, kind} of facts) {
    const span = speaker ? place(text, speaker) : null
    const id = source ? names.indexOf(source) : null
    const entry = id === null ? undefined : sources[id]
    if (span) entry?.mentions.push(mentions.push(span) - 1)
    if (content) {
      const spans = content.map((words) => place(text, words))
      const index = attributions.push({content: spans, speaker: span, source: id, cue: null})
      entry?.attributions.push(index - 1)
    }
    if (quotation) {
      const edges = place(text, quotation)
      quotations.push({...edges, kind: kind ?? 'speech', speaker: span, source: id, basis: 'cue'})
    }
  }
  const textOf = ({start, end}: Span) => text.slice(start, end)
  const parts = {attributions, quotations, sources: sources as Partial<Source>[], mentions, textOf}
  return {path: 'article.txt', text, reading: parts as unknown as Reading}
}
