import {
  type Attribution,
  groupBy,
  oncePer,
  type Reading,
  type Source,
  type Span,
  startingIn,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {attributionsOf, sourceOf} from '../coverage.js'
import data from '../generated/hearsay.js'
import {packageName} from '../names.js'
import {copySentences, deskTokens, skipAdverbs, spanOf} from '../old-copy.js'
import * as wording from '../wording.js'

interface Options {
  'court-mode': boolean
  'own-organisation': boolean
  'friends-of': 'on' | 'off'
  'clear-if-subject-contacted': boolean
}

const passing: ReadonlySet<string> = new Set(data.passing)
const court = new Set([...data.court, ...verbForms('testify')])
const circle: ReadonlySet<string> = new Set(data.circle)
const circleVerbs = new Set(data.circleVerbs.flatMap(verbForms))
const answering: ReadonlySet<string> = new Set(data.answering)
const answers = new Set(data.answering.flatMap(verbForms))
const spokes: ReadonlySet<string> = new Set(data.spokes)

export const hearsayChain = defineRule<Options>({
  id: 'hearsay-chain',
  plugin: packageName,
  severity: 'warn',
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
    for (const {index} of copySentences(reading)) {
      const desk = attributionsOf(reading, index).filter(
        ({carried, sense}) => !carried && (sense === 'say' || sense === 'ask')
      )
      for (const outer of desk) {
        const inner = desk.find((other) => isPassedOn(reading, outer, other))
        if (!inner || !isHearsay(reading, outer, inner, options)) continue
        const span = chainSpan(outer, inner)
        report({
          span,
          reason: wording.hearsay(inner.speaker ? reading.textOf(inner.speaker) : 'them')
        })
      }
    }
    if (options['friends-of'] === 'on')
      for (const span of circles(reading))
        report({span, reason: wording.friends(reading.textOf(span))})
  }
})

/** The inner report stands in the content of the outer one, as its main clause. */
function isPassedOn(reading: Reading, outer: Attribution, inner: Attribution): boolean {
  if (inner === outer || !inner.cue || !inner.speaker || !passing.has(inner.lemma)) return false
  const {cue, speaker} = inner
  return outer.content.some(({start, end}) => {
    if (cue.start < start || cue.end > end || speaker.start < start) return false
    const between = startingIn(reading.tokens, {start, end: speaker.start})
    return between.every(
      ({lower, pos}) =>
        lower === 'that' ||
        pos === 'PUNCT' ||
        pos === 'DET' ||
        pos === 'ADV' ||
        pos === 'ADP' ||
        pos === 'PROPN' ||
        pos === 'NOUN'
    )
  })
}

function isHearsay(
  reading: Reading,
  outer: Attribution,
  inner: Attribution,
  options: Readonly<Options>
): boolean {
  const [from, to] = [sourceOf(reading, outer), sourceOf(reading, inner)]
  const pronoun = reading.mentions[inner.mention ?? -1]?.form === 'pronoun'
  if (!from || from.class === 'media' || (to === null && pronoun)) return false
  if (to !== null && (to.id === from.id || to.class === 'media' || to.class === 'document'))
    return false
  // Their own act: "he told police".
  if (pronoun && (to === null || to.id === from.id)) return false
  if (options['court-mode'] && isCourt(reading, outer)) return false
  if (options['own-organisation'] && isOwnBody(reading, outer, from, inner, to)) return false
  if (to && isHeard(reading, to, outer)) return false
  return !(options['clear-if-subject-contacted'] && isContacted(reading, inner, outer))
}

function isCourt(reading: Reading, outer: Attribution): boolean {
  const sentence = reading.sentences[outer.sentence]
  if (!sentence) return false
  return (
    court.has(outer.lemma) ||
    reading.tokens.slice(sentence.first, sentence.last).some(({lower}) => court.has(lower))
  )
}

/** A spokesman says what the board told staff: one organisation. */
function isOwnBody(
  reading: Reading,
  outer: Attribution,
  from: Source,
  inner: Attribution,
  to: Source | null
): boolean {
  const mention = reading.mentions[outer.mention ?? -1]
  const words = `${from.name} ${from.description} ${mention ? reading.textOf(mention.extent) : ''}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  const official =
    words.some((word) => spokes.has(word)) || from.class === 'organisation' || from.class === 'role'
  const innerMention = reading.mentions[inner.mention ?? -1]
  const body = to === null || to.class === 'organisation' || innerMention?.form === 'pronoun'
  return official && body
}

/** The one whose words are passed on speaks for themselves elsewhere in the story. */
function isHeard(reading: Reading, to: Source, outer: Attribution): boolean {
  return to.attributions.some((id) => {
    const other = reading.attributions[id]
    if (!other || other.quotation !== null || other.sentence === outer.sentence) return false
    return other.sense === 'say' || answering.has(other.lemma)
  })
}

/** "Vool, reached by telephone, denied it": contacted and answered, if only to decline. */
function isContacted(reading: Reading, inner: Attribution, outer: Attribution): boolean {
  const words = inner.speaker ? reading.textOf(inner.speaker).split(' ') : []
  const name = words.at(-1)?.toLowerCase() ?? ''
  return (answersIn(reading).get(name) ?? []).some(({sentence}) => sentence !== outer.sentence)
}

/** Sentences in which somebody answers, by the words in them. */
const answersIn = oncePer((reading: Reading) => {
  const places = reading.sentences.flatMap((sentence) => {
    const tokens = reading.tokens
      .slice(sentence.first, sentence.last)
      .filter(({quotation}) => quotation === null)
    return tokens.some(({lower}) => answers.has(lower)) ? tokens : []
  })
  return groupBy(places, ({lower}) => lower)
})

function chainSpan(outer: Attribution, inner: Attribution): Span {
  const places = [outer.speaker, outer.cue, inner.speaker, inner.cue].flatMap((span) => span ?? [])
  return {
    start: Math.min(...places.map(({start}) => start)),
    end: Math.max(...places.map(({end}) => end))
  }
}

/** "Friends of the singer say", "friends of Jonty Prideaux say". */
function circles(reading: Reading): Span[] {
  return copySentences(reading).flatMap((sentence) => {
    const tokens = deskTokens(reading, sentence)
    return tokens.flatMap((token, at) => {
      if (!circle.has(token.lower) || tokens[at + 1]?.lower !== 'of') return []
      let end = at + 2
      while (tokens[end] && /^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(tokens[end]?.pos ?? '')) end++
      const owner = startingIn(reading.names, {
        start: tokens[at + 2]?.start ?? 0,
        end: tokens[end]?.start ?? 0
      })[0]
      if (owner && owner.kind !== 'person') return []
      if (tokens[end]?.text === ',') return []
      let verb = skipAdverbs(tokens, end)
      while (/^(?:have|has|had)$/.test(tokens[verb]?.lower ?? ''))
        verb = skipAdverbs(tokens, verb + 1)
      const cue = tokens[verb]
      return cue && circleVerbs.has(cue.lower) ? [spanOf(token, cue)] : []
    })
  })
}
