import {
  type CopySentence,
  copySentences,
  isAnswered,
  isContacted,
  isOfOneBody,
  passedOnIn,
  type Span,
  verbForms,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf} from 'sourcing-rule'
import data from '../generated/hearsay.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const {circle} = wordSets(data)
const court = new Set([...data.court, ...verbForms('testify')])

export const hearsayChain = defineRule({
  id: 'hearsay-chain',
  plugin: packageName,
  severity: 'info',
  confidence: 0.25,
  summary: 'Somebody says what somebody else said, who is not heard.',
  note: wording.notes.hearsay,
  options: {
    'court-mode': flag(true),
    'own-organisation': flag(true),
    'friends-of': oneOf('on', 'off'),
    'clear-if-subject-contacted': flag(true)
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    for (const sentence of copySentences(reading)) {
      for (const passedOn of passedOnIn(sentence)) {
        const {outer, inner, span} = passedOn
        if (options['court-mode'] && (court.has(outer.lemma) || sentence.has(court))) continue
        if (options['own-organisation'] && isOfOneBody(reading, passedOn)) continue
        if (isAnswered(reading, passedOn)) continue
        if (options['clear-if-subject-contacted'] && isContacted(reading, passedOn)) continue
        const whose = inner.speaker ? reading.textOf(inner.speaker) : 'them'
        report({span, reason: wording.hearsay(whose)})
      }
      if (options['friends-of'] === 'off') continue
      for (const span of friendsIn(sentence))
        report({span, reason: wording.friends(reading.textOf(span))})
    }
  }
})

/** "Friends of the singer say", "friends of Jonty Prideaux say". */
function friendsIn(sentence: CopySentence): Span[] {
  return sentence.tellings.flatMap(({who, span, clause, entry}) => {
    if (!clause || !entry?.senses.has('say') || entry.senses.has('show')) return []
    if (!circle.has(sentence.word(who.head)) || sentence.word(who.last) !== 'of') return []
    const owner = sentence.names.find(({first}) => first > who.last && first < clause.verb.first)
    return !owner || owner.kind === 'person' ? [span] : []
  })
}
