import {createPhraseMatcher, memoize, type Reading, type Source} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/factive-verbs.js'
import parties from '../generated/interested-parties.js'
import {packageName} from '../names.js'
import {inForm, tokensIn, type Use, usesOf} from '../uses.js'
import * as wording from '../wording.js'

type Interest = 'party' | 'company' | 'anonymous' | 'any'

interface Options {
  verbs: readonly string[]
  'only-if-source-is': readonly Interest[]
  'require-that-clause': boolean
}

const ownAct: ReadonlySet<string> = new Set(data['own-act'])
const paperOnly: ReadonlySet<string> = new Set(data['paper-only'])
const people: ReadonlySet<string> = new Set(parties.people)
const bodies: ReadonlySet<string> = new Set(parties.bodies)
const papers: ReadonlySet<string> = new Set(parties.papers)
const companyWords: ReadonlySet<string> = new Set(parties['company-words'])
const phrases = createPhraseMatcher(parties.phrases)

export const factiveVerb = defineRule<Options>({
  id: 'factive-verb',
  plugin: packageName,
  severity: 'info',
  summary: 'Verb that vouches for the claim of an interested party: pointed out, noted, revealed.',
  note: wording.notes.factive,
  defaults: {
    verbs: data.verbs,
    'only-if-source-is': ['party', 'company', 'anonymous'],
    'require-that-clause': true
  },
  schema: {
    type: 'object',
    properties: {
      verbs: {type: 'array', items: {type: 'string', minLength: 1}},
      'only-if-source-is': {
        type: 'array',
        items: {enum: ['party', 'company', 'anonymous', 'any']}
      },
      'require-that-clause': {type: 'boolean'}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const wanted = new Set(options['only-if-source-is'])
    for (const use of usesOf(reading, new Set(options.verbs))) {
      const source = reading.sources[use.attribution.source ?? -1]
      if (!source || !vouches(reading, use, options)) continue
      const interest = interests(reading).get(source.id) ?? null
      if (paperOnly.has(use.lemma) && interest !== 'paper') continue
      const kind = interest === 'paper' ? 'party' : interest
      if (!wanted.has('any') && (kind === null || !wanted.has(kind))) continue
      const verb = reading.textOf(use.cue)
      const expected = inForm(verb.split(' ')[0] ?? verb, use.lemma.split(' ')[0] ?? use.lemma, [
        'say'
      ])
      report({
        span: use.cue,
        reason: wording.factive(verb, expected[0] ?? 'said'),
        expected,
        phrase: use.lemma
      })
    }
  }
})

/** Whether the verb stands with a claim that it vouches for. */
function vouches(reading: Reading, use: Use, options: Readonly<Options>): boolean {
  const {attribution, lemma} = use
  if (attribution.quotations.length > 0 || attribution.position !== 'front') {
    return !ownAct.has(lemma) || attribution.quotations.length > 0
  }
  const tokens = attribution.content.flatMap((span) => tokensIn(reading, span))
  const [first] = tokens
  if (!first || /^(?:how|why|what|when|where|who|whether|if)$/.test(first.lower)) return false
  const clause = tokens.some(({pos}) => pos === 'VERB' || pos === 'AUX')
  if (!clause) return !options['require-that-clause']
  return (
    !ownAct.has(lemma) ||
    !isOwnAct(
      tokens.map(({lower}) => lower),
      tokens.map(({pos}) => pos)
    )
  )
}

/** "The firm confirmed that it had closed": its own act, and no word of worth. */
function isOwnAct(lower: readonly string[], tags: readonly string[]): boolean {
  const start = lower[0] === 'that' ? 1 : 0
  const own = /^(?:it|they|he|she|we|its|their|his|her)$/.test(lower[start] ?? '')
  const worth = lower.some(
    (word, at) =>
      /^(?:is|are|was|were|be)$/.test(word) && tags.slice(at + 1, at + 4).includes('ADJ')
  )
  return own && !worth
}

/** What interest each source has, by its id. */
const interests = memoize(
  (reading: Reading) =>
    new Map(reading.sources.map((source) => [source.id, interestOf(reading, source)]))
)

/** What interest the source has, by what the article says of it. */
function interestOf(reading: Reading, source: Source): Exclude<Interest, 'any'> | 'paper' | null {
  if (source.class === 'anonymous' && source.count === 1) return 'anonymous'
  const mentions = source.mentions.flatMap((id) => {
    const other = reading.mentions[id]
    return other ? tokensIn(reading, other.extent) : []
  })
  const words = mentions.map(({lower}) => lower)
  words.push(...`${source.name} ${source.description}`.toLowerCase().split(/[^\p{L}’'-]+/u))
  if (source.class === 'document') return words.some((word) => papers.has(word)) ? 'paper' : null
  if (source.class === 'organisation' && words.some((word) => companyWords.has(word)))
    return 'company'
  const phrase = mentions.some((_, at, all) => phrases.matchAt(all, at) > 0)
  if (phrase || words.some((word) => people.has(word))) return 'party'
  return source.class !== 'named' && words.some((word) => bodies.has(word)) ? 'party' : null
}
