import {
  isDocumentNoun,
  isSpeech,
  itemsIn,
  type Quotation,
  type Reading,
  verbFormsOf
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import {copyBefore, spokenQuotations} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'min-words': number
  'setup-sentence': 'allow' | 'warn'
}

const speech = verbFormsOf(isSpeech)

/** More quotations without a speaker than a story that is otherwise sound can have. */
const mostLost = 6

export const quoteWithoutSpeaker = defineRule<Options>({
  id: 'quote-without-speaker',
  plugin: packageName,
  severity: 'warn',
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
    const spoken = spokenQuotations(reading)
    // Where many have no speaker it is a play, a novel or a page that was not read right.
    const lost = spoken.filter((quotation) => isSpeakerless(reading, quotation)).length
    if (lost > mostLost) return
    for (const quotation of spoken) {
      if (quotation.words < options['min-words'] || quotation.continues !== null) continue
      if (isSpeakerless(reading, quotation)) {
        const severity = isCertain(reading, quotation) ? undefined : 'info'
        report({
          span: quotation,
          reason: wording.noSpeaker,
          phrase: `quotation ${quotation.id}`,
          severity
        })
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
  if (quotation.basis !== 'none' || isIntroduced(reading, quotation)) return false
  if (isSaidBehind(reading, quotation)) return false
  if (quotation.whole) return true
  // A long stretch that stands by itself is speech even without its capital.
  const before = reading.tokens[quotation.first - 1]
  const after = reading.tokens[quotation.last]
  const alone = before?.sentence !== quotation.sentence && after?.sentence !== quotation.sentence
  return alone && quotation.words > 7
}

/** “Who pays?” Forte said: the cue stands in a sentence of its own to the parser. */
function isSaidBehind({tokens}: Reading, {last, paragraph}: Quotation): boolean {
  return tokens
    .slice(last, last + 5)
    .some(
      (token) =>
        token.paragraph === paragraph && token.quotation === null && speech.has(token.lower)
    )
}

/** "As if to say “…”", "its motto, “…”", "(“…”)": the sentence round it tells what it is, if not who speaks. */
function isIntroduced(reading: Reading, quotation: Quotation): boolean {
  const before = reading.tokens[quotation.first - 1]
  if (!before || before.paragraph !== quotation.paragraph) return false
  return !/^(?:[.!?…:]|[”"’']|--|[–—])$/.test(before.text)
}

/**
 * Whether nobody is near who could be speaking: no person with a name and no pronoun in the
 * desk's words of this paragraph and of the one above, and the marks are sound.
 */
function isCertain(reading: Reading, quotation: Quotation): boolean {
  if (!quotation.closed || quotation.words < 4) return false
  if (isSetUpByPaper(reading, quotation)) return false
  const above = copyBefore(reading, quotation.paragraph)
  const paragraphs = [above?.index, quotation.paragraph, quotation.paragraph + 1]
  return paragraphs.every((index) => !hasPerson(reading, index ?? -1))
}

/** "The statement spelled out the limits. “…”": read from a paper, if nothing says so. */
function isSetUpByPaper(reading: Reading, {sentence, first}: Quotation): boolean {
  const own = reading.sentences[sentence]
  const before = own && own.first < first ? own : reading.sentences[sentence - 1]
  if (!before) return false
  return reading.tokens
    .slice(before.first, Math.min(before.last, before.first + 8))
    .some(
      ({pos, lower, quotation}) => pos === 'NOUN' && quotation === null && isDocumentNoun(lower)
    )
}

/** A person by name, or "he" and the like, in the desk's own words. */
function hasPerson(reading: Reading, index: number): boolean {
  const paragraph = reading.paragraphs[index]
  if (!paragraph || paragraph.role === 'furniture' || paragraph.role === 'caption') return false
  const named = itemsIn(reading.names, paragraph).some(
    ({kind, first}) => kind === 'person' && reading.tokens[first]?.quotation === null
  )
  if (named) return true
  return reading.tokens
    .slice(paragraph.first, paragraph.last)
    .some(({lower, quotation}) => quotation === null && /^(?:s?he|i|we|his|her)$/.test(lower))
}
