import type {Quotation, Reading} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import ordinary from '../generated/ordinary-words.js'
import {packageName} from '../names.js'
import {isCopy} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'max-words': number
  'allow-list': readonly string[]
  'require-speaker': boolean
  'ordinary-word-list': readonly string[]
}

const shipped: readonly string[] = [...ordinary.feelings, ...ordinary.plain, ...ordinary.nouns]

export const orphanFragment = defineRule<Options>({
  id: 'orphan-fragment',
  plugin: packageName,
  severity: 'info',
  summary: 'A word or two in marks that nobody says, or that any paraphrase would say as well.',
  note: wording.notes.fragment,
  defaults: {'max-words': 3, 'allow-list': [], 'require-speaker': true, 'ordinary-word-list': []},
  schema: {
    type: 'object',
    properties: {
      'max-words': {type: 'integer', minimum: 1},
      'allow-list': {type: 'array', items: {type: 'string', minLength: 1}},
      'require-speaker': {type: 'boolean'},
      'ordinary-word-list': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const words = new Set([
      ...shipped,
      ...options['ordinary-word-list'].map((word) => word.toLowerCase())
    ])
    const allowed = new Set(options['allow-list'].map((phrase) => phrase.toLowerCase()))
    for (const quotation of reading.quotations) {
      if (quotation.parent !== null || quotation.whole || !isCopy(reading, quotation.paragraph))
        continue
      if (quotation.words === 0 || quotation.words > options['max-words']) continue
      const inside = innerWords(reading, quotation)
      if (allowed.has(inside.join(' '))) continue
      const marked = reading.textOf(quotation)
      if (quotation.kind === 'scare' && options['require-speaker']) {
        report({span: quotation, reason: wording.nobodysWord(marked)})
      } else if (quotation.kind === 'speech' && inside.every((word) => words.has(word))) {
        report({span: quotation, reason: wording.pointless(marked)})
      }
    }
  }
})

function innerWords(reading: Reading, quotation: Quotation): string[] {
  return reading.tokens
    .slice(quotation.first, quotation.last)
    .filter(({lower}) => /[\p{L}\p{N}]/u.test(lower))
    .map(({lower}) => lower)
}
