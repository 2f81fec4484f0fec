import {type Reading, type Span, singular, type Token, type TokenRange} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import words from '../generated/speakers.js'
import {hasInstitution} from '../institutions.js'
import {type Speaking, speakings} from '../lookup.js'
import {isNamedBelow, isNamedNext, isNamedSoon, isSpokenFor} from '../named-soon.js'
import {packageName} from '../names.js'
import {
  describedSpan,
  isBystander,
  isGroup,
  isOffice,
  leadOf,
  nounOf,
  unnamedSpeakings,
  vagueNouns
} from '../speakers.js'
import * as wording from '../wording.js'
import {unnamedQuotations} from './anonymous-quote.js'

type Zone = 'headline' | 'lead' | 'first-quote'

interface Options {
  zones: readonly Zone[]
  'approved-by': string
}

const vague: ReadonlySet<string> = new Set(words.vague)
const vouching: ReadonlySet<string> = new Set(words.vouching)
const zones: readonly Zone[] = ['headline', 'lead', 'first-quote']

export const anonymousInLead = defineRule<Options>({
  id: 'anonymous-in-lead',
  plugin: packageName,
  severity: 'info',
  summary: 'The headline, first paragraph or first quotation rests on an unnamed source.',
  note: wording.notes.inLead,
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
    const unnamed = unnamedSpeakings(reading).filter((one) => isSource(reading, one))
    const wanted = new Set(options.zones)
    if (wanted.has('headline')) {
      const inHeadline = headlineSource(reading)
      if (inHeadline) report({span: inHeadline, reason: wording.inHeadline})
    }
    const lead = leadOf(reading)
    const inLead = unnamed.find(({mention}) => mention.paragraph === lead?.index)
    if (inLead && wanted.has('lead')) {
      const span = describedSpan(reading, inLead.mention)
      report({span, reason: wording.inLead})
    } else if (wanted.has('first-quote')) {
      const quotation = firstQuotation(reading)
      if (quotation) report({span: quotation, reason: wording.inFirstQuotation})
    }
  }
})

/** Asked in confidence: not a witness, a group such as "researchers", or an office. */
function isSource(reading: Reading, one: Speaking): boolean {
  const {mention, source, attribution} = one
  const {anonymity, access} = source.described
  const asked = vagueNouns.has(nounOf(reading, mention)) || anonymity !== null || access !== null
  if (!asked || attribution.sense !== 'say' || isNamedNext(reading, mention)) return false
  // "Members of the union have rejected the offer": they vote, and tell nothing.
  if (attribution.object && attribution.quotations.length === 0) return false
  if (isNamedSoon(reading, one) || isOfficialdom(reading, one)) return false
  return !isBystander(reading, one) && !isGroup(reading, one) && !isOffice(reading, one)
}

/** "Officials have said", and a body or a post speaks beside it, or stands before; a senior official is one who hides. */
function isOfficialdom(reading: Reading, one: Speaking): boolean {
  const {mention} = one
  const official = mention.count > 1 && nounOf(reading, mention) === 'official'
  const words = reading.tokens.slice(mention.first, mention.head)
  if (!official || words.some(({lower}) => vouching.has(lower))) return false
  return isSpokenFor(reading, mention) || hasInstitution(reading, one)
}

/** Somebody unnamed who speaks in the headline, or stands beside its colon: "Mill to shut: sources". */
function headlineSource(reading: Reading): Span | undefined {
  const speaking = speakings(reading).find(
    ({mention, source, attribution}) =>
      source.class === 'anonymous' &&
      // "People urged to think twice": they are told.
      !attribution.passive &&
      // "Health officials request $124 million": they act.
      !(attribution.object && attribution.quotations.length === 0) &&
      vague.has(nounOf(reading, mention)) &&
      // "Ministers hope": a government as one.
      reading.tokens[mention.head]?.lower !== 'ministers' &&
      reading.paragraphs[mention.paragraph]?.role === 'headline'
  )
  if (speaking) {
    return isNamedBelow(reading, nounOf(reading, speaking.mention)) ? undefined : speaking.mention
  }
  const headline = reading.paragraphs.find(({role}) => role === 'headline')
  if (!headline) return
  const {first, last} = headline
  const marks = reading.tokens
    .slice(first, last)
    .flatMap(({text, index}) => (/^[:–—-]$/.test(text) ? index : []))
  const tail = (marks.at(-1) ?? last) + 1
  return [
    {first: tail, last},
    {first, last: marks[0] ?? first}
  ]
    .map((range) => unnamedIn(reading, range))
    .find((token) => token !== undefined && !isNamedBelow(reading, singular(token.lower)))
}

/** A noun for somebody unnamed, alone or with words of counting and vouching: "senior sources". */
function unnamedIn(reading: Reading, {first, last}: TokenRange): Token | undefined {
  const head = reading.tokens[last - 1]
  if (last <= first || last - first > 4 || !head || !vague.has(singular(head.lower))) return
  const rest = reading.tokens.slice(first, last - 1)
  return rest.every(({pos}) => /^(?:ADJ|DET|NUM|NOUN|PROPN)$/.test(pos)) ? head : undefined
}

/** The first spoken words of the story, where somebody unnamed speaks them. */
function firstQuotation(reading: Reading) {
  const first = reading.quotations.find(
    ({kind, paragraph, words}) =>
      kind === 'speech' && words > 2 && reading.paragraphs[paragraph]?.role === 'body'
  )
  const found = unnamedQuotations(reading).find(({quotation}) => quotation.id === first?.id)
  return found && isSource(reading, found.speaking) ? found.quotation : undefined
}
