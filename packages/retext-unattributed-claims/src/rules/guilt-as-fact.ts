import {
  groupBy,
  type Name,
  oncePer,
  type Reading,
  type Sentence,
  startingIn,
  type Token,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, deskTokens, skipAdverbs, spanOf, tokensOf} from '../copy.js'
import {isOwned} from '../coverage.js'
import data from '../generated/crimes.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  'crime-verbs': readonly string[]
  'clear-words': readonly string[]
  'require-suspect-cue': boolean
}

const innocent: ReadonlySet<string> = new Set(data.innocent)
const directions: ReadonlySet<string> = new Set(data.directions)
const suspicion: ReadonlySet<string> = new Set(data.suspicion)
const elsewhere: ReadonlySet<string> = new Set(data.genres)

const formsOf = oncePer(
  (options: Readonly<Options>) =>
    new Set(options['crime-verbs'].flatMap((verb) => verbForms(verb.split(' ')[0] ?? verb)))
)

export const guiltAsFact = defineRule<Options>({
  id: 'guilt-as-fact',
  plugin: packageName,
  // The catalogue asks for an error once its precision has been measured on enough copy.
  severity: 'warn',
  summary: 'Crime stated as the act of a named person whom no court has found guilty.',
  note: wording.notes.guilt,
  defaults: {'crime-verbs': data.verbs, 'clear-words': data.cleared, 'require-suspect-cue': true},
  schema: {
    type: 'object',
    properties: {
      'crime-verbs': {type: 'array', items: {type: 'string', minLength: 1}},
      'clear-words': {type: 'array', items: {type: 'string', minLength: 1}},
      'require-suspect-cue': {type: 'boolean'}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const verbs = formsOf(options)
    const clear = new Set(options['clear-words'])
    if (reading.tokens.filter(({lower}) => elsewhere.has(lower)).length > 1) return
    for (const sentence of copySentencesWith(reading, verbs)) {
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((token, at) => {
        if (!verbs.has(token.lower)) return
        const found = arrestedFor(tokens, at) ?? actOf(reading, sentence, tokens, at)
        const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
        if (!found || !first || !last) return
        const span = spanOf(first, last)
        if (isOwned(reading, sentence, span) || tokens.some(({lower}) => clear.has(lower))) return
        if (found.name && isConvicted(reading, found.name, clear)) return
        if (
          options['require-suspect-cue'] &&
          !found.cue &&
          !isSuspect(reading, sentence, found.name)
        )
          return
        report({
          span,
          reason: wording.guilt,
          phrase: found.name?.words.at(-1)?.toLowerCase()
        })
      })
    }
  }
})

interface Act {
  first: number
  last: number
  name: Name | null
  /** The words themselves show a suspect. */
  cue: boolean
}

/** "was arrested for poisoning": the crime is taken for granted. */
function arrestedFor(tokens: readonly Token[], at: number): Act | null {
  const fits =
    tokens[at]?.lower.endsWith('ing') &&
    tokens[at - 1]?.lower === 'for' &&
    /^(?:arrested|detained|held|wanted|apprehended|jailed)$/.test(tokens[at - 2]?.lower ?? '')
  return fits ? {first: Math.max(at - 3, 0), last: at, name: null, cue: true} : null
}

/** "Trask shot his partner", "After stealing the van, Corr drove". */
function actOf(
  reading: Reading,
  sentence: Sentence,
  tokens: readonly Token[],
  at: number
): Act | null {
  const verb = tokens[at]
  if (!verb || isInnocent(tokens, at)) return null
  const names = startingIn(reading.names, sentence).filter(({kind}) => kind === 'person')
  if (verb.lower.endsWith('ing')) {
    const after = /^(?:after|before|by|while|since)$/.test(tokens[at - 1]?.lower ?? '')
    const comma = tokens.findIndex(({text}, place) => place > at && text === ',')
    const name = names.find(({first}) => first === tokens[comma + 1]?.index)
    const last = tokens.findIndex(({index}) => index === (name?.last ?? 0) - 1)
    return after && name && last !== -1 ? {first: at - 1, last, name, cue: false} : null
  }
  if (
    verb.pos !== 'VERB' ||
    /^(?:was|were|been|be|being|is|are|to|has|have)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return null
  const name = names.find(({last}) => reachesVerb(tokens, last, at))
  const first = tokens.findIndex(({index}) => index === name?.first)
  const object = tokens[skipAdverbs(tokens, at + 1)]
  const transitive =
    object !== undefined && /^(?:DET|NOUN|PROPN|PRON|NUM|SYM|ADJ)$/.test(object.pos)
  return name && first !== -1 && transitive
    ? {first, last: Math.min(at + 1, tokens.length - 1), name, cue: false}
    : null
}

/** Nothing but an apposition or an adverb stands between the name and the verb. */
function reachesVerb(tokens: readonly Token[], nameLast: number, at: number): boolean {
  let place = tokens.findIndex(({index}) => index === nameLast)
  if (place === -1 || place > at) return false
  if (tokens[place]?.text === ',') {
    const close = tokens.findIndex(({text}, later) => later > place && text === ',')
    if (close === -1 || close > at) return false
    place = close + 1
  }
  return skipAdverbs(tokens, place) === at
}

function isInnocent(tokens: readonly Token[], at: number): boolean {
  if (
    tokens[at]?.lower === 'shot' &&
    directions.has(tokens[skipAdverbs(tokens, at + 1)]?.lower ?? '')
  )
    return true
  return tokens.slice(at + 1, at + 5).some(({lower}) => innocent.has(lower))
}

/** The story says of the person that a court has found so. */
function isConvicted(reading: Reading, name: Name, clear: ReadonlySet<string>): boolean {
  return sentencesAbout(reading, name).some((sentence) =>
    tokensOf(reading, sentence).some(
      ({lower}) => clear.has(lower) && lower !== 'jury' && lower !== 'found' && lower !== 'life'
    )
  )
}

/** The story says of the person, or in the sentences beside, that they are a suspect. */
function isSuspect(reading: Reading, sentence: Sentence, name: Name | null): boolean {
  const about = name ? sentencesAbout(reading, name) : []
  const beside = reading.sentences.slice(Math.max(sentence.index - 2, 0), sentence.index + 3)
  return [...about, ...beside].some((one) =>
    tokensOf(reading, one).some(({lower}) => suspicion.has(lower))
  )
}

const bySurname = oncePer((reading: Reading) => groupBy(reading.names, surnameOf))

function sentencesAbout(reading: Reading, name: Name): Sentence[] {
  const namesakes = bySurname(reading).get(surnameOf(name)) ?? []
  const own = new Set(namesakes.map(({sentence}) => sentence))
  return [...own].flatMap((index) => reading.sentences[index] ?? [])
}

function surnameOf({words}: Name): string {
  return words.at(-1)?.toLowerCase() ?? ''
}
