import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {ArticleError} from 'vfile-article'
import {describe, expect, it} from 'vitest'
import {articles} from '../bench/src/articles.mjs'
import {check, runs, told} from './check.js'

const fixtures = new URL('../../fixtures/articles/', import.meta.url)

/** Real articles, and made ones. */
const copy = [
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, fixtures), 'utf8')),
  ...articles(6, 11)
]

/** Pieces of copy among anything that Unicode has. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({unit: 'binary', maxLength: 20}),
      fc.string({unit: 'grapheme', maxLength: 20}),
      fc.constantFrom(
        'sources said ',
        '“',
        '”',
        '\n\n',
        '. ',
        'Ada Holt ',
        '# ',
        '> ',
        '<p>',
        '</',
        '&#x',
        '[a](',
        '```\n',
        '\u202E',
        '\u0301',
        '\u0000',
        '\uFEFF'
      )
    ),
    {maxLength: 60}
  )
  .map((parts) => parts.join(''))

describe('any string', () => {
  it.each(['draft.txt', 'draft.md', 'draft.html'])(
    'is checked as %s, or refused in a line',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(anything, async (value) => {
          // What holds no copy is refused in a line.
          const checked = await check(value, name).catch((error: unknown) => {
            if (error instanceof ArticleError) return null
            throw error
          })
          if (!checked) return
          const {report, reading, text} = checked
          const places = report.findings.flatMap(({places}) => places)
          for (const {start, end} of [...places, ...reading.tokens, ...reading.quotations]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(start).toBeLessThanOrEqual(end)
            expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false)
          }
          for (const token of reading.tokens) {
            expect(isInside(token, reading.sentences[token.sentence])).toBe(true)
          }
          for (const sentence of reading.sentences) {
            expect(isInside(sentence, reading.paragraphs[sentence.paragraph])).toBe(true)
          }
        }),
        runs(80)
      )
    }
  )
})

describe.each(copy.map((text, index) => [index, text] as const))('article %i', (_, text) => {
  it('has the same findings with CRLF, and with spaces at the ends of lines', async () => {
    const {report} = await check(text)
    const expected = told(report.findings)
    expect(told((await check(text.replaceAll('\n', '\r\n'))).report.findings)).toEqual(expected)
    const trailing = text.replace(/(\S)\n/g, '$1 \t\n')
    expect(told((await check(trailing)).report.findings)).toEqual(expected)
  })

  it('has the same findings with straight marks', async () => {
    const plain = (words: string) => words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
    const {report} = await check(text)
    const straight = await check(plain(text))
    expect(told(straight.report.findings, plain)).toEqual(told(report.findings, plain))
  })

  it('has the same findings with furniture in it, moved by its length', async () => {
    const {report} = await check(text)
    const breaks = [...text.matchAll(/\n\n/g)].map(({index}) => index)
    // Behind the head, where a line by itself would make another head.
    for (const at of breaks.slice(3, 40).filter((_, index) => index % 6 === 0)) {
      const furniture = '\n\nAdvertisement'
      const furnished = await check(text.slice(0, at) + furniture + text.slice(at))
      const move = (offset: number) => (offset < at ? offset : offset + furniture.length)
      expect(furnished.report.findings.map(({rule, start}) => [rule, start])).toEqual(
        report.findings.map(({rule, start}) => [rule, move(start)])
      )
    }
  })
})

function isInside(
  {start, end}: {start: number; end: number},
  outer: {start: number; end: number} | undefined
): boolean {
  return outer !== undefined && outer.start <= start && end <= outer.end
}

function splitsPair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
}
