import type {Reading} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import {
  extentOf,
  isBystander,
  leadOf,
  type Speaking,
  spanOf,
  speakings,
  unnamedSpeakings
} from '../speakers.js'
import * as wording from '../wording.js'
import {unnamedQuotations} from './anonymous-quote.js'

type Zone = 'headline' | 'lead' | 'first-quote'

interface Options {
  zones: readonly Zone[]
  'approved-by': string
}

const zones: readonly Zone[] = ['headline', 'lead', 'first-quote']

export const anonymousInLead = defineRule<Options>({
  id: 'anonymous-in-lead',
  plugin: packageName,
  severity: 'info',
  summary: 'The headline, first paragraph or first quotation rests on an unnamed source.',
  note: 'The New York Times wants a senior editor to approve a lead that rests on unnamed sources. Lead on what is on the record, or have it approved.',
  defaults: {zones, 'approved-by': ''},
  schema: {
    type: 'object',
    properties: {
      zones: {type: 'array', items: {enum: zones}, uniqueItems: true},
      'approved-by': {type: 'string'}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    if (options['approved-by'] !== '') return
    const unnamed = unnamedSpeakings(reading).filter((one) => !isBystander(reading, one))
    const wanted = new Set(options.zones)
    if (wanted.has('headline')) {
      for (const {mention} of inHeadline(reading)) {
        report({span: mention, reason: wording.inLead('the headline')})
      }
    }
    const lead = leadOf(reading)
    const inLead = unnamed.find(({mention}) => mention.paragraph === lead?.index)
    if (inLead && wanted.has('lead')) {
      const span = spanOf(reading, extentOf(inLead.mention))
      report({span, reason: wording.inLead('the first paragraph')})
    } else if (wanted.has('first-quote')) {
      const quotation = firstQuotation(reading)
      if (quotation) report({span: quotation, reason: wording.inLead('the first quotation')})
    }
  }
})

function inHeadline(reading: Reading): Speaking[] {
  return speakings(reading).filter(
    ({mention, source}) =>
      source.class === 'anonymous' && reading.paragraphs[mention.paragraph]?.role === 'headline'
  )
}

/** The first spoken words of the story, where somebody unnamed speaks them. */
function firstQuotation(reading: Reading) {
  const first = reading.quotations.find(
    ({kind, paragraph, words}) =>
      kind === 'speech' && words > 2 && reading.paragraphs[paragraph]?.role === 'body'
  )
  const found = unnamedQuotations(reading).find(({quotation}) => quotation.id === first?.id)
  return found && !isBystander(reading, found.speaking) ? found.quotation : undefined
}
