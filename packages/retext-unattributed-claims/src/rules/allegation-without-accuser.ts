import {type Reading, type Sentence, startingIn, type Token, verbForms} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentencesWith, deskTokens, skipAdverbs, spanOf, tokensOf} from '../copy.js'
import {isCarried, isCovered, sourcesIn} from '../coverage.js'
import data from '../generated/accusations.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  window: number
  'accuser-nouns': readonly string[]
}

const wrongs: ReadonlySet<string> = new Set(data.wrongs)
const be = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be', 'stands', 'stand', 'stood'])
const accuse = new Set(verbForms('accuse'))

const allegations = ['allegation', 'accusation', 'claim'].flatMap((noun) => [noun, `${noun}s`])
const triggers = new Set(['accused', ...allegations])

export const allegationWithoutAccuser = defineRule<Options>({
  id: 'allegation-without-accuser',
  plugin: packageName,
  severity: 'error',
  summary: 'Accusations with no accuser anywhere near.',
  note: wording.notes.allegation,
  defaults: {window: 1, 'accuser-nouns': data.accusers},
  schema: {
    type: 'object',
    properties: {
      window: {type: 'integer', minimum: 0},
      'accuser-nouns': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const accusers = new Set(options['accuser-nouns'].map((noun) => noun.toLowerCase()))
    for (const sentence of copySentencesWith(reading, triggers)) {
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((_, at) => {
        const found = accusedAt(tokens, at) ?? allegationAt(tokens, at)
        const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
        if (!found || !first || !last) return
        const span = spanOf(first, last)
        if (hasAgent(tokens, found.last + 1) || isCovered(reading, sentence.index, span)) return
        if (isCarried(reading, sentence) || sourcesIn(reading, sentence.index, span).length > 0)
          return
        if (isAccusedNear(reading, sentence, accusers, options.window)) return
        report({
          span,
          reason: wording.allegation(reading.textOf(span)),
          severity: isAboutSomebody(reading, sentence) ? undefined : 'warn'
        })
      })
    }
  }
})

interface Found {
  first: number
  last: number
}

/** "was accused of plagiarism" */
function accusedAt(tokens: readonly Token[], at: number): Found | null {
  if (tokens[at]?.lower !== 'accused' || tokens[at + 1]?.lower !== 'of') return null
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before--
  if (!be.has(tokens[before]?.lower ?? '')) return null
  return {first: before, last: Math.min(at + 2, tokens.length - 1)}
}

/** "allegations of bribery", "claims of vote-buying", "misconduct allegations" */
function allegationAt(tokens: readonly Token[], at: number): Found | null {
  const noun = tokens[at]
  if (!noun || !/^(?:allegations?|accusations?|claims?)$/.test(noun.lower) || noun.pos === 'VERB')
    return null
  let first = at
  while (first > 0 && /^(?:ADJ|NOUN)$/.test(tokens[first - 1]?.pos ?? '')) first--
  const before = tokens[first - 1]
  // "the allegations", "his wife's accusations": told of before, or owned.
  if (
    before &&
    (before.lower === "'s" ||
      before.pos === 'PROPN' ||
      /^(?:the|these|those|his|her|their|its|this|that|any|no)$/.test(before.lower))
  )
    return null
  const modified = tokens.slice(first, at).some(({lower}) => wrongs.has(lower))
  if (modified && noun.lower !== 'claims' && noun.lower !== 'claim') return {first, last: at}
  if (tokens[at + 1]?.lower !== 'of') return null
  const wrong = tokens.slice(at + 2, at + 6).findIndex(({lower}) => wrongs.has(lower))
  const amount = tokens.slice(at + 2, at + 5).some(({pos}) => pos === 'NUM' || pos === 'SYM')
  const isClaim = noun.lower.startsWith('claim')
  if (amount || (isClaim && wrong === -1)) return null
  return {first: at, last: Math.min(at + 2 + Math.max(wrong, 0), tokens.length - 1)}
}

/** "by two former clerks", "made by", "from her pupils": up to the next comma or verb of its own. */
function hasAgent(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 16); at++) {
    const token = tokens[at]
    if (!token || /^[;.]$/.test(token.text)) return false
    if (
      /^(?:by|from)$/.test(token.lower) &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(tokens[at + 1]?.pos ?? '') &&
      !isDate(tokens, at + 1)
    )
      return true
  }
  return false
}

function isDate(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 2).some(({text}) => /^(?:19|20)\d\d$|day$/.test(text))
}

/** An accuser, or somebody who accuses, in the sentence or the ones beside it. */
function isAccusedNear(
  reading: Reading,
  sentence: Sentence,
  accusers: ReadonlySet<string>,
  window: number
): boolean {
  const beside = reading.sentences.slice(
    Math.max(sentence.index - window, 0),
    sentence.index + window + 1
  )
  return beside.some((one) => {
    if (one.paragraph !== sentence.paragraph) return false
    const tokens = tokensOf(reading, one)
    return tokens.some(({lower, pos}, at) => {
      if (accusers.has(lower) && !(lower === 'charge' && pos === 'VERB')) return true
      const active =
        accuse.has(lower) &&
        !be.has(tokens[skipBack(tokens, at)]?.lower ?? '') &&
        lower !== 'accused'
      const past =
        lower === 'accused' &&
        /^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '') &&
        tokens[skipAdverbs(tokens, at + 1)]?.lower !== 'of'
      return active || past
    })
  })
}

function skipBack(tokens: readonly Token[], at: number): number {
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before--
  return before
}

function isAboutSomebody(reading: Reading, sentence: Sentence): boolean {
  return startingIn(reading.names, sentence).some(({kind}) => kind === 'person')
}
