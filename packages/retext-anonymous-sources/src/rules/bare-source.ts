import {type Reading, singular, type Token} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import {
  isCopy,
  isDefinite,
  isPartOrFurther,
  nounOf,
  type Speaking,
  tellingWords,
  unnamedSpeakings
} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  nouns: readonly string[]
  'allow-after-first-description': boolean
  'known-outlets': readonly string[]
}

export const bareSource = defineRule<Options>({
  id: 'bare-source',
  plugin: packageName,
  severity: 'error',
  summary: 'A “source” speaks and the reader is told nothing about them.',
  note: 'AP and Reuters ask for a description of every unnamed source. Say where the source works, what they do or how they know, or find somebody who will be named.',
  defaults: {nouns: ['source'], 'allow-after-first-description': true, 'known-outlets': []},
  schema: {
    type: 'object',
    properties: {
      nouns: {type: 'array', items: {type: 'string', minLength: 1}},
      'allow-after-first-description': {type: 'boolean'},
      'known-outlets': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const nouns = new Set(options.nouns.map((noun) => singular(noun.toLowerCase())))
    const speaking = unnamedSpeakings(reading)
    const heads = new Set<number>()
    for (const one of speaking) {
      if (one.mention.form !== 'nominal' || !nouns.has(nounOf(reading, one.mention))) continue
      heads.add(one.mention.head)
      if (isDescribed(reading, one)) continue
      if (options['allow-after-first-description'] && isKnown(reading, one, speaking)) continue
      if (isTold(reading, one, options['known-outlets'])) continue
      report({span: one.mention, reason: wording.bareSource(reading.textOf(one.mention))})
    }
    for (const token of citedTokens(reading, nouns)) {
      if (!heads.has(token.index)) report({span: token, reason: wording.bareSource(token.text)})
    }
  }
})

/** By words of its own, or by what follows on it: ", a clerk who typed the minutes,". */
function isDescribed(reading: Reading, {mention, source}: Speaking): boolean {
  if (tellingWords(reading, mention).length > 0) return true
  return source.rank > 1 && (source.mentions[0] === mention.id || source.mentions.length === 1)
}

/** "The sources", "one of the sources": people the story has described before. */
function isKnown(reading: Reading, one: Speaking, speaking: readonly Speaking[]): boolean {
  const {mention} = one
  const earlier = speaking.filter((other) => other.mention.start < mention.start)
  const described = earlier.some((other) => other.source.rank > 1 || isSame(reading, other, one))
  if (isDefinite(reading, mention)) return described
  const first = reading.tokens[mention.first]?.lower
  const noun = nounOf(reading, mention)
  const single =
    first === 'one' &&
    earlier.some((other) => other.mention.count > 1 && nounOf(reading, other.mention) === noun)
  return described && (single || (first === 'some' && isPartOrFurther(reading, mention)))
}

function isSame(reading: Reading, other: Speaking, one: Speaking): boolean {
  return (
    nounOf(reading, other.mention) === nounOf(reading, one.mention) &&
    tellingWords(reading, other.mention).length > 0
  )
}

/** Told to a title that answers for it. */
function isTold(reading: Reading, {attribution}: Speaking, outlets: readonly string[]): boolean {
  if (!attribution.addressee || outlets.length === 0) return false
  const addressee = reading.textOf(attribution.addressee).toLowerCase()
  return outlets.some((outlet) => addressee.includes(outlet.toLowerCase()))
}

/** "Citing three sources": somebody else's bare sources, passed on. */
function citedTokens(reading: Reading, nouns: ReadonlySet<string>): Token[] {
  return reading.tokens.flatMap((token, index) => {
    const cites = /^(?:citing|quoting|cited|quoted)$/.test(token.lower) && token.quotation === null
    if (!cites || !isCopy(reading, token.paragraph)) return []
    return reading.tokens[citedNoun(reading, index + 1, nouns) ?? -1] ?? []
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
    const plain =
      /^(?:DET|NUM)$/.test(token.pos) ||
      /^(?:unnamed|anonymous|unidentified|multiple|several|various|two|three)$/.test(token.lower)
    if (!plain) return null
  }
  return null
}
