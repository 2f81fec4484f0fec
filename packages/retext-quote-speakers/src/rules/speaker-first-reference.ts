import {
  type Attribution,
  groupBy,
  itemsIn,
  type Mention,
  memoize,
  type Name,
  type Reading,
  type Source
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import words from '../generated/first-reference.js'
import {packageName} from '../names.js'
import {isCopy} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  require: 'name' | 'role' | 'both'
  'known-names': readonly string[]
  mononyms: readonly string[]
  honorifics: readonly string[]
}

const offices: ReadonlySet<string> = new Set(words.offices)
const reasons: ReadonlySet<string> = new Set(words.reasons)

export const speakerFirstReference = defineRule<Options>({
  id: 'speaker-first-reference',
  plugin: packageName,
  severity: 'info',
  summary: 'Speaker quoted by surname or first name alone before being introduced.',
  note: wording.notes.firstReference,
  defaults: {require: 'name', 'known-names': [], mononyms: [], honorifics: []},
  schema: {
    type: 'object',
    properties: {
      require: {enum: ['name', 'role', 'both']},
      'known-names': {type: 'array', items: {type: 'string', minLength: 1}},
      mononyms: {type: 'array', items: {type: 'string', minLength: 1}},
      honorifics: {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['sport', 'brief'],
  check({reading, options, people, report}) {
    const known = new Set(
      [...options['known-names'], ...options.mononyms, ...people].flatMap((name) => {
        const lower = name.toLowerCase()
        return [lower, lower.split(' ').at(-1) ?? lower]
      })
    )
    const titles = new Set([...offices, ...options.honorifics.map((title) => title.toLowerCase())])
    for (const source of reading.sources) {
      if (source.class !== 'named') continue
      const first = firstQuoted(reading, source)
      if (!first || known.has(first.name.words.join(' ').toLowerCase())) continue
      const reason = fault(reading, source, first, options, titles)
      if (reason) report({span: first.span, reason, phrase: `source ${source.id}`})
    }
  }
})

interface First {
  mention: Mention
  name: Name
  span: {start: number; end: number}
}

/** The first quotation that the source is given by name. */
function firstQuoted(reading: Reading, source: Source): First | null {
  for (const id of source.attributions) {
    const attribution: Attribution | undefined = reading.attributions[id]
    const mention = reading.mentions[attribution?.mention ?? -1]
    if (!attribution || attribution.carried || attribution.quotations.length === 0) continue
    if (!mention || !isCopy(reading, mention.paragraph)) continue
    if (mention.form !== 'name') return null
    const name = itemsIn(reading.names, mention).find(
      ({last}) => last <= mention.last && last > mention.head
    )
    // A body, a handle or the letter that a court puts for a name is introduced by itself.
    if (name?.kind !== 'person' || /^(?:\p{Lu}|.*[@\d].*)$/u.test(name.words.join(''))) return null
    const ends = [
      mention.start,
      mention.end,
      attribution.cue?.start ?? mention.start,
      attribution.cue?.end ?? mention.end
    ]
    return {mention, name, span: {start: Math.min(...ends), end: Math.max(...ends)}}
  }
  return null
}

function fault(
  reading: Reading,
  source: Source,
  {mention, name}: First,
  options: Readonly<Options>,
  titles: ReadonlySet<string>
): string | null {
  const written = reading.textOf(mention)
  if (
    options.require !== 'role' &&
    name.words.length === 1 &&
    !isIntroduced(reading, source, name)
  ) {
    if (isTitled(reading, source, name, titles)) return null
    if (hasReason(reading, mention)) return null
    const later = fullNames(reading, source).length > 0
    const given = later || name.titles.length > 0 || source.description === ''
    return given ? wording.surnameFirst(written) : wording.firstNameOnly(written)
  }
  return options.require !== 'name' && source.description === '' ? wording.noRole(written) : null
}

/** Whether the full name stands earlier in the story (a headline does not introduce). */
function isIntroduced(reading: Reading, source: Source, name: Name): boolean {
  return fullNames(reading, source).some(
    (other) => other.start < name.start && reading.paragraphs[other.paragraph]?.role !== 'headline'
  )
}

const namesOf = memoize((reading: Reading) => groupBy(reading.names, ({source}) => source))

/** Where the source is called by more than one word. */
function fullNames(reading: Reading, source: Source): readonly Name[] {
  return (namesOf(reading).get(source.id) ?? []).filter(({words}) => words.length > 1)
}

/** "President Prew … Prew said": an office with the name, there or before. */
function isTitled(
  reading: Reading,
  source: Source,
  name: Name,
  titles: ReadonlySet<string>
): boolean {
  return (namesOf(reading).get(source.id) ?? []).some(
    (other) =>
      other.start <= name.start && other.titles.some((title) => titles.has(title.toLowerCase()))
  )
}

/** "whose surname the paper is withholding", "who goes by one name". */
function hasReason(reading: Reading, mention: Mention): boolean {
  const sentence = reading.sentences[mention.sentence]
  if (!sentence) return false
  return reading.tokens
    .slice(sentence.first, sentence.last)
    .some(({lower, quotation}) => quotation === null && reasons.has(lower))
}
