/** Descriptions that a name stands beside, and words that are one. */

import {
  isPersonNoun,
  itemsIn,
  type Mention,
  memoize,
  type Reading,
  singular,
  type Token
} from 'nlcst-attribution'

/** "Waters added": a plural to the tagger, and a name in the story. */
export function isSurname(reading: Reading, {head}: Mention): boolean {
  const word = reading.tokens[head]?.text ?? ''
  return /^\p{Lu}/u.test(word) && nameWords(reading).has(word)
}

const nameWords = memoize(
  (reading: Reading) =>
    new Set(reading.names.flatMap(({kind, words: parts}) => (kind === 'person' ? parts : [])))
)

/** "Her best friend, Eka Lind,", "an associate named Lestor", "Kit Lowe, a nurse". */
export function isNamedBeside(reading: Reading, mention: Mention): boolean {
  const {head} = mention
  if (isApposition(reading, mention)) return true
  const [next, after] = [reading.tokens[head + 1], reading.tokens[head + 2]]
  const beside = next?.text === ',' || next?.lower === 'named'
  return beside && after?.pos === 'PROPN' && nameWords(reading).has(after.text)
}

/**
 * "By his brother Steve, a journalist, said", "Dr Kit Lowe, Tarn Hospital's chief said", "Ana Prew - a critic of
 * the plan - wrote": what follows a name describes it. So does what stands before: "One of its authors, Dr Kit Lowe".
 */
function isApposition(reading: Reading, mention: Mention): boolean {
  const {first, head, extent, sentence} = mention
  const isMark = (index: number) => /^(?:,|-|–|—)$/.test(reading.tokens[index]?.text ?? '')
  const inside = itemsIn(reading.names, reading.sentences[sentence] ?? extent).filter(
    ({kind}) => kind === 'person'
  )
  const behind = inside.some(
    (name) =>
      name.words.length > 1 &&
      isMark(name.first - 1) &&
      // "An ally of the treasurer, Ana Prew": the treasurer is she.
      (name.first - 2 === head || !isOnePerson(reading.tokens[name.first - 2])) &&
      name.first > first &&
      name.first <= extent.last + 1
  )
  const name = inside.find((other) => other.last === first - 1)
  if (mention.count === 1 && behind) return true
  if (!name || !isMark(first - 1)) return false
  // "“…,” Kit Lowe, a driver told Radio Kest": the second comma is often left out.
  const before = reading.tokens[name.first - 1]
  const opens = before === undefined || before.sentence !== sentence || before.quotation !== null
  return isMark(extent.last) || opens || reading.sentences[sentence]?.first === name.first
}

function isOnePerson(token: Token | undefined): boolean {
  return token !== undefined && isPersonNoun(token.lower) && singular(token.lower) === token.lower
}
