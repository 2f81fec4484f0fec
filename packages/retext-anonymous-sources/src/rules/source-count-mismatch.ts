import type {Reading, Span} from 'nlcst-attribution'
import {paragraphAway} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {type Speaking, speakings} from '../lookup.js'
import {packageName} from '../names.js'
import {isDefinite, isPartOrFurther, nounOf, tellingWords, unnamedSpeakings} from '../speakers.js'
import * as wording from '../wording.js'

interface Options {
  window: number
  'ignore-nouns': readonly string[]
}

/** Mentions of a kind that a reader may still have in mind; broken copy has thousands in a paragraph. */
const mostNear = 40

export const sourceCountMismatch = defineRule<Options>({
  id: 'source-count-mismatch',
  plugin: packageName,
  severity: 'warn',
  summary: 'The number of unnamed sources changes on the way.',
  note: wording.notes.countMismatch,
  defaults: {window: 3, 'ignore-nouns': []},
  schema: {
    type: 'object',
    properties: {
      window: {type: 'integer', minimum: 0},
      'ignore-nouns': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const ignored = new Set(options['ignore-nouns'].map((noun) => noun.toLowerCase()))
    const groups = new Map<string, Speaking[]>()
    for (const one of unnamedSpeakings(reading)) {
      const noun = nounOf(reading, one.mention)
      if (one.mention.form !== 'nominal' || ignored.has(noun)) continue
      const first = paragraphAway(reading.paragraphs, one.mention.paragraph, -options.window)
      const near = (groups.get(noun) ?? []).filter(({mention}) => mention.paragraph >= first)
      groups.set(noun, [...near.slice(-mostNear), one])
      if (!isBackReference(reading, one)) continue
      const earlier = mismatched(reading, one, near)
      if (!earlier) continue
      const [words, before] = [reading.textOf(one.mention), reading.textOf(earlier.mention)]
      report({span: one.mention, reason: wording.countMismatch(words, before)})
    }
    for (const one of speakings(reading)) {
      const noun = nounOf(reading, one.mention)
      if (one.source.class !== 'anonymous' || groups.has(noun) || ignored.has(noun)) continue
      const first = paragraphAway(reading.paragraphs, one.mention.paragraph, -options.window)
      const earlier = countedBefore(reading, one, first)
      if (!earlier) continue
      const [words, before] = [reading.textOf(one.mention), reading.textOf(earlier)]
      report({span: one.mention, reason: wording.countMismatch(words, before)})
    }
  }
})

/** "Three clerks described a flood. Both clerks said": the number that the same noun had last, of those who had told nothing yet. */
function countedBefore(reading: Reading, {mention}: Speaking, paragraph: number): Span | undefined {
  if (reading.tokens[mention.first]?.lower !== 'both') return undefined
  const from = reading.paragraphs[paragraph]?.first ?? 0
  const noun = reading.tokens[mention.head]?.lower
  let at = mention.first - 1
  while (at > from && reading.tokens[at]?.lower !== noun) at--
  const [number, last] = [reading.tokens[at - 1], reading.tokens[at]]
  const counts = number?.pos === 'NUM' && number.lower !== 'two'
  if (at <= from || !last || last.quotation !== null || !counts) return undefined
  return {start: number.start, end: last.end}
}

/** "The source", "both officials": those of before, not others whom its own words tell apart. */
function isBackReference(reading: Reading, {mention}: Speaking): boolean {
  if (!isDefinite(reading, mention) || isPartOrFurther(reading, mention)) return false
  return tellingWords(reading, mention).length === 0
}

/** The last group that a number does not agree with, where it agrees with none. */
function mismatched(
  reading: Reading,
  {mention}: Speaking,
  earlier: readonly Speaking[]
): Speaking | undefined {
  const counts = earlier.map((other) => other.mention.count)
  const single = earlier.some(
    (other) => other.mention.count === 1 || isPartOrFurther(reading, other.mention)
  )
  const open = counts.includes(Number.POSITIVE_INFINITY)
  const sum = counts.reduce((total, count) => total + count, 0)
  if (mention.count === 1) return single ? undefined : earlier.at(-1)
  if (mention.count === Number.POSITIVE_INFINITY) return sum > 1 ? undefined : earlier.at(-1)
  if (open || counts.includes(mention.count) || sum === mention.count) return undefined
  return earlier.at(-1)
}
