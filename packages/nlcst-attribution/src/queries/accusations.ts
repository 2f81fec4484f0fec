import data from '../generated/accusations.js'
import type {NounPhrase, TokenRange} from '../types.js'
import {nounForms, verbForms, wordSets} from '../words.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)
const of = new Set(['of'])

/** One of these stands in every accusation. */
const openings = new Set([...verbForms('accuse'), ...data.allegations.flatMap(nounForms)])

/** Nouns for what people are accused of. */
export const wrongs: ReadonlySet<string> = words.wrongs

/**
 * The words of accusations that no one is named for in them: "was accused of plagiarism", "allegations of bribery",
 * "claims of vote-buying", "misconduct allegations".
 *
 * @param sentence a sentence of copy
 * @returns their tokens, `last` exclusive
 */
export function accusationsIn(sentence: CopySentence): TokenRange[] {
  if (!sentence.has(openings)) return []
  const passives = sentence.clauses.filter(
    ({verb}) =>
      verb.lemma === 'accuse' &&
      verb.voice === 'passive' &&
      verb.form === 'finite' &&
      verb.polarity === 'positive' &&
      // "can be accused of gimmickry": nobody has been.
      verb.modality === null &&
      of.has(sentence.word(verb.last))
  )
  return [
    ...passives.map(({verb}) => ({first: verb.first, last: verb.last + 2})),
    ...sentence.phrases.flatMap((phrase) => allegationIn(sentence, phrase) ?? [])
  ]
}

function allegationIn(sentence: CopySentence, phrase: NounPhrase): TokenRange | null {
  const {first, head, last} = phrase
  const noun = sentence.noun(phrase)
  if (!words.allegations.has(noun) || phrase.owner !== null) return null
  if (sentence.has(words.told, first, head)) return null
  if (noun !== 'claim' && sentence.has(words.wrongs, first, head)) return {first, last}
  const rest = sentence.tokens(last + 1, last + 5)
  const wrong = rest.findIndex(({lower}) => words.wrongs.has(lower))
  const amount = rest.slice(0, 3).some(({pos}) => pos === 'NUM' || pos === 'SYM')
  // "accusations of selling church land"
  const deed = of.has(sentence.word(last)) && /ing$/.test(sentence.word(last + 1))
  const matter = noun !== 'claim' && (deed || sentence.governed(last, of) !== null)
  return amount || (wrong === -1 && !matter)
    ? null
    : {first: head, last: last + 2 + Math.max(wrong, 0)}
}
