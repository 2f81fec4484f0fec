import type {Quotation, Reading} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import {
  attributionOf,
  copyBefore,
  isCopy,
  opensParagraph,
  quotationsIn,
  spokenQuotations
} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'min-words-before-name': number
}

/** Paragraphs of an answer, more than which are a statement. */
const longestAnswer = 3

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
      // "They added", "the judge said", "another tweeted": no new speaker, or one without a name to give.
      const mention = reading.mentions[attribution.mention ?? -1]
      if (mention?.form !== 'name') continue
      const before = quotationAbove(reading, quotation)
      if (!before || before.source === null || before.source === quotation.source) continue
      if (isSetUp(reading, quotation)) continue
      // "The candidate said": who that is may be the same one.
      if (isCalledByPost(reading, before)) continue
      // A question and its answer, and the paper that a named speaker wrote: nobody is misled.
      if (isAsked(reading, before) || isPaper(reading, before)) continue
      if (isAsked(reading, quotation) && answersQuestion(reading, before)) continue
      report({
        span: quotation,
        reason: wording.changed(reading.textOf(attribution.speaker)),
        phrase: `quotation ${quotation.id}`
      })
    }
  }
})

/** "Ed Marsh said that they were ready. ¶ “We kept watch,” Marsh said": the sentence right before is of the same one. */
function isSetUp(reading: Reading, {paragraph, source}: Quotation): boolean {
  const above = copyBefore(reading, paragraph)
  if (!above || !isCopy(reading, above.index)) return false
  const last = reading.tokens[above.last - 1]?.sentence ?? -1
  return reading.attributions.some((one) => one.sentence === last && one.source === source)
}

/** The last quotation of the paragraph above, if it gives words at length. */
function quotationAbove(reading: Reading, quotation: Quotation): Quotation | undefined {
  const above = copyBefore(reading, quotation.paragraph)
  if (!above || !isCopy(reading, above.index)) return
  return quotationsIn(reading, above.index)
    .filter(({parent, kind, whole}) => parent === null && kind === 'speech' && whole)
    .at(-1)
}

function isCalledByPost(reading: Reading, quotation: Quotation): boolean {
  const mention = reading.mentions[attributionOf(reading, quotation)?.mention ?? -1]
  if (mention?.form !== 'nominal' || reading.tokens[mention.first]?.lower !== 'the') return false
  const {class: kind, mentions} = reading.sources[mention.source ?? -1] ?? {}
  // Nobody else in the story is called so.
  return (kind === 'anonymous' || kind === 'role') && mentions?.length === 1
}

function isAsked(reading: Reading, quotation: Quotation): boolean {
  return (
    attributionOf(reading, quotation)?.sense === 'ask' || /\?\W*$/u.test(reading.textOf(quotation))
  )
}

/** “Yes,” Orr said. ¶ “Did you see it?” Roe asked: two who ask and answer in turn, as in court. */
function answersQuestion(reading: Reading, answer: Quotation): boolean {
  let earlier = quotationAbove(reading, answer)
  for (let step = 0; step < longestAnswer && earlier?.source === answer.source; step++)
    earlier = quotationAbove(reading, earlier)
  return earlier !== undefined && earlier.source !== answer.source && isAsked(reading, earlier)
}

function isPaper(reading: Reading, {source}: Quotation): boolean {
  return reading.sources[source ?? -1]?.class === 'document'
}
