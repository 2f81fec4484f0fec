import {copySentences, setOf, singular, wordSets} from 'nlcst-attribution'
import {defineRule, oneOf, words} from 'sourcing-rule'
import data from '../generated/accusations.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const {victims, events} = wordSets(data)
const labels = new Set(['alleged', 'accused'])

/** A noun of crime further than this behind its label is another's. */
const farthest = 5

export const accusationAsLabel = defineRule({
  id: 'accusation-as-label',
  plugin: packageName,
  severity: 'warn',
  summary: 'Accusation used as a title: accused killer, alleged fraudster.',
  note: wording.notes.label,
  options: {
    'crime-nouns': words(data.labels),
    'alleged-victim': oneOf('on', 'off'),
    'alleged-event': {...oneOf('on', 'off'), default: 'off'}
  },
  offIn: ['opinion'],
  check({reading, options, report}) {
    const nouns = setOf(options['crime-nouns'])
    const fits = (word: string) =>
      nouns.has(word) ||
      nouns.has(singular(word)) ||
      (options['alleged-victim'] === 'on' && victims.has(word)) ||
      (options['alleged-event'] === 'on' && events.has(word))
    for (const sentence of copySentences(reading, {words: labels, headlines: true})) {
      for (const {first, last} of sentence.phrases) {
        for (let at = first; at < last; at++) {
          if (!labels.has(sentence.word(at))) continue
          // The first noun of crime behind it; "victim support worker" only qualifies another noun.
          const noun = sentence
            .tokens(at + 1, Math.min(last, at + farthest))
            .find(({lower}) => fits(lower))
          if (!noun) continue
          const next = noun.index + 1
          if (sentence.pos(next) === 'NOUN' && !fits(sentence.word(next))) continue
          const span = sentence.span(at, next)
          report({span, reason: wording.label(reading.textOf(span))})
        }
      }
    }
  }
})
