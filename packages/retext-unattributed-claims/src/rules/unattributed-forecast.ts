import {type Clause, type Reading, type Sentence, skipAdverbs} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {agentOf, clausesOf, copySentences, spanOf, wordAt, wordsOf} from '../copy.js'
import {isOwned, isSomebodys} from '../coverage.js'
import data from '../generated/forecasts.js'
import {packageName} from '../names.js'
import {tellingsOf} from '../tellings.js'
import * as wording from '../wording.js'

interface Options {
  'scheduled-nouns': readonly string[]
  'weather-exempt': boolean
  'off-in': readonly ('headline' | 'deck')[]
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const predictors = set(data.predictors)
const weather = set(data.weather)
const scheduled = set(data.scheduled)
const required = set([...data.required, ...data.devices])
const openers = set(data.openers)
const states = set(data.states)
const customs = set(data.customs)
const dates = set(data.dates)

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
    const events = set(options['scheduled-nouns'])
    const off = set(options['off-in'])
    for (const sentence of copySentences(reading, true)) {
      if (off.has(reading.paragraphs[sentence.paragraph]?.role ?? '')) continue
      for (const clause of clausesOf(reading, sentence)) {
        const found = forecastIn(reading, sentence, clause)
        if (!found || isScheduled(reading, sentence, found, events)) continue
        const before = wordsOf(reading, {...sentence, last: found.first})
        if (options['weather-exempt'] && before.some((word) => weather.has(word))) continue
        if (before.some((word) => required.has(word))) continue
        const span = spanOf(reading, found.first, found.last)
        if (isOwned(reading, sentence, span) || isSomebodys(reading, sentence.index, span)) continue
        if (agentOf(reading, sentence, clause.verb) || isTold(reading, sentence, clause)) continue
        report({span, reason: wording.forecast(reading.textOf(span))})
      }
    }
  }
})

interface Found {
  first: number
  last: number
}

/** "is expected to collapse", "looks set to fall", "will likely spread", "Poised to become the largest, …". */
function forecastIn(reading: Reading, sentence: Sentence, {verb}: Clause): Found | null {
  const word = (at: number) => wordAt(reading, at)
  const group = reading.tokens.slice(verb.first, verb.last)
  const opens = verb.first === sentence.first && openers.has(word(verb.head))
  if (verb.polarity === 'negative' || (verb.tense === 'past' && !opens)) return null
  // "are often expected to": a custom.
  if (group.some(({lower}) => customs.has(lower))) return null
  if (verb.modality === 'will' && group.some(({lower}) => lower === 'likely'))
    return {first: verb.first, last: verb.last}
  // The tagger makes little of "will likely spread".
  if (word(verb.head) === 'will' && word(verb.last) === 'likely')
    return {first: verb.first, last: verb.last + 2}
  const passive = predictors.has(word(verb.head)) && verb.voice === 'passive'
  const direct = opens || (passive && verb.form === 'finite')
  const at = direct ? verb.last : skipAdverbs(reading.tokens, verb.last, sentence.last) + 1
  if (!direct && !(states.has(verb.lemma) && predictors.has(word(at - 1)))) return null
  if (word(at) !== 'to') return null
  const to = skipAdverbs(reading.tokens, at + 1, sentence.last)
  const verbal = /^(?:VERB|AUX)$/.test(reading.tokens[to]?.pos ?? '')
  return verbal ? {first: verb.first, last: to + 1} : null
}

/** "The inquest is set to open", "the minister is expected to speak on Friday". */
function isScheduled(
  reading: Reading,
  sentence: Sentence,
  {first, last}: Found,
  events: ReadonlySet<string>
): boolean {
  if (!scheduled.has(wordAt(reading, last - 1))) return false
  if (wordsOf(reading, {...sentence, last: first}).some((word) => events.has(word))) return true
  return reading.tokens
    .slice(last, Math.min(last + 10, sentence.last))
    .some(({lower}) => dates.has(lower))
}

/** Somebody tells it, named or not: that he is vague is another rule's fault. */
function isTold(reading: Reading, sentence: Sentence, {verb}: Clause): boolean {
  return tellingsOf(reading, sentence).some(
    ({clause, entry}) =>
      clause?.verb.first !== verb.first && (entry === null || entry.senses.has('say'))
  )
}
