import {copySentences, footageIn, isCheckedNear, isExposed} from 'nlcst-attribution'
import {count, defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

export const unverifiedFootage = defineRule({
  id: 'unverified-footage',
  plugin: packageName,
  severity: 'info',
  summary: 'A video that circulates online, and nobody who is said to have checked it.',
  note: wording.notes.unverifiedFootage,
  options: {window: count(3)},
  offIn: ['opinion', 'review', 'sport', 'feature', 'profile'],
  check({reading, options, report}) {
    for (const sentence of copySentences(reading)) {
      const footage = footageIn(sentence)
      if (!footage || isCheckedNear(sentence, options.window) || isExposed(sentence)) continue
      const span = sentence.span(footage.first, footage.last)
      report({span, reason: wording.unverifiedFootage(reading.textOf(span)), phrase: 'footage'})
    }
  }
})
