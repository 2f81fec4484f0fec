import {
  type Clause,
  groupBy,
  isOfClass,
  itemsIn,
  lemmaOf,
  memoize,
  type Name,
  type Reading,
  type Sentence
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {clausesOf, copySentences, nounOf, spanOf, wordAt, wordsOf} from '../copy.js'
import {isOwned} from '../coverage.js'
import data from '../generated/crimes.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  'crime-verbs': readonly string[]
  'clear-words': readonly string[]
  'require-suspect-cue': boolean
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const victims = set(data.victims)
const persons = set(data.persons)
const weak = set(data.weak)
const innocent = set(data.innocent)
const suspicion = set(data.suspicion)
const elsewhere = set(data.genres)
const rivals = set(data.rivals)
const seizing = set(data.seizing)
const openers = set(data.openers)
const loose = set(data.loose)

export const guiltAsFact = defineRule<Options>({
  id: 'guilt-as-fact',
  plugin: packageName,
  severity: 'warn',
  summary: 'Crime stated as the act of a named person whom no court has found guilty.',
  note: wording.notes.guilt,
  defaults: {'crime-verbs': data.verbs, 'clear-words': data.cleared, 'require-suspect-cue': true},
  schema: {
    type: 'object',
    properties: {
      'crime-verbs': {type: 'array', items: {type: 'string', minLength: 1}},
      'clear-words': {type: 'array', items: {type: 'string', minLength: 1}},
      'require-suspect-cue': {type: 'boolean'}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const verbs = set(options['crime-verbs'])
    const clear = set(options['clear-words'])
    if (reading.tokens.filter(({lower}) => elsewhere.has(lower)).length > 1) return
    for (const sentence of copySentences(reading)) {
      const words = wordsOf(reading, sentence)
      if (words.some((word) => clear.has(word))) continue
      for (const clause of clausesOf(reading, sentence)) {
        const act =
          arrestedFor(reading, clause, verbs) ??
          (isCrime(reading, clause, verbs) ? actOf(reading, sentence, clause) : null)
        if (!act) continue
        const span = spanOf(reading, act.first, Math.min(act.last, sentence.last))
        if (isOwned(reading, sentence, span) || isConvicted(reading, act.name, clear)) continue
        const suspect =
          !options['require-suspect-cue'] || !act.name || isSuspect(reading, sentence, act.name)
        if (suspect)
          report({span, reason: wording.guilt, phrase: act.name?.words.at(-1)?.toLowerCase()})
      }
    }
  }
})

interface Act {
  first: number
  last: number
  /** Who did it; `null` where the words themselves show a suspect. */
  name: Name | null
}

/** A verb of crime in its literal sense, with somebody or something it was done to. */
function isCrime(reading: Reading, {verb, object}: Clause, verbs: ReadonlySet<string>): boolean {
  const phrasal = `${verb.lemma} ${wordAt(reading, verb.last)}`
  if (!verbs.has(verb.lemma) && !verbs.has(phrasal)) return false
  if (verb.polarity === 'negative' || verb.modality !== null || verb.voice === 'passive')
    return false
  if (verbs.has(phrasal)) return true
  if (!object) return verb.lemma === 'murder'
  const noun = nounOf(reading, object)
  const near = reading.tokens.slice(object.first, object.last + 2)
  if (near.some(({lower}) => innocent.has(lower) || loose.has(lower))) return false
  // Most verbs of crime have other senses: these are done to people, or to what can be stolen.
  const somebody =
    (object.kind !== 'common' && !rivals.has(verb.lemma)) ||
    isOfClass(noun, 'person') ||
    victims.has(noun)
  return somebody || !persons.has(verb.lemma)
}

/** "was arrested for poisoning": the crime is taken for granted. */
function arrestedFor(reading: Reading, {verb}: Clause, verbs: ReadonlySet<string>): Act | null {
  if (!seizing.has(verb.lemma) || wordAt(reading, verb.last) !== 'for') return null
  const crime = reading.tokens[verb.last + 1]
  const fits = crime?.lower.endsWith('ing') && verbs.has(lemmaOf({...crime, pos: 'VERB'}))
  return fits ? {first: verb.first, last: verb.last + 2, name: null} : null
}

/** "Trask shot his partner", "After stealing the van, Corr drove". */
function actOf(reading: Reading, sentence: Sentence, {verb, subject}: Clause): Act | null {
  const names = itemsIn(reading.names, sentence).filter(({kind}) => kind === 'person')
  if (verb.form === 'participle') {
    const comma = reading.tokens.findIndex(
      ({text}, at) => at > verb.last && at < sentence.last && text === ','
    )
    const name = names.find(({first}) => first === comma + 1)
    const opens = openers.has(wordAt(reading, verb.first - 1))
    return opens && name ? {first: verb.first - 1, last: name.last, name} : null
  }
  if (verb.form !== 'finite' || verb.perfect || !subject || subject.last > verb.first) return null
  const name = names.find(({first, last}) => first <= subject.head && subject.head < last)
  const between = reading.tokens.slice(subject.last, verb.first)
  if (between.some(({lower}) => openers.has(lower))) return null
  return name && name.last === subject.last ? {first: name.first, last: verb.last + 1, name} : null
}

/** The story says of the person that a court has found so. */
function isConvicted(reading: Reading, name: Name | null, clear: ReadonlySet<string>): boolean {
  return sentencesAbout(reading, name).some((sentence) =>
    wordsOf(reading, sentence).some((word) => clear.has(word) && !weak.has(word))
  )
}

/** The story says of the person, or in the sentences beside, that they are a suspect. */
function isSuspect(reading: Reading, sentence: Sentence, name: Name): boolean {
  const beside = reading.sentences.slice(Math.max(sentence.index - 2, 0), sentence.index + 3)
  return [...sentencesAbout(reading, name), ...beside].some((one) =>
    wordsOf(reading, one).some((word) => suspicion.has(word))
  )
}

const bySurname = memoize((reading: Reading) => groupBy(reading.names, surnameOf))

function sentencesAbout(reading: Reading, name: Name | null): Sentence[] {
  const namesakes = name ? (bySurname(reading).get(surnameOf(name)) ?? []) : []
  return [...new Set(namesakes.map(({sentence}) => sentence))].flatMap(
    (index) => reading.sentences[index] ?? []
  )
}

function surnameOf({words}: Name): string {
  return words.at(-1)?.toLowerCase() ?? ''
}
