/** Every pattern has a page, and its examples are what the pattern does when it is the only one. */

import {readdirSync, readFileSync} from 'node:fs'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {contextOf} from '../src/clauses/context.js'
import {readDocument} from '../src/document/document.js'
import {arcsOf} from '../src/patterns/parse.js'
import {type Pattern, patterns} from '../src/patterns/pattern.js'
import {patternCandidates} from '../src/patterns/pattern-candidates.js'
import {findQuotations} from '../src/quotations/quotations.js'
import type {TokenRange} from '../src/types.js'

const folder = new URL('../src/patterns/', import.meta.url)

test('every pattern has a page, and every page a pattern', () => {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.md'))
  expect(pages.map((file) => file.replace('.md', '')).sort()).toEqual(
    patterns.map(({name}) => name).sort()
  )
})

describe.each(patterns)('$name', (pattern) => {
  const page = readFileSync(new URL(`${pattern.name}.md`, folder), 'utf8')
  const examples = [...page.matchAll(/```text (fires|silent)\n([\s\S]*?)\n```/g)]

  test('has examples of both kinds', () => {
    const kinds = examples.map(([, kind]) => kind)
    expect(kinds).toContain('fires')
    expect(kinds.filter((kind) => kind === 'silent').length).toBeGreaterThanOrEqual(2)
  })

  test.each(examples.map(([, kind, text = '']) => ({kind, text})))('$kind: $text', ({text}) => {
    const [sentence = '', ...expected] = text.split('\n→ ')
    expect(credits(pattern, sentence)).toEqual(expected)
  })
})

/** What a pattern finds: `source | cue | content`. */
function credits(pattern: Pattern, text: string): string[] {
  const document = findQuotations(readDocument(unified().use(retextEnglish).parse(text)))
  const {tokens} = document
  const context = contextOf(document)
  const words = ({first, last}: TokenRange) =>
    text.slice(tokens[first]?.start, tokens[last - 1]?.end)
  return document.sentences.flatMap((sentence) =>
    patternCandidates(context, sentence, [], arcsOf(tokens), [pattern]).map(
      ({subject, cue, content}) =>
        `${subject ? words(subject.phrase) : '-'} | ${words(cue)} | ${content.map(words).join(' … ')}`
    )
  )
}
