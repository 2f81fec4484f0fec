import {
  attributionsWhere,
  type CopySentence,
  copySentences,
  type Figure,
  figuresIn,
  hasReleasedFigures,
  isIdentified,
  isNear,
  isOfOpenMatter,
  isProducedBeside,
  isSet,
  isToldOfBelow,
  placesOf,
  type Reading,
  type SourceClass,
  setOf,
  tellersBeside,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule, oneOf, someOf, words} from 'sourcing-rule'
import data from '../generated/statistics.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const officials = data.officials as readonly SourceClass[]
export const unsourcedStatistic = defineRule({
  id: 'unsourced-statistic',
  plugin: packageName,
  severity: 'info',
  summary: 'Percentage, rate, total or toll with no source.',
  note: wording.notes.statistic,
  options: {
    kinds: someOf(['percentage', 'ratio', 'toll', 'total']),
    scope: {...oneOf('sentence', 'paragraph', 'story'), default: 'paragraph'},
    'min-per-story': count(1, 1),
    'exempt-units': words(data.seen)
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const {scope} = options
    const exempt = setOf(options['exempt-units'])
    if (scope === 'story' && reading.attributions.some((one) => isIdentified(reading, one))) return
    const others = countedElsewhere(reading)
    const found = copySentences(reading).flatMap((sentence) => {
      const figures = figuresIn(sentence).filter(
        ({kind}) => options.kinds.includes(kind) && !others.has(kind)
      )
      if (figures.length === 0 || isSourced(sentence)) return []
      if (scope !== 'sentence' && isToldAround(sentence)) return []
      if (scope === 'story' && sentence.paragraphAttributions.length > 0) return []
      return figures
        .filter((figure) => !isSet(sentence, figure) && !isHolding(sentence, figure))
        .filter(
          ({first, last}) => !sentence.has(exempt, Math.max(first - 3, sentence.first), last + 4)
        )
        .map(({first, last}) => sentence.span(first, last))
        .filter((span) => !sentence.isCredited(span))
    })
    if (found.length < options['min-per-story']) return
    for (const span of found) report({span, reason: wording.statistic(reading.textOf(span))})
  }
})

/** poll-missing-details asks who counted some kinds; police, a ministry or a hospital have counted the dead. */
function countedElsewhere(reading: Reading): ReadonlySet<string> {
  const others = new Set<string>(placesOf(reading, lists.polls).length > 0 ? data.polled : [])
  if (attributionsWhere(reading, {sourceClass: officials, quoted: false}).length > 0)
    others.add('toll')
  return others
}

/** Who counts is told once in a story, most often before the figures. */
function isToldAround(sentence: CopySentence): boolean {
  return (
    sentence.isCarried ||
    tellersBeside(sentence, 2, 0).length > 0 ||
    isProducedBeside(sentence, sentence.index, 1) ||
    isToldOfBelow(sentence)
  )
}

/** Somebody who can be found speaks or foresees it, figures came out, or anybody can see them. */
function isSourced(sentence: CopySentence): boolean {
  // "I want 100% of my things sold": the writer's own.
  if (sentence.has(lists.writers) || isOfOpenMatter(sentence)) return true
  if (sentence.sources().length > 0 || hasReleasedFigures(sentence)) return true
  // "The IMF has projected growth to reach 46%": a body foresees it.
  const body = sentence.names.some(({kind}) => kind === 'organisation' || kind === 'other')
  return body && sentence.has(lists.projecting)
}

/** "holds 26 per cent, with 5 per cent by the bank", "owns 100% of the equity": who owns what is on a public register. */
function isHolding(sentence: CopySentence, {kind}: Figure): boolean {
  return kind === 'percentage' && isNear(sentence, lists.holdings, 1, 0)
}
