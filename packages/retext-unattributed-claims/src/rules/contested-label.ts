import {copySentences, labelsIn, setOf, singular} from 'nlcst-attribution'
import {defineRule, oneOf, words} from 'sourcing-rule'
import data from '../generated/contested-labels.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const labelling: ReadonlySet<string> = new Set(data.labelling)

export const contestedLabel = defineRule({
  id: 'contested-label',
  plugin: packageName,
  severity: 'info',
  summary: 'Terrorist, extremist, thug: a label that judges people, and nobody who gives it.',
  note: wording.notes.contestedLabel,
  options: {labels: words(data.labels), headline: oneOf('check', 'ignore')},
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const labels = setOf(options.labels)
    for (const sentence of copySentences(reading, {headlines: options.headline === 'check'})) {
      for (const {first, last} of labelsIn(sentence, labels)) {
        const span = sentence.span(first, last)
        if (sentence.has(labelling) || sentence.isOwned(span) || sentence.isCredited(span)) continue
        const reason = wording.contestedLabel(reading.textOf(span))
        report({span, reason, phrase: singular(sentence.word(last - 1))})
      }
    }
  }
})
