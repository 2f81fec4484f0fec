import {
  type Attribution,
  type CopySentence,
  copySentences,
  friendsIn,
  isAnswered,
  isContacted,
  isOfOneBody,
  isTakenDown,
  passedOnIn,
  sentencesBeside,
  verbForms
} from 'nlcst-attribution'
import {defineRule, flag, oneOf} from 'sourcing-rule'
import data from '../generated/hearsay.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const court = new Set([...data.court, ...verbForms('testify')])

export const hearsayChain = defineRule({
  id: 'hearsay-chain',
  plugin: packageName,
  severity: 'off',
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
        if (options['court-mode'] && isSworn(sentence, outer)) continue
        if (options['own-organisation'] && isOfOneBody(reading, passedOn)) continue
        if (isTakenDown(sentence, passedOn)) continue
        if (isAnswered(reading, passedOn)) continue
        if (options['clear-if-subject-contacted'] && isContacted(reading, passedOn)) continue
        const pronoun = reading.mentions[inner.mention ?? -1]?.form === 'pronoun'
        const whose = inner.speaker && !pronoun ? reading.textOf(inner.speaker) : 'them'
        report({span, reason: wording.hearsay(whose)})
      }
      if (options['friends-of'] === 'off') continue
      for (const span of friendsIn(sentence))
        report({span, reason: wording.friends(reading.textOf(span))})
    }
  }
})

/** "The witness told the court that …. He said the skipper told him": the same one goes on, or the sentence is of a court. */
function isSworn(sentence: CopySentence, {lemma, source}: Attribution): boolean {
  if (court.has(lemma) || sentence.has(court)) return true
  return sentencesBeside(sentence, 2, 0).some(
    (before) => before.has(court) && before.attributions.some((one) => one.source === source)
  )
}
