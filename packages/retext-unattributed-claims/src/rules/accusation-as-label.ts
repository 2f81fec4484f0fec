import {singular, type Token} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, deskTokens, spanOf} from '../copy.js'
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
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((token, at) => {
        const end = labelEnd(tokens, at, fits)
        const last = tokens[end ?? -1]
        if (end === null || !last) return
        const span = spanOf(token, last)
        report({span, reason: wording.label(reading.textOf(span))})
      })
    }
  }
})

/** Last token of "alleged drug dealer", the crime's noun; `null` for "accused of", "the accused, …". */
function labelEnd(
  tokens: readonly Token[],
  at: number,
  fits: (word: string) => boolean
): number | null {
  if (!labels.has(tokens[at]?.lower ?? '')) return null
  for (let step = at + 1; step < Math.min(tokens.length, at + 5); step++) {
    const token = tokens[step]
    if (!token || !/^(?:ADJ|NOUN|PROPN|VERB|NUM)$/.test(token.pos)) return null
    const next = tokens[step + 1]
    // "victim support worker": the noun only qualifies another.
    const qualifies = next?.pos === 'NOUN' && !fits(next.lower)
    if (fits(token.lower) && !qualifies) return step
  }
  return null
}
