import type {FoundQuotation, Place} from 'quotation-notes'
import {lookUpQuotations} from 'quotation-notes/draft'
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
  note: wording.notes.notInNotes,
  defaults: {rendered: 'off'},
  schema: {
    type: 'object',
    properties: {rendered: {enum: ['off', 'info']}},
    additionalProperties: false
  },
  check({reading, notes, options, report}) {
    if (!notes) return
    for (const {pieces, found} of lookUpQuotations(reading, notes)) {
      const finding = judge(found, options)
      if (!finding) continue
      for (const span of pieces) report({...finding, span, phrase: `quotation ${pieces[0].id}`})
    }
  }
})

function judge(
  {verdict, places}: FoundQuotation,
  options: Options
): Omit<Finding, 'span' | 'phrase'> | null {
  const [place, second] = places
  switch (verdict) {
    case 'altered':
      return place ? {reason: wording.altered(shown(place))} : null
    case 'joined':
      return place && second ? {reason: wording.joined(shown(place), shown(second))} : null
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

/** Characters of the notes that a message shows. */
const most = 44

/** A place as a reporter finds it: “the words” (tape, line 4). */
function shown({words, path, line}: Place): string {
  const name = path
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]+$/, '')
  const cut = words.length > most ? `${words.slice(0, words.lastIndexOf(' ', most))} …` : words
  return `“${cut}” (${name}, line ${line})`
}
