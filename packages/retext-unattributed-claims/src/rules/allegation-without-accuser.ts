import {itemsIn, memoize, type NounPhrase, type Reading, type Sentence} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {
  clausesOf,
  copySentences,
  governed,
  isTime,
  modifiersOf,
  nounOf,
  phrasesOf,
  spanOf,
  windowOf,
  wordAt,
  wordsOf
} from '../copy.js'
import {isOwned} from '../coverage.js'
import data from '../generated/accusations.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  window: number
  'accuser-nouns': readonly string[]
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const wrongs = set(data.wrongs)
const allegations = set(data.allegations)
const told = set(data.told)
const proceedings = set(data.proceedings)
const agents = set(data.agents)
const of = set(['of'])

export const allegationWithoutAccuser = defineRule<Options>({
  id: 'allegation-without-accuser',
  plugin: packageName,
  severity: 'error',
  summary: 'Accusations with no accuser anywhere near.',
  note: wording.notes.allegation,
  defaults: {window: 1, 'accuser-nouns': data.accusers},
  schema: {
    type: 'object',
    properties: {
      window: {type: 'integer', minimum: 0},
      'accuser-nouns': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const accusers = new Set(options['accuser-nouns'].map((noun) => noun.toLowerCase()))
    for (const sentence of copySentences(reading)) {
      for (const {first, last} of accusationsIn(reading, sentence)) {
        const span = spanOf(reading, first, last)
        if (hasAgent(reading, sentence, last) || isOwned(reading, sentence, span)) continue
        if (isAccusedNear(reading, sentence, accusers, options.window)) continue
        if (isInProceedings(reading, sentence)) continue
        const somebody = itemsIn(reading.names, sentence).some(({kind}) => kind === 'person')
        const severity = somebody ? undefined : 'warn'
        report({span, reason: wording.allegation(reading.textOf(span)), severity})
      }
    }
  }
})

/** "was accused of plagiarism", "allegations of bribery", "claims of vote-buying", "misconduct allegations". */
function accusationsIn(reading: Reading, sentence: Sentence): {first: number; last: number}[] {
  const passives = clausesOf(reading, sentence).flatMap(({verb}) => {
    const fits = verb.lemma === 'accuse' && verb.voice === 'passive' && verb.form === 'finite'
    return fits && wordAt(reading, verb.last) === 'of' && verb.polarity === 'positive'
      ? [{first: verb.first, last: Math.min(verb.last + 2, sentence.last)}]
      : []
  })
  return [
    ...passives,
    ...phrasesOf(reading, sentence).flatMap((phrase) => allegationIn(reading, sentence, phrase))
  ]
}

function allegationIn(
  reading: Reading,
  sentence: Sentence,
  phrase: NounPhrase
): {first: number; last: number}[] {
  const noun = nounOf(reading, phrase)
  const before = modifiersOf(reading, phrase)
  if (!allegations.has(noun) || phrase.owner !== null || before.some((word) => told.has(word)))
    return []
  if (noun !== 'claim' && before.some((word) => wrongs.has(word)))
    return [{first: phrase.first, last: phrase.last}]
  const matter = governed(reading, sentence, phrase.last, of)
  const words = reading.tokens.slice(phrase.last + 1, Math.min(phrase.last + 5, sentence.last))
  const wrong = words.findIndex(({lower}) => wrongs.has(lower))
  const amount = words.slice(0, 3).some(({pos}) => pos === 'NUM' || pos === 'SYM')
  if (amount || (wrong === -1 && (noun === 'claim' || !matter))) return []
  return [{first: phrase.head, last: Math.min(phrase.last + 2 + Math.max(wrong, 0), sentence.last)}]
}

/** "by two former clerks", "made by", "from her pupils", up to the end of the sentence or a semicolon. */
function hasAgent(reading: Reading, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.last, from + 16); at++) {
    if (wordAt(reading, at) === ';') return false
    const agent = governed(reading, sentence, at, agents)
    if (agent && !isTime(reading, agent)) return true
  }
  return false
}

/** Somebody accuses, or an accuser stands, in the sentence or the ones beside it. */
function isAccusedNear(
  reading: Reading,
  sentence: Sentence,
  accusers: ReadonlySet<string>,
  window: number
): boolean {
  const from = Math.max(sentence.index - window, 0)
  return reading.sentences.slice(from, sentence.index + window + 1).some((one) => {
    if (one.paragraph !== sentence.paragraph) return false
    if (wordsOf(reading, one).some((word) => accusers.has(word))) return true
    return reading
      .clauses(one)
      .some(({verb, subject}) => verb.lemma === 'accuse' && verb.voice === 'active' && subject)
  })
}

/** A charge, a trial, an arrest, a prosecutor or police in the first paragraphs, or in those around. */
function isInProceedings(reading: Reading, sentence: Sentence): boolean {
  const {first, last} = windowOf(reading, sentence, 2, 3)
  const found = proceedingsIn(reading)
  return found.some((index) => index < data.reach || (first <= index && index < last))
}

/** Paragraphs that tell of a court, a prosecutor or police. */
const proceedingsIn = memoize((reading: Reading) => [
  ...new Set(
    reading.tokens.flatMap(({lower, paragraph}) => (proceedings.has(lower) ? [paragraph] : []))
  )
])
