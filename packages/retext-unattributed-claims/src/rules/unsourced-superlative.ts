import {
  type CopySentence,
  copySentences,
  isComparedBeside,
  isProducedBeside,
  rankIn,
  setOf,
  type TokenRange
} from 'nlcst-attribution'
import {defineRule, words} from 'sourcing-rule'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const naming = new Set(['call', 'dub', 'term'])

export const unsourcedSuperlative = defineRule({
  id: 'unsourced-superlative',
  plugin: packageName,
  severity: 'info',
  summary: 'First, largest, only, worst ever: a rank with no source.',
  note: wording.notes.superlative,
  options: {words: words(), 'exempt-phrases': words()},
  offIn: ['sport', 'opinion', 'review'],
  check({reading, options, report}) {
    const more = setOf(options.words)
    const exempt = options['exempt-phrases'].map((phrase) => phrase.toLowerCase())
    for (const sentence of copySentences(reading)) {
      for (const phrase of sentence.phrases) {
        const rank = rankIn(sentence, phrase, more)
        if (!rank) continue
        const span = sentence.span(rank.first, rank.last)
        const claim = reading.textOf(span)
        if (exempt.some((one) => claim.toLowerCase().includes(one))) continue
        if (isProducedBeside(sentence, 1, 1) || isComparedBeside(sentence, rank)) continue
        if (!sentence.isOwned(span) && !isCalled(sentence, rank))
          report({span, reason: wording.superlative(claim)})
      }
    }
  }
})

/** "what the operator, Tarn Rail, has called the biggest strike": a body or somebody with a name calls it so. */
function isCalled(sentence: CopySentence, {first}: TokenRange): boolean {
  return sentence.clauses.some(
    ({verb, subject}) =>
      naming.has(verb.lemma) &&
      verb.voice === 'active' &&
      verb.last === first &&
      sentence.names.some(
        (name) =>
          /^(?:person|organisation|media)$/.test(name.kind) &&
          name.first >= (subject?.first ?? verb.first) &&
          name.last <= verb.first
      )
  )
}
