import {
  attributionsWhere,
  isPersonNoun,
  type Mention,
  memoize,
  type Reading,
  type Span,
  type TokenRange
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import opinions from '../generated/opinions.js'
import words from '../generated/speakers.js'
import type {Speaking} from '../lookup.js'
import {isNamedNext, isOneCalledSoon} from '../named-soon.js'
import {packageName} from '../names.js'
import {createLexicon, opinionIn} from '../opinions.js'
import {
  describedSpan,
  extentOf,
  hasNoun,
  isGroup,
  isHearsay,
  isNoun,
  isOffice,
  nounOf,
  spanOf,
  unnamedSpeakings,
  vagueNouns
} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  'polarity-lexicon': {attack?: readonly string[]; praise?: readonly string[]}
  'forecast-verbs': readonly string[]
  'exempt-contexts': readonly string[]
  praise: boolean
}

const offices: ReadonlySet<string> = new Set(words.offices)
const bystanders: ReadonlySet<string> = new Set(words.bystanders)
const complainants: ReadonlySet<string> = new Set(words.complainants)
const hearings: ReadonlySet<string> = new Set(words.hearings)
const promises: ReadonlySet<string> = new Set(opinions.promises)
const tributes: ReadonlySet<string> = new Set(opinions.tributes)
const wordings = {attack: wording.attack, praise: wording.praise, speculation: wording.speculation}
const wordList = {type: 'array', items: {type: 'string', minLength: 1}} as const

/** A lexicon takes longer to make than an article to ask. */
const lexiconOf = memoize((options: Readonly<Options>) => {
  const own = options['polarity-lexicon']
  return createLexicon(own.attack ?? [], own.praise ?? [], options['forecast-verbs'])
})

export const anonymousOpinion = defineRule<Options>({
  id: 'anonymous-opinion',
  plugin: packageName,
  severity: 'info',
  summary: 'An unnamed source attacks or praises somebody, or guesses.',
  note: wording.notes.anonymousOpinion,
  defaults: {'polarity-lexicon': {}, 'forecast-verbs': [], 'exempt-contexts': [], praise: true},
  schema: {
    type: 'object',
    properties: {
      'polarity-lexicon': {
        type: 'object',
        properties: {attack: wordList, praise: wordList},
        additionalProperties: false
      },
      'forecast-verbs': wordList,
      'exempt-contexts': wordList,
      praise: {type: 'boolean'}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const lexicon = lexiconOf(options)
    const exempt = new Set([...hearings, ...options['exempt-contexts']])
    for (const one of unnamedSpeakings(reading)) {
      if (isHearsay(reading, one) || isNamedNext(reading, one.mention)) continue
      // "promised to recruit surgeons": what they will do.
      if (promises.has(one.attribution.lemma)) continue
      if (isOneCalledSoon(reading, one.mention)) continue
      const noun = nounOf(reading, one.mention)
      if (isGroup(reading, one) || isOffice(reading, one) || isComplaint(reading, one, exempt))
        continue
      if (!isSomebody(reading, one.mention, noun) || isLeadership(reading, one.mention, noun))
        continue
      const verdict = opinionIn(reading, one, lexicon)
      const opinion = verdict?.opinion
      if (!verdict || !opinion || (opinion === 'praise' && !options.praise)) continue
      // What neighbours say in praise or foresee is colour, and officials foresee as an institution.
      if (opinion !== 'attack' && bystanders.has(noun)) continue
      if (
        opinion === 'speculation' &&
        (offices.has(noun) ||
          noun === 'minister' ||
          !isNoun(reading, one.mention) ||
          isTrade(reading, one.mention, noun))
      )
        continue
      if (opinion === 'praise' && (isMourning(reading) || isOneQuotedNext(reading, one.mention)))
        continue
      const reason = wordings[opinion](reading.textOf(describedSpan(reading, one.mention)))
      const span = around(reading, one.mention, verdict)
      const sure = opinion === 'attack' && verdict.certain
      report(sure ? {span, reason} : {span, reason, severity: 'info'})
    }
  }
})

/** "That kind of stuff": a noun for a person, in one piece. */
function isSomebody(reading: Reading, mention: Mention, noun: string): boolean {
  const whole = !/["“”]/.test(reading.textOf(mention))
  return whole && (mention.form !== 'nominal' || vagueNouns.has(noun) || isPersonNoun(noun))
}

/** "Kestria's political and military leaders condemned the strikes": a country's own, in public. */
function isLeadership(reading: Reading, {count, first, head}: Mention, noun: string): boolean {
  const owned = reading.tokens
    .slice(Math.max(first - 1, 0), head)
    .some(({lower}) => /^['’]s$/.test(lower))
  return count > 1 && owned && /^(?:leader|minister|authority|ruler)$/.test(noun)
}

/** "Doctors suspect", "fishermen reckon": a trade without number foresees what it knows. */
function isTrade(reading: Reading, mention: Mention, noun: string): boolean {
  const bare = reading.tokens[mention.first]?.pos !== 'DET' && mention.count > 1
  return !vagueNouns.has(noun) && bare && reading.tokens[mention.first]?.pos !== 'NUM'
}

/** Praise of the dead needs no name. */
const isMourning = memoize((reading: Reading) =>
  reading.tokens.some(({lower, quotation}) => quotation === null && tributes.has(lower))
)

/** "Farm leaders praised her. “She was brave,” said Kit Lowe, a farmer": one of them is told and quoted. */
function isOneQuotedNext(reading: Reading, {count, sentence}: Mention): boolean {
  if (count < 2) return false
  return attributionsWhere(reading, {sentence: sentence + 1, named: true}).some(
    ({source, quotations}) =>
      reading.sources[source ?? -1]?.description !== '' &&
      quotations.some((id) => reading.quotations[id]?.whole)
  )
}

/** From the source to the verdict, or the verdict alone where it comes in a later paragraph. */
function around(reading: Reading, mention: Mention, verdict: TokenRange): Span {
  const {first} = extentOf(mention)
  const paragraph = reading.tokens[verdict.first]?.paragraph
  if (paragraph !== mention.paragraph) return spanOf(reading, verdict)
  return spanOf(reading, {
    first: Math.min(first, verdict.first),
    last: Math.max(mention.last, verdict.last)
  })
}

/** Somebody who tells what was done to them, or who speaks where complaints are heard. */
function isComplaint(
  reading: Reading,
  {mention, source}: Speaking,
  exempt: ReadonlySet<string>
): boolean {
  if (complainants.has(nounOf(reading, mention))) return true
  const sentence = reading.sentences[mention.sentence]
  const withheld = source.described.anonymity
  if (withheld && /\b(?:can ?not|could not|may not|can't)\b/i.test(reading.textOf(withheld)))
    return true
  return sentence !== undefined && hasNoun(reading, sentence, exempt)
}
