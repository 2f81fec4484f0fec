import {
  attributionsWhere,
  createPhraseMatcher,
  memoize,
  type Reading,
  type Source,
  type Token
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/factive-verbs.js'
import parties from '../generated/interested-parties.js'
import {packageName} from '../names.js'
import {inForm, saysSomething, tokensIn, type Use, usesOf} from '../uses.js'
import * as wording from '../wording.js'

type Interest = 'party' | 'company' | 'anonymous' | 'any'

interface Options {
  verbs: readonly string[]
  'only-if-source-is': readonly Interest[]
  'require-that-clause': boolean
}

const ownAct: ReadonlySet<string> = new Set(data['own-act'])
const official: ReadonlySet<string> = new Set(data.official)
const owning: ReadonlySet<string> = new Set(data.owning)
const explaining: ReadonlySet<string> = new Set(data.explaining)
const asking: ReadonlySet<string> = new Set(data.asking)
const degrees: ReadonlySet<string> = new Set(data.degrees)
const links: ReadonlySet<string> = new Set(data.links)
const pronouns: ReadonlySet<string> = new Set(data.pronouns)
const opposing: ReadonlySet<string> = new Set(data.opposing)
const paperOnly: ReadonlySet<string> = new Set(data['paper-only'])
const people: ReadonlySet<string> = new Set(parties.people)
const bodies: ReadonlySet<string> = new Set(parties.bodies)
const papers: ReadonlySet<string> = new Set(parties.papers)
const companyWords: ReadonlySet<string> = new Set(parties['company-words'])
const phrases = createPhraseMatcher(parties.phrases)

export const factiveVerb = defineRule<Options>({
  id: 'factive-verb',
  plugin: packageName,
  severity: 'off',
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
  // "has not confirmed", "would clarify", "She said the minister had pointed out": the desk vouches for nothing.
  if (attribution.negated || isPassedOn(reading, use)) return false
  if (reading.tokens[use.cue.first - 1]?.lower === 'worth') return false
  const quotes = attribution.quotations.some((id) => (reading.quotations[id]?.words ?? 0) > 2)
  if (quotes) return !explaining.has(lemma) && !official.has(lemma) && !owning.has(lemma)
  if (attribution.position !== 'front') return !ownAct.has(lemma)
  const tokens = attribution.content.flatMap((span) => tokensIn(reading, span))
  const [first] = tokens
  if (!first || asking.has(first.lower)) return false
  if (!saysSomething(reading, use)) return !options['require-that-clause']
  // What the government or a firm confirms is most often what it has done.
  if (official.has(lemma)) return ranks(tokens)
  if (owning.has(lemma)) return isValued(tokens)
  return !isPlainEvent(tokens) && !isOwnAct(tokens)
}

/** Whether the verb stands in what somebody else says. */
function isPassedOn(reading: Reading, {attribution, cue}: Use): boolean {
  return attributionsWhere(reading, {sentence: attribution.sentence, quoted: false}).some(
    ({id, speaker, content}) =>
      id !== attribution.id &&
      speaker !== null &&
      content.some(({start, end}) => start <= cue.start && cue.end <= end)
  )
}

/** "is the safest van", "is healthier than fish": what is claimed sets one thing above another. */
function ranks(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({lower, pos}, at) =>
      degrees.has(lower) ||
      (pos === 'ADJ' && /^\p{Ll}{3,}(?:er|est)$/u.test(lower) && isCompared(tokens, at))
  )
}

function isCompared(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (lower.endsWith('est'))
    return tokens[at - 1]?.lower === 'the' || tokens[at - 1]?.pos === 'PART'
  return tokens.slice(at + 1, at + 4).some((token) => token.lower === 'than')
}

/** "that Mr Ade was elected unopposed": what anybody could look up, no view. */
function isPlainEvent(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(({pos}) => pos === 'AUX' || pos === 'VERB')
  const next = tokens[verb + 1]
  const past = /^(?:was|were)$/.test(tokens[verb]?.lower ?? '')
  const before = tokens[verb]?.lower === 'had' && next?.lower === 'been'
  return (past && next?.pos === 'VERB') || (before && tokens[verb + 2]?.pos === 'VERB')
}

/** "The firm revealed that it had closed": its own act, and no word of worth. */
function isOwnAct(tokens: readonly Token[]): boolean {
  const start = tokens[0]?.lower === 'that' ? 1 : 0
  const own =
    pronouns.has(tokens[start]?.lower ?? '') && !opposing.has(tokens[start + 1]?.lower ?? '')
  return own && !isValued(tokens)
}

/** "that the approach is flawed": a quality is claimed. */
function isValued(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({lower}, at) => links.has(lower) && tokens.slice(at + 1, at + 4).some(({pos}) => pos === 'ADJ')
  )
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
