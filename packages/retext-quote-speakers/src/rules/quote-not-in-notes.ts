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
  note: 'AP (“quotations in the news”) and Reuters allow no change to the words of a quotation. Quote what the notes have, paraphrase without marks, or add the notes it comes from.',
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
