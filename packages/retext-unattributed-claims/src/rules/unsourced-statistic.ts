import {
  attributionsWhere,
  type CopySentence,
  copySentences,
  type Figure,
  figuresIn,
  hasReleasedFigures,
  isIdentified,
  isNear,
  isProducedBeside,
  isSet,
  isToldOfBelow,
  placesOf,
  type Reading,
  type SourceClass,
  sentencesBeside,
  setOf,
  tellersBeside,
  wordSets
} from 'nlcst-attribution'
import {count, defineRule, oneOf, someOf, words} from 'sourcing-rule'
import data from '../generated/statistics.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const currencies = new Set(['$', '£', '€', '¥'])
const officials = data.officials as readonly SourceClass[]
const elsewhere = new Set([
  ...data.sport,
  ...data.recipe,
  ...data.market,
  ...data.accounts,
  ...data.notes
])

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

/** Somebody who can be found speaks, a note or a law on information is cited, or anybody can see it: a match, a market. */
function isSourced(sentence: CopySentence): boolean {
  // "I want 100% of my things sold": the writer's own.
  if (sentence.has(elsewhere) || sentence.has(lists.writers)) return true
  // "The yield stood at 3.7%. After the budget it jumped to 5.1%": rates, limits and results that are public.
  if (isNear(sentence, lists.publics, 1, 0) || sentence.sources().length > 0) return true
  if (isOfMatch(sentence) || isOfMarket(sentence)) return true
  // "Net profit rose in the quarter. Total income grew by 37%": the same accounts.
  const accounts = sentencesBeside(sentence, 1, 0).some(
    (one) => one.paragraph === sentence.paragraph && isOfAccounts(one)
  )
  if (accounts && sentence.has(lists.entries)) return true
  // "The IMF has projected growth to reach 46%": a body foresees it.
  const body = sentence.names.some(({kind}) => kind === 'organisation' || kind === 'other')
  return (body && sentence.has(lists.projecting)) || hasReleasedFigures(sentence)
}

/** "Kerala won 4–1 with 58% of the ball": a score beside a result. */
function isOfMatch(sentence: CopySentence): boolean {
  const score = /(?<![\d–-])\d{1,3} ?[–-] ?\d{1,3}(?![\d–-])/
  return sentence.has(lists.results) && score.test(sentence.words.join(' '))
}

/** Two words of accounts: "posted a rise in net profit for the first quarter". */
function isOfAccounts({words}: CopySentence): boolean {
  return new Set(words.filter((word) => lists.accounts.has(word))).size > 1
}

/** "holds 26 per cent, with 5 per cent by the bank", "owns 100% of the equity": who owns what is on a public register. */
function isHolding(sentence: CopySentence, {kind}: Figure): boolean {
  return kind === 'percentage' && isNear(sentence, lists.holdings, 1, 0)
}

/** A report on prices names the market once: "Gold fell 0.4% to $2,031 an ounce. Silver lost 1.2% to $22.85." */
function isOfMarket(sentence: CopySentence): boolean {
  const {words} = sentence
  if (words.some((word) => word.endsWith('-index') || word.endsWith('-share'))) return true
  // "Bitcoin rose to $20,000. However, it has fallen by half": the same price.
  const moves = sentence.has(lists.moving)
  if (moves && words.slice(0, 4).includes('it')) {
    if (sentencesBeside(sentence, 2, 0).some((one) => one.has(lists.market))) return true
  }
  // "Shares in Larn climbed 3%. Kestria shed 4.2%": what moves beside a market is traded there.
  if (!moves && !words.some((word) => currencies.has(word.charAt(0)))) return false
  return sentence
    .around(2, 1)
    .some((one) => one.paragraph === sentence.paragraph && (one.has(lists.market) || isPriced(one)))
}

/** "to £5,870 a tonne" */
function isPriced(sentence: CopySentence): boolean {
  return (
    sentence.has(lists.lots) &&
    sentence.words.some(
      (word, at, all) =>
        lists.lots.has(word) &&
        /^(?:an?|per)$/.test(all[at - 1] ?? '') &&
        /\d/.test(all[at - 2] ?? '')
    )
  )
}
