import type {Reading, Sentence} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentences, isDesk, lemmaAt, spanOf, wordAt, wordsOf} from '../copy.js'
import {
  attributionsIn,
  isCarried,
  isIdentified,
  isSomebodys,
  sourceOf,
  sourcesIn
} from '../coverage.js'
import {type Figure, figureAt, type Kind} from '../figures.js'
import data from '../generated/statistics.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  kinds: readonly Kind[]
  scope: 'sentence' | 'paragraph' | 'story'
  'min-per-story': number
  'exempt-units': readonly string[]
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const elsewhere = set([...data.sport, ...data.recipe, ...data.market, ...data.accounts])
const polls = set(data.polls)
const counting = set(data.counting)
const terms = set(data.terms)
const notes = new Set(['[', '¹', '²', '³'])
const released = set(data.released)

export const unsourcedStatistic = defineRule<Options>({
  id: 'unsourced-statistic',
  plugin: packageName,
  severity: 'info',
  summary: 'Percentage, rate, total or toll with no source.',
  note: wording.notes.statistic,
  defaults: {
    kinds: ['percentage', 'ratio', 'toll', 'total'],
    scope: 'paragraph',
    'min-per-story': 1,
    'exempt-units': data.seen
  },
  schema: {
    type: 'object',
    properties: {
      kinds: {type: 'array', items: {enum: ['percentage', 'ratio', 'toll', 'total']}},
      scope: {enum: ['sentence', 'paragraph', 'story']},
      'min-per-story': {type: 'integer', minimum: 1},
      'exempt-units': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const kinds = set(options.kinds)
    const exempt = set(options['exempt-units'])
    const {scope} = options
    if (scope === 'story' && reading.attributions.some((one) => isIdentified(reading, one))) return
    const polled = reading.tokens.some(({lower}) => polls.has(lower))
    const found = copySentences(reading).flatMap((sentence) =>
      isSourced(reading, sentence, scope)
        ? []
        : figuresIn(reading, sentence).filter(
            (figure) =>
              kinds.has(figure.kind) &&
              // poll-missing-details asks who counted these.
              !(polled && (figure.kind === 'percentage' || figure.kind === 'ratio')) &&
              !isSet(reading, sentence, figure, exempt) &&
              !(figure.kind === 'toll' && hasOfficials(reading))
          )
    )
    if (found.length < options['min-per-story']) return
    for (const {first, last} of found) {
      const span = spanOf(reading, first, last)
      report({span, reason: wording.statistic(reading.textOf(span))})
    }
  }
})

function figuresIn(reading: Reading, sentence: Sentence): Figure[] {
  const found: Figure[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const figure = isDesk(reading, at) ? figureAt(reading, sentence, at) : null
    if (!figure) continue
    const place = spanOf(reading, figure.first, figure.last)
    if (!isSomebodys(reading, sentence.index, place)) found.push(figure)
    at = figure.last - 1
  }
  return found
}

/** Somebody who can be found speaks, a note or a law on information is cited, or anybody can see it: a match, a market. */
function isSourced(reading: Reading, sentence: Sentence, scope: Options['scope']): boolean {
  const words = wordsOf(reading, sentence)
  if (words.some((word) => elsewhere.has(word) || notes.has(word))) return true
  if (words.some((word, at) => released.has(word) && counting.has(words[at - 1] ?? ''))) return true
  if (sourcesIn(reading, sentence.index).length > 0 || words.includes('freedom')) return true
  if (scope === 'sentence') return false
  const told = attributionsIn(reading, sentence.paragraph).length > 0
  return isCarried(reading, sentence) || (scope === 'story' && told)
}

/** A rate is set, an option agreed, a sample counted by whoever found it: "the 15% tariff", "divers found 61 per cent". */
function isSet(
  reading: Reading,
  sentence: Sentence,
  {first, last}: Figure,
  exempt: ReadonlySet<string>
): boolean {
  for (let at = Math.max(first - 4, sentence.first); at < Math.min(last + 4, sentence.last); at++) {
    if (at < first && counting.has(lemmaAt(reading, at))) return true
    if (at >= first - 3 && exempt.has(wordAt(reading, at))) return true
    if (at >= last && at < last + 3 && terms.has(wordAt(reading, at))) return true
  }
  return terms.has(wordAt(reading, first - 2)) && wordAt(reading, first - 1) === 'of'
}

/** Police, a ministry or a hospital speak in the story: they have counted the dead. */
function hasOfficials(reading: Reading): boolean {
  return reading.attributions.some((one) => {
    const kind = sourceOf(reading, one)?.class
    return (
      one.quotation === null && (kind === 'organisation' || kind === 'role' || kind === 'named')
    )
  })
}
