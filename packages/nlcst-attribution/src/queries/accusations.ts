import data from '../generated/accusations.js'
import type {Clause, Name, NounPhrase, Span, TokenRange} from '../types.js'
import {nounForms, verbForms, wordSets} from '../words.js'
import {itemsIn} from './lookup.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)
const of = new Set(['of'])

/** One of these stands in every accusation. */
const openings = new Set([...verbForms('accuse'), ...data.allegations.flatMap(nounForms)])

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

/** Somebody who is accused by name, and the words that do. */
export interface Accused {
  readonly name: Name
  readonly span: Span
}

/**
 * The people whom a sentence accuses by name: "accused Ana Prew of theft", "Ana Prew was accused of", "blamed her for the fraud".
 *
 * @param sentence a sentence of copy
 * @returns those with more than a surname, in order of the clauses
 */
export function accusedIn(sentence: CopySentence): Accused[] {
  return sentence.clauses.flatMap((clause) => {
    const name = accusedBy(sentence, clause)
    if (!name) return []
    const {first, last} = clause.verb
    return [{name, span: sentence.span(Math.min(name.first, first), Math.max(name.last, last))}]
  })
}

/** The person whom a clause accuses of something: "accused Ana Prew of theft", "Ana Prew was accused of". */
function accusedBy(sentence: CopySentence, {verb, subject, object}: Clause): Name | null {
  const {reading} = sentence
  if (!words.blaming.has(verb.lemma) || verb.polarity === 'negative' || verb.modality) return null
  const passive = verb.voice === 'passive'
  const target = passive ? subject : object
  if (!target || (passive && !sentence.agentOf(verb) && verb.form !== 'finite')) return null
  // "Its treasurer, Osric Vane, of theft": the name stands beside the post.
  const beside =
    !passive && sentence.word(target.last) === ','
      ? reading.names.find(({first, kind}) => first === target.last + 1 && kind === 'person')
      : undefined
  const from = passive ? verb.last : (beside?.last ?? target.last)
  if (!sentence.has(words.laying, from, from + 4)) return null
  if (verb.lemma === 'blame' && !sentence.has(words.wrongs, from, from + 10)) return null
  const near = {
    start: target.start,
    end: reading.tokens[Math.max(from - 1, target.last - 1)]?.end ?? target.end
  }
  return (
    itemsIn(reading.names, near).find(
      ({kind, words: parts, last}) =>
        kind === 'person' &&
        parts.length > 1 &&
        sentence.word(last) !== "'s" &&
        sentence.word(last) !== '’s'
    ) ?? null
  )
}
