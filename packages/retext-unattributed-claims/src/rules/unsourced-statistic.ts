import {type Token, verbForms} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {attributionsIn, isCarried, isIdentified, sourcesIn} from '../coverage.js'
import data from '../generated/statistics.js'
import {packageName} from '../names.js'
import {copySentences, deskTokens, spanOf} from '../old-copy.js'
import * as wording from '../wording.js'

type Kind = 'percentage' | 'ratio' | 'toll' | 'total'

interface Options {
  kinds: readonly Kind[]
  scope: 'sentence' | 'paragraph' | 'story'
  'min-per-story': number
  'exempt-units': readonly string[]
}

const toll = new Set(data.toll.flatMap(verbForms))
const tollNouns: ReadonlySet<string> = new Set(data.tollNouns)
const dying: ReadonlySet<string> = new Set(data.dying)
const scale: ReadonlySet<string> = new Set(data.scale)
const rate: ReadonlySet<string> = new Set(data.rate)
const costing = new Set(data.verbs.flatMap(verbForms))
const counting = new Set(
  [
    'find',
    'count',
    'record',
    'measure',
    'register',
    'report',
    'log',
    'tally',
    'detect',
    'identify'
  ].flatMap(verbForms)
)
const elsewhere: ReadonlySet<string> = new Set([...data.sport, ...data.recipe])
const words: ReadonlySet<string> = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten'
])

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
    const kinds = new Set(options.kinds)
    const exempt = new Set(options['exempt-units'])
    const found: {start: number; end: number}[] = []
    if (options.scope === 'story' && reading.attributions.some((one) => isIdentified(reading, one)))
      return
    for (const sentence of copySentences(reading)) {
      const tokens = deskTokens(reading, sentence)
      if (tokens.some(({lower}) => elsewhere.has(lower))) continue
      if (sourcesIn(reading, sentence.index).length > 0) continue
      if (options.scope !== 'sentence') {
        const paragraph = attributionsIn(reading, sentence.paragraph)
        if (isCarried(reading, sentence) || (options.scope === 'story' && paragraph.length > 0))
          continue
      }
      for (let at = 0; at < tokens.length; at++) {
        const figure = figureAt(tokens, at, kinds)
        const [first, last] = [tokens[figure?.first ?? -1], tokens[figure?.last ?? -1]]
        if (!figure || !first || !last) continue
        // "Divers found 61 per cent of them": who counted is the subject.
        const counter = tokens.slice(Math.max(figure.first - 4, 0), figure.first)
        if (counter.some(({lower, pos}) => pos === 'VERB' && counting.has(lower))) continue
        const near = tokens.slice(Math.max(figure.first - 3, 0), figure.last + 4)
        at = figure.last
        if (!near.some(({lower}) => exempt.has(lower))) found.push(spanOf(first, last))
      }
    }
    if (found.length < options['min-per-story']) return
    for (const span of found) report({span, reason: wording.statistic(reading.textOf(span))})
  }
})

interface Figure {
  first: number
  last: number
}

function figureAt(tokens: readonly Token[], at: number, kinds: ReadonlySet<Kind>): Figure | null {
  const token = tokens[at]
  if (!token || !(isNumber(token) || words.has(token.lower) || toll.has(token.lower))) return null
  return (
    (kinds.has('percentage') ? percentage(tokens, at) : null) ??
    (kinds.has('ratio') ? ratio(tokens, at) : null) ??
    (kinds.has('toll') ? casualties(tokens, at) : null) ??
    (kinds.has('total') ? total(tokens, at) : null)
  )
}

function isNumber(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^\d[\d,.]*$/.test(token.text) || (token.pos === 'NUM' && /^\p{L}/u.test(token.text)))
  )
}

/** "22 per cent", "8%" */
function percentage(tokens: readonly Token[], at: number): Figure | null {
  if (!isNumber(tokens[at])) return null
  const next = tokens[at + 1]?.lower ?? ''
  if (next === '%' || next === 'percent' || next === 'pc') return {first: at, last: at + 1}
  return next === 'per' && tokens[at + 2]?.lower === 'cent' ? {first: at, last: at + 2} : null
}

/** "one in six adults", "nine out of ten" */
function ratio(tokens: readonly Token[], at: number): Figure | null {
  const count = tokens[at]?.lower ?? ''
  if (!words.has(count) && !/^\d{1,2}$/.test(count)) return null
  const joint =
    tokens[at + 1]?.lower === 'in'
      ? 2
      : tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of'
        ? 3
        : 0
  const base = tokens[at + joint]
  if (
    joint === 0 ||
    !base ||
    (!words.has(base.lower) && !/^\d{1,4}$/.test(base.text)) ||
    /^(?:19|20)\d\d$/.test(base.text)
  )
    return null
  const noun = tokens[at + joint + 1]
  return noun && /^(?:NOUN|ADJ|VERB|ADP)$/.test(noun.pos) ? {first: at, last: at + joint + 1} : null
}

/** "killed 14 people", "31 people died" */
function casualties(tokens: readonly Token[], at: number): Figure | null {
  const verb = tokens[at]
  if (!verb) return null
  if (toll.has(verb.lower) && verb.pos === 'VERB') {
    const number = /^(?:at|about|some|more|nearly|almost|around)$/.test(tokens[at + 1]?.lower ?? '')
      ? at + 2 + (/^(?:least|than)$/.test(tokens[at + 2]?.lower ?? '') ? 1 : 0)
      : at + 1
    if (isNumber(tokens[number]) && tollNouns.has(tokens[number + 1]?.lower ?? ''))
      return {first: at, last: number + 1}
  }
  if (!isNumber(verb) || !tollNouns.has(tokens[at + 1]?.lower ?? '')) return null
  const rest = tokens.slice(at + 2, at + 6)
  const end = rest.findIndex(({lower}) => dying.has(lower))
  return end !== -1 && rest.slice(0, end).every(({pos}) => pos === 'AUX' || pos === 'ADV')
    ? {first: at, last: at + 2 + end}
    : null
}

/** "$80 million a year", "3.2 million bottles go to landfill each year" */
function total(tokens: readonly Token[], at: number): Figure | null {
  if (!isNumber(tokens[at])) return null
  const money = /^[$£€¥]$/.test(tokens[at - 1]?.text ?? '')
  const scaled = scale.has(tokens[at + 1]?.lower ?? '')
  if (!scaled && !(money && /,\d{3}/.test(tokens[at]?.text ?? ''))) return null
  const first = money ? at - 1 : at
  for (let end = at + 1; end < Math.min(tokens.length, at + 9); end++) {
    const token = tokens[end]
    if (!token || /^[,;.]$/.test(token.text)) break
    const every = /^(?:a|each|every|per)$/.test(tokens[end - 1]?.lower ?? '')
    if (rate.has(token.lower) && (every || /(?:ly|wide)$/.test(token.lower)))
      return {first, last: end}
  }
  const cost = tokens.slice(Math.max(first - 6, 0), first).some(({lower}) => costing.has(lower))
  return money && scaled && cost && rate.has(tokens[at + 3]?.lower ?? '')
    ? {first, last: at + 1}
    : null
}
