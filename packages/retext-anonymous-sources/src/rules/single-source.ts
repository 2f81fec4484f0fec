import {type Reading, type Source, singular} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/single-source.js'
import {type Speaking, speakings} from '../lookup.js'
import {packageName} from '../names.js'
import {isCopy, nounOf, spanOf} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  'min-words': number
  'min-attributions': number
}

const mouths: ReadonlySet<string> = new Set(data.mouths)
const open: ReadonlySet<string> = new Set(data.open)
const asked: ReadonlySet<string> = new Set(data.asked)

export const singleSource = defineRule<Options>({
  id: 'single-source',
  plugin: packageName,
  severity: 'off',
  summary: 'The whole story comes from one named person, body or release.',
  note: wording.notes.oneSource,
  defaults: {'min-words': 60, 'min-attributions': 3},
  schema: {
    type: 'object',
    properties: {
      'min-words': {type: 'integer', minimum: 0},
      'min-attributions': {type: 'integer', minimum: 1}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport', 'live', 'brief', 'feature', 'profile'],
  check({reading, options, report}) {
    if (reading.paragraphs.some(({role}) => role === 'question' || role === 'answer')) return
    const body = reading.tokens.filter(({paragraph}) => isCopy(reading, paragraph))
    if (body.filter(({pos}) => pos !== 'PUNCT').length < options['min-words']) return
    if (
      body.some(({lower, quotation}) => quotation === null && (asked.has(lower) || open.has(lower)))
    )
      return
    const telling = speakings(reading).filter(
      ({mention, attribution}) =>
        isCopy(reading, mention.paragraph) && !/^(?:want|feel)$/.test(attribution.sense)
    )
    const [first] = telling
    if (!first || telling.length < options['min-attributions']) return
    if (unresolved(reading) > 0 || telling.some(({source}) => source.class === 'anonymous')) return
    const sources = [...new Set(telling.map(({source}) => source))]
    const main = mainOf(telling)
    if (!sources.every((source) => source === main || isSameCamp(reading, main, source))) return
    // Somebody told of by name, and not heard: one side of a quarrel is another rule's matter.
    const {mention, attribution} = first
    const span = attribution.cueTokens ?? mention
    report({
      span: spanOf(reading, {
        first: Math.min(mention.first, span.first),
        last: Math.max(mention.last, span.last)
      }),
      reason: wording.oneSource(main.name)
    })
  }
})

/** The source with most attributions. */
function mainOf(telling: readonly Speaking[]): Source {
  const counts = new Map<Source, number>()
  for (const {source} of telling) counts.set(source, (counts.get(source) ?? 0) + 1)
  const [main] = [...counts].sort(([, left], [, right]) => right - left)
  return (main as [Source, number])[0]
}

/** Attributions that nobody could be given: they may be a second source. */
function unresolved(reading: Reading): number {
  return reading.attributions.filter(
    ({quotation, speaker, source, carried, paragraph}) =>
      quotation === null &&
      speaker !== null &&
      source === null &&
      !carried &&
      isCopy(reading, paragraph)
  ).length
}

/** A body and whoever speaks for it: "Acme", "its chief executive, Ana Prew", "a spokesman", "the statement". */
function isSameCamp(reading: Reading, main: Source, other: Source): boolean {
  if (shares(main.name, textOf(reading, other)) || shares(other.name, textOf(reading, main)))
    return true
  const mention = reading.mentions[other.mentions[0] ?? -1]
  const named = other.mentions.some((id) => reading.mentions[id]?.form === 'name')
  return (
    !named &&
    mention !== undefined &&
    (mouths.has(nounOf(reading, mention)) || mouths.has(singular(other.name.toLowerCase())))
  )
}

/** Its name and what the story says of it. */
function textOf(reading: Reading, {name, description, affiliation}: Source): string {
  return `${name} ${description} ${affiliation ? reading.textOf(affiliation) : ''}`
}

/** Whether a word with a capital of one stands in the other. */
function shares(name: string, text: string): boolean {
  const words = name.match(/\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? []
  return words.some((word) => new RegExp(`\\b${word}\\b`, 'u').test(text))
}
