import type {Quotation, Reading} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import {spokenQuotations} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'min-words': number
  'setup-sentence': 'allow' | 'warn'
}

export const quoteWithoutSpeaker = defineRule<Options>({
  id: 'quote-without-speaker',
  plugin: packageName,
  severity: 'error',
  summary: 'Quotation that nobody is said to speak.',
  note: wording.notes.noSpeaker,
  defaults: {'min-words': 4, 'setup-sentence': 'allow'},
  schema: {
    type: 'object',
    properties: {
      'min-words': {type: 'integer', minimum: 1},
      'setup-sentence': {enum: ['allow', 'warn']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    for (const quotation of spokenQuotations(reading)) {
      if (quotation.words < options['min-words'] || quotation.continues !== null) continue
      if (isSpeakerless(reading, quotation)) {
        report({span: quotation, reason: wording.noSpeaker, phrase: `quotation ${quotation.id}`})
      } else if (quotation.basis === 'set-up' && options['setup-sentence'] === 'warn') {
        report({
          span: quotation,
          reason: wording.setUpOnly,
          phrase: `quotation ${quotation.id}`,
          severity: 'warn'
        })
      }
    }
  }
})

/** Nothing shows who speaks, and the words are a sentence that somebody must have spoken. */
function isSpeakerless(reading: Reading, quotation: Quotation): boolean {
  if (quotation.basis !== 'none') return false
  if (quotation.whole) return true
  // A long stretch that stands by itself is speech even without its capital.
  const before = reading.tokens[quotation.first - 1]
  const after = reading.tokens[quotation.last]
  const alone = before?.sentence !== quotation.sentence && after?.sentence !== quotation.sentence
  return alone && quotation.words > 7
}
