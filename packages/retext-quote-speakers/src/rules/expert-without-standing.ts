import {groupBy, itemsIn, memoize, type Reading, type Source, singular} from 'nlcst-attribution'
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
  const word = itemsIn(reading.tokens, title).find(
    ({end, lower}) => end <= title.end && experts.has(singular(lower))
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

/** Sentences with a surname that are looked into for whoever bears it. */
const mostSentences = 200

/** Whether a sentence that speaks of them names a body, a work or a qualification. */
function hasStanding(reading: Reading, source: Source): boolean {
  // "Tax expert": a capital at the head of a sentence makes no institution.
  const {affiliation} = source
  if (affiliation && itemsIn(reading.tokens, affiliation).some(({pos}) => pos === 'PROPN'))
    return true
  const {sentencesWith, qualified, bodiesIn} = standingIn(reading)
  const sentences = new Set(source.mentions.flatMap((id) => reading.mentions[id]?.sentence ?? []))
  // "Marsh runs the institute": told where nothing is said.
  const named = sentencesWith.get(source.name.split(' ').at(-1) ?? '') ?? []
  for (const {sentence} of named.slice(0, mostSentences)) sentences.add(sentence)
  return [...sentences].some(
    (index) =>
      qualified.has(index) || bodiesIn.get(index)?.some(({source: whose}) => whose !== source.id)
  )
}

/** What the sentences of a story hold that may give an expert standing. */
const standingIn = memoize(({tokens, names}: Reading) => {
  const desk = tokens.filter(({lower, quotation}) => quotation === null && standing.has(lower))
  const bodies = names.filter(({kind}) => /^(?:organisation|media|other)$/.test(kind))
  return {
    sentencesWith: groupBy(tokens, ({text}) => text),
    qualified: new Set(desk.map(({sentence}) => sentence)),
    bodiesIn: groupBy(bodies, ({first}) => tokens[first]?.sentence ?? null)
  }
})
