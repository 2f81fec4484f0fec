import {isOfClass} from 'nlcst-syntax'
import data from '../generated/calendar.js'
import type {NounPhrase, Reading, TokenRange, VerbGroup} from '../types.js'
import type {CopySentence} from './sentence.js'

const calendar: ReadonlySet<string> = new Set(data.calendar)
const by = new Set(['by'])
const ends = new Set([';', ':'])

/** Further than this behind its verb an agent is another's. */
const farthest = 16

/**
 * The phrase that a preposition governs: "of the council".
 *
 * @param at token of the preposition
 * @param prepositions which of them count
 */
export function governed(
  sentence: CopySentence,
  at: number,
  prepositions: ReadonlySet<string>
): NounPhrase | null {
  if (!prepositions.has(sentence.word(at))) return null
  return sentence.reading.nounPhrases(sentence).find(({first}) => first === at + 1) ?? null
}

/**
 * "by Monday", "by 2019", "by accident": nobody.
 *
 * @param sentence a sentence of copy
 * @param phrase one of its noun phrases
 * @returns whether its head is a number or a word of the calendar
 */
export function isTime(sentence: CopySentence, phrase: NounPhrase): boolean {
  return sentence.pos(phrase.head) === 'NUM' || calendar.has(sentence.noun(phrase))
}

/** Who does what a passive tells: "by two clerks"; no date, and nobody behind another finite verb. */
export function agentOf(sentence: CopySentence, verb: VerbGroup): NounPhrase | null {
  const others = sentence.reading.verbGroups(sentence)
  const next = others.find(({first, form}) => first >= verb.last && form !== 'participle')
  const end = Math.min(next?.first ?? sentence.last, verb.last + farthest)
  return behind(sentence, verb.last, end, by, ends)
}

/**
 * The first phrase behind one of some prepositions, no time, between two places.
 *
 * @param sentence that is searched
 * @param first where the search begins
 * @param last where it ends, exclusive
 * @param prepositions which of them count
 * @param stops marks that no search goes beyond
 * @returns `null` where none stands before the next stop
 */
export function behind(
  sentence: CopySentence,
  first: number,
  last: number,
  prepositions: ReadonlySet<string>,
  stops: ReadonlySet<string>
): NounPhrase | null {
  for (let at = first; at < Math.min(last, sentence.last); at++) {
    if (stops.has(sentence.word(at))) return null
    const phrase = governed(sentence, at, prepositions)
    if (phrase && !isTime(sentence, phrase)) return phrase
  }
  return null
}

/**
 * Whether a phrase, or what is given of it, bears a name that is no place, date or nation.
 *
 * @param reading the article
 * @param range tokens, `last` exclusive
 * @returns `true` where any such name stands in it, or reaches into it
 */
export function bearsName({names}: Reading, range: TokenRange): boolean {
  return names.some(
    ({first, last, kind}) => kind !== 'place' && first < range.last && range.first < last
  )
}

/**
 * Whether a phrase stands for a person or for a body or group of people, by its name or its noun; `null` for neither.
 *
 * @param sentence a sentence of copy
 * @param phrase one of its noun phrases
 * @returns by the kind of its name first, then by the classes of its noun
 */
export function beingOf(sentence: CopySentence, phrase: NounPhrase): 'person' | 'body' | null {
  const name = sentence.nameOf(phrase)
  if (name?.kind === 'person') return 'person'
  if (name) return name.kind === 'place' || name.kind === 'media' ? null : 'body'
  const noun = sentence.noun(phrase)
  if (isOfClass(noun, 'person')) return 'person'
  return isOfClass(noun, 'body') || isOfClass(noun, 'group') ? 'body' : null
}
