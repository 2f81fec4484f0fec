import data from '../generated/matters.js'
import {wordSets} from '../words.js'
import {isNear, sentencesBeside} from './beside.js'
import type {CopySentence} from './sentence.js'

const lists = wordSets(data)
const currencies = new Set(['$', '£', '€', '¥'])
const open = new Set([
  ...data.sport,
  ...data.recipe,
  ...data.market,
  ...data.accounts,
  ...data.notes
])

/**
 * Whether a sentence is of a matter whose figures anybody can see or look up: a match, a recipe, a market, a firm's accounts,
 * rates and limits, or notes and papers that it cites.
 *
 * @param sentence a sentence of copy
 * @returns by its words and those of the sentences beside it
 */
export function isOfOpenMatter(sentence: CopySentence): boolean {
  // "The yield stood at 3.7%. After the budget it jumped to 5.1%": rates, limits and results that are public.
  if (sentence.has(open) || isNear(sentence, lists.publics, 1, 0)) return true
  if (isOfMatch(sentence) || isOfMarket(sentence)) return true
  // "Net profit rose in the quarter. Total income grew by 37%": the same accounts.
  return (
    sentence.has(lists.entries) &&
    sentencesBeside(sentence, 1, 0).some(
      (one) => one.paragraph === sentence.paragraph && isOfAccounts(one)
    )
  )
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
