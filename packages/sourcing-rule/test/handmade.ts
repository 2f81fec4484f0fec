/** Readings and rules made by hand, so that these tests are about the framework alone. */

import type {Reading, Span} from 'nlcst-attribution'
import {
  defineRule,
  type Finding,
  type Rule,
  type RuleDefinition,
  runRules,
  type SourcingMessage,
  type SourcingOptions
} from 'sourcing-rule'
import {VFile} from 'vfile'

/** A reading of nothing but the text. */
export function readingOf(text: string): Reading {
  return {
    paragraphs: [],
    sentences: [],
    tokens: [],
    quotations: [],
    faults: [],
    mentions: [],
    names: [],
    attributions: [],
    sources: [],
    links: [],
    nounPhrases: () => [],
    verbGroups: () => [],
    clauses: () => [],
    textOf: ({start, end}) => text.slice(start, end)
  }
}

/** Options of {@link wordRule}. */
export interface WordOptions {
  words: readonly string[]
  style: 'us' | 'uk'
  most: number
}

/** A rule that flags words wherever they stand. */
export function wordRule(
  parts: Partial<RuleDefinition<WordOptions>> = {},
  finding: Partial<Finding> = {}
): Rule<WordOptions> {
  return defineRule<WordOptions>({
    id: 'odd-word',
    plugin: 'retext-odd',
    severity: 'warn',
    summary: 'words that are odd',
    note: 'No standard asks for this.',
    defaults: {words: ['odd'], style: 'uk', most: 3},
    schema: {
      type: 'object',
      properties: {
        words: {type: 'array', items: {type: 'string'}},
        style: {enum: ['us', 'uk']},
        most: {type: 'integer', minimum: 0}
      },
      additionalProperties: false
    },
    check({reading, options, report}) {
      const text = reading.textOf({start: 0, end: Number.POSITIVE_INFINITY})
      for (const word of options.words) {
        for (const span of placesOf(text, word)) report({span, reason: `Odd: ${word}`, ...finding})
      }
    },
    ...parts
  })
}

/** Every place of a word in a text. */
export function placesOf(text: string, word: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    spans.push({start: at, end: at + word.length})
  }
  return spans
}

/** Run rules over a text. */
export function run(
  text: string,
  rules: readonly Rule[],
  options?: SourcingOptions
): SourcingMessage[] {
  const file = new VFile(text)
  runRules(readingOf(text), file, rules, options)
  return file.messages
}
