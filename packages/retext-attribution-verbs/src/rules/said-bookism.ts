import type {Attribution, Reading, TokenRange} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/bookisms.js'
import court from '../generated/court-words.js'
import {packageName} from '../names.js'
import {inForm, tokensIn, usesOf} from '../uses.js'
import * as wording from '../wording.js'

interface Options {
  'neutral-verbs': readonly string[]
  bookisms: readonly string[]
}

const bench: ReadonlySet<string> = new Set(court.court)
const acts: ReadonlySet<string> = new Set(data.acts)
const physical: ReadonlySet<string> = new Set(data.physical)

export const saidBookism = defineRule<Options>({
  id: 'said-bookism',
  plugin: packageName,
  severity: 'info',
  summary: 'Physical or ornate verb on a quotation: smiled, opined, quipped.',
  note: wording.notes.ornate,
  defaults: {'neutral-verbs': [], bookisms: []},
  schema: {
    type: 'object',
    properties: {
      'neutral-verbs': {type: 'array', items: {type: 'string', minLength: 1}},
      bookisms: {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['feature'],
  check({reading, options, report}) {
    const verbs = new Set([...data.physical, ...data.ornate, ...options.bookisms])
    for (const verb of options['neutral-verbs']) verbs.delete(verb.toLowerCase())
    for (const {attribution, cue, lemma} of usesOf(reading, verbs)) {
      // "declared the outbreak an “emergency”" is an act; the verb must stand on the quotation itself.
      if (attribution.quotations.length === 0 || attribution.kind === 'mixed') continue
      // "He laughed: “No.”" has two acts; a quotation in front of the verb is laughed.
      if (physical.has(lemma) && attribution.position === 'front' && !attribution.inverted) continue
      if (!physical.has(lemma) && isAct(reading, attribution, cue)) continue
      // "proclaimed himself the “caliph”", "declared war on": an act.
      if (acts.has(reading.tokens[cue.last]?.lower ?? '')) continue
      // A court or a judge that declares gives its judgment.
      if (lemma === 'declare' && isBench(reading, attribution)) continue
      const verb = reading.textOf(cue)
      const expected = inForm(verb, lemma, ['say'])
      const [instead = 'said'] = expected
      const isGesture = physical.has(lemma)
      report({
        span: cue,
        reason: isGesture ? wording.physical(verb, instead) : wording.ornate(verb, instead),
        note: isGesture ? wording.notes.physical : wording.notes.ornate,
        expected,
        phrase: lemma
      })
    }
  }
})

/** "declared critical incidents over “extreme pressures”": the verb has an object of its own before the quotation. */
function isAct(reading: Reading, {quotations}: Attribution, cue: TokenRange): boolean {
  const first = reading.quotations[quotations[0] ?? -1]?.first ?? cue.last
  const between = reading.tokens.slice(cue.last, first)
  // "would echo the infamous “night sale”": the words in marks are its object.
  if (between[0]?.pos === 'DET') return true
  const object = between.findIndex(({pos}) => /^(?:NOUN|PROPN)$/.test(pos))
  return object !== -1 &&
    !between.slice(0, object).some(({pos}) => /^(?:ADP|PUNCT|VERB)$/.test(pos))
    ? !between.some(({text}) => text === ':' || text === ',')
    : false
}

function isBench(reading: Reading, {mention}: Attribution): boolean {
  const extent = reading.mentions[mention ?? -1]?.extent
  return extent !== undefined && tokensIn(reading, extent).some(({lower}) => bench.has(lower))
}
