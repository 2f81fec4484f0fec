import {
  type Attribution,
  type CopySentence,
  copySentences,
  isAnswered,
  isContacted,
  isOfOneBody,
  type NounPhrase,
  type PassedOn,
  passedOnIn,
  type Span,
  sentencesBeside,
  verbForms,
  wordSets
} from 'nlcst-attribution'
import {defineRule, flag, oneOf} from 'sourcing-rule'
import data from '../generated/hearsay.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

const {circle, hearers, officers} = wordSets(data)
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

/** "Sergeant Lind said the driver had told officers": what was said to police is on record, and they tell it. */
function isTakenDown(sentence: CopySentence, {from, inner}: PassedOn): boolean {
  const heard = inner.cueTokens?.last ?? 0
  if (!sentence.has(hearers, heard, heard + 4)) return false
  return `${from.name} ${from.description}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => officers.has(word))
}

/** "The witness told the court that …. He said the skipper told him": the same one goes on, or the sentence is of a court. */
function isSworn(sentence: CopySentence, {lemma, source}: Attribution): boolean {
  if (court.has(lemma) || sentence.has(court)) return true
  return sentencesBeside(sentence, 2, 0).some(
    (before) => before.has(court) && before.attributions.some((one) => one.source === source)
  )
}

/** "Friends of the singer say", "friends of Jonty Prideaux say". */
function friendsIn(sentence: CopySentence): Span[] {
  return sentence.tellings.flatMap(({who, span, clause, entry}) => {
    if (!clause || !entry?.senses.has('say') || entry.senses.has('show')) return []
    if (!circle.has(sentence.word(who.head)) || sentence.word(who.last) !== 'of') return []
    if (isNamed(sentence, who) || speaksForSelf(sentence, who)) return []
    // "A friend of Orr told investigators that she felt pressed": a witness of her own.
    if (sentence.has(hearers, clause.verb.last, clause.verb.last + 4)) return []
    const owner = sentence.names.find(({first}) => first > who.last && first < clause.verb.first)
    return !owner || owner.kind === 'person' ? [span] : []
  })
}

/** "Kit Lowe, a friend of Orr since school, said": one who can be asked. */
function isNamed(sentence: CopySentence, {first}: NounPhrase): boolean {
  return sentence.names.some(
    ({kind, last}) => kind === 'person' && last === first - 1 && sentence.word(last) === ','
  )
}

/** "A friend of Orr said he was “shocked”": one friend, in their own words, here or in the next sentence. */
function speaksForSelf(sentence: CopySentence, {number}: NounPhrase): boolean {
  if (number === 'plural') return false
  const quoted = (one: CopySentence) => one.tokens().some(({quotation}) => quotation !== null)
  return [sentence, ...sentencesBeside(sentence, 0, 1)].some(quoted)
}
