import {type Reading, type Sentence, type Token, verbForms} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentences, deskTokens, skipAdverbs, spanOf, tokensOf} from '../copy.js'
import {isCarried, isCovered, sourcesIn} from '../coverage.js'
import data from '../generated/agentless.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  patterns: readonly string[]
  'missing-persons-exempt': boolean
}

const formsOf = (lemmas: readonly string[]) => new Set(lemmas.flatMap((lemma) => verbForms(lemma)))
const nouns = (words: readonly string[]) =>
  new Set(
    words.flatMap((word) => [word, word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`])
  )
const believing = formsOf(data.believing)
const regarding = formsOf(data.regarding)
const matters = nouns(data.matters)
const raising = formsOf(data.raising)
const cited = nouns(data.cited)
const citing = formsOf(data.citing)
const appeals: ReadonlySet<string> = new Set(data.appeal)
const be = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being', "'s", "'re"])
/** A book or a film says so itself. */
const works = new Set([
  'novel',
  'book',
  'film',
  'poem',
  'song',
  'play',
  'legend',
  'bible',
  'proverb',
  'preface',
  'chapter',
  'verse',
  'constitution',
  'rules',
  'law'
])

export const agentlessClaim = defineRule<Options>({
  id: 'agentless-claim',
  plugin: packageName,
  severity: 'warn',
  summary: 'Passive or impersonal claim that names nobody: it is widely believed, is said to be.',
  note: wording.notes.agentless,
  defaults: {patterns: [], 'missing-persons-exempt': true},
  schema: {
    type: 'object',
    properties: {
      patterns: {type: 'array', items: {type: 'string', minLength: 1}},
      'missing-persons-exempt': {type: 'boolean'}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review'],
  check({reading, options, report}) {
    const more = formsOf(options.patterns)
    for (const sentence of copySentences(reading)) {
      const tokens = deskTokens(reading, sentence)
      tokens.forEach((_, at) => {
        const claim = claimAt(tokens, at, more)
        if (!claim) return
        const [first, last] = [tokens[claim.first], tokens[claim.last]]
        if (!first || !last) return
        const span = spanOf(first, last)
        if (hasAgent(tokens, claim.last, reading, sentence)) return
        if (isCovered(reading, sentence.index, span)) return
        // What is believed may rest on who spoke before; "was said to" asks anew by whom.
        const said = tokens
          .slice(claim.first, claim.last + 1)
          .some(({lower}) => /^(?:said|reported|estimated)$/.test(lower))
        if (!said && isCarried(reading, sentence)) return
        if (options['missing-persons-exempt'] && isAppeal(reading, sentence)) return
        report({span, reason: wording.agentless(reading.textOf(span))})
      })
    }
  }
})

interface Claim {
  first: number
  last: number
}

function claimAt(tokens: readonly Token[], at: number, more: ReadonlySet<string>): Claim | null {
  const token = tokens[at]
  if (!token) return null
  if (token.pos === 'VERB' && /(?:ed|en|ld|id|ght|een|elt|own)$/.test(token.lower))
    return passiveAt(tokens, at, more)
  return null
}

function passiveAt(tokens: readonly Token[], at: number, more: ReadonlySet<string>): Claim | null {
  const word = tokens[at]?.lower ?? ''
  const first = groupStart(tokens, at)
  const next = skipTime(tokens, skipAdverbs(tokens, at + 1))
  const after = tokens[next]?.lower ?? ''
  const subject = tokens[first - 1]?.lower ?? ''
  const auxiliary = first < at
  if (auxiliary && (believing.has(word) || more.has(word))) {
    // "it is widely believed that", "it is feared the fire spread"
    // "It was reported" is somebody else's report, which has a rule of its own.
    if (subject === 'it' && word === 'reported') return null
    if (subject === 'it')
      return /^(?:to|as|by|for|with|in)$/.test(after) && after !== 'by'
        ? null
        : {first: first - 1, last: at}
    const infinitive = after === 'to' && /^(?:be|have)$/.test(tokens[next + 1]?.lower ?? '')
    const verbal =
      after === 'to' && (tokens[next + 1]?.pos === 'VERB' || tokens[next + 1]?.pos === 'AUX')
    // "was told to leave": only verbs of belief, and of saying with a state or a past.
    if (
      infinitive ||
      (verbal && !/^(?:seen|held|felt|suggested|agreed|argued|accepted|noted)$/.test(word))
    )
      return {first, last: next + 1}
  }
  // "estimated to have done": the auxiliary left out behind a noun
  if (
    !auxiliary &&
    /^(?:estimated|believed|thought|said|reported|alleged|considered)$/.test(word) &&
    after === 'to' &&
    /^(?:be|have)$/.test(tokens[next + 1]?.lower ?? '') &&
    /^[,]$|NOUN|PROPN/.test(tokens[at - 1]?.text === ',' ? ',' : (tokens[at - 1]?.pos ?? ''))
  )
    return {first: at, last: next + 1}
  if (
    auxiliary &&
    regarding.has(word) &&
    after === 'as' &&
    !/^(?:known|identified|treated)$/.test(word)
  )
    return {first, last: next}
  if (auxiliary && (word === 'considered' || word === 'deemed') && /^(?:the|a|an|one)$/.test(after))
    return {first, last: next}
  return raisedAt(tokens, at, first)
}

/** "Questions have been raised", "Factors cited for the drop". */
function raisedAt(tokens: readonly Token[], at: number, first: number): Claim | null {
  const word = tokens[at]?.lower ?? ''
  const noun = tokens[first - 1]
  if (first < at && raising.has(word) && noun && matters.has(noun.lower)) {
    if (
      word === 'made' &&
      !/^(?:claims?|allegations?|accusations?|calls?|complaints?)$/.test(noun.lower)
    )
      return null
    const owned = tokens
      .slice(Math.max(first - 4, 0), first - 1)
      .some(({lower}) => lower === "'s" || /^(?:his|her|their|its)$/.test(lower))
    return owned ? null : {first: first - 1, last: at}
  }
  const bare = tokens[at - 1]
  if (
    first === at &&
    citing.has(word) &&
    bare &&
    cited.has(bare.lower) &&
    tokens[at + 1]?.lower === 'for'
  )
    return {first: at - 1, last: at + 1}
  return null
}

/** First auxiliary of a passive, or the verb itself where there is none. */
function groupStart(tokens: readonly Token[], at: number): number {
  let first = at
  let found = false
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before]
    if (!token) break
    if (be.has(token.lower) && token.pos !== 'PART') {
      found = true
      first = before
    } else if (found && /^(?:has|have|had|may|might|will|would|could|can)$/.test(token.lower))
      first = before
    else if (token.pos !== 'ADV' && !(found && isTimePhrase(tokens, before))) break
  }
  return found ? first : at
}

/** "has for decades been rumoured" */
function isTimePhrase(tokens: readonly Token[], at: number): boolean {
  return /^(?:decades|years|centuries|long|for|months)$/.test(tokens[at]?.lower ?? '')
}

function skipTime(tokens: readonly Token[], from: number): number {
  return from < tokens.length && /^(?:now|then|today|here|locally)$/.test(tokens[from]?.lower ?? '')
    ? from + 1
    : from
}

/** "by insurers", an identified source in the sentence, a book that says so. */
function hasAgent(
  tokens: readonly Token[],
  last: number,
  reading: Reading,
  sentence: Sentence
): boolean {
  for (let at = last - 1; at < Math.min(tokens.length, last + 12); at++) {
    const token = tokens[at]
    if (!token || /^[;.]$/.test(token.text)) break
    // "said to be haunted by a bride": the agent is another verb's.
    if (token.lower === 'by' && tokens[last - 1]?.lower !== 'to' && isAgent(tokens, at + 1))
      return true
    if (works.has(token.lower)) return true
  }
  const span = {start: tokens[last]?.start ?? 0, end: tokens[last]?.end ?? 0}
  return sourcesIn(reading, sentence.index, span).some(({passive}) => !passive)
}

/** People or bodies behind "by"; not "by Monday", "by accident". */
function isAgent(tokens: readonly Token[], from: number): boolean {
  const phrase: Token[] = []
  for (
    let at = from;
    at < tokens.length && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(tokens[at]?.pos ?? '');
    at++
  ) {
    const token = tokens[at]
    if (token) phrase.push(token)
  }
  const head = phrase.at(-1)?.lower ?? ''
  return (
    phrase.length > 0 &&
    !/^(?:day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|accident|mistake|law|default|noon|midnight|some|many|most|hand|car|name|\d+)$/.test(
      head
    )
  )
}

/** Police ask for help: what the missing person "is believed to be wearing" is theirs. */
function isAppeal(reading: Reading, sentence: Sentence): boolean {
  const beside = reading.sentences.slice(Math.max(sentence.index - 1, 0), sentence.index + 3)
  const words = beside
    .filter(({paragraph}) => Math.abs(paragraph - sentence.paragraph) < 2)
    .flatMap((one) => tokensOf(reading, one).map(({lower}) => lower))
  return words.includes('missing') && words.some((word) => word !== 'missing' && appeals.has(word))
}
