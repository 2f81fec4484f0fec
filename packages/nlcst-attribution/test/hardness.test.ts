import fc from 'fast-check'
import {type Reading, readAttributions, type Span, type Token} from 'nlcst-attribution'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {WordIndex} from '../src/queries/lookup.js'
import {credits, readText} from './helpers.js'

const runs = {numRuns: Number(process.env.ONRECORD_FUZZ ?? 60), seed: 20261125}

/** Words and marks that set the readers going, mixed with anything at all. */
const pieces = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '—',
    ', ',
    '. ',
    '\n\n',
    ': ',
    'said ',
    'Orr ',
    'the mayor ',
    'told Reuters ',
    'that ',
    'a source ',
    'sources ',
    'according to ',
    'who ',
    'she ',
    'it was ',
    'Jane Orr, a vet, ',
    '6\'2" ',
    '’90s '
  ),
  fc.string({unit: 'grapheme', maxLength: 12})
)
const copy = fc.array(pieces, {maxLength: 60}).map((parts) => parts.join(''))

function spans(reading: Reading): Span[] {
  return [
    ...reading.tokens,
    ...reading.quotations,
    ...reading.mentions,
    ...reading.names,
    ...reading.faults,
    ...reading.attributions.flatMap(({content, cue, speaker}) => [...content, cue, speaker])
  ].flatMap((span) => span ?? [])
}

function isInsidePair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
}

describe('any text', () => {
  it('is read without a throw, with every span inside it and on whole characters', () => {
    fc.assert(
      fc.property(copy, (text) => {
        for (const {start, end} of spans(readText(text))) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeLessThanOrEqual(end)
          expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false)
        }
      }),
      runs
    )
  })

  it('has nested quotations inside their parents', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const {quotations} = readText(text)
        for (const {parent, start, end, closed} of quotations) {
          const outer = quotations[parent ?? -1]
          if (!outer || !closed) continue
          expect(outer.start).toBeLessThanOrEqual(start)
          expect(outer.end).toBeGreaterThanOrEqual(Math.min(end, outer.end))
        }
      }),
      runs
    )
  })
})

describe('the same copy', () => {
  const text = `“It is late,” said Jane Orr, a vet. She told Reuters that the “plan” was dead.\n\nPolice said two men left.`
  const expected = credits(readText(text))

  it('gives the same credits with curly and straight marks', () => {
    const straight = text.replace(/[“”]/g, '"')
    expect(credits(readText(straight)).map((line) => line.replaceAll('"', '”'))).toEqual(
      expected.map((line) => line.replaceAll('“', '”'))
    )
  })

  it('gives the same credits with CRLF and with spaces at the ends of lines', () => {
    expect(credits(readText(text.replaceAll('\n', '\r\n')))).toEqual(expected)
    expect(credits(readText(text.replaceAll('\n\n', ' \n\n')))).toEqual(expected)
  })

  it('gives the same credits when furniture stands between', () => {
    const furnished = text.replace('\n\n', '\n\nAdvertisement\n\n')
    expect(credits(readText(furnished))).toEqual(expected)
  })
})

describe('copy that is no copy', () => {
  it.each([
    ['opening marks', '“'.repeat(10_000)],
    ['straight marks', '"'.repeat(10_000)],
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['one-word paragraphs', 'word\n\n'.repeat(20_000)],
    ['commas', 'Orr, '.repeat(5_000)],
    ['nested marks', '“‘'.repeat(2_000)],
    ['nothing', ''],
    ['NUL and zero-width characters', 'Orr\u0000 said\u200B it was late.'],
    ['right-to-left script', 'قال الوزير “نعم”، said Orr.']
  ])('is read to its end: %s', (_, text) => {
    const leaf = {type: 'TextNode', value: text, position: place(text.length)}
    const paragraphs =
      text.split('\n\n').length > 100
        ? unified().use(retextEnglish).parse(text.slice(0, 60_000))
        : null
    const tree = paragraphs ?? {
      type: 'RootNode',
      children: [{type: 'ParagraphNode', children: [leaf], position: place(text.length)}]
    }
    expect(() => readAttributions(tree as never)).not.toThrow()
  })
})

function place(length: number) {
  return {
    start: {line: 1, column: 1, offset: 0},
    end: {line: 1, column: length + 1, offset: length}
  }
}

it('finds words that stand a hundred thousand times', () => {
  const tokens = Array.from({length: 200_000}, (_, index) => ({lower: 'the', index})) as Token[]
  const index = new WordIndex(tokens)
  expect(index.placesOf(new Set(['the'])).length).toBe(tokens.length)
  expect(index.placesOf(new Set(['a', 'the'])).at(-1)).toBe(tokens.length - 1)
})
