import {
  type Attribution,
  groupBy,
  isOfClass,
  itemsIn,
  memoize,
  type Reading,
  type Source,
  type Span,
  singular,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentences, spanOf, wordAt, wordsOf} from '../copy.js'
import {attributionsOf, sourceOf} from '../coverage.js'
import data from '../generated/hearsay.js'
import {packageName} from '../names.js'
import {tellingsOf} from '../tellings.js'
import * as wording from '../wording.js'

interface Options {
  'court-mode': boolean
  'own-organisation': boolean
  'friends-of': 'on' | 'off'
  'clear-if-subject-contacted': boolean
}

/** Somebody who says what somebody else said. */
interface Chain {
  outer: Attribution
  inner: Attribution
  from: Source
  to: Source | null
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const passing = set(data.passing)
const court = set([...data.court, ...verbForms('testify')])
const circle = set(data.circle)
const answering = set(data.answering)
const answers = set(data.answering.flatMap(verbForms))
const spokes = set(data.spokes)
const between = set(data.between)

export const hearsayChain = defineRule<Options>({
  id: 'hearsay-chain',
  plugin: packageName,
  severity: 'info',
  confidence: 0.25,
  summary: 'Somebody says what somebody else said, who is not heard.',
  note: wording.notes.hearsay,
  defaults: {
    'court-mode': true,
    'own-organisation': true,
    'friends-of': 'on',
    'clear-if-subject-contacted': true
  },
  schema: {
    type: 'object',
    properties: {
      'court-mode': {type: 'boolean'},
      'own-organisation': {type: 'boolean'},
      'friends-of': {enum: ['on', 'off']},
      'clear-if-subject-contacted': {type: 'boolean'}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    for (const sentence of copySentences(reading)) {
      const desk = attributionsOf(reading, sentence.index).filter(
        ({carried, sense}) => !carried && (sense === 'say' || sense === 'ask')
      )
      for (const outer of desk) {
        const from = sourceOf(reading, outer)
        const inner = desk.find((other) => isPassedOn(reading, outer, other))
        if (!from || !inner) continue
        const chain = {outer, inner, from, to: sourceOf(reading, inner)}
        if (!isHearsay(reading, chain) || isCleared(reading, chain, options)) continue
        const {speaker} = inner
        const reason = wording.hearsay(speaker ? reading.textOf(speaker) : 'them')
        report({span: chainSpan(chain), reason})
      }
      if (options['friends-of'] === 'off') continue
      // "Friends of the singer say", "friends of Jonty Prideaux say".
      for (const {who, span, clause, entry} of tellingsOf(reading, sentence)) {
        if (!clause || !entry?.senses.has('say') || entry.senses.has('show')) continue
        if (!circle.has(wordAt(reading, who.head)) || wordAt(reading, who.last) !== 'of') continue
        const owner = itemsIn(reading.names, spanOf(reading, who.last + 1, clause.verb.first))[0]
        if (!owner || owner.kind === 'person')
          report({span, reason: wording.friends(reading.textOf(span))})
      }
    }
  }
})

/** The inner report stands in the content of the outer one, as its main clause, and a person made it. */
function isPassedOn(reading: Reading, outer: Attribution, inner: Attribution): boolean {
  const {cue, speaker, mention} = inner
  if (inner === outer || !cue || !speaker || inner.passive || !passing.has(inner.lemma))
    return false
  const teller = reading.mentions[mention ?? -1]
  const noun = singular(wordAt(reading, teller?.head ?? -1))
  if (teller?.form === 'nominal' && !isOfClass(noun, 'person') && !isOfClass(noun, 'body'))
    return false
  return outer.content.some(({start, end}) => {
    if (cue.start < start || cue.end > end || speaker.start < start) return false
    const opening = itemsIn(reading.tokens, {start, end: speaker.start})
    const next = itemsIn(reading.tokens, {start: speaker.end, end: cue.start})
    return opening.every(({pos}) => between.has(pos)) && next.length < farthest
  })
}

/** More words than these between somebody and the verb, and it is hardly theirs. */
const farthest = 8

/** Two people or bodies, and not somebody's own act: "he told police". */
function isHearsay(reading: Reading, {inner, from, to}: Chain): boolean {
  const pronoun = reading.mentions[inner.mention ?? -1]?.form === 'pronoun'
  if (from.class === 'media' || (pronoun && (to === null || to.id === from.id))) return false
  return to === null || !(to.id === from.id || to.class === 'media' || to.class === 'document')
}

/** Told in court, of one's own organisation, or of somebody who is heard or was asked. */
function isCleared(reading: Reading, chain: Chain, options: Readonly<Options>): boolean {
  const {outer, inner, to} = chain
  const sentence = reading.sentences[outer.sentence]
  const words = sentence ? wordsOf(reading, sentence) : []
  if (options['court-mode'] && (court.has(outer.lemma) || words.some((word) => court.has(word))))
    return true
  if (options['own-organisation'] && isOwnBody(reading, chain)) return true
  const heard = to?.attributions.some((id) => {
    const other = reading.attributions[id]
    if (!other || other.quotation !== null || other.sentence === outer.sentence) return false
    return other.sense === 'say' || answering.has(other.lemma)
  })
  return heard || (options['clear-if-subject-contacted'] && isContacted(reading, inner, outer))
}

/** A spokesman says what the board told staff: one organisation. */
function isOwnBody(reading: Reading, {outer, inner, from, to}: Chain): boolean {
  const mention = reading.mentions[outer.mention ?? -1]
  const text = `${from.name} ${from.description} ${mention ? reading.textOf(mention.extent) : ''}`
  const words = text.toLowerCase().split(/[^\p{L}]+/u)
  const official =
    words.some((word) => spokes.has(word)) || from.class === 'organisation' || from.class === 'role'
  const pronoun = reading.mentions[inner.mention ?? -1]?.form === 'pronoun'
  return official && (to === null || to.class === 'organisation' || pronoun)
}

/** "Vool, reached by telephone, denied it": contacted and answered, if only to decline. */
function isContacted(reading: Reading, inner: Attribution, outer: Attribution): boolean {
  const words = inner.speaker ? reading.textOf(inner.speaker).split(' ') : []
  const name = words.at(-1)?.toLowerCase() ?? ''
  return (answersIn(reading).get(name) ?? []).some(({sentence}) => sentence !== outer.sentence)
}

/** Sentences in which somebody answers, by the words in them. */
const answersIn = memoize((reading: Reading) => {
  const places = reading.sentences.flatMap(({first, last}) => {
    const tokens = reading.tokens.slice(first, last).filter(({quotation}) => quotation === null)
    return tokens.some(({lower}) => answers.has(lower)) ? tokens : []
  })
  return groupBy(places, ({lower}) => lower)
})

function chainSpan({outer, inner}: Chain): Span {
  const places = [outer.speaker, outer.cue, inner.speaker, inner.cue].flatMap((span) => span ?? [])
  return {
    start: Math.min(...places.map(({start}) => start)),
    end: Math.max(...places.map(({end}) => end))
  }
}
