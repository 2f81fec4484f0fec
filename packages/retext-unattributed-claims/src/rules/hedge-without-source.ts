import {
  type CopySentence,
  copySentences,
  isIdentified,
  isTold,
  sourceOf,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf, words} from 'sourcing-rule'
import data from '../generated/hedges.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const heard = new Set(['heard'])

export const hedgeWithoutSource = defineRule({
  id: 'hedge-without-source',
  plugin: packageName,
  severity: 'warn',
  summary: 'Reportedly, allegedly, apparently: a hedge with no source near it.',
  note: wording.notes.hedge,
  options: {
    adverbs: words(data.adverbs),
    'require-source-in': oneOf('sentence', 'paragraph'),
    'court-mode': flag(false)
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const adverbs = new Set(options.adverbs.map((word) => word.toLowerCase()))
    const inCourt =
      options['court-mode'] && reading.tokens.some(({lower}) => lists.legal.has(lower))
    const either = new Set([...adverbs, ...lists.rumours])
    for (const sentence of copySentences(reading, {words: either})) {
      for (let at = sentence.first; at < sentence.last; at++) {
        const last = hedgeEnd(sentence, at, adverbs)
        const word = sentence.word(at)
        if (last === null || !sentence.isDesk(at) || (inCourt && word.startsWith('alleged')))
          continue
        if (isVouchedFor(sentence, word) || isTold(sentence, at)) continue
        if (isSourcedBeside(sentence, options['require-source-in'] === 'paragraph')) continue
        const span = sentence.span(at, last)
        if (sentence.isLink(span)) continue
        const severity = lists.inferring.has(word) ? 'info' : undefined
        report({span, reason: wording.hedge(reading.textOf(span)), phrase: word, severity})
      }
    }
  }
})

/** The token after a hedge that begins at `at`, or `null`: "reportedly", "rumoured", "rumour has it". */
function hedgeEnd(sentence: CopySentence, at: number, adverbs: ReadonlySet<string>): number | null {
  const word = sentence.word(at)
  if (adverbs.has(word) || (lists.rumours.has(word) && word.endsWith('ed'))) return at + 1
  const hasIt = lists.has.has(sentence.word(at + 1)) && sentence.word(at + 2) === 'it'
  return lists.rumours.has(word) && hasIt ? at + 3 : null
}

/** What a court heard, the paper's own eyes, or a case whose bringer alleges: "was sued for allegedly harassing". */
function isVouchedFor(sentence: CopySentence, hedge: string): boolean {
  if (sentence.has(heard) && sentence.has(lists.hearing)) return true
  if (hedge === 'allegedly' && sentence.has(lists.accusing)) return true
  const {words} = sentence
  return words.some((word, at) => word === 'our' && lists.reporters.has(words[at + 1] ?? ''))
}

/** An identified source in the sentence before, or in the next one where it is a paper or an outlet. */
function isSourcedBeside(sentence: CopySentence, anywhere: boolean): boolean {
  const {reading, index, paragraphAttributions} = sentence
  return paragraphAttributions.some((one) => {
    if (!isIdentified(reading, one) || one.sense === 'want' || one.sense === 'think') return false
    if (anywhere || one.sentence === index - 1) return true
    const kind = sourceOf(reading, one)?.class
    return one.sentence === index + 1 && (kind === 'media' || kind === 'document')
  })
}
