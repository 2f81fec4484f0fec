import {
  isPersonNoun,
  itemAt,
  itemsIn,
  type Mention,
  memoize,
  paragraphAway,
  type Reading,
  type Span,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/together.js'
import {packageName} from '../names.js'
import {attributionOf, copyBefore, spokenQuotations} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  window: number
  'delayed-lead': 'allow' | 'warn'
  ambiguous: 'on' | 'off'
}

const together: ReadonlySet<string> = new Set([
  ...data.joining,
  ...data.mutual.flatMap((verb) => [verb, ...verbForms(verb)])
])
const personal: ReadonlySet<string> = new Set(['he', 'she', 'they'])

export const pronounOnlySpeaker = defineRule<Options>({
  id: 'pronoun-only-speaker',
  plugin: packageName,
  severity: 'info',
  confidence: 0.1,
  summary: 'Quotation given to a pronoun that nobody, or more than one person, fits.',
  note: wording.notes.pronoun,
  defaults: {window: 2, 'delayed-lead': 'allow', ambiguous: 'on'},
  schema: {
    type: 'object',
    properties: {
      window: {type: 'integer', minimum: 0},
      'delayed-lead': {enum: ['allow', 'warn']},
      ambiguous: {enum: ['on', 'off']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    for (const quotation of spokenQuotations(reading)) {
      const attribution = attributionOf(reading, quotation)
      const mention = reading.mentions[attribution?.mention ?? -1]
      if (!attribution || attribution.carried || mention?.form !== 'pronoun') continue
      const pronoun = reading.tokens[mention.head]
      if (!pronoun || !personal.has(pronoun.lower) || mention.source !== null) continue
      if (isInRelative(reading, mention)) continue
      const count = mention.candidates.length
      // One who fits, and two who may but stand far apart, are the reader's to find.
      if (count < 2 && hasPersonBefore(reading, mention)) continue
      if (count > 1 && options.ambiguous === 'off') continue
      if (count > 1 && (isLastNamed(reading, mention) || !isOfJoined(reading, mention))) continue
      if (
        count < 2 &&
        options['delayed-lead'] === 'allow' &&
        isNamedSoon(reading, mention, options.window)
      ) {
        continue
      }
      report({
        span: {start: mention.start, end: attribution.cue?.end ?? mention.end},
        reason: reasonFor(pronoun.text, count),
        phrase: `mention ${mention.id}`
      })
    }
  }
})

function reasonFor(pronoun: string, fitting: number): string {
  if (fitting < 2) return wording.nobodyNamed(pronoun)
  return fitting === 2 ? wording.oneOfTwo(pronoun) : wording.oneOfMany(pronoun, fitting)
}

/** "the speech by Lai, in which he vowed": the name stands right before the clause. */
function isInRelative(reading: Reading, {first}: Mention): boolean {
  const [before, relative] = [reading.tokens[first - 2], reading.tokens[first - 1]]
  if (!/^(?:which|where|whose)$/.test(relative?.lower ?? '')) return false
  const from = before?.pos === 'ADP' ? first - 2 : first - 1
  const comma = reading.tokens[from - 1]?.text === ',' ? from - 1 : from
  const name = itemAt(reading.names, reading.tokens[comma - 1]?.start ?? 0)
  return name?.kind === 'person' && name.last === comma
}

/** Whether the story has spoken of somebody by a name, by what may be one, or by a noun, so that the reader may know whom it means. */
function hasPersonBefore(reading: Reading, mention: Mention): boolean {
  return firstPerson(reading) < mention.start
}

const firstPerson = memoize(({names, tokens}: Reading) => {
  const name = names.find(({kind}) => kind === 'person' || kind === 'other')
  const noun = tokens.find(
    ({pos, lower, quotation}) => pos === 'NOUN' && quotation === null && isPersonNoun(lower)
  )
  return Math.min(...[name, noun].map((one) => one?.start ?? Number.POSITIVE_INFINITY))
})

/** The paragraph above names one person alone, and the pronoun's own opens with what is said: it goes on with them. */
function isLastNamed(reading: Reading, {paragraph, candidates, start}: Mention): boolean {
  const own = reading.paragraphs[paragraph]
  const above = copyBefore(reading, paragraph)
  if (!own || !above || above.role !== 'body') return false
  const named = (place: Span) =>
    new Set(
      itemsIn(reading.names, place).flatMap(({kind, source, first}) =>
        kind === 'person' && reading.tokens[first]?.quotation === null ? [source] : []
      )
    )
  if (named({start: own.start, end: start}).size > 0) return false
  const people = [...named(above)]
  return people.length === 1 && candidates.some((id) => id === people[0])
}

/**
 * "Kit Lowe met Abe Lorn. “It was cold,” he said": two of one sentence who do something together. Of others a reader takes the one
 * that the story is about, or its last subject.
 */
function isOfJoined(reading: Reading, {sentence, first}: Mention): boolean {
  for (let at = sentence; at >= 0 && at > sentence - 3; at--) {
    const place = reading.sentences[at]
    if (!place) return false
    const named = itemsIn(reading.names, place).filter(
      ({kind, first: from}) =>
        kind === 'person' && from < first && reading.tokens[from]?.quotation === null
    )
    if (named.length > 0)
      return named.length > 1 && named.some(({first: from}) => isCompanion(reading, from))
  }
  return false
}

/** "with Robin Astley", "and Mrs Astley", "met Robin Astley", "heard from the vicar, Robin Astley" */
function isCompanion({tokens}: Reading, first: number): boolean {
  return [1, 2, 3, 4, 5].some((step) => together.has(tokens[first - step]?.lower ?? ''))
}

/** A feature may begin with a voice and name it a little later. */
function isNamedSoon(reading: Reading, mention: Mention, window: number): boolean {
  const paragraphs = reading.paragraphs.slice(
    mention.paragraph,
    paragraphAway(reading.paragraphs, mention.paragraph, window) + 1
  )
  const reach = {start: mention.start + 1, end: paragraphs.at(-1)?.end ?? mention.end}
  return itemsIn(reading.names, reach).some(({kind}) => kind === 'person')
}
