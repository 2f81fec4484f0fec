import {singular} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, phrasesOf, spanOf, wordAt} from '../copy.js'
import data from '../generated/accusations.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  'crime-nouns': readonly string[]
  'alleged-victim': 'on' | 'off'
  'alleged-event': 'on' | 'off'
}

const victims: ReadonlySet<string> = new Set(data.victims)
const events: ReadonlySet<string> = new Set(data.events)
const labels = new Set(['alleged', 'accused'])

export const accusationAsLabel = defineRule<Options>({
  id: 'accusation-as-label',
  plugin: packageName,
  severity: 'warn',
  summary: 'Accusation used as a title: accused killer, alleged fraudster.',
  note: wording.notes.label,
  defaults: {'crime-nouns': data.labels, 'alleged-victim': 'on', 'alleged-event': 'off'},
  schema: {
    type: 'object',
    properties: {
      'crime-nouns': {type: 'array', items: {type: 'string', minLength: 1}},
      'alleged-victim': {enum: ['on', 'off']},
      'alleged-event': {enum: ['on', 'off']}
    },
    additionalProperties: false
  },
  offIn: ['opinion'],
  check({reading, options, report}) {
    const nouns = new Set(options['crime-nouns'].map((noun) => noun.toLowerCase()))
    const fits = (word: string) =>
      nouns.has(word) ||
      nouns.has(singular(word)) ||
      (options['alleged-victim'] === 'on' && victims.has(word)) ||
      (options['alleged-event'] === 'on' && events.has(word))
    for (const sentence of copySentencesWith(reading, labels, true)) {
      for (const {first, last} of phrasesOf(reading, sentence)) {
        for (let at = first; at < last; at++) {
          if (!labels.has(wordAt(reading, at))) continue
          // The first noun of crime behind it; "victim support worker" only qualifies another noun.
          const end = [1, 2, 3, 4]
            .map((step) => at + step)
            .find((step) => step < last && fits(wordAt(reading, step)))
          if (end === undefined) continue
          if (reading.tokens[end + 1]?.pos === 'NOUN' && !fits(wordAt(reading, end + 1))) continue
          const span = spanOf(reading, at, end + 1)
          report({span, reason: wording.label(reading.textOf(span))})
        }
      }
    }
  }
})
