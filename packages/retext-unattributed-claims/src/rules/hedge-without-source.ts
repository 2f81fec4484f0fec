import type {Reading, Sentence} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, isDesk, isLink, spanOf, wordAt, wordsOf} from '../copy.js'
import {attributionsIn, attributionsOf, isIdentified, sourceOf} from '../coverage.js'
import data from '../generated/hedges.js'
import {packageName} from '../names.js'
import {tellingsOf} from '../tellings.js'
import * as wording from '../wording.js'

interface Options {
  adverbs: readonly string[]
  'require-source-in': 'sentence' | 'paragraph'
  'court-mode': boolean
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const hearing = set(data.hearing)
const legal = set(data.legal)
const rumours = set(data.rumours)
const reporters = set(data.reporters)
const accusing = set(data.accusing)
const inferring = set(data.inferring)

export const hedgeWithoutSource = defineRule<Options>({
  id: 'hedge-without-source',
  plugin: packageName,
  severity: 'warn',
  summary: 'Reportedly, allegedly, apparently: a hedge with no source near it.',
  note: wording.notes.hedge,
  defaults: {adverbs: data.adverbs, 'require-source-in': 'sentence', 'court-mode': false},
  schema: {
    type: 'object',
    properties: {
      adverbs: {type: 'array', items: {type: 'string', minLength: 1}},
      'require-source-in': {enum: ['sentence', 'paragraph']},
      'court-mode': {type: 'boolean'}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const adverbs = new Set(options.adverbs.map((word) => word.toLowerCase()))
    const inCourt = options['court-mode'] && reading.tokens.some(({lower}) => legal.has(lower))
    for (const sentence of copySentencesWith(reading, new Set([...adverbs, ...rumours]))) {
      for (let at = sentence.first; at < sentence.last; at++) {
        const last = hedgeEnd(reading, at, adverbs)
        const word = wordAt(reading, at)
        if (last === null || !isDesk(reading, at) || (inCourt && word.startsWith('alleged')))
          continue
        if (isSourced(reading, sentence, at, options['require-source-in'])) continue
        const span = spanOf(reading, at, last)
        if (isLink(reading, span)) continue
        const severity = inferring.has(word) ? 'info' : undefined
        report({span, reason: wording.hedge(reading.textOf(span)), phrase: word, severity})
      }
    }
  }
})

/** The token after a hedge that begins at `at`, or `null`: "reportedly", "rumoured", "rumour has it". */
function hedgeEnd(reading: Reading, at: number, adverbs: ReadonlySet<string>): number | null {
  const word = wordAt(reading, at)
  if (adverbs.has(word) || (rumours.has(word) && word.endsWith('ed'))) return at + 1
  const has = /^ha(?:s|ve)$/.test(wordAt(reading, at + 1)) && wordAt(reading, at + 2) === 'it'
  return rumours.has(word) && has ? at + 3 : null
}

/**
 * Whether somebody vouches for a hedge: whoever tells the sentence, with a name or without, what a court heard, the
 * paper's own eyes, or an identified source in the sentence before, or in the next one where it is a paper or an outlet.
 */
function isSourced(
  reading: Reading,
  sentence: Sentence,
  at: number,
  reach: Options['require-source-in']
): boolean {
  const place = reading.tokens[at]
  const words = wordsOf(reading, sentence)
  if (words.includes('heard') && words.some((word) => hearing.has(word))) return true
  if (words.some((word, index) => word === 'our' && reporters.has(words[index + 1] ?? '')))
    return true
  if (isTold(reading, sentence, at)) return true
  // "was sued for allegedly harassing them": whoever sues alleges it.
  if (place?.lower === 'allegedly' && words.some((word) => accusing.has(word))) return true
  const around = attributionsIn(reading, sentence.paragraph).filter(
    (one) => isIdentified(reading, one) && one.sense !== 'want' && one.sense !== 'think'
  )
  if (reach === 'paragraph') return around.length > 0
  return around.some((one) => {
    if (one.sentence === sentence.index - 1) return true
    const kind = sourceOf(reading, one)?.class
    return one.sentence === sentence.index + 1 && (kind === 'media' || kind === 'document')
  })
}

/** Somebody speaks in the sentence, and the hedge stands in what they say. */
function isTold(reading: Reading, sentence: Sentence, at: number): boolean {
  const credited = attributionsOf(reading, sentence.index).some(
    ({speaker, sense, content, cueTokens}) =>
      speaker !== null &&
      sense !== 'want' &&
      cueTokens?.last !== at &&
      content.some(({start, end}) => {
        const place = reading.tokens[at]?.start ?? 0
        return start <= place && place < end
      })
  )
  if (credited) return true
  return tellingsOf(reading, sentence).some(
    ({clause, entry}) =>
      !(clause && clause.first <= at && at < clause.verb.last) &&
      (entry === null || (entry.senses.has('say') && !entry.senses.has('show')))
  )
}
