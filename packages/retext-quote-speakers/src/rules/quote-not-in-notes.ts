import type {Quotation, Reading, Source} from 'nlcst-attribution'
import type {FoundQuotation, Place, Speaker} from 'quotation-notes'
import {defineRule, type Finding} from 'sourcing-rule'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  rendered: 'off' | 'info'
}

export const quoteNotInNotes = defineRule<Options>({
  id: 'quote-not-in-notes',
  plugin: packageName,
  severity: 'warn',
  summary: 'Quotation that the notes have otherwise, or not at all.',
  note: 'AP (“quotations in the news”) and Reuters allow no change to the words of a quotation. Quote what the notes have, paraphrase without marks, or add the notes it comes from.',
  defaults: {rendered: 'off'},
  schema: {
    type: 'object',
    properties: {rendered: {enum: ['off', 'info']}},
    additionalProperties: false
  },
  check({reading, notes, options, report}) {
    if (!notes) return
    const speakers = speakersOf(reading)
    for (const pieces of quotedSpeech(reading)) {
      const [first] = pieces
      if (!first) continue
      const speaker = speakers.get(first.source ?? -1) ?? null
      const others = [...speakers.values()].filter((other) => other !== speaker)
      const text = pieces.map((piece) => reading.textOf(piece)).join('\n\n')
      const finding = judge(notes.find(text, speaker, others), options)
      if (finding)
        report({...finding, span: pieces.at(-1) ?? first, phrase: `quotation ${first.id}`})
    }
  }
})

/** Outermost stretches of speech, each with the paragraphs that it runs on in. */
function quotedSpeech(reading: Reading): Quotation[][] {
  const runs = new Map<number, Quotation[]>()
  for (const quotation of reading.quotations) {
    if (quotation.kind !== 'speech' || quotation.parent !== null) continue
    if (reading.paragraphs[quotation.paragraph]?.role === 'furniture') continue
    const before = quotation.continues === null ? undefined : runs.get(quotation.continues)
    const run = before ?? []
    run.push(quotation)
    runs.set(quotation.id, run)
  }
  return [...new Set(runs.values())]
}

/** Who may be meant by the labels of the notes, by number in the ledger. */
function speakersOf(reading: Reading): Map<number, Speaker> {
  const people = reading.sources.filter(
    (source: Source) => source.class !== 'anonymous' && source.class !== 'media'
  )
  return new Map(people.map(({id, name, description}) => [id, {name, description}]))
}

function judge(
  {verdict, places}: FoundQuotation,
  options: Options
): Omit<Finding, 'span' | 'phrase'> | null {
  const [place, second] = places
  switch (verdict) {
    case 'altered':
      return place ? {reason: wording.altered(shown(place))} : null
    case 'joined':
      return place && second
        ? {reason: wording.joined(`${shown(place)} and ${shown(second)}`)}
        : null
    case 'other-speaker':
      return place
        ? {
            reason: wording.otherSpeaker(place.speaker ?? 'somebody else', shown(place)),
            severity: 'error'
          }
        : null
    case 'not-found':
      return {reason: wording.notInNotes}
    case 'rendered':
      return place && options.rendered === 'info'
        ? {reason: wording.rendered(shown(place)), severity: 'info'}
        : null
    case 'verbatim':
      return null
  }
}

/** A place as a reporter finds it: “the words” (tape.txt, line 4). */
function shown({words, path, line}: Place): string {
  const name = path.split(/[\\/]/).at(-1)
  return `“${words.replace(/\s+/g, ' ')}” (${name}, line ${line})`
}
