import {oncePer, type Reading, type Sentence, type Token, verbForms} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/polls.js'
import {packageName} from '../names.js'
import {copySentencesWith, deskTokens, skipAdverbs, spanOf} from '../old-copy.js'
import * as wording from '../wording.js'

type Detail = 'pollster' | 'sponsor' | 'sample' | 'dates' | 'margin'

interface Options {
  require: readonly Detail[]
  'verb-check': boolean
  window: 'story' | 'paragraph'
}

const verbs = new Set(data.verbs.flatMap(verbForms))
const overclaims = new Set(data.overclaims.flatMap(verbForms))
const others: ReadonlySet<string> = new Set(data.otherSurveys)
const asked: ReadonlySet<string> = new Set(data.sample)
const opinion: ReadonlySet<string> = new Set(data.opinion)
const asking = new Set(data.asking.flatMap(verbForms))

const polls = new Set(['poll', 'polls', 'survey', 'surveys'])

const asksOpinion = oncePer(({tokens}: Reading) => tokens.some((_, at) => isAnswer(tokens, at)))

export const pollMissingDetails = defineRule<Options>({
  id: 'poll-missing-details',
  plugin: packageName,
  severity: 'warn',
  summary: 'Poll without its pollster or the number asked.',
  note: wording.notes.poll,
  defaults: {require: ['pollster', 'sample'], 'verb-check': true, window: 'story'},
  schema: {
    type: 'object',
    properties: {
      require: {type: 'array', items: {enum: ['pollster', 'sponsor', 'sample', 'dates', 'margin']}},
      'verb-check': {type: 'boolean'},
      window: {enum: ['story', 'paragraph']}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    for (const sentence of copySentencesWith(reading, polls)) {
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((_, at) => {
        const found = pollAt(tokens, at)
        // A survey may be of anything; one of opinion has people who answer.
        if (found && tokens[found.head]?.lower.startsWith('survey') && !asksOpinion(reading)) return
        const [first, last] = [tokens[found?.first ?? -1], tokens[found?.last ?? -1]]
        if (!found || !first || !last) return
        const span = spanOf(first, last)
        const scope = scopeOf(reading, sentence, options.window)
        const missing = options.require.filter((detail) => !has(detail, scope, found, tokens))
        if (missing.length > 0) {
          report({span, reason: wording.poll(listOf(missing)), phrase: 'poll'})
        } else if (options['verb-check'] && overclaims.has(last.lower)) {
          report({
            span,
            reason: wording.pollVerb(reading.textOf(last)),
            severity: 'info',
            phrase: 'verb'
          })
        }
      })
    }
  }
})

/** "who ran the poll, how many were asked and when they were asked" */
function listOf(missing: readonly Detail[]): string {
  const words = missing.map((detail) => wording.pollDetails[detail])
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part).join(' and ')
}

interface Poll {
  first: number
  last: number
  /** The noun. */
  head: number
}

/** A poll or a survey of opinion that tells something. */
function pollAt(tokens: readonly Token[], at: number): Poll | null {
  const head = tokens[at]
  if (!head || !polls.has(head.lower) || head.pos === 'VERB') return null
  let first = at
  while (first > 0 && /^(?:ADJ|NOUN|DET|PROPN|NUM|PART)$/.test(tokens[first - 1]?.pos ?? ''))
    first--
  const before = tokens.slice(first, at).map(({lower}) => lower)
  if (
    before.some((word) => others.has(word)) ||
    (/^(?:the|exit)$/.test(before.at(-1) ?? '') === false && before.at(-1) === 'polling')
  )
    return null
  const according = tokens[first - 1]?.lower === 'to' && tokens[first - 2]?.lower === 'according'
  if (according) return {first: first - 2, last: at, head: at}
  const inside =
    /^(?:in|of|by)$/.test(tokens[first - 1]?.lower ?? '') &&
    before.some((word) =>
      /^(?:latest|recent|opinion|new|national|state|early|most|several|some|exit|public)$/.test(
        word
      )
    )
  if (inside) return {first, last: at, head: at}
  const verb = verbBehind(tokens, at)
  if (verb === null) return null
  // "polls say", "the polls show" but not "polls close", "topped the poll"
  return {first, last: verb, head: at}
}

