import type {Span} from 'nlcst-attribution'
import {read} from '../reader.js'

/**
 * What a reading says, item by item: attributions, whose each quotation is, sources. Two readings of a
 * text differ in as many items as one has and the other lacks.
 *
 * @param text what the file holds
 * @param format its ending
 */
export async function itemsOf(text: string, format: string): Promise<string[]> {
  const {reading} = await read(text, format)
  const place = (span: Span | null) => (span ? `${span.start}-${span.end}` : '')
  const source = (id: number | null) => (id === null ? '' : (reading.sources[id]?.name ?? ''))
  return [
    ...reading.attributions.map(
      (one) =>
        `attribution ${place(one.cue)} ${one.content.map(place)} ${place(one.speaker)} ${source(one.source)}`
    ),
    ...reading.quotations.map(
      (one) => `quotation ${place(one)} ${one.kind} ${place(one.speaker)} ${source(one.source)}`
    ),
    ...reading.sources.map((one) => `source ${one.name} ${one.class} ${one.description}`)
  ]
}
