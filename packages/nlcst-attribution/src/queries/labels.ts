import data from '../generated/labels.js'
import {hasCapital} from '../letters.js'
import type {NounPhrase, TokenRange} from '../types.js'
import {nounForms, singular, wordSets} from '../words.js'
import {memoize} from './lookup.js'
import type {CopySentence} from './sentence.js'

const lists = wordSets(data)
const secondWords = data.pairs.map((pair) => pair.split(' ')[1] ?? '')

/** Words of which a phrase that labels has one. */
const formsOf = memoize(
  (labels: ReadonlySet<string>) => new Set([...labels, ...secondWords].flatMap(nounForms))
)

/**
 * The labels that a sentence puts on somebody in particular, as the desk's own words: "extremists", "a terrorist group",
 * "terror cell"; not "laws against terrorists", nor "alleged terrorists".
 *
 * @param sentence a sentence of copy
 * @param labels nouns that judge people, in the singular
 * @returns their tokens, `last` exclusive
 */
export function labelsIn(sentence: CopySentence, labels: ReadonlySet<string>): TokenRange[] {
  if (!sentence.has(formsOf(labels))) return []
  return sentence.phrases.flatMap((phrase) => {
    const label = labelIn(sentence, phrase, labels)
    return label && isOfSomebody(sentence, phrase) ? [label] : []
  })
}

/** The words of a phrase that label people. */
function labelIn(
  sentence: CopySentence,
  {first, head}: NounPhrase,
  labels: ReadonlySet<string>
): TokenRange | null {
  const {tokens} = sentence.reading
  const noun = singular(sentence.word(head))
  const before = sentence.word(head - 1)
  for (let at = first; at <= head; at++) {
    const lower = sentence.word(at)
    if (lists.owned.has(lower) || lower === 'no' || /^(?:anti|counter)/.test(lower)) return null
  }
  // "The terrorist Ivo Marsh": the name behind it heads the phrase.
  for (let at = first; at < head; at++) {
    if (
      tokens[at]?.pos === 'NOUN' &&
      labels.has(sentence.word(at)) &&
      tokens[at + 1]?.pos === 'PROPN'
    )
      return {first: at, last: at + 1}
  }
  // "Terrorist Screening Center": a name.
  const last = tokens[head]
  if (last && hasCapital(last.text) && tokens[head - 1]?.pos !== 'PUNCT' && head > first)
    return null
  if (head > first && lists.pairs.has(`${before} ${noun}`)) return {first: head - 1, last: head + 1}
  if (labels.has(noun)) return {first: head, last: head + 1}
  const label = singular(before)
  return head > first &&
    lists.bearers.has(sentence.word(head)) &&
    labels.has(label) &&
    !lists.nouns.has(label)
    ? {first: head - 1, last: head + 1}
    : null
}

/**
 * Whether the phrase stands for somebody in particular: pointed at, named with a people or a place, or the subject
 * of what was done; "laws against terrorists" are about nobody.
 */
function isOfSomebody(sentence: CopySentence, phrase: NounPhrase): boolean {
  const {first, last, head} = phrase
  const {tokens} = sentence.reading
  if (lists.pointing.has(sentence.word(first))) return true
  if (
    tokens
      .slice(first, head)
      .some(
        ({pos, text}) => pos === 'PROPN' || pos === 'NUM' || (hasCapital(text) && pos === 'ADJ')
      )
  )
    return true
  // "The terrorist Ivo Marsh": the name behind it.
  if (tokens[last]?.pos === 'PROPN') return true
  return sentence.clauses.some(
    ({subject, verb}) =>
      subject?.head === head &&
      verb.form === 'finite' &&
      !verb.modality &&
      verb.polarity === 'positive' &&
      verb.tense === 'past'
  )
}