/** The verb of the poll, past what hangs on it: "published on Sunday", "of 1,512 adults, carried out for …,". */
function verbBehind(tokens: readonly Token[], at: number): number | null {
  for (let step = at + 1; step < Math.min(tokens.length, at + 32); step++) {
    const token = tokens[step]
    if (!token || /^[;.:]$/.test(token.text)) return null
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue
    const participle = /(?:ed|en|ing|out)$/.test(token.lower) && !verbs.has(token.lower)
    if (
      participle ||
      (/(?:ed|ing)$/.test(token.lower) &&
        step === at + 1 &&
        tokens[step + 1]?.pos === 'ADP' &&
        !verbs.has(token.lower))
    )
      continue
    if (token.pos === 'AUX' && /^(?:has|have|had)$/.test(token.lower)) {
      const next = skipAdverbs(tokens, step + 1)
      return verbs.has(tokens[next]?.lower ?? '') ? next : null
    }
    return verbs.has(token.lower) && token.pos === 'VERB' ? step : null
  }
  return null
}

function scopeOf(reading: Reading, sentence: Sentence, window: Options['window']): Token[] {
  if (window === 'story') return reading.tokens
  const paragraph = reading.paragraphs[sentence.paragraph]
  return paragraph ? reading.tokens.slice(paragraph.first, paragraph.last) : []
}

function has(
  detail: Detail,
  scope: readonly Token[],
  poll: Poll,
  tokens: readonly Token[]
): boolean {
  switch (detail) {
    case 'pollster':
      return (
        isPollster(tokens, poll) ||
        scope.some((token, at) => asksPeople(scope, at) && token.index >= 0)
      )
    case 'sample':
      return scope.some((_, at) => isSample(scope, at))
    case 'margin':
      return scope.some(({lower}, at) => lower === 'margin' && scope[at + 1]?.lower === 'of')
    case 'dates':
      return scope.some(
        ({text}, at) =>
          /^(?:\d{1,2}|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
            text
          ) &&
          /^(?:to|and|-|–|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
            scope[at + 1]?.text ?? ''
          )
      )
    default:
      return scope.some(
        ({lower}, at) =>
          /^(?:for|commissioned|sponsored|funded)$/.test(lower) &&
          scope.slice(at + 1, at + 5).some(({pos}) => pos === 'PROPN')
      )
  }
}

/** "A Veritas poll", "a poll by Veritas", "the university's survey". */
function isPollster(tokens: readonly Token[], {first, last, head}: Poll): boolean {
  if (tokens.slice(first, head).some(({pos, lower}) => pos === 'PROPN' || lower === "'s"))
    return true
  return tokens
    .slice(head + 1, Math.max(last, head + 14))
    .some(
      ({lower}, at, after) =>
        /^(?:by|from|for)$/.test(lower) &&
        after.slice(at + 1, at + 4).some(({pos}) => pos === 'PROPN')
    )
}

/** "Tern & Vale questioned 1,004 adults". */
function asksPeople(scope: readonly Token[], at: number): boolean {
  return (
    asking.has(scope[at]?.lower ?? '') &&
    /^(?:PROPN|NOUN)$/.test(scope[at - 1]?.pos ?? '') &&
    scope.slice(Math.max(at - 4, 0), at).some(({pos}) => pos === 'PROPN')
  )
}

/** "60%", "three in four", "412 households": people have answered. */
function isAnswer(scope: readonly Token[], at: number): boolean {
  const token = scope[at]
  if (!token) return false
  if (opinion.has(token.lower) || (token.lower === 'cent' && scope[at - 1]?.lower === 'per'))
    return true
  const ratio =
    token.pos === 'NUM' &&
    /^(?:in|out)$/.test(scope[at + 1]?.lower ?? '') &&
    scope.slice(at + 2, at + 4).some(({pos}) => pos === 'NUM')
  return ratio || isSample(scope, at)
}

function isSample(scope: readonly Token[], at: number): boolean {
  const number = scope[at]
  if (!number || !/^\d[\d,.]*\d$/.test(number.text)) return false
  return scope.slice(at + 1, at + 5).some(({lower}) => asked.has(lower))
}
