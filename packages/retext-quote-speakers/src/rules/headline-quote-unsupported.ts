import {lemmaOf, type Quotation, type Reading, type Role, type Token} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

type Zone = 'headline' | 'deck'

interface Options {
  match: 'exact' | 'stem'
  'titles-list': readonly string[]
  zones: readonly Zone[]
}

/** What a headline drops or adds. */
const small: ReadonlySet<string> = new Set(['a', 'an', 'the', 'that'])

/** What stands around the body of a story. */
const around: ReadonlySet<Role> = new Set([
  'headline',
  'deck',
  'crosshead',
  'byline',
  'dateline',
  'furniture'
])

export const headlineQuoteUnsupported = defineRule<Options>({
  id: 'headline-quote-unsupported',
  plugin: packageName,
  severity: 'warn',
  summary: 'Words quoted in a headline that no quotation of the story has.',
  note: wording.notes.unsupported,
  defaults: {match: 'exact', 'titles-list': [], zones: ['headline', 'deck']},
  schema: {
    type: 'object',
    properties: {
      match: {enum: ['exact', 'stem']},
      'titles-list': {type: 'array', items: {type: 'string', minLength: 1}},
      zones: {type: 'array', items: {enum: ['headline', 'deck']}}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const zones: ReadonlySet<string> = new Set(options.zones)
    const titles = new Set(options['titles-list'].map((title) => title.toLowerCase()))
    const words = (tokens: readonly Token[]) => joined(tokens, options.match)
    const above = reading.quotations.filter(
      ({paragraph, parent}) =>
        parent === null && zones.has(reading.paragraphs[paragraph]?.role ?? '')
    )
    if (above.length === 0) return
    const quoted = reading.quotations
      .filter(({paragraph}) => isBody(reading, paragraph))
      .map((quotation) => words(inner(reading, quotation)))
    const spoken = reading.quotations
      .filter(({paragraph}) => isBody(reading, paragraph))
      .map((quotation) => stretches(inner(reading, quotation)).map(words))
    const plain = reading.paragraphs
      .filter(({index}) => isBody(reading, index))
      .map(({first, last}) =>
        words(reading.tokens.slice(first, last).filter(({quotation}) => quotation === null))
      )
    for (const quotation of above) {
      if (quotation.kind === 'title' || quotation.kind === 'term' || quotation.words === 0) continue
      const text = words(inner(reading, quotation))
      if (titles.has(text.trim()) || quoted.some((body) => body.includes(text))) continue
      if (spoken.some((body) => isTrimmed(body, text)) || isInflected(reading, quotation)) continue
      // "‘We have bodies – it is clear’": two sentences of one speech, joined.
      const parts = joinedParts(inner(reading, quotation)).map(words)
      const said = (part: string) => quoted.some((body) => body.includes(part))
      if (parts.length > 1 && parts.every(said)) continue
      // The story uses the very words as its own: a name or a term, nobody's claim.
      if (plain.some((body) => body.includes(text)) && !isClaim(reading, quotation)) continue
      report({
        span: quotation,
        reason: wording.unsupported(reading.textOf(quotation)),
        severity: quotation.words < 3 ? 'info' : undefined
      })
    }
  }
})

/** ‘resigning’, where somebody speaks of having to “resign”: one word, in the form that the headline wants. */
function isInflected(reading: Reading, quotation: Quotation): boolean {
  if (quotation.words > 1) return false
  const text = joined(inner(reading, quotation), 'stem')
  return reading.quotations.some(
    (body) => isBody(reading, body.paragraph) && joined(inner(reading, body), 'stem').includes(text)
  )
}

function isBody(reading: Reading, paragraph: number): boolean {
  const role = reading.paragraphs[paragraph]?.role
  return role === undefined || !around.has(role)
}

/** "Mayor ‘lied’": a verb in marks is a claim, whatever the story says of it. */
function isClaim(reading: Reading, quotation: Quotation): boolean {
  return inner(reading, quotation).some(
    ({pos, lower}) => pos === 'AUX' || (pos === 'VERB' && lower.endsWith('ed'))
  )
}

function inner(reading: Reading, quotation: Quotation): Token[] {
  return reading.tokens.slice(quotation.first, quotation.last)
}

/** The stretches between dashes and dots, each of two words at least; none where one is shorter. */
function joinedParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (/^(?:[-–—…]+|\.{2,})$/.test(token.text)) parts.push([])
    else if (/[\p{L}\p{N}]/u.test(token.lower)) parts.at(-1)?.push(token)
  }
  return parts.every((part) => part.length > 1) ? parts : []
}

/** The stretches of a quotation between commas and dashes. */
function stretches(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (/^(?:[-–—,;(]+|\))$/.test(token.text)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/**
 * Whether a quotation has the words of a headline but for one aside ("are, as the poet says, greatly exaggerated"), for articles, or
 * for how a compound is written ("short-sighted", "shortsighted").
 */
function isTrimmed(parts: readonly string[], text: string): boolean {
  const bare = (words: string) => words.split(/ +/).filter((word) => !small.has(word))
  if (isWritten(bare(parts.join('')), bare(text).join(''))) return true
  return parts.some(
    (_, at) =>
      at > 0 &&
      at < parts.length - 1 &&
      `${parts[at - 1]}${parts[at + 1]}`.replace(/ +/g, ' ').includes(text)
  )
}

/** Whether some words in a row, without their spaces, are the ones looked for. */
function isWritten(words: readonly string[], text: string): boolean {
  return words.some((_, from) => {
    let written = ''
    for (let at = from; at < words.length && written.length < text.length; at++)
      written += words[at]
    return written === text
  })
}

/** Words with a space around each, so that only whole words match; a hyphen is as good as a space. */
function joined(tokens: readonly Token[], match: Options['match']): string {
  const words = tokens.filter(({lower}) => /[\p{L}\p{N}]/u.test(lower))
  const written = words.map((token) => (match === 'stem' ? lemmaOf(token) : token.lower)).join(' ')
  return ` ${written.replace(/[-\u2010\u2011]+/g, ' ')} `
}
