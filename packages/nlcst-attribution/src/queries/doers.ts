import data from '../generated/doers.js'
import type {Clause, Name, Reading, TokenRange} from '../types.js'
import {groupBy, memoize} from './lookup.js'
import {type CopySentence, sentencesAt} from './sentence.js'

const openers: ReadonlySet<string> = new Set(data.openers)

/** A person by name, and the words from the name to the one behind what they do, or the other way round. */
export interface Doing extends TokenRange {
  readonly name: Name
}

/**
 * Who does what a clause tells, if a person by name: "Trask shot", "After stealing the van, Corr drove".
 * `null` for the perfect, which tells of before.
 *
 * @param sentence a sentence of copy
 * @param clause one of its clauses
 * @returns the doer and the deed
 */
export function doingOf(sentence: CopySentence, {verb, subject}: Clause): Doing | null {
  const people = sentence.names.filter(({kind}) => kind === 'person')
  if (verb.form === 'participle') {
    const {tokens} = sentence.reading
    const comma = tokens.findIndex(
      ({text}, at) => at > verb.last && at < sentence.last && text === ','
    )
    const name = people.find(({first}) => first === comma + 1)
    const opens = openers.has(sentence.word(verb.first - 1))
    return opens && name ? {first: verb.first - 1, last: name.last, name} : null
  }
  if (verb.form !== 'finite' || verb.perfect || !subject || subject.last > verb.first) return null
  if (sentence.has(openers, subject.last, verb.first)) return null
  const name = people.find(({first, last}) => first <= subject.head && subject.head < last)
  return name?.last === subject.last ? {first: name.first, last: verb.last + 1, name} : null
}

const bySurname = memoize((reading: Reading) => groupBy(reading.names, surnameOf))

/**
 * Last word of a name, lower case.
 *
 * @param name a name of a reading
 * @returns `''` for a name without words
 */
export function surnameOf({words}: Name): string {
  return words.at(-1)?.toLowerCase() ?? ''
}

/**
 * The sentences that name somebody, or a namesake: a family shares its name.
 *
 * @param reading the article
 * @param name one of its names
 * @returns each once
 */
export function sentencesNaming(reading: Reading, name: Name): CopySentence[] {
  const namesakes = bySurname(reading).get(surnameOf(name)) ?? []
  return sentencesAt(
    reading,
    namesakes.map(({sentence}) => sentence)
  )
}
