/** Whether a story has said who bears a name before it quotes them by one word of it. */

import {
  groupBy,
  itemsIn,
  type Mention,
  memoize,
  type Name,
  type Reading,
  type Source
} from 'nlcst-attribution'
import words from './generated/first-reference.js'

const owners: ReadonlySet<string> = new Set(words.owners)
const courtesies: ReadonlySet<string> = new Set(words.courtesies)

/** Words of a story that is long enough to show, by a pronoun or a role, whether a name is somebody's. */
const tellingLength = 150

const bySource = memoize((reading: Reading) => groupBy(reading.names, ({source}) => source))

/** Where a source is called by a name. */
export function namesOf(reading: Reading, source: Source): readonly Name[] {
  return bySource(reading).get(source.id) ?? []
}

/** Where the source is called by more than one word. */
export function fullNames(reading: Reading, source: Source): readonly Name[] {
  return namesOf(reading, source).filter(({words}) => words.length > 1)
}

/** One word for a name: no other name within the mention, and nobody whose relative they are ("her mum Julie"). */
export function isShort(reading: Reading, mention: Mention, name: Name): boolean {
  if (name.words.length > 1) return false
  const before = reading.tokens.slice(mention.first, name.first)
  if (before.some(({lower}) => lower === "'s" || owners.has(lower))) return false
  // "The British Wheel", "the Liberal Democrats": a body.
  if (reading.tokens[mention.first]?.lower === 'the') return false
  const nearest = reading.tokens[name.last - 2]
  // "Van driver Aziz", "Midwife Paige": the capital of a first word makes no name.
  const opening = reading.sentences[nearest?.sentence ?? -1]?.first === nearest?.index
  const capital = nearest !== undefined && /^\p{Lu}\p{Ll}/u.test(nearest.text)
  const joined = capital && nearest.index >= mention.first && !(opening && nearest.pos === 'NOUN')
  if (joined && !name.titles.includes(nearest.text)) return false
  return itemsIn(reading.names, mention.extent).every(
    ({words, kind, start}) => start === name.start || words.length < 2 || kind === 'place'
  )
}

/** Whether the story tells by a pronoun, a title or a role that the name is a person's, if it is long enough to tell. */
export function isPerson(reading: Reading, {gender, description}: Source, {titles}: Name): boolean {
  if (titles.length > 0 || description !== '' || /^(?:fe)?male$/.test(gender)) return true
  return reading.tokens.length < tellingLength
}

/** Whether the full name stands earlier in the story (a headline does not introduce). */
export function isIntroduced(reading: Reading, source: Source, name: Name): boolean {
  const full = fullNames(reading, source).some(
    (other) => other.start < name.start && reading.paragraphs[other.paragraph]?.role !== 'headline'
  )
  return full || isPartOfName(reading, name)
}

/** The word stood behind another capital before: "Little Simz", "Oliver Sanders KC", whoever that was taken for. */
function isPartOfName(reading: Reading, {words: [word = ''], first}: Name): boolean {
  return (placesOf(reading).get(word) ?? []).some(({index, sentence}) => {
    const before = reading.tokens[index - 1]
    if (index >= first || before?.sentence !== sentence) return false
    return /^\p{Lu}\p{Ll}+$/u.test(before.text) && !courtesies.has(before.lower)
  })
}

/** Where each word with a capital stands in the copy, its headline left out. */
const placesOf = memoize((reading: Reading) =>
  groupBy(
    reading.tokens.filter(
      ({text, paragraph}) =>
        /^\p{Lu}/u.test(text) && reading.paragraphs[paragraph]?.role !== 'headline'
    ),
    ({text}) => text
  )
)
