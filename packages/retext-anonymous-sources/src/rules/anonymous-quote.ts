import {
  isBodyNoun,
  isPersonNoun,
  memoize,
  type Quotation,
  type Reading,
  singular
} from 'nlcst-attribution'
import {defineRule, type Severity} from 'sourcing-rule'
import words from '../generated/speakers.js'
import type {Speaking} from '../lookup.js'
import {isNamedNext, isNamedSoon} from '../named-soon.js'
import {packageName} from '../names.js'
import {
  isBystander,
  isComplainant,
  isCopy,
  isOffice,
  nounOf,
  unnamedSpeakings
} from '../speakers.js'
import * as wording from '../wording.js'

const things: ReadonlySet<string> = new Set(words.things)
const spans: ReadonlySet<string> = new Set(words.spans)
const pronouns: ReadonlySet<string> = new Set(words.several)

interface Options {
  'allow-partial-words': number
  'allow-bystanders': boolean
  severity?: Severity
}

export const anonymousQuote = defineRule<Options>({
  id: 'anonymous-quote',
  plugin: packageName,
  severity: 'info',
  summary: 'Direct quotation of somebody the story does not name.',
  note: wording.notes.anonymousQuote,
  defaults: {'allow-partial-words': 2, 'allow-bystanders': true},
  schema: {
    type: 'object',
    properties: {
      'allow-partial-words': {type: 'integer', minimum: 0},
      'allow-bystanders': {type: 'boolean'},
      severity: {enum: ['off', 'info', 'warn', 'error']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    for (const {quotation, speaking} of unnamedQuotations(reading)) {
      // "They panicked" is short and yet all that was said.
      if (!quotation.whole && quotation.words <= options['allow-partial-words']) continue
      // "A sign reads", "the account wrote": a thing is nobody whom the paper asked.
      if (isThing(reading, speaking) || isCount(reading, speaking)) continue
      if (isOffice(reading, speaking) || isNamedNext(reading, speaking.mention)) continue
      if (isNamedSoon(reading, speaking) || isRelative(reading, quotation)) continue
      if (
        options['allow-bystanders'] &&
        (isBystander(reading, speaking) || isCry(reading, quotation))
      )
        continue
      // Whoever complains of an offence is not to be asked for a name, and a summary may go before the name.
      if (isComplainant(reading, speaking) || isSaidByName(reading, quotation)) continue
      report({
        span: quotation,
        reason: wording.anonymousQuote(reading.textOf(speaking.mention)),
        // One unnamed speaker is one question to the reporter, however often they are quoted.
        phrase: `source ${speaking.source.id}`,
        severity: options.severity
      })
    }
  }
})

/** "Who once described himself as “…”": whom a relative pronoun means is not certain enough. */
function isRelative(reading: Reading, {attribution}: Quotation): boolean {
  const mention = reading.mentions[reading.attributions[attribution ?? -1]?.mention ?? -1]
  return /^(?:who|which|that)$/.test(reading.tokens[mention?.head ?? -1]?.lower ?? '')
}

function isThing(reading: Reading, {mention}: Speaking): boolean {
  return things.has(nounOf(reading, mention))
}

/** "A couple of days later he regretted", "several posters, including one saying", "two of the measures were": things that were counted. */
function isCount(reading: Reading, {mention}: Speaking): boolean {
  const {tokens} = reading
  const head = tokens[mention.head]?.lower ?? ''
  if (spans.has(head)) return true
  if (!pronouns.has(head)) return false
  const after = tokens[mention.head + 1]?.lower === 'of'
  const before = tokens[mention.first - 1]?.lower === 'including'
  if (!after && !before) return false
  const near = after
    ? tokens.slice(mention.head + 2, mention.head + 6)
    : tokens.slice(Math.max(0, mention.first - 5), mention.first - 1).reverse()
  // "counter-protesters": protesters.
  const noun =
    singular(near.find(({pos}) => pos === 'NOUN')?.lower ?? '')
      .split('-')
      .at(-1) ?? ''
  return noun !== '' && !isPersonNoun(noun) && !isBodyNoun(noun)
}

/** “Bring back the cheese!”: what is cried at a scene. */
function isCry(reading: Reading, quotation: Quotation): boolean {
  return quotation.words < 8 && /!['"”’]*$/.test(reading.textOf(quotation).trim())
}

/** The same words stand in the mouth of somebody with a name: "one chief said her town was “burnt to ashes”", told in full below. */
function isSaidByName(reading: Reading, quotation: Quotation): boolean {
  const said = wordsOf(reading, quotation)
  if (quotation.words < 2 || said.length === 0) return false
  const known = namedWords(reading)
  const [fewest = []] = said
    .map((word) => known.get(word) ?? [])
    .sort((one, other) => one.length - other.length)
  return fewest
    .slice(0, mostAlike)
    .some(({id, text}) => id !== quotation.id && text.includes(` ${said.join(' ')} `))
}

/** Quotations with one word in common that are compared: so often, and it is no echo. */
const mostAlike = 100

/** What somebody with a name says, by each of its words. */
const namedWords = memoize((reading: Reading) => {
  const known = new Map<string, {id: number; text: string}[]>()
  for (const quotation of reading.quotations) {
    if (reading.sources[quotation.source ?? -1]?.class !== 'named') continue
    const words = wordsOf(reading, quotation)
    const one = {id: quotation.id, text: ` ${words.join(' ')} `}
    for (const word of new Set(words)) {
      const others = known.get(word)
      if (others) others.push(one)
      else known.set(word, [one])
    }
  }
  return known
})

function wordsOf(reading: Reading, quotation: Quotation): string[] {
  return (
    reading
      .textOf(quotation)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  )
}

/** Spoken words with the unnamed source who is given them. */
export function unnamedQuotations(reading: Reading): {quotation: Quotation; speaking: Speaking}[] {
  const bySource = new Map<number, Speaking>()
  const byAttribution = new Map<number, Speaking>()
  for (const one of unnamedSpeakings(reading)) {
    byAttribution.set(one.attribution.id, one)
    if (!bySource.has(one.source.id)) bySource.set(one.source.id, one)
  }
  return reading.quotations.flatMap((quotation) => {
    if (quotation.kind !== 'speech' || quotation.parent !== null) return []
    if (!isCopy(reading, quotation.paragraph)) return []
    const asked = reading.attributions[quotation.attribution ?? -1]?.sense === 'ask'
    if (asked) return []
    const speaking =
      byAttribution.get(quotation.attribution ?? -1) ?? bySource.get(quotation.source ?? -1)
    return speaking ? [{quotation, speaking: introducedAs(reading, speaking)}] : []
  })
}

/** "A neighbour heard a bang. “…,” she said": by the words that brought the speaker in, where a pronoun stands with the verb. */
function introducedAs({mentions}: Reading, speaking: Speaking): Speaking {
  const first = mentions[speaking.source.mentions[0] ?? -1]
  return speaking.mention.form === 'pronoun' && first?.form === 'nominal'
    ? {...speaking, mention: first}
    : speaking
}
