import type {Reading, Sentence, Token} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, deskTokens, spanOf} from '../copy.js'
import {attributionsIn, isCovered, isIdentified, sourceOf} from '../coverage.js'
import data from '../generated/hedges.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  adverbs: readonly string[]
  'require-source-in': 'sentence' | 'paragraph'
  'court-mode': boolean
}

const hearing: ReadonlySet<string> = new Set(data.hearing)
const legal: ReadonlySet<string> = new Set(data.legal)

const rumours = ['rumor', 'rumour'].flatMap((word) => [word, `${word}s`, `${word}ed`])

export const hedgeWithoutSource = defineRule<Options>({
  id: 'hedge-without-source',
  plugin: packageName,
  severity: 'warn',
  summary: 'Reportedly, allegedly, apparently: a hedge with no source near it.',
  note: wording.notes.hedge,
  defaults: {adverbs: data.adverbs, 'require-source-in': 'sentence', 'court-mode': false},
  schema: {
    type: 'object',
    properties: {
      adverbs: {type: 'array', items: {type: 'string', minLength: 1}},
      'require-source-in': {enum: ['sentence', 'paragraph']},
      'court-mode': {type: 'boolean'}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const adverbs = new Set(options.adverbs.map((word) => word.toLowerCase()))
    const inCourt = options['court-mode'] && reading.tokens.some(({lower}) => legal.has(lower))
    for (const sentence of copySentencesWith(reading, new Set([...adverbs, ...rumours]))) {
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((token, at) => {
        const hedge = hedgeAt(tokens, at, adverbs)
        if (!hedge || (inCourt && /^alleged/.test(token.lower))) return
        const span = spanOf(token, hedge)
        if (isSourced(reading, sentence, tokens, at, options['require-source-in'])) return
        report({span, reason: wording.hedge(reading.textOf(span)), phrase: token.lower})
      })
    }
  }
})

/** Last token of a hedge that begins at `at`, or `null`. */
function hedgeAt(tokens: readonly Token[], at: number, adverbs: ReadonlySet<string>): Token | null {
  const token = tokens[at]
  if (!token) return null
  if (adverbs.has(token.lower)) return token
  // "are rumoured to be", "rumour has it"
  if (/^rumou?red$/.test(token.lower)) return token
  if (
    /^rumou?rs?$/.test(token.lower) &&
    /^(?:has|have)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 2]?.lower === 'it'
  )
    return tokens[at + 2] ?? token
  return null
}

function isSourced(
  reading: Reading,
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
  reach: Options['require-source-in']
): boolean {
  if (isHeard(tokens) || isOwnEye(tokens)) return true
  const place = tokens[at]
  // A source that speaks of something else in the sentence doesn't vouch for the hedge.
  if (place && isCovered(reading, sentence.index, place)) return true
  const around = attributionsIn(reading, sentence.paragraph).filter(
    (attribution) =>
      isIdentified(reading, attribution) &&
      attribution.sense !== 'want' &&
      attribution.sense !== 'think'
  )
  if (reach === 'paragraph') return around.length > 0
  return around.some((attribution) => {
    if (attribution.sentence === sentence.index - 1) return true
    // The sentence after vouches if it is a paper or an outlet that speaks there.
    const source = sourceOf(reading, attribution)
    return (
      attribution.sentence === sentence.index + 1 &&
      (source?.class === 'media' || source?.class === 'document')
    )
  })
}

/** "the court heard": evidence given in public. */
function isHeard(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({lower}, at) =>
      lower === 'heard' &&
      tokens.slice(Math.max(at - 4, 0), at).some((before) => hearing.has(before.lower))
  )
}

/** The paper was there: "when our reporter reached her". */
function isOwnEye(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({lower}, at) =>
      lower === 'our' &&
      /^(?:reporter|correspondent|photographer)s?$/.test(tokens[at + 1]?.lower ?? '')
  )
}
