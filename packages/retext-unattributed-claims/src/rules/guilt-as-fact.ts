import {
  type Clause,
  type CopySentence,
  copySentences,
  doingOf,
  isCrime,
  lemmaOf,
  memoize,
  placesOf,
  sentencesNaming,
  setOf,
  surnameOf,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, words} from 'sourcing-rule'
import data from '../generated/crimes.js'
import {guiltyInHeadline} from '../headline-guilt.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const lists = wordSets(data)
const question = new Set(['?'])
const withoutWeak = memoize(
  (words: ReadonlySet<string>) => new Set([...words].filter((word) => !lists.weak.has(word)))
)

export const guiltAsFact = defineRule({
  id: 'guilt-as-fact',
  plugin: packageName,
  severity: 'warn',
  summary: 'Crime stated as the act of a named person whom no court has found guilty.',
  note: wording.notes.guilt,
  options: {
    'crime-verbs': words(data.verbs),
    'clear-words': words(data.cleared),
    'require-suspect-cue': flag(true)
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const verbs = setOf(options['crime-verbs'])
    const clear = setOf(options['clear-words'])
    const convicting = withoutWeak(clear)
    if (placesOf(reading, lists.genres).length > 1) return
    for (const span of guiltyInHeadline(reading, verbs, convicting))
      report({span, reason: wording.guiltInHeadline})
    for (const sentence of copySentences(reading)) {
      // "How was Ada Holt murdered?" asks.
      if (sentence.has(clear) || sentence.has(question)) continue
      for (const clause of sentence.clauses) {
        const arrested = isArrestFor(sentence, clause, verbs)
        const doing = !arrested && isCrime(sentence, clause, verbs) && doingOf(sentence, clause)
        if (!arrested && !doing) continue
        // "When Vale allegedly broke into the house": hedge-without-source asks whose allegation it is.
        if (sentence.has(lists.hedges, clause.verb.first - 2, clause.verb.last + 1)) continue
        const {first, last} = doing || {first: clause.verb.first, last: clause.verb.last + 2}
        const span = sentence.span(first, last)
        const name = doing ? doing.name : null
        const about = name ? sentencesNaming(reading, name) : []
        if (sentence.isOwned(span) || about.some((one) => one.has(convicting))) continue
        // The story says of the person, or in the sentences beside, that they are a suspect.
        const suspect = [...about, ...sentence.around(2, 2)].some((one) => one.has(lists.suspicion))
        if (options['require-suspect-cue'] && name && !suspect) continue
        report({span, reason: wording.guilt, phrase: name ? surnameOf(name) : undefined})
      }
    }
  }
})

/** "was arrested for poisoning": the crime is taken for granted. */
function isArrestFor(sentence: CopySentence, {verb}: Clause, verbs: ReadonlySet<string>): boolean {
  if (!lists.seizing.has(verb.lemma) || sentence.word(verb.last) !== 'for') return false
  const lower = sentence.word(verb.last + 1)
  return lower.endsWith('ing') && verbs.has(lemmaOf({lower, pos: 'VERB'}))
}
