import {itemsIn, type Reading, type Source, singular} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/standing.js'
import {packageName} from '../names.js'
import {isCopy} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  experts: readonly string[]
}

const coached: ReadonlySet<string> = new Set(data.coached)
const standing: ReadonlySet<string> = new Set(data.standing)

export const expertWithoutStanding = defineRule<Options>({
  id: 'expert-without-standing',
  plugin: packageName,
  severity: 'info',
  summary: 'A named expert with neither an institution nor a qualification.',
  note: wording.notes.expertWithoutStanding,
  defaults: {experts: data.bare},
  schema: {
    type: 'object',
    properties: {experts: {type: 'array', items: {type: 'string', minLength: 1}}},
    additionalProperties: false
  },
  offIn: ['sport'],
  check({reading, options, people, report}) {
    const experts = new Set(options.experts.map((noun) => noun.toLowerCase()))
    const known = new Set(people.map((name) => name.toLowerCase()))
    for (const source of reading.sources) {
      if (source.class !== 'named' || known.has(source.name.toLowerCase())) continue
      if (source.attributions.length + source.quotations.length === 0) continue
      const label = labelOf(reading, source, experts)
      if (!label || hasStanding(reading, source)) continue
      report({
        span: label,
        reason: wording.expertWithoutStanding(source.name),
        phrase: `source ${source.id}`
      })
    }
  }
})

/** Where the story calls them an expert, with their name. */
function labelOf(
  reading: Reading,
  source: Source,
  experts: ReadonlySet<string>
): {start: number; end: number} | null {
  if (!source.title) return beforeName(reading, source, experts)
  const {title} = source
  const word = reading.tokens.find(
    ({start, end, lower}) =>
      title.start <= start && end <= title.end && experts.has(singular(lower))
  )
  if (!word || !isCopy(reading, word.paragraph)) return null
  if (word.lower === 'coach' && !coached.has(reading.tokens[word.index - 1]?.lower ?? ''))
    return null
  const name = source.mentions
    .map((id) => reading.mentions[id])
    .find((mention) => mention?.form === 'name' && mention.sentence === word.sentence)
  return name
    ? {start: Math.min(title.start, name.start), end: Math.max(title.end, name.end)}
    : null
}

/** "Tax expert Moss Iveson" at the head of a sentence. */
function beforeName(
  reading: Reading,
  source: Source,
  experts: ReadonlySet<string>
): {start: number; end: number} | null {
  for (const id of source.mentions) {
    const mention = reading.mentions[id]
    if (mention?.form !== 'name' || !isCopy(reading, mention.paragraph)) continue
    const words = reading.tokens.slice(mention.first, mention.head)
    const named = words.find(({lower, pos}) => pos === 'NOUN' && experts.has(singular(lower)))
    // "Bulldogs coach Mark Few" has a team; "life coach Moss Iveson" has none.
    const team =
      named?.lower === 'coach' && !coached.has(reading.tokens[named.index - 1]?.lower ?? '')
    if (named && !team) return mention
  }
  return null
}

/** Whether a sentence that speaks of them names a body, a work or a qualification. */
function hasStanding(reading: Reading, source: Source): boolean {
  // "Tax expert": a capital at the head of a sentence makes no institution.
  const {affiliation} = source
  if (affiliation && itemsIn(reading.tokens, affiliation).some(({pos}) => pos === 'PROPN'))
    return true
  const sentences = new Set(source.mentions.flatMap((id) => reading.mentions[id]?.sentence ?? []))
  // "Marsh runs the institute": told where nothing is said.
  const surname = source.name.split(' ').at(-1)
  for (const {text, sentence} of reading.tokens) if (text === surname) sentences.add(sentence)
  for (const index of sentences) {
    const sentence = reading.sentences[index]
    if (!sentence) continue
    const own = reading.tokens.slice(sentence.first, sentence.last)
    if (own.some(({lower, quotation}) => quotation === null && standing.has(lower))) return true
    const bodies = reading.names.some(
      ({kind, first, last, source: whose}) =>
        sentence.first <= first &&
        last <= sentence.last &&
        whose !== source.id &&
        (kind === 'organisation' || kind === 'media' || kind === 'other')
    )
    if (bodies) return true
  }
  return false
}
