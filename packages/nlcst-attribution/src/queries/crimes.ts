import {isOfClass} from 'nlcst-syntax'
import data from '../generated/crimes.js'
import type {Clause} from '../types.js'
import {wordSets} from '../words.js'
import type {CopySentence} from './sentence.js'

const lists = wordSets(data)
const figurative = new Set([...data.innocent, ...data.loose])

/**
 * A verb of crime in its literal sense, with somebody or something it was done to.
 *
 * @param sentence the one that tells it
 * @param clause what it tells
 * @param verbs those of crime, as base forms
 * @returns `false` for a passive, and for what may have been done or was not
 */
export function isCrime(
  sentence: CopySentence,
  {verb, object}: Clause,
  verbs: ReadonlySet<string>
): boolean {
  if (verb.voice === 'passive' || verb.polarity === 'negative' || verb.modality !== null)
    return false
  const two = `${verb.lemma} ${sentence.word(verb.last)}`
  const phrasal = verbs.has(two) || verbs.has(`${two} ${sentence.word(verb.last + 1)}`)
  if (!verbs.has(verb.lemma) && !phrasal) return false
  if (phrasal) return true
  if (!object) return verb.lemma === 'murder'
  const {foes, rivals, victims, persons} = lists
  if (sentence.has(figurative, object.first, object.last + 2)) return false
  // Most verbs of crime have other senses: these are done to people, or to what can be stolen.
  const noun = sentence.noun(object)
  if (rivals.has(verb.lemma) && foes.has(sentence.word(object.head))) return false
  const named = object.kind !== 'common' && !rivals.has(verb.lemma)
  return named || isOfClass(noun, 'person') || victims.has(noun) || !persons.has(verb.lemma)
}
