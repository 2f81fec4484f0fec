import type {Quotation, Reading} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import {attributionOf, copyBefore, isCopy, opensParagraph, spokenQuotations} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'min-words-before-name': number
}

export const speakerChangeUnmarked = defineRule<Options>({
  id: 'speaker-change-unmarked',
  plugin: packageName,
  severity: 'info',
  summary: 'New speaker named only at the end of a quotation that follows somebody else’s.',
  note: wording.notes.changed,
  defaults: {'min-words-before-name': 8},
  schema: {
    type: 'object',
    properties: {'min-words-before-name': {type: 'integer', minimum: 1}},
    additionalProperties: false
  },
  offIn: ['live'],
  check({reading, options, report}) {
    for (const quotation of spokenQuotations(reading)) {
      if (!opensParagraph(reading, quotation) || quotation.source === null) continue
      if (quotation.words < options['min-words-before-name']) continue
      const attribution = attributionOf(reading, quotation)
      if (!attribution?.speaker || attribution.carried || attribution.speaker.start < quotation.end)
        continue
      const before = speakerAbove(reading, quotation)
      if (before === null || before === quotation.source) continue
      report({
        span: quotation,
        reason: wording.changed(reading.textOf(attribution.speaker)),
        phrase: `quotation ${quotation.id}`
      })
    }
  }
})

/** Who is quoted in the paragraph above, if it quotes one person and goes on to nothing else. */
function speakerAbove(reading: Reading, quotation: Quotation): number | null {
  const above = copyBefore(reading, quotation.paragraph)
  if (!above || !isCopy(reading, above.index)) return null
  const spoken = reading.quotations.filter(
    (other) =>
      other.paragraph === above.index &&
      other.parent === null &&
      other.kind === 'speech' &&
      other.whole
  )
  return spoken.at(-1)?.source ?? null
}
