import {
  type Attribution,
  anonymityAt,
  itemsIn,
  type Mention,
  memoize,
  type Name,
  type Reading,
  type Source,
  type Token
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import words from '../generated/first-reference.js'
import {fullNames, isIntroduced, isPerson, isShort, namesOf} from '../introductions.js'
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
const callings: ReadonlySet<string> = new Set(words.callings)

export const speakerFirstReference = defineRule<Options>({
  id: 'speaker-first-reference',
  plugin: packageName,
  severity: 'off',
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
    // "Commons: education questions": a label, and no speaker.
    if (attribution.form === 'colon') return null
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
  if (options.require !== 'role' && isShort(reading, mention, name)) {
    if (isIntroduced(reading, source, name) || !isPerson(reading, source, name)) return null
    if (isTitled(reading, source, name, titles)) return null
    if (hasReason(reading, source, mention)) return null
    const later = fullNames(reading, source).length > 0
    const given = later || name.titles.length > 0 || source.description === ''
    return given ? wording.surnameFirst(written) : wording.firstNameOnly(written)
  }
  return options.require !== 'name' && source.description === '' ? wording.noRole(written) : null
}

/** "President Prew … Prew said": an office with the name, there or before. */
function isTitled(
  reading: Reading,
  source: Source,
  name: Name,
  titles: ReadonlySet<string>
): boolean {
  // "Taoiseach said": the office in place of the name.
  if (titles.has(name.words.join(' ').toLowerCase())) return true
  return namesOf(reading, source).some(
    (other) =>
      other.start <= name.start && other.titles.some((title) => titles.has(title.toLowerCase()))
  )
}

/** "whose surname the paper is withholding", "who goes by one name", a singer. */
function hasReason(reading: Reading, {description}: Source, mention: Mention): boolean {
  if (
    description
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => callings.has(word))
  )
    return true
  const sentence = reading.sentences[mention.sentence]
  if (!sentence) return false
  if (isPseudonym(reading, mention)) return true
  return reading.tokens
    .slice(sentence.first, sentence.last)
    .some(({lower, quotation}) => quotation === null && reasons.has(lower))
}

/** Where each word first stands in running copy. */
const firstPlaces = memoize((reading: Reading) => {
  const places = new Map<string, Token>()
  for (const token of reading.tokens)
    if (!places.has(token.text) && isCopy(reading, token.paragraph)) places.set(token.text, token)
  return places
})

/** "Anya (not her real name)", "a woman we are calling Clara": said where the name first stands. */
function isPseudonym(reading: Reading, {head}: Mention): boolean {
  const first = firstPlaces(reading).get(reading.tokens[head]?.text ?? '')
  const sentence = reading.sentences[first?.sentence ?? -1]
  if (!sentence) return false
  for (let at = sentence.first; at < sentence.last; at++)
    if (anonymityAt(reading.tokens, at)?.kind === 'pseudonym') return true
  return reading.tokens
    .slice(sentence.first, first?.index)
    .some(
      ({lower}, at, all) =>
        lower === 'we' && /^call/.test(all[at + 1]?.lower ?? all[at + 2]?.lower ?? '')
    )
}
