import {
  type Clause,
  type CopySentence,
  copySentences,
  itemsIn,
  memoize,
  type Name,
  placesOf,
  type Reading,
  setOf,
  verbForms,
  wordSets,
  wrongs
} from 'nlcst-attribution'
import {defineRule, words} from 'sourcing-rule'
import data from '../generated/responses.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const accusations = new Set(data.verbs.flatMap(verbForms))

export const missingResponse = defineRule({
  id: 'missing-response',
  plugin: packageName,
  severity: 'info',
  summary: 'Somebody accused by name, and no word of having asked them.',
  note: wording.notes.missingResponse,
  options: {answers: words()},
  offIn: ['opinion', 'review', 'sport', 'live'],
  check({reading, options, report}) {
    const accusing = copySentences(reading, {words: accusations})
    if (accusing.length === 0) return
    const {tokens} = reading
    const clearing = [lists.answers, lists.settled, setOf(options.answers)]
    const cleared = clearing.flatMap((words) => placesOf(reading, words))
    if (cleared.some((at) => tokens[at]?.quotation === null)) return
    for (const sentence of accusing) {
      for (const clause of sentence.clauses) {
        const name = accusedIn(sentence, clause)
        if (!name || speaks(reading, name)) continue
        const first = Math.min(name.first, clause.verb.first)
        const last = Math.max(name.last, clause.verb.last)
        report({
          span: sentence.span(first, last),
          reason: wording.missingResponse(name.words.join(' ')),
          phrase: name.words.at(-1)?.toLowerCase()
        })
      }
    }
  }
})

/** The person whom a clause accuses of something: "accused Ana Prew of theft", "Ana Prew was accused of". */
function accusedIn(sentence: CopySentence, {verb, subject, object}: Clause): Name | null {
  const {reading} = sentence
  if (!lists.verbs.has(verb.lemma) || verb.polarity === 'negative' || verb.modality) return null
  const passive = verb.voice === 'passive'
  const target = passive ? subject : object
  if (!target || (passive && !sentence.agentOf(verb) && verb.form !== 'finite')) return null
  // "Its treasurer, Osric Vane, of theft": the name stands beside the post.
  const beside =
    !passive && sentence.word(target.last) === ','
      ? reading.names.find(({first, kind}) => first === target.last + 1 && kind === 'person')
      : undefined
  const from = passive ? verb.last : (beside?.last ?? target.last)
  if (!sentence.has(lists['verbs-of'], from, from + 4)) return null
  if (verb.lemma === 'blame' && !sentence.has(wrongs, from, from + 10)) return null
  const near = {
    start: target.start,
    end: reading.tokens[Math.max(from - 1, target.last - 1)]?.end ?? target.end
  }
  return (
    itemsIn(reading.names, near).find(
      ({kind, words, last}) =>
        kind === 'person' &&
        words.length > 1 &&
        sentence.word(last) !== "'s" &&
        sentence.word(last) !== '’s'
    ) ?? null
  )
}

/** Whether the story gives them a word of their own. */
function speaks(reading: Reading, {words, source}: Name): boolean {
  if (source !== null && (reading.sources[source]?.attributions.length ?? 0) > 0) return true
  const surname = words.at(-1) ?? ''
  return heard(reading).has(surname)
}

/** Words of the names of all who say something. */
const heard = memoize(
  ({sources}: Reading) =>
    new Set(
      sources.flatMap(({name, attributions}) => (attributions.length > 0 ? name.split(' ') : []))
    )
)
