import type {Token} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {isOwned} from '../coverage.js'
import data from '../generated/forecasts.js'
import {packageName} from '../names.js'
import {copySentencesWith, deskTokens, skipAdverbs, spanOf} from '../old-copy.js'
import * as wording from '../wording.js'

interface Options {
  'scheduled-nouns': readonly string[]
  'weather-exempt': boolean
  'off-in': readonly ('headline' | 'deck')[]
}

const predictors: ReadonlySet<string> = new Set(data.predictors)
const weather: ReadonlySet<string> = new Set(data.weather)
const scheduled: ReadonlySet<string> = new Set(data.scheduled)
const required: ReadonlySet<string> = new Set(data.required)
const devices: ReadonlySet<string> = new Set(data.devices)

const openers = new Set(['poised', 'tipped', 'destined', 'doomed', 'primed'])
const triggers: ReadonlySet<string> = new Set([...predictors, ...openers, 'likely'])

export const unattributedForecast = defineRule<Options>({
  id: 'unattributed-forecast',
  plugin: packageName,
  severity: 'info',
  summary: 'Forecast as fact: is expected to, is set to, will likely.',
  note: wording.notes.forecast,
  defaults: {
    'scheduled-nouns': data.events,
    'weather-exempt': true,
    'off-in': ['headline', 'deck']
  },
  schema: {
    type: 'object',
    properties: {
      'scheduled-nouns': {type: 'array', items: {type: 'string', minLength: 1}},
      'weather-exempt': {type: 'boolean'},
      'off-in': {type: 'array', items: {enum: ['headline', 'deck']}}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const events = new Set(options['scheduled-nouns'])
    const off: ReadonlySet<string> = new Set(options['off-in'])
    for (const sentence of copySentencesWith(reading, triggers, true)) {
      if (off.has(reading.paragraphs[sentence.paragraph]?.role ?? '')) continue
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((_, at) => {
        const found = forecastAt(tokens, at)
        const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
        if (!found || !first || !last || isScheduled(tokens, found, events)) return
        const subject = before(tokens, found.first)
        if (options['weather-exempt'] && subject.some((word) => weather.has(word))) return
        if (subject.some((word) => required.has(word) || devices.has(word))) return
        const span = spanOf(first, last)
        if (isOwned(reading, sentence, span) || hasAgent(tokens, found.last)) return
        report({span, reason: wording.forecast(reading.textOf(span))})
      })
    }
  }
})

interface Found {
  first: number
  last: number
}

function forecastAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]
  if (!token) return null
  // "will likely spread"
  if (
    token.lower === 'will' &&
    tokens[at + 1]?.lower === 'likely' &&
    /^(?:VERB|NOUN|AUX)$/.test(tokens[at + 2]?.pos ?? '')
  )
    return {first: at, last: at + 2}
  // "Poised to become …,"
  if (at === 0 && openers.has(token.lower)) return toVerb(tokens, at, at)
  if (
    !/^(?:is|are|'s|'re|looks|look|seems|seem|appears|appear|remains|remain)$/.test(token.lower) ||
    token.pos === 'PART'
  )
    return null
  const predictor = skipAdverbs(tokens, at + 1)
  const word = tokens[predictor]?.lower ?? ''
  if (!predictors.has(word)) return null
  return toVerb(tokens, at, predictor)
}

function toVerb(tokens: readonly Token[], first: number, predictor: number): Found | null {
  if (tokens[predictor + 1]?.lower !== 'to') return null
  const verb = skipAdverbs(tokens, predictor + 2)
  const pos = tokens[verb]?.pos
  return pos === 'VERB' || pos === 'AUX' ? {first, last: verb} : null
}

/** "The inquest is set to open", "the minister is expected to speak on Friday". */
function isScheduled(
  tokens: readonly Token[],
  {first, last}: Found,
  events: ReadonlySet<string>
): boolean {
  const verb = tokens[last]?.lower ?? ''
  const planned = scheduled.has(verb)
  const event = before(tokens, first).some((word) => events.has(word))
  const dated = tokens
    .slice(last + 1, last + 10)
    .some(({text}) =>
      /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow|today|tonight|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
        text
      )
    )
  return planned && (event || dated)
}

/** The subject's words, back to the start of its clause. */
function before(tokens: readonly Token[], first: number): string[] {
  const words: string[] = []
  for (let at = first - 1; at >= 0; at--) {
    const token = tokens[at]
    if (!token || /^[;:.]$/.test(token.text)) break
    words.push(token.lower)
  }
  return words
}

/** "is expected by analysts to": somebody expects it. */
function hasAgent(tokens: readonly Token[], last: number): boolean {
  return tokens.slice(Math.max(last - 5, 0), last).some(({lower}) => lower === 'by')
}
