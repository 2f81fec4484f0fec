import type {Token} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {isOwned} from '../coverage.js'
import data from '../generated/superlatives.js'
import {packageName} from '../names.js'
import {copySentences, deskTokens, spanOf} from '../old-copy.js'
import * as wording from '../wording.js'

interface Options {
  words: readonly string[]
  'exempt-phrases': readonly string[]
}

const scopes: ReadonlySet<string> = new Set(data.scopes)
const owners: ReadonlySet<string> = new Set(data.owners)
const never: ReadonlySet<string> = new Set(data.neverNouns)
const irregular: ReadonlySet<string> = new Set(data.irregular)
const notSuperlative =
  /^(?:west|east|rest|test|interest|forest|guest|request|protest|arrest|honest|modest|chest|nest|vest|harvest|contest|latest|earnest|invest|suggest|priest|breast|quest|crest|tempest|manifest|conquest|forrest|everest|midwest|southwest|northwest|southeast|northeast|northwest|behest|inquest|bequest|earliest|nearest|highest-paid|zest|pest|best-known)$/

export const unsourcedSuperlative = defineRule<Options>({
  id: 'unsourced-superlative',
  plugin: packageName,
  severity: 'info',
  summary: 'First, largest, only, worst ever: a rank with no source.',
  note: wording.notes.superlative,
  defaults: {words: [], 'exempt-phrases': []},
  schema: {
    type: 'object',
    properties: {
      words: {type: 'array', items: {type: 'string', minLength: 1}},
      'exempt-phrases': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['sport', 'opinion', 'review'],
  check({reading, options, report}) {
    const more = new Set(options.words.map((word) => word.toLowerCase()))
    const exempt = options['exempt-phrases'].map((phrase) => phrase.toLowerCase())
    for (const sentence of copySentences(reading)) {
      const tokens = deskTokens(reading, sentence)
      for (let at = 0; at < tokens.length; at++) {
        const found = rankAt(tokens, at, more)
        const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
        if (!found || !first || !last) continue
        at = found.last
        const span = spanOf(first, last)
        const words = reading.textOf(span)
        if (
          exempt.some((phrase) => words.toLowerCase().includes(phrase)) ||
          isOwned(reading, sentence, span)
        )
          continue
        report({span, reason: wording.superlative(words)})
      }
    }
  }
})

interface Found {
  first: number
  last: number
}

function rankAt(tokens: readonly Token[], at: number, more: ReadonlySet<string>): Found | null {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || (before?.lower !== 'the' && before?.lower !== "'s")) return null
  if (!isSuperlative(tokens, at, more)) return null
  // "the country's oldest bakery"
  if (before?.lower === "'s" && owners.has(tokens[at - 2]?.lower ?? '')) {
    const end = nounEnd(tokens, at)
    return end === null ? null : {first: ownerStart(tokens, at - 2), last: end}
  }
  if (before?.lower !== 'the' || isOneOf(tokens, at - 1)) return null
  const end = scopeEnd(tokens, at)
  if (end !== null) return {first: at - 1, last: end}
  return /^(?:first|only)$/.test(token.lower) ? feat(tokens, at) : null
}

function isSuperlative(tokens: readonly Token[], at: number, more: ReadonlySet<string>): boolean {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]
  if (more.has(word)) return true
  if (word === 'most' || word === 'least') return next?.pos === 'ADJ'
  if (word === 'last' || word === 'sole') return word === 'sole'
  if (irregular.has(word)) return !never.has(next?.lower ?? '')
  const stem = /^\p{Ll}{2,}iest$|^\p{Ll}{2,}est$/u.test(word)
  return (
    stem &&
    !notSuperlative.test(word) &&
    /^(?:ADJ|ADV|NOUN)$/.test(tokens[at]?.pos ?? '') &&
    !/^(?:PROPN)$/.test(tokens[at]?.pos ?? '')
  )
}

/** "one of the oldest": no rank. */
function isOneOf(tokens: readonly Token[], the: number): boolean {
  return (
    (tokens[the - 1]?.lower === 'of' &&
      /^(?:one|two|three|some|many|among|several|most)$/.test(tokens[the - 2]?.lower ?? '')) ||
    tokens[the - 1]?.lower === 'among'
  )
}

/** "in the country", "in the line's history", "on record", "ever", "of all time". */
function scopeEnd(tokens: readonly Token[], at: number): number | null {
  let preposition = false
  for (let step = at + 1; step < Math.min(tokens.length, at + 12); step++) {
    const token = tokens[step]
    if (!token || /^[,;.:]$/.test(token.text)) return null
    if (token.lower === 'ever') return step
    if (/^(?:in|on|of|across|since|within|outside|for)$/.test(token.lower)) preposition = true
    // "the youngest of the three": a closed set.
    if (preposition && token.pos === 'NUM' && !/^\d{4}$/.test(token.text)) return null
    if (preposition && (scopes.has(token.lower) || token.pos === 'PROPN'))
      return endOfScope(tokens, step)
    if (preposition && token.pos === 'VERB') return null
  }
  return null
}

/** "the line's history": the owner is not the end. */
function endOfScope(tokens: readonly Token[], step: number): number {
  let end = step
  while (tokens[end + 1]?.pos === 'PROPN') end++
  if (tokens[end + 1]?.lower === "'s") {
    end++
    while (/^(?:ADJ|NOUN|NUM)$/.test(tokens[end + 1]?.pos ?? '')) end++
  }
  return end
}

/** "the first woman to cross the strait alone". */
function feat(tokens: readonly Token[], at: number): Found | null {
  const noun = nounEnd(tokens, at)
  if (noun === null || never.has(tokens[noun]?.lower ?? '')) return null
  const to = tokens[noun + 1]?.lower === 'ever' ? noun + 2 : noun + 1
  if (
    tokens[to]?.lower !== 'to' ||
    (tokens[to + 1]?.pos !== 'VERB' && tokens[to + 1]?.pos !== 'AUX')
  )
    return null
  let end = to + 1
  while (
    tokens[end + 1] &&
    /^(?:DET|NOUN|PROPN|ADJ|ADV)$/.test(tokens[end + 1]?.pos ?? '') &&
    end < to + 7
  )
    end++
  return {first: at - 1, last: end}
}

/** Last token of the noun phrase that the rank stands in, or `null`. */
function nounEnd(tokens: readonly Token[], at: number): number | null {
  let end = at
  while (
    /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(tokens[end + 1]?.pos ?? '') &&
    !(tokens[end + 1]?.pos === 'VERB' && !tokens[end + 1]?.lower.endsWith('ing')) &&
    end < at + 5
  )
    end++
  const head = tokens[end]
  return end > at && head && (head.pos === 'NOUN' || head.pos === 'PROPN') && !never.has(head.lower)
    ? end
    : null
}

function ownerStart(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.lower === 'the' ? at - 1 : at
}
