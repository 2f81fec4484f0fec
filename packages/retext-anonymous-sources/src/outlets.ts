import {createPhraseMatcher, memoize, type Reading, verbForms} from 'nlcst-attribution'
import words from './generated/outlets.js'

const endings: ReadonlySet<string> = new Set(words.endings)
const openings: ReadonlySet<string> = new Set(words.openings)
const names: ReadonlySet<string> = new Set(words.names)
const selves: ReadonlySet<string> = new Set(words.selves)
const numbered: ReadonlySet<string> = new Set(words.numbered)
const revealing = createPhraseMatcher(words.revealing)
const gathering: ReadonlySet<string> = new Set(words.gathering)
const telling: ReadonlySet<string> = new Set(verbForms('tell'))
const adverbs: ReadonlySet<string> = new Set(words.adverbs)

/**
 * Where the name of an outlet begins that ends just before a token: "the
 * Gazette", "BBC News", "this newspaper", "we".
 *
 * @param reading the article
 * @param at token after the name
 * @param titles names of the newsroom's own titles, in lower case
 * @returns index of its first token, or `null` where nothing or something else stands there
 */
export function outletBefore(
  reading: Reading,
  at: number,
  titles: readonly string[]
): number | null {
  const {tokens} = reading
  let last = at - 1
  while (adverbs.has(tokens[last]?.lower ?? '')) last--
  // "The Mail on Sunday".
  if (tokens[last]?.text === 'Sunday' && tokens[last - 1]?.lower === 'on') last -= 2
  const token = tokens[last]
  if (!token || token.quotation !== null) return null
  const own = titleBefore(reading, last, titles)
  if (own !== null) return own
  const before = tokens[last - 1]
  if (selves.has(token.lower) && /^(?:this|our)$/.test(before?.lower ?? '')) return last - 1
  if (token.lower === 'we') return isRevealing(reading, at) ? last : null
  if (!/^\p{Lu}/u.test(token.text)) return null
  let first = last
  while (isNamePart(reading, first - 1, first)) first--
  // "Daily Beacon gathered": a paper by its first word.
  const daily = last > first && openings.has(tokens[first]?.lower ?? '')
  const single = (first === last && names.has(token.lower)) || daily
  const article = tokens[first - 1]?.lower === 'the'
  if (single || names.has(tokens[first]?.lower ?? '')) return article ? first - 1 : first
  // "Page Six": no paper's ending, and a paper's column.
  if (
    numbered.has(before?.lower ?? '') &&
    /^\p{Lu}/u.test(before?.text ?? '') &&
    last === first + 1
  )
    return first
  if (!endings.has(token.lower))
    return isPaperByDeed(reading, {first, last}, at) ? (article ? first - 1 : first) : null
  // "The Herald", "Pellworth Chronicle"; a lone "Star" or "News" is no paper.
  return article ? first - 1 : last > first ? first : null
}

function isNamePart(reading: Reading, at: number, next: number): boolean {
  const token = reading.tokens[at]
  const following = reading.tokens[next]
  if (!token || !following || token.sentence !== following.sentence) return false
  if (token.lower === 'the' || !/^\p{Lu}/u.test(token.text)) return false
  // "Daily Beacon": an adverb to the tagger.
  return /^(?:PROPN|NOUN|ADJ)$/.test(token.pos) || openings.has(token.lower)
}

function titleBefore(reading: Reading, last: number, titles: readonly string[]): number | null {
  for (const title of titles) {
    const words = title.split(' ')
    const first = last - words.length + 1
    if (words.every((word, index) => reading.tokens[first + index]?.lower === word)) return first
  }
  return null
}

/**
 * Where the name of an outlet ends that begins at a token: "this newspaper",
 * "The Daily Beacon", "us".
 *
 * @param reading the article
 * @param at token that the name may begin at
 * @param titles names of the newsroom's own titles, in lower case
 * @returns index after its last token, or `null`
 */
export function outletAfter(
  reading: Reading,
  at: number,
  titles: readonly string[]
): number | null {
  if (reading.tokens[at]?.lower === 'us') return at + 1
  for (let last = at + 6; last > at; last--) {
    if (reading.tokens[last - 1] && outletBefore(reading, last, titles) === at) return last
  }
  return null
}

/** "The Sunday Kite can reveal": whatever it is called, unless it is a person. */
function isPaperByDeed(
  reading: Reading,
  {first, last}: {first: number; last: number},
  at: number
): boolean {
  // "The NDT has gathered that", "StarDish has exclusively learned": no body but a paper tells the public so.
  const deed = reading.tokens.slice(at, at + 3)
  const initials = last === first && /^\p{Lu}{2,6}$/u.test(reading.tokens[last]?.text ?? '')
  if (initials && deed.some(({lower}) => gathering.has(lower))) return true
  if (last === first && deed.some(({lower}) => lower === 'exclusively'))
    return !isPerson(reading, {first, last})
  if (last === first && told(reading).has(reading.tokens[last]?.text ?? ''))
    return !isPerson(reading, {first, last})
  if (revealing.matchAt(reading.tokens, at) === 0 || last === first) return false
  // People take no article.
  if (reading.tokens[first - 1]?.lower === 'the') return true
  return !isPerson(reading, {first, last})
}

/** "Two bakers told LomarkLive …": names of one word that somebody tells of something in the copy. */
const told = memoize(({tokens}: Reading) => {
  const names = new Set<string>()
  for (const {lower, index} of tokens) {
    const [next, behind] = [tokens[index + 1], tokens[index + 2]]
    if (!telling.has(lower) || !next || !/^\p{Lu}/u.test(next.text)) continue
    if (behind?.pos !== 'PROPN') names.add(next.text)
  }
  return names
})

function isPerson(reading: Reading, {first, last}: {first: number; last: number}): boolean {
  return reading.names.some(
    (name) => name.kind === 'person' && name.first <= last && first < name.last
  )
}

/** "We can reveal", "we have learned that": only a paper says so in its own copy. */
function isRevealing({tokens}: Reading, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const learned = /^learn(?:ed|t)$/.test(tokens[at + 1]?.lower ?? '')
  if (word === 'have') return learned && tokens[at + 2]?.lower === 'that'
  return /^(?:can|understand|gathered)$/.test(word)
}
