import {
  anonymityAt,
  isPersonNoun,
  type Mention,
  memoize,
  placesOf,
  type Reading,
  singular,
  type Token
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import words from '../generated/speakers.js'
import type {Speaking} from '../lookup.js'
import {packageName} from '../names.js'
import {sightings} from '../sightings.js'
import {
  hasTail,
  isCopy,
  isDefinite,
  isHearsay,
  isPartOrFurther,
  nounOf,
  spanOf,
  tellingWords,
  unnamedSpeakings
} from '../speakers.js'
import {isUncited} from '../uncited.js'
import * as wording from '../wording.js'

/** They say no more than that there is no name. */
const hidden: ReadonlySet<string> = new Set(['anonymous', 'unnamed', 'unidentified'])
const plain: ReadonlySet<string> = new Set(words.plain)
const speaking: ReadonlySet<string> = new Set(words.speaking)

interface Options {
  nouns: readonly string[]
  'allow-after-first-description': boolean
  'known-outlets': readonly string[]
  cited: 'warn' | 'off' | 'info' | 'error'
}

/** Unnamed people before this one. */
interface Met {
  /** Whether any of them was described. */
  described: boolean
  /** Nouns, in the singular, that stood for more than one. */
  plurals: Set<string>
  /** Those of them that were described, and the paragraph in which they last were. */
  told: Map<string, number>
}

/** Paragraphs behind those who were described in which "sources" without more are still the same. */
const reach = 2

/** Words behind "including" that name or describe the first who is meant. */
const nearWords = 7

export const bareSource = defineRule<Options>({
  id: 'bare-source',
  plugin: packageName,
  severity: 'error',
  summary: 'A “source” speaks and the reader is told nothing about them.',
  note: wording.notes.bareSource,
  defaults: {
    nouns: ['source'],
    'allow-after-first-description': true,
    'known-outlets': [],
    cited: 'warn'
  },
  schema: {
    type: 'object',
    properties: {
      nouns: {type: 'array', items: {type: 'string', minLength: 1}},
      'allow-after-first-description': {type: 'boolean'},
      'known-outlets': {type: 'array', items: {type: 'string', minLength: 1}},
      cited: {enum: ['warn', 'off', 'info', 'error']}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const nouns = new Set(options.nouns.map((noun) => singular(noun.toLowerCase())))
    const heads = new Set<number>()
    const met: Met = {described: false, plurals: new Set(), told: new Map()}
    for (const one of unnamedSpeakings(reading)) {
      if (one.mention.form !== 'nominal') continue
      const told = options['allow-after-first-description'] && isKnown(reading, one, met)
      const described = isDescribed(reading, one)
      remember(reading, one, met, described)
      if (!nouns.has(nounOf(reading, one.mention))) continue
      heads.add(one.mention.head)
      if (described || told || isHearsay(reading, one)) continue
      if (isTold(reading, one, options['known-outlets'])) continue
      report({span: one.mention, reason: wording.bareSource(reading.textOf(one.mention))})
    }
    for (const {first, head, noun, seeming} of sightings(reading)) {
      if (seeming || heads.has(head) || !nouns.has(noun) || !isPlain(reading, first, head)) continue
      heads.add(head)
      const span = spanOf(reading, {first, last: head + 1})
      report({span, reason: wording.bareSource(reading.textOf(span))})
    }
    // Who is only cited is read from the words beside, and not from what the reading credits.
    const severity = options.cited
    if (severity === 'off') return
    for (const token of citedTokens(reading, nouns)) {
      if (heads.has(token.index)) continue
      heads.add(token.index)
      report({span: token, reason: wording.bareSource(token.text), severity})
    }
  }
})

/** By words of its own, or by what follows on it: ", a clerk who typed the minutes,". */
function isDescribed(reading: Reading, {mention, source}: Speaking): boolean {
  if (tellingWords(reading, mention).length > 0 || hasClause(reading, mention)) return true
  if (includesSomebody(reading, mention)) return true
  // "A No 10 source".
  if (/^no\.?$/.test(reading.tokens[mention.head - 2]?.lower ?? '')) return true
  const only = source.mentions[0] === mention.id || source.mentions.length === 1
  const {affiliation, role, access} = source.described
  const sentence = reading.sentences[mention.sentence]
  const beside = [affiliation, role, access].some(
    (span) => span && sentence && span.start >= sentence.start && span.end <= sentence.end
  )
  return source.rank > 1 && only && beside
}

/** "Several sources have confirmed it, including two clerks at the bank": behind "including" stands who some of them are. */
function includesSomebody(reading: Reading, {head, sentence}: Mention): boolean {
  const last = reading.sentences[sentence]?.last ?? head
  const words = reading.tokens.slice(head, last)
  const including = words.findIndex(({lower}) => lower === 'including')
  return (
    including > 0 &&
    words
      .slice(including, including + nearWords)
      .some(({pos, lower}) => pos === 'NOUN' && singular(lower) !== 'source' && isPersonNoun(lower))
  )
}

/** "The source, who said he had spoken to people inside,": the clause tells how they know. */
function hasClause(reading: Reading, {head}: Mention): boolean {
  const after = reading.tokens[head + 1]?.text === ',' ? head + 2 : head + 1
  return (
    reading.tokens[after]?.lower === 'who' &&
    !anonymityWithin(reading, after + 1) &&
    !speaksUnnamed(reading, after + 1)
  )
}

/** "who spoke to the Monitor on anonymity": a clause that tells no more than to whom they spoke, and how. */
function speaksUnnamed(reading: Reading, verb: number): boolean {
  if (!speaking.has(reading.tokens[verb]?.lower ?? '')) return false
  for (let at = verb + 1; at < verb + 9; at++) {
    if (anonymityAt(reading.tokens, at) !== null) return true
    if (!/^(?:ADP|DET|PROPN|NOUN|PRON|ADJ)$/.test(reading.tokens[at]?.pos ?? '')) return false
  }
  return false
}

/** Whether a clause tells only that somebody will not be named. */
function anonymityWithin(reading: Reading, from: number): boolean {
  return [0, 1, 2, 3].some((step) => anonymityAt(reading.tokens, from + step) !== null)
}

/** Nothing but numbers and articles before the noun. */
function isPlain(reading: Reading, first: number, head: number): boolean {
  const before = reading.tokens.slice(first, head)
  if (/^(?:the|both|these|those)$/.test(before[0]?.lower ?? '')) return false
  return before.every(({pos, lower}) => /^(?:DET|NUM)$/.test(pos) || hidden.has(lower))
}

/** "The sources", "one of the sources": people the story has described before. */
function isKnown(reading: Reading, {mention}: Speaking, met: Met): boolean {
  if (isDefinite(reading, mention) && isIntroduced(reading, mention)) return true
  const first = reading.tokens[mention.first]?.lower
  // "Three sources in contact with it said so. One is a farmer. Another source said": of those three.
  if (first === 'another' && isOfSeveral(reading, mention, met)) return true
  if (!met.described) return false
  if (first === 'our' || isDefinite(reading, mention)) return true
  // "according to Senate sources. Sources said": a paragraph or two on, of those.
  const noun = nounOf(reading, mention)
  const last = met.told.get(noun) ?? Number.NEGATIVE_INFINITY
  const bare = mention.first === mention.head && mention.count > 1
  if (bare && mention.paragraph - last <= reach) return true
  if (first === 'one' && met.plurals.has(noun)) return true
  return first === 'some' && isPartOrFurther(reading, mention)
}

/** "Four sources inside the plant", whatever they did, before "another source". */
function isOfSeveral(reading: Reading, mention: Mention, {told}: Met): boolean {
  const noun = nounOf(reading, mention)
  if (told.has(noun)) return true
  return reading.tokens.slice(0, mention.first).some(({index, lower, quotation}) => {
    if (lower === noun || singular(lower) !== noun || quotation !== null) return false
    return hasTail(reading, index)
  })
}

/** "A source who witnessed the raid", "an eyewitness, who spoke on condition of anonymity": told before, whoever tells it. */
function isIntroduced(reading: Reading, {first}: Mention): boolean {
  return introduction(reading) < first
}

/** Where the first unnamed person is described. */
const introduction = memoize((reading: Reading): number => {
  const found = reading.tokens.find(({index, pos, quotation, lower}) => {
    if (pos !== 'NOUN' || quotation !== null) return false
    const [next, after] = [reading.tokens[index + 1], reading.tokens[index + 2]]
    if (singular(lower) !== 'source') {
      const clause = next?.text === ',' ? after : next
      return clause?.lower === 'who' && anonymityWithin(reading, clause.index + 1)
    }
    const tail = next?.pos === 'ADP' && !/^(?:of|for)$/.test(next.lower)
    return (tail || next?.lower === 'who') && !anonymityWithin(reading, index + 2)
  })
  return found?.index ?? Number.POSITIVE_INFINITY
})

function remember(reading: Reading, one: Speaking, met: Met, described: boolean): void {
  if (described || one.source.rank > 0) met.described = true
  if (one.mention.count < 2) return
  const noun = nounOf(reading, one.mention)
  met.plurals.add(noun)
  if (described) met.told.set(noun, one.mention.paragraph)
}

/** Told to a title that answers for it. */
function isTold(reading: Reading, {attribution}: Speaking, outlets: readonly string[]): boolean {
  if (!attribution.addressee || outlets.length === 0) return false
  const addressee = reading.textOf(attribution.addressee).toLowerCase()
  return outlets.some((outlet) => addressee.includes(outlet.toLowerCase()))
}

const citing: ReadonlySet<string> = new Set(['citing', 'quoting', 'cited', 'quoted'])

/** "Citing three sources": somebody else's bare sources, passed on; "without citing sources", "cited no sources": none. */
function citedTokens(reading: Reading, nouns: ReadonlySet<string>): Token[] {
  const {tokens} = reading
  return placesOf(reading, citing).flatMap((at) => {
    const {paragraph, quotation} = tokens[at] as Token
    if (quotation !== null || isUncited(reading, at + 1) || !isCopy(reading, paragraph)) return []
    return tokens[citedNoun(reading, at + 1, nouns) ?? -1] ?? []
  })
}

function citedNoun(reading: Reading, first: number, nouns: ReadonlySet<string>): number | null {
  for (let at = first; at < first + 4; at++) {
    const token = reading.tokens[at]
    if (!token) return null
    if (nouns.has(singular(token.lower))) {
      const next = reading.tokens[at + 1]
      // "Citing sources in the ministry", "citing a source close to": described.
      return next && /^(?:[.,;:)–—"”’']|and|said|for)$/.test(next.lower) ? at : null
    }
    const isPlain = /^(?:DET|NUM)$/.test(token.pos) || plain.has(token.lower)
    if (!isPlain) return null
  }
  return null
}
