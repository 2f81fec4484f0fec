import {
  type AnonymityReason,
  anonymityAt,
  createPhraseMatcher,
  memoize,
  type PhraseMatcher,
  type Reading,
  reasonFor,
  type TokenRange
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import words from '../generated/speakers.js'
import {type Holder, holderOf} from '../holders.js'
import {packageName} from '../names.js'
import {isCopy, isDefinite, sentenceOf, spanOf} from '../speakers.js'
import * as wording from '../wording.js'

const abuse: ReadonlySet<string> = new Set(words.abuse)
/** How many sentences on the reason may be told with other words on anonymity. */
const farthest = 4

const protectedPeople = ['minors', 'sexual-offence victims', 'court orders'] as const

interface Options {
  'window-sentences': number
  'once-per-source': boolean
  'reject-boilerplate': boolean
  'boilerplate-list': readonly string[]
  exempt: readonly (typeof protectedPeople)[number][]
}

const exemptions: Readonly<Record<Options['exempt'][number], ReadonlySet<string>>> = {
  minors: new Set(words.minors),
  'sexual-offence victims': new Set(words.victims),
  'court orders': new Set(['injunction', 'court-ordered'])
}

export const missingAnonymityReason = defineRule<Options>({
  id: 'missing-anonymity-reason',
  plugin: packageName,
  severity: 'warn',
  summary: 'A source asked not to be named, and the story does not say why.',
  note: wording.notes.missingReason,
  defaults: {
    'window-sentences': 2,
    'once-per-source': true,
    'reject-boilerplate': true,
    'boilerplate-list': [],
    exempt: protectedPeople
  },
  schema: {
    type: 'object',
    properties: {
      'window-sentences': {type: 'integer', minimum: 1},
      'once-per-source': {type: 'boolean'},
      'reject-boilerplate': {type: 'boolean'},
      'boilerplate-list': {type: 'array', items: {type: 'string', minLength: 1}},
      exempt: {type: 'array', items: {enum: protectedPeople}, uniqueItems: true}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const boilerplate = createPhraseMatcher(options['boilerplate-list'])
    const met = new Set<string>()
    for (let at = 0; at < reading.tokens.length; at++) {
      const token = reading.tokens[at]
      if (!token || token.quotation !== null || !isCopy(reading, token.paragraph)) continue
      const phrase = anonymityAt(reading.tokens, at)
      if (!phrase) continue
      at = phrase.last - 1
      const holder = phrase.kind === 'withheld' ? null : holderOf(reading, phrase)
      if (!holder || isExempt(reading, phrase, options.exempt)) continue
      // "Anya (not her real name)", in the story of an abuser: everybody knows why.
      // "Ms Yara is quoted anonymously", "Jory Pell refused to give his real name": whoever has a name here asks for nothing.
      if (isNamedWhole(reading, holder, phrase)) continue
      const hidden =
        phrase.kind === 'pseudonym' && options.exempt.includes('sexual-offence victims')
      if (hidden && isAboutAbuse(reading)) continue
      if (options['once-per-source'] && isMet(reading, holder, met)) continue
      const reason = reasonFor(
        reading.tokens,
        reading.sentences,
        phrase,
        options['window-sentences']
      )
      const stock = reason !== null && (reason.stock || isBoilerplate(reading, reason, boilerplate))
      const span = spanOf(reading, phrase)
      if (!reason && isExplainedSoon(reading, phrase, options['window-sentences'])) continue
      if (!reason) report({span, reason: wording.missingReason})
      else if (stock && options['reject-boilerplate']) {
        report({span, reason: wording.stockReason, severity: 'info'})
      }
    }
  }
})

/** A source with a name, of whom it is told that another paper hid it, or that the whole name is not the real one. */
function isNamedWhole(reading: Reading, {speaking}: Holder, {first, last}: TokenRange): boolean {
  const {name = '', class: kind} = speaking?.source ?? {}
  if (kind !== 'named') return false
  const words = reading.tokens.slice(first, last).map(({lower}) => lower)
  // "Ana Prew did not want to reveal his identity": somebody else's, for her own name stands here.
  if (/^(?:his|her|their) (?:name|identity)$/.test(words.slice(-2).join(' '))) return true
  return words.includes('anonymously') || (words.includes('real') && name.includes(' '))
}

/** Whether the source had a reason, or a finding, before; and remember that it has one now. */
function isMet(reading: Reading, {speaking, nouns}: Holder, met: Set<string>): boolean {
  const id = `source ${speaking?.source.id}`
  const definite = speaking !== null && isDefinite(reading, speaking.mention)
  const again =
    (speaking !== null && met.has(id)) || (definite && nouns.some((noun) => met.has(noun)))
  for (const key of speaking ? [id, ...nouns] : nouns) met.add(key)
  return again
}

/** The next words on anonymity, a few sentences on, give the reason: "…, who asked to remain anonymous out of fear of reprisals". */
function isExplainedSoon(reading: Reading, {last}: TokenRange, window: number): boolean {
  const from = reading.tokens[last - 1]?.sentence ?? 0
  const end = reading.sentences[from + farthest]?.last ?? reading.tokens.length
  for (let at = last; at < end; at++) {
    const phrase = anonymityAt(reading.tokens, at)
    if (!phrase) continue
    const reason = reasonFor(reading.tokens, reading.sentences, phrase, window)
    return reason !== null && !reason.stock
  }
  return false
}

/** A story of sexual abuse, or of what partners do to each other at home. */
const isAboutAbuse = memoize((reading: Reading) =>
  reading.tokens.some(({lower}) => abuse.has(lower))
)

function isExempt(reading: Reading, phrase: TokenRange, exempt: Options['exempt']): boolean {
  const sentence = sentenceOf(reading, phrase.first)
  if (!sentence) return false
  const words = reading.tokens.slice(sentence.first, sentence.last)
  return exempt.some((kind) => words.some(({lower}) => exemptions[kind].has(lower)))
}

function isBoilerplate(reading: Reading, reason: AnonymityReason, list: PhraseMatcher): boolean {
  for (let at = reason.first; at < reason.last; at++) {
    if (list.matchAt(reading.tokens, at) > 0) return true
  }
  return false
}
