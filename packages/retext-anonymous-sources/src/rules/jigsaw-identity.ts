import {
  anonymityAt,
  createPhraseMatcher,
  isPersonNoun,
  type Reading,
  type Token
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import data from '../generated/jigsaw.js'
import {packageName} from '../names.js'
import {isCopy, spanOf} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  details: number
}

const unique = createPhraseMatcher(data.unique)
const family = createPhraseMatcher(data.family)
const service = createPhraseMatcher(data.service)
const origin = createPhraseMatcher(data.origin)
const holders: ReadonlySet<string> = new Set(data.holders)
const continuing: ReadonlySet<string> = new Set(data.continuing)

/** Kinds of detail, each with the token where one of it begins, or -1. */
type Detail = (reading: Reading, first: number, last: number) => number

const details: Readonly<Record<string, Detail>> = {
  age: ageIn,
  post: postIn,
  'only one': (reading, first, last) => phraseIn(reading, unique, first, last),
  family: (reading, first, last) => phraseIn(reading, family, first, last),
  service: serviceIn,
  origin: originIn
}

export const jigsawIdentity = defineRule<Options>({
  id: 'jigsaw-identity',
  plugin: packageName,
  severity: 'info',
  summary: 'An unnamed person described until those who know them can tell who it is.',
  note: wording.notes.jigsawIdentity,
  defaults: {details: 3},
  schema: {
    type: 'object',
    properties: {details: {type: 'integer', minimum: 2, maximum: 6}},
    additionalProperties: false
  },
  check({reading, options, report}) {
    for (const {index, first, last} of reading.paragraphs) {
      if (!isCopy(reading, index)) continue
      for (let at = first; at < last; at++) {
        const promise = anonymityAt(reading.tokens, at)
        if (!promise || reading.tokens[at]?.quotation !== null) continue
        const range = sentencesAround(reading, at)
        const found = Object.entries(details).filter(
          ([, detail]) => detail(reading, range.first, range.last) !== -1
        )
        if (found.length < options.details) break
        const starts = found.map(([, detail]) => detail(reading, range.first, range.last))
        const start = Math.min(...starts)
        const end = Math.max(promise.last, ...starts.map((one) => one + 1))
        report({
          span: spanOf(reading, {first: Math.min(start, at), last: end}),
          reason: wording.jigsawIdentity(listOf(found.map(([kind]) => kind))),
          phrase: `paragraph ${index}`
        })
        break
      }
    }
  }
})

function listOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The sentence that promises anonymity, and the ones beside it that go on about the same person. */
function sentencesAround(
  {sentences, tokens, paragraphs}: Reading,
  at: number
): {first: number; last: number} {
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  const paragraph = paragraphs[sentence?.paragraph ?? -1]
  if (!sentence || !paragraph) return {first: at, last: at}
  const next = sentences[sentence.index + 1]
  const before = sentences[sentence.index - 1]
  const goesOn = next && continuing.has(tokens[next.first]?.lower ?? '')
  const isIntroduced = before && continuing.has(tokens[sentence.first]?.lower ?? '')
  return {
    first: isIntroduced && before.paragraph === sentence.paragraph ? before.first : sentence.first,
    last: goesOn && next.paragraph === sentence.paragraph ? next.last : sentence.last
  }
}

function phraseIn(
  {tokens}: Reading,
  matcher: {matchAt: (tokens: readonly Token[], index: number) => number},
  first: number,
  last: number
): number {
  for (let at = first; at < last; at++) {
    if (tokens[at]?.quotation === null && matcher.matchAt(tokens, at) > 0) return at
  }
  return -1
}

/** "34-year-old", "aged 34", ", 34,". */
function ageIn({tokens}: Reading, first: number, last: number): number {
  for (let at = first; at < last; at++) {
    const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
    if (!token || token.quotation !== null) continue
    if (/^\d{1,3}-year-old$/.test(token.lower)) return at
    if (token.pos !== 'NUM' || !/^\d{1,2}$/.test(token.text)) continue
    const told = /^(?:is|was|turned)$/.test(before?.lower ?? '') && next?.pos === 'PUNCT'
    if (told || before?.lower === 'aged' || (before?.text === ',' && next?.text === ',')) return at
  }
  return -1
}

/** "A midwife at Tarn General", "the head teacher of Hallam Primary". */
function postIn({tokens}: Reading, first: number, last: number): number {
  for (let at = first; at < last - 2; at++) {
    const token = tokens[at]
    if (token?.quotation !== null || !isPersonNoun(token.lower)) continue
    if (!holders.has(tokens[at + 1]?.lower ?? '')) continue
    const body = tokens.slice(at + 2, at + 6)
    const name = body.findIndex(({pos}) => pos === 'PROPN')
    if (name !== -1 && body.slice(0, name).every(({pos}) => /^(?:DET|ADJ|NOUN)$/.test(pos)))
      return at
  }
  return -1
}

/** "For 14 years", "since 2009", "joined in 2012". */
function serviceIn(reading: Reading, first: number, last: number): number {
  const {tokens} = reading
  for (let at = first; at < last; at++) {
    if (tokens[at]?.quotation !== null || service.matchAt(tokens, at) === 0) continue
    if (tokens.slice(at, Math.min(last, at + 9)).some(({pos}) => pos === 'NUM')) return at
  }
  return -1
}

/** "Lives in Ulmen", "moved from Oslo": with a name. */
function originIn(reading: Reading, first: number, last: number): number {
  const {tokens} = reading
  for (let at = first; at < last; at++) {
    if (tokens[at]?.quotation !== null || origin.matchAt(tokens, at) === 0) continue
    if (tokens.slice(at, Math.min(last, at + 7)).some(({pos}) => pos === 'PROPN')) return at
  }
  return -1
}
