import {
  createPhraseMatcher,
  type PhraseMatcher,
  type Reading,
  type TokenRange
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import words from '../generated/outlets.js'
import {speakingsIn} from '../lookup.js'
import {packageName} from '../names.js'
import {outletAfter, outletBefore} from '../outlets.js'
import {isCopy, sentenceOf, spanOf} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  'outlet-names': readonly string[]
  phrases: readonly string[]
  'clear-if-source-in-sentence': boolean
}

const usual = createPhraseMatcher(words.impersonal)
const verbs = createPhraseMatcher(words.verbs)
const passive = createPhraseMatcher(words.passive)
const information = createPhraseMatcher(words.information)
const evidence: ReadonlySet<string> = new Set([...words.evidence, ...words.places])
const citing = createPhraseMatcher(words.citing)
const showing = createPhraseMatcher(words.showing)
const basis = createPhraseMatcher(words.basis)
const times: ReadonlySet<string> = new Set(words.times)
const agents: ReadonlySet<string> = new Set(words.agents)
const defining: ReadonlySet<string> = new Set(words.defining)

/** Words that any phrase of the rule begins with: most words are asked once. */
function beginningsOf(impersonal: PhraseMatcher): ReadonlySet<string> {
  return new Set([impersonal, passive, information, verbs].flatMap(({first}) => [...first]))
}

const usualBeginnings = beginningsOf(usual)

export const outletUnderstands = defineRule<Options>({
  id: 'outlet-understands',
  plugin: packageName,
  severity: 'warn',
  summary: 'The paper cites itself or nobody: “the Courier understands”, “it is understood”.',
  note: wording.notes.outletUnderstands,
  defaults: {'outlet-names': [], phrases: [], 'clear-if-source-in-sentence': true},
  schema: {
    type: 'object',
    properties: {
      'outlet-names': {type: 'array', items: {type: 'string', minLength: 1}},
      phrases: {type: 'array', items: {type: 'string', minLength: 1}},
      'clear-if-source-in-sentence': {type: 'boolean'}
    },
    additionalProperties: false
  },
  check({reading, options, outlets, report}) {
    const own = options.phrases
    const impersonal = own.length > 0 ? createPhraseMatcher([...words.impersonal, ...own]) : usual
    const titles = [...outlets, ...options['outlet-names']].map((name) => name.toLowerCase())
    const clears = options['clear-if-source-in-sentence']
    const beginnings = own.length > 0 ? beginningsOf(impersonal) : usualBeginnings
    for (let at = 0; at < reading.tokens.length; at++) {
      if (!beginnings.has(reading.tokens[at]?.lower ?? '')) continue
      const found = phraseAt(reading, at, impersonal, titles)
      if (!found) continue
      at = found.last - 1
      if (clears && !isAside(reading, found) && hasSource(reading, found)) continue
      const span = spanOf(reading, found)
      report({span, reason: wording.outletUnderstands(reading.textOf(span))})
    }
  }
})

function phraseAt(
  reading: Reading,
  at: number,
  impersonal: PhraseMatcher,
  titles: readonly string[]
): TokenRange | null {
  const {tokens} = reading
  const token = tokens[at]
  if (!token || token.quotation !== null || !isCopy(reading, token.paragraph)) return null
  const nobody = impersonal.matchAt(tokens, at)
  if (nobody > 0) {
    const literal = isAgreed(reading, at + nobody) || isPast(reading, at)
    return literal ? null : {first: at, last: at + nobody}
  }
  const about = passive.matchAt(tokens, at)
  if (about > 0) {
    const verb = /^(?:VERB|AUX)$/.test(tokens[at + about]?.pos ?? '')
    const literal = !verb || isAgreed(reading, at + about) || isDefinition(reading, at + about)
    return literal ? null : {first: at, last: at + about}
  }
  const told = information.matchAt(tokens, at)
  const owner = told > 0 ? outletAfter(reading, at + told, titles) : null
  if (owner !== null) {
    const according = tokens[at - 2]?.lower === 'according' && tokens[at - 1]?.lower === 'to'
    return {first: according ? at - 2 : at, last: owner}
  }
  const own = verbs.matchAt(tokens, at)
  const first =
    own > 0 ? (outletBefore(reading, at, titles) ?? reporterBefore(reading, at, titles)) : null
  return first === null || isAgreed(reading, at + own) ? null : {first, last: at + own}
}

/** "Our correspondent, who visited the scene, gathered": a clause between. */
function reporterBefore(reading: Reading, at: number, titles: readonly string[]): number | null {
  const first = sentenceOf(reading, at)?.first ?? at
  const clause = reading.tokens[first + 2]?.text === ',' ? first + 3 : first + 2
  if (reading.tokens[clause]?.lower !== 'who') return null
  return outletBefore(reading, first + 2, titles) === first ? first : null
}

/** "Declared insolvent after it emerged that": what has long been known. */
function isPast({tokens}: Reading, at: number): boolean {
  const emerged = tokens[at + 1]?.lower === 'emerged'
  return emerged && times.has(tokens[at - 1]?.lower ?? '')
}

/** "Understood between us", "told by two councillors": somebody is named; "it emerged from the egg". */
function isAgreed(reading: Reading, next: number): boolean {
  const at = reading.tokens[next]?.text === ',' ? next + 1 : next
  return agents.has(reading.tokens[at]?.lower ?? '')
}

/** ", understood to relate to expenses,": the source of the sentence tells of something else. */
function isAside({tokens}: Reading, {first}: TokenRange): boolean {
  return tokens[first]?.lower === 'understood' && /^[,–—(]$/.test(tokens[first - 1]?.text ?? '')
}

/** Somebody is given the credit for the sentence, or a document is cited. */
function hasSource(reading: Reading, phrase: TokenRange): boolean {
  const sentence = sentenceOf(reading, phrase.first)
  const start = reading.tokens[phrase.first]?.start ?? 0
  if (!sentence) return false
  const credited = speakingsIn(reading, sentence.index).some(({mention, attribution}) => {
    if (mention.head >= phrase.first && mention.head < phrase.last) return false
    const covers = attribution.content.some((span) => span.start <= start && start < span.end)
    return covers || attribution.form === 'preposition'
  })
  if (credited || citesEvidence(reading, sentence)) return true
  // "…, the Mail can reveal. …, according to a Mail audit": what it rests on.
  const next = reading.sentences[sentence.index + 1]
  return (
    next !== undefined && isCopy(reading, next.paragraph) && citesEvidence(reading, next, basis)
  )
}

function citesEvidence(reading: Reading, sentence: TokenRange, phrases = citing): boolean {
  const {tokens} = reading
  const evident = (first: number, last: number) =>
    tokens
      .slice(Math.max(first, sentence.first), Math.min(last, sentence.last))
      .some(({lower}) => evidence.has(lower))
  for (let at = sentence.first; at < sentence.last; at++) {
    const length = phrases.matchAt(tokens, at)
    if (length > 0 && evident(at + length, at + length + 5)) return true
    if (phrases === citing && showing.matchAt(tokens, at) > 0 && evident(at - 8, at)) return true
  }
  return false
}

/** "The term is understood to mean": a definition. */
function isDefinition(reading: Reading, next: number): boolean {
  return defining.has(reading.tokens[next]?.lower ?? '')
}
