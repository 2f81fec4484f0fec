import {
  type Clause,
  type CopySentence,
  copySentences,
  forecastIn,
  isToldOfBeside,
  setOf,
  type TokenRange,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, someOf, words} from 'sourcing-rule'
import data from '../generated/forecasts.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const settled = new Set(['set', 'due', 'slated'])
const slated = new Set(['slated'])
const readers = new Set(['you', 'we', 'i'])
const required = new Set([...data.required, ...data.devices])

export const unattributedForecast = defineRule({
  id: 'unattributed-forecast',
  plugin: packageName,
  severity: 'info',
  summary: 'Forecast as fact: is expected to, is set to, will likely.',
  note: wording.notes.forecast,
  options: {
    'scheduled-nouns': words(data.events),
    'weather-exempt': flag(true),
    'off-in': someOf(['headline', 'deck'])
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const events = setOf(options['scheduled-nouns'])
    const off = new Set<string>(options['off-in'])
    for (const sentence of copySentences(reading, {headlines: true})) {
      if (off.has(reading.paragraphs[sentence.paragraph]?.role ?? '')) continue
      for (const clause of sentence.clauses) {
        const found = forecastIn(sentence, clause)
        if (!found || isScheduled(sentence, found, events)) continue
        const before = (list: ReadonlySet<string>) =>
          sentence.has(list, sentence.first, found.first)
        if ((options['weather-exempt'] && before(lists.weather)) || before(required)) continue
        // "The moon is set to light the sky": it keeps its course.
        if (before(lists.heavens)) continue
        const span = sentence.span(found.first, found.last)
        // "You are bound to find it": the reader is spoken to.
        if (sentence.has(readers, Math.max(found.first - 3, sentence.first), found.first)) continue
        if (sentence.isOwned(span) || sentence.isCredited(span)) continue
        if (isForecaster(sentence, found)) continue
        if (sentence.agentOf(clause.verb) || isTold(sentence, clause)) continue
        if (isToldOfBeside(sentence, 0)) continue
        report({span, reason: wording.forecast(reading.textOf(span))})
      }
    }
  }
})

/** "The inquest is set to open", "the minister is expected to speak on Friday". */
function isScheduled(
  sentence: CopySentence,
  {first, last}: TokenRange,
  events: ReadonlySet<string>
): boolean {
  // "It is slated to send volunteers": somebody has put it on a slate.
  if (sentence.has(slated, first, last) && !lists.changes.has(sentence.word(last - 1))) return true
  if (lists.ownPlans.has(sentence.word(last - 1)) && sentence.has(settled, first, last)) return true
  if (!lists.scheduled.has(sentence.word(last - 1))) return false
  const dated = sentence.tokens().some(({text}) => /^(?:19|20)\d\d$/.test(text))
  return dated || sentence.has(events, sentence.first, first) || sentence.has(lists.dates)
}

/** Somebody tells it, named or not: that he is vague is another rule's fault. */
function isTold({tellings, clauses}: CopySentence, {verb}: Clause): boolean {
  // "has been told by both the police and the bank that they are unlikely to"
  const informed = clauses.some(
    (one) =>
      lists.informing.has(one.verb.lemma) &&
      one.verb.voice === 'passive' &&
      one.verb.first < verb.first
  )
  if (informed) return true
  return tellings.some(
    ({clause, entry}) =>
      clause?.verb.first !== verb.first && (entry === null || entry.senses.has('say'))
  )
}

/** "…, the World Bank forecast", "analysts at Corin predict": whoever expects it stands in the sentence. */
function isForecaster(sentence: CopySentence, {first, last}: TokenRange): boolean {
  return sentence.tokens().some(({index, lower}) => {
    if ((first <= index && index < last) || !lists.forecasting.has(lower)) return false
    return index > sentence.first && /^(?:PROPN|NOUN)$/.test(sentence.pos(index - 1) ?? '')
  })
}
