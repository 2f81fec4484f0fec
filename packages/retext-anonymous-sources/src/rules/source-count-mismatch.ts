import type {Reading} from 'nlcst-attribution'
import {paragraphAway} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import type {Speaking} from '../lookup.js'
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
  }
})

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
