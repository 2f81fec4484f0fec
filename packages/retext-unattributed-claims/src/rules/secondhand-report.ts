import {
  attributionsWhere,
  type CopySentence,
  copySentences,
  crowdsIn,
  isExposed,
  itemsIn,
  type Span,
  sentencesBefore,
  sentencesBeside,
  sourceOf,
  unnamedMediaWords,
  unnamedReportsIn,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf, words} from 'sourcing-rule'
import data from '../generated/second-hand.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const triggers = new Set([...unnamedMediaWords, 'reported'])

export const secondhandReport = defineRule({
  id: 'secondhand-report',
  plugin: packageName,
  severity: 'warn',
  summary:
    'Local media, press reports, “it was reported”: somebody else’s report without the outlet.',
  note: wording.notes.secondhand,
  options: {
    'outlet-list': words(),
    'allow-local-media-with-link': flag(true),
    social: oneOf('on', 'off')
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const outlets = options['outlet-list'].map((name) => ` ${name.toLowerCase()} `)
    for (const sentence of copySentences(reading, {words: triggers})) {
      if (options['allow-local-media-with-link'] && sentence.isLinked) continue
      for (const {first, last} of options.social === 'on' ? crowdsIn(sentence) : []) {
        const span = sentence.span(first, last)
        if (isHeardNext(sentence)) continue
        report({span, reason: wording.crowd(reading.textOf(span))})
      }
      // An outlet's name in the sentence, as a source or as the thing that "local newspaper" introduces.
      const copy = ` ${sentence.words.join(' ')} `
      if (outlets.some((outlet) => copy.includes(outlet))) continue
      if (sentence.names.some(({kind}) => kind === 'media') || isExposed(sentence)) continue
      for (const {first, last} of unnamedReportsIn(sentence)) {
        const span = sentence.span(first, last)
        if (!sentence.isCovered(span) && !isNamedBelow(sentence, span))
          report({span, reason: wording.secondhand(reading.textOf(span))})
      }
    }
  }
})

/** Somebody of the crowd is quoted in the next sentence. */
function isHeardNext(sentence: CopySentence): boolean {
  const next = sentencesBeside(sentence, 0, 1)[0]
  return (
    next !== undefined &&
    itemsIn(sentence.reading.quotations, next).some(
      ({kind, source}) => kind === 'speech' && source !== null
    )
  )
}

/** "Several newspapers reported": which ones comes further down; reports at large are nobody's. */
function isNamedBelow(sentence: CopySentence, span: Span): boolean {
  const words = sentence.reading.textOf(span).toLowerCase().split(/\s+/u)
  const lead = sentencesBefore(sentence) === 0
  const counted = words.some((word) => lists.papers.has(word))
  const media = !words.includes('reports') && words.some((word) => lists.press.has(word))
  if (!counted && !media) return false
  // "State media has reported that it drew bids. ¶ Two funds are among them, the Tarn Herald said": named in the next sentence.
  const reach = lead && media ? 3 : counted ? 8 : 1
  return sentencesBeside(sentence, 0, reach).some(({reading, index}) =>
    attributionsWhere(reading, {sentence: index, named: true}).some((one) => {
      const kind = sourceOf(reading, one)?.class
      // "the daily Politiken reported": what reports, and is nobody, is an outlet.
      return kind === 'media' || (kind === 'organisation' && one.lemma === 'report')
    })
  )
}
