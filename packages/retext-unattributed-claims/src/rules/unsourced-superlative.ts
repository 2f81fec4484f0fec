import {copySentences, isComparedBeside, isProducedBeside, rankIn} from 'nlcst-attribution'
import {defineRule, words} from 'sourcing-rule'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

export const unsourcedSuperlative = defineRule({
  id: 'unsourced-superlative',
  plugin: packageName,
  severity: 'info',
  summary: 'First, largest, only, worst ever: a rank with no source.',
  note: wording.notes.superlative,
  options: {words: words(), 'exempt-phrases': words()},
  offIn: ['sport', 'opinion', 'review'],
  check({reading, options, report}) {
    const more = new Set(options.words.map((word) => word.toLowerCase()))
    const exempt = options['exempt-phrases'].map((phrase) => phrase.toLowerCase())
    for (const sentence of copySentences(reading)) {
      for (const phrase of sentence.phrases) {
        const rank = rankIn(sentence, phrase, more)
        if (!rank) continue
        const span = sentence.span(rank.first, rank.last)
        const claim = reading.textOf(span)
        if (exempt.some((one) => claim.toLowerCase().includes(one))) continue
        if (isProducedBeside(sentence, 1, 1) || isComparedBeside(sentence, rank)) continue
        if (!sentence.isOwned(span)) report({span, reason: wording.superlative(claim)})
      }
    }
  }
})
