import {
  type Attribution,
  attributionsWhere,
  groupBy,
  isBodyNoun,
  itemsIn,
  type Mention,
  memoize,
  type Quotation,
  type Reading
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import {attributionOf, copyBefore, spokenQuotations} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'max-sentences': number
  'max-words-before': number
  'first-quote-only': boolean
}

/** Verbs of somebody who has spoken before: “…,” the statement continued. */
const goesOn: ReadonlySet<string> = new Set(['continue', 'add', 'go on', 'conclude'])

export const lateSpeaker = defineRule<Options>({
  id: 'late-speaker',
  plugin: packageName,
  severity: 'info',
  summary: 'Speaker named only after several sentences of quotation.',
  note: wording.notes.late,
  defaults: {'max-sentences': 1, 'max-words-before': 9, 'first-quote-only': true},
  schema: {
    type: 'object',
    properties: {
      'max-sentences': {type: 'integer', minimum: 1},
      'max-words-before': {type: 'integer', minimum: 1},
      'first-quote-only': {type: 'boolean'}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    for (const quotation of spokenQuotations(reading)) {
      if (quotation.sentences <= options['max-sentences']) continue
      if (quotation.words <= options['max-words-before'] || quotation.continues !== null) continue
      const attribution = attributionOf(reading, quotation)
      const cue = attribution?.cue
      if (!attribution?.speaker || !cue || cue.start < quotation.end) continue
      // "She said" goes back to somebody whom the reader has met.
      if (reading.mentions[attribution.mention ?? -1]?.form === 'pronoun') continue
      if (attribution.speaker.start < quotation.start || goesOn.has(attribution.lemma)) continue
      // Only the run before the cue is late; what follows it has its speaker.
      if (attribution.quotations[0] !== quotation.id) continue
      if (options['first-quote-only'] && isKnown(reading, quotation)) continue
      report({
        span: quotation,
        reason: wording.late(quotation.words),
        phrase: `quotation ${quotation.id}`
      })
    }
  }
})

/** Whether the reader knows who speaks: named earlier in the paragraph, or anywhere in the one before. */
function isKnown(reading: Reading, quotation: Quotation): boolean {
  if (quotation.source === null) return false
  const places = placesOf(reading).get(placeOf(quotation)) ?? []
  if (places.some(({start}) => start < quotation.start)) return true
  if (isLoneBefore(reading, quotation) || isSoleSpeaker(reading, quotation)) return true
  const before = copyBefore(reading, quotation.paragraph)
  if (!before) return false
  if (isLikelyBefore(reading, quotation, before.index)) return true
  const {source} = quotation
  if ((placesOf(reading).get(placeOf({source, paragraph: before.index})) ?? []).length > 0)
    return true
  return itemsIn(reading.quotations, before).some(
    (other) => other.kind === 'speech' && other.source === source
  )
}

/** Where each source is spoken of in each paragraph. */
const placesOf = memoize((reading: Reading) =>
  groupBy([...reading.mentions, ...reading.names], placeOf)
)

function placeOf({source, paragraph}: {source: number | null; paragraph: number}): string {
  return `${source} ${paragraph}`
}

/**
 * Whether whoever spoke last in the paragraph before may be the same: "He recalled …", whoever that is, or a body that is called
 * by its kind now: "In a statement, Kestrel Air said …" and "the budget airline said".
 */
function isLikelyBefore(reading: Reading, quotation: Quotation, paragraph: number): boolean {
  const last = attributionsWhere(reading, {paragraph, quoted: false}).at(-1)
  const spoke = reading.mentions[last?.mention ?? -1]
  if (!last || !spoke) return false
  if (spoke.form === 'pronoun') return reading.sources[spoke.source ?? -1]?.class !== 'named'
  const now = reading.mentions[attributionOf(reading, quotation)?.mention ?? -1]
  if (now && isCalledAgain(reading, now, last)) return true
  return (
    now?.form === 'nominal' &&
    reading.tokens[now.first]?.lower === 'the' &&
    reading.sources[last.source ?? -1]?.class === 'organisation' &&
    isBodyNoun(reading.tokens[now.head]?.lower ?? '')
  )
}

/** "Shapiro and agency officials said …" ¶ “…,” the officials wrote: the noun, or the body before it, stands by the verb above. */
function isCalledAgain(reading: Reading, now: Mention, {sentence, cue}: Attribution): boolean {
  if (now.form !== 'nominal' || reading.tokens[now.first]?.lower !== 'the') return false
  const own = reading.tokens.slice(now.first + 1, now.last)
  const again = new Set(
    own.flatMap(({text, lower, index}) =>
      index === now.head || /^\p{Lu}{2}/u.test(text) ? lower : []
    )
  )
  const first = reading.sentences[sentence]?.first ?? 0
  return reading.tokens
    .slice(first, reading.sentences[sentence]?.last)
    .some(({lower, start}) => again.has(lower) && start < (cue?.start ?? 0))
}

/** The only person with a name who has been heard in the story so far: there is nobody else to take the words for. */
function isSoleSpeaker(reading: Reading, {source, start}: Quotation): boolean {
  const {first, second} = firstHeard(reading)
  return first?.source === source && first.start < start && !(second && second.start < start)
}

/** Whoever of those with a name is heard first, and the next one who is somebody else. */
const firstHeard = memoize((reading: Reading) => {
  const heard = reading.attributions.flatMap(
    ({carried, quotation, sense, speaker, cue, source}) => {
      const start = (speaker ?? cue)?.start
      const named = reading.sources[source ?? -1]?.class === 'named'
      return !carried && quotation === null && sense === 'say' && named && start !== undefined
        ? {source, start}
        : []
    }
  )
  heard.sort((one, other) => one.start - other.start)
  return {first: heard[0], second: heard.find((one) => one.source !== heard[0]?.source)}
})

/** How many paragraphs above the same one was heard, with nobody else between. */
const nearby = 3

/** The last one who was heard above, crossheads and adverts between them or not. */
function isLoneBefore(reading: Reading, quotation: Quotation): boolean {
  const own = attributionOf(reading, quotation)?.id
  const last = reading.attributions
    .filter(({id, carried, quotation: inside, speaker, cue}) => {
      const place = speaker ?? cue
      return (
        id !== own && !carried && inside === null && place !== null && place.start < quotation.start
      )
    })
    .at(-1)
  return (
    last !== undefined &&
    last.source === quotation.source &&
    quotation.paragraph - last.paragraph <= nearby
  )
}
