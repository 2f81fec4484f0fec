import organisations from '../generated/organisations.js'
import timeWords from '../generated/time-words.js'
import {hasCapital} from '../letters.js'
import {
  capitalsEnd,
  isCapital,
  isObjectOf,
  isPlain,
  lowerAt,
  opens,
  speaks,
  type Words
} from './capitals.js'
import {isGivenName} from './given-names.js'
import {isOutletOpening} from './name-kinds.js'
import {isNation} from './nations.js'
import {isDocumentNoun, isPersonNoun} from './nouns.js'
import {isTitle} from './titles.js'

const months: ReadonlySet<string> = new Set(timeWords.months)
const known: ReadonlySet<string> = new Set(organisations.known)

/** "Moody's said", "according to Macy's,": no owner, since nothing is owned. */
export function ownBrand(words: Words, first: number, clitic: number): number {
  if (lowerAt(words, clitic) !== "'s" || lowerAt(words, first - 1) === 'of') return first
  if (clitic - first > 3) return first
  // "Lloyd's of London"
  const of = lowerAt(words, clitic + 1) === 'of' ? capitalsEnd(words, clitic + 2) : 0
  const end = of > clitic + 2 ? of : clitic + 1
  if (clitic - first > 1 && isGivenName(lowerAt(words, first))) return first
  // "Dunphy's promised repairs", "Tarnia's widely criticised “bond” rule": a participle before a noun.
  let verb = end
  while (words[verb]?.pos === 'ADV') verb++
  const noun = /^["“‘']$/.test(words[verb + 1]?.text ?? '') ? verb + 2 : verb + 1
  const participle =
    lowerAt(words, verb).endsWith('ed') && /^(?:NOUN|ADJ)$/.test(words[noun]?.pos ?? '')
  if (speaks(words, end)) return participle ? first : end
  return isObjectOf(words, first) && /^[,.]$/.test(words[end]?.text ?? '') ? end : first
}

/** "38 Degrees said", "50 Cent": a number before a capital that counts nothing. */
export function counted(words: Words, first: number): number {
  if (!/^\d{1,4}$/.test(words[first]?.text ?? '') || !hasCapital(words[first + 1]?.text ?? ''))
    return first
  const noun = lowerAt(words, first + 1)
  const end = first + 2
  const free = opens(words, first) || isObjectOf(words, first)
  // "3M", "7-Eleven"
  if (words[first]?.end === words[first + 1]?.start) return free && speaks(words, end) ? end : first
  if (isCapital(words[end]) || months.has(noun) || !isPlain(noun)) return first
  if (isPersonNoun(noun) || isNation(noun)) return first
  return free && (speaks(words, end) || /^[,.]$/.test(words[end]?.text ?? '')) ? end : first
}

/** "Maroon 5 said", "Blink-182", "Number 10": a number that ends a name; no "Section 8". */
export function numbered(words: Words, first: number): number {
  const end = first + 2
  const credited = speaks(words, end) || isObjectOf(words, first)
  if (credited && known.has(`${lowerAt(words, first)} ${lowerAt(words, first + 1)}`)) return end
  const number = /^\d{1,3}$/.test(words[first + 1]?.text ?? '')
  if (!number || !isCapital(words[first]) || isDocumentNoun(lowerAt(words, first))) return first
  if (months.has(lowerAt(words, first))) return first
  return opens(words, first) && speaks(words, end) ? end : first
}

/** "Johnson and Johnson": two of one name are a firm. */
export function twoAlike(words: Words, first: number): number {
  const alike = isCapital(words[first]) && words[first]?.text === words[first + 2]?.text
  if (!alike || lowerAt(words, first + 1) !== 'and') return first
  return isCapital(words[first - 1]) || isCapital(words[first + 3]) ? first : first + 3
}

/** "Marks & Spencer", "Standard & Poor's": no posts. */
export function ampersand(words: Words, first: number, sign: number): number {
  if (words[sign]?.text !== '&' || sign === first) return first
  const run = capitalsEnd(words, sign + 1)
  // "Ernst & Young | Ana Orr": somebody of the firm behind it.
  const end = run - sign > 3 && isGivenName(lowerAt(words, sign + 2)) ? sign + 2 : run
  if (end === sign + 1) return first
  const parts = words.slice(first, end).map(({lower}) => lower)
  if (parts.some((word) => isTitle(word) || isPersonNoun(word))) return first
  const brand = end - first === 3 && lowerAt(words, end) === "'s" && speaks(words, end + 1)
  return brand || (lowerAt(words, end) === "'s" && words[end + 1]?.text === ',') ? end + 1 : end
}

/** "Hope not Hate" */
export function withNot(words: Words, first: number): number {
  const within = isCapital(words[first]) && lowerAt(words, first + 1) === 'not'
  return within && isCapital(words[first + 2]) ? capitalsEnd(words, first + 2) : first
}

/** "Channel 9 Perth", "Fox 5", "Channel Nine": the number of a station, and its town. */
export function station(words: Words, first: number): number {
  const [number, town] = [words[first + 1], words[first + 2]]
  const counted =
    /^\d{1,4}$/.test(number?.text ?? '') || (number?.pos === 'NUM' && isCapital(number))
  if (!counted || !isCapital(words[first]) || !isOutletOpening(lowerAt(words, first))) return first
  if (!/^(?:NOUN|PROPN|SYM)$/.test(town?.pos ?? '')) return first + 2
  const alone = town?.pos === 'PROPN' && !/^(?:NOUN|PROPN)$/.test(words[first + 3]?.pos ?? '')
  return alone && !isGivenName(lowerAt(words, first + 2)) ? first + 3 : first
}
