import {
  createPhraseMatcher,
  type Reading,
  type Sentence,
  type Token,
  verbForms
} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {isOwned, sourcesIn} from '../coverage.js'
import data from '../generated/judgments.js'
import {packageName} from '../names.js'
import {copySentencesWith, deskTokens, skipAdverbs, spanOf} from '../old-copy.js'
import * as wording from '../wording.js'

interface Options {
  phrases: readonly string[]
  window: number
}

const formsOf = (lemmas: readonly string[]) => createPhraseMatcher(lemmas.flatMap(verbForms))
const be = createPhraseMatcher([
  'is',
  'are',
  'was',
  'were',
  'has been',
  'have been',
  'had been',
  'be',
  'been',
  'being'
])
const making = formsOf(data.making)
const reads = formsOf(data.reading)
const inferring = formsOf(data.inferring)
const causing = formsOf(data.causing)
const verdicts: ReadonlySet<string> = new Set(data.verdicts)
const weak: ReadonlySet<string> = new Set(data.weak)
const intensifiers: ReadonlySet<string> = new Set(data.intensifiers)
const meanings: ReadonlySet<string> = new Set(data.meanings)
const inferred: ReadonlySet<string> = new Set(data.inferred)
const severe: ReadonlySet<string> = new Set(data.severe)
const effects: ReadonlySet<string> = new Set(data.effects)
const pairs = createPhraseMatcher(data.pairs)
const blame = createPhraseMatcher(data.blame)

/** No judgement is without one of these. */
const triggers: ReadonlySet<string> = new Set([
  ...verdicts,
  ...meanings,
  ...inferred,
  ...effects,
  ...pairs.first,
  ...blame.first
])

export const unattributedJudgment = defineRule<Options>({
  id: 'unattributed-judgment',
  plugin: packageName,
  severity: 'info',
  summary: 'Significance, blame or success asserted by the copy itself.',
  note: wording.notes.judgment,
  defaults: {phrases: [], window: 0},
  schema: {
    type: 'object',
    properties: {
      phrases: {type: 'array', items: {type: 'string', minLength: 1}},
      window: {type: 'integer', minimum: 0}
    },
    additionalProperties: false
  },
  offIn: ['opinion', 'review', 'sport'],
  check({reading, options, report}) {
    const own = createPhraseMatcher(options.phrases)
    for (const sentence of copySentencesWith(reading, new Set([...triggers, ...own.first]))) {
      const tokens = deskTokens(reading, sentence)
      for (let at = 0; at < tokens.length; at++) {
        const end = judgmentAt(tokens, at) ?? lengthOf(own.matchAt(tokens, at), at)
        const [first, last] = [tokens[at], tokens[end ?? -1]]
        if (end === null || !first || !last) continue
        const span = spanOf(first, last)
        if (isOwned(reading, sentence, span) || isShown(tokens, end)) continue
        if (isOwnedSoon(reading, sentence, options.window)) continue
        report({span, reason: wording.judgment(reading.textOf(span))})
        at = end
      }
    }
  }
})

/** Somebody takes the view up in the sentences that follow. */
function isOwnedSoon(reading: Reading, sentence: Sentence, window: number): boolean {
  const after = reading.sentences.slice(sentence.index + 1, sentence.index + 1 + window)
  return after.some(
    ({index, paragraph}) => paragraph === sentence.paragraph && sourcesIn(reading, index).length > 0
  )
}

function lengthOf(length: number, at: number): number | null {
  return length > 0 ? at + length - 1 : null
}

/** Last token of a judgement whose verb begins at `at`, or `null`. */
function judgmentAt(tokens: readonly Token[], at: number): number | null {
  const fixed = blame.matchAt(tokens, at)
  if (fixed > 0) return at + fixed - 1
  return (
    verdict(tokens, at, making.matchAt(tokens, at)) ??
    verdict(tokens, at, be.matchAt(tokens, at)) ??
    noun(tokens, at, reads.matchAt(tokens, at), (word) => meanings.has(word), false) ??
    noun(tokens, at, inferring.matchAt(tokens, at), (word) => inferred.has(word), true) ??
    effect(tokens, at, causing.matchAt(tokens, at))
  )
}

/** "marks a previously unreported turning point", "is a testament to", "has been a resounding success". */
function verdict(tokens: readonly Token[], at: number, verb: number): number | null {
  if (verb === 0) return null
  const start = skipAdverbs(tokens, at + verb)
  if (!/^(?:a|an|the|another|its|his|her|their|yet|one)$/.test(tokens[start]?.lower ?? ''))
    return null
  let strong = false
  for (let step = start + 1; step < Math.min(tokens.length, start + 6); step++) {
    const token = tokens[step]
    if (!token) return null
    const pair = pairs.matchAt(tokens, step)
    if (pair > 0) return step + pair - 1
    const next = tokens[step + 1]
    if (verdicts.has(token.lower) && next?.pos !== 'NOUN' && next?.pos !== 'PROPN') {
      if (weak.has(token.lower) && !strong) return null
      return token.lower === 'testament' && next?.lower !== 'to' ? null : step
    }
    if (intensifiers.has(token.lower)) strong = true
    if (!/^(?:ADJ|ADV|NOUN|VERB|NUM)$/.test(token.pos)) return null
  }
  return null
}

/** "underscores the growing dysfunction", "suggests a pragmatic response". */
function noun(
  tokens: readonly Token[],
  at: number,
  verb: number,
  fits: (word: string) => boolean,
  indefinite: boolean
): number | null {
  const token = tokens[at]
  if (verb === 0 || (token?.pos !== 'VERB' && token?.pos !== 'NOUN')) return null
  const start = at + verb
  const determiner = tokens[start]?.lower ?? ''
  const opens = indefinite
    ? /^(?:a|an)$/.test(determiner)
    : /^(?:the|a|an|its|his|her|their|just|how|what|deep|growing)$/.test(determiner)
  if (!opens) return null
  for (let step = start + 1; step < Math.min(tokens.length, start + 5); step++) {
    const word = tokens[step]
    if (!word) return null
    if (fits(word.lower) && word.pos !== 'VERB') return step
    if (!/^(?:ADJ|ADV|NOUN|VERB)$/.test(word.pos)) return null
  }
  return null
}

/** "created a severe shortage". */
function effect(tokens: readonly Token[], at: number, verb: number): number | null {
  if (verb === 0 || tokens[at]?.pos !== 'VERB') return null
  let strong = false
  for (let step = at + verb; step < Math.min(tokens.length, at + verb + 5); step++) {
    const token = tokens[step]
    if (!token) return null
    if (severe.has(token.lower)) strong = true
    else if (effects.has(token.lower)) return strong ? step : null
    else if (!/^(?:ADJ|ADV|NOUN|DET)$/.test(token.pos)) return null
  }
  return null
}

/** A figure right behind it shows what is judged: ": 212 of 230 trainees found work". */
function isShown(tokens: readonly Token[], end: number): boolean {
  const rest = tokens.slice(end + 1, end + 12)
  const colon = rest.findIndex(({text}) => /^[:—–]$/.test(text))
  const of = rest.findIndex(({lower}) => lower === 'of')
  const from = colon !== -1 ? colon : of === 0 ? 0 : -1
  return (
    from !== -1 && rest.slice(from, from + (colon !== -1 ? 8 : 2)).some(({pos}) => pos === 'NUM')
  )
}
