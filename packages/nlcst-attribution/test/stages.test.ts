/** The stages of the reading, one after another: what each makes of what those before it made. */

import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {contextOf} from '../src/clauses/context.js'
import {findCandidates} from '../src/cues/candidates.js'
import {type Document, readDocument} from '../src/document/document.js'
import {makeAttributions} from '../src/ledger/attributions.js'
import {makeLedger} from '../src/ledger/ledger.js'
import {knownNames} from '../src/phrases/name-kinds.js'
import {findQuotations} from '../src/quotations/quotations.js'
import {resolve} from '../src/speakers/resolution.js'
import type {Span, TokenRange} from '../src/types.js'

const text = `Ferry to be sold

By Ina Moss

The ferry will be sold, minister Ada Holt said on Monday. “Nobody will be left on the quay,” she added. “We
have found a buyer.

“It is a bank.” Engineers call the effect “ghost load”.

Sources said the price was low.`

/** An object all of whose parts refuse to be changed; what a stage keeps for itself (`readers`) stays open. */
function frozen<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  seen.add(value)
  const refuse = () => {
    throw new TypeError('A stage changed what it was given')
  }
  if (value instanceof Map || value instanceof Set) {
    for (const part of value.values()) frozen(part, seen)
    Object.assign(value, {set: refuse, add: refuse, delete: refuse, clear: refuse})
  } else if (!ArrayBuffer.isView(value)) {
    for (const [key, part] of Object.entries(value)) if (key !== 'readers') frozen(part, seen)
    Object.freeze(value)
  }
  return value
}

/** Every stage on what the one before it made, which is frozen first. */
function stagesOf(copy: string) {
  const tree: Root = unified().use(retextEnglish).parse(copy)
  const document = frozen(readDocument(tree))
  const quoted = frozen(findQuotations(document))
  const context = contextOf(quoted)
  const candidates = frozen(findCandidates(quoted, context))
  const resolution = frozen(resolve(quoted, context, candidates, knownNames({})))
  const credits = frozen(makeAttributions(quoted, resolution))
  const ledger = frozen(makeLedger(quoted, resolution.coreference, credits))
  return {document, quoted, candidates, resolution, credits, ledger}
}

const stages = stagesOf(text)

/** Words of a span as the text has them, line breaks as spaces. */
function words({start, end}: Span): string {
  return text.slice(start, end).replaceAll('\n', ' ')
}

function tokenWords({tokens}: Document, {first, last}: TokenRange): string {
  return words({start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0})
}

test('no stage changes what it is given, whatever the copy', () => {
  expect(() => stagesOf('')).not.toThrow()
  expect(() => stagesOf('“No.\n\n"Yes')).not.toThrow()
  expect(() =>
    stagesOf('She wrote:\n\nWe are shut.\n\nORR: No.\n\nLOWE: Yes.\n\nORR: He said “no”.')
  ).not.toThrow()
})

describe('document', () => {
  const {paragraphs, sentences, tokens} = stages.document

  test('tells what each paragraph is for', () => {
    expect(paragraphs.map(({role}) => role)).toEqual(['headline', 'byline', 'body', 'body', 'body'])
  })

  test('numbers sentences and words through the whole text', () => {
    expect(sentences.map(({index}) => index)).toEqual(sentences.map((_, index) => index))
    expect(sentences.map(words).slice(2, 4)).toEqual([
      'The ferry will be sold, minister Ada Holt said on Monday.',
      '“Nobody will be left on the quay,” she added.'
    ])
    expect(tokens.every(({index, quotation}, place) => index === place && quotation === null)).toBe(
      true
    )
  })
})

describe('quotations', () => {
  const {quotations, faults, tokens} = stages.quoted

  test('stand where their marks do', () => {
    expect(quotations.map(words)).toEqual([
      '“Nobody will be left on the quay,”',
      '“We have found a buyer.',
      '“It is a bank.”',
      '“ghost load”'
    ])
    expect(faults).toEqual([])
  })

  test('know which one goes on with another, and how many words they hold', () => {
    expect(quotations.map(({continues}) => continues)).toEqual([null, null, 1, null])
    expect(quotations.map(({words: count}) => count)).toEqual([7, 5, 4, 2])
    expect(quotations.map(({whole}) => whole)).toEqual([true, true, true, false])
  })

  test('hold their words', () => {
    expect(tokens.find(({lower}) => lower === 'bank')?.quotation).toBe(2)
    expect(tokens.find(({lower}) => lower === 'price')?.quotation).toBe(null)
  })
})

describe('candidates', () => {
  test('have a cue, what it tells, and a subject that nobody has looked for yet', () => {
    expect(
      stages.candidates.map(({lemma, subject, content}) => [
        subject && tokenWords(stages.quoted, subject.phrase),
        lemma,
        content.map((range) => tokenWords(stages.quoted, range)).join(' … ')
      ])
    ).toEqual([
      ['minister Ada Holt', 'say', 'The ferry will be sold'],
      ['she', 'add', '“Nobody will be left on the quay,”'],
      ['Engineers', 'call', 'the effect “ghost load”'],
      ['Sources', 'say', 'the price was low']
    ])
  })
})

describe('resolution', () => {
  const {sourced, decisions, kinds} = stages.resolution

  test('tells whom each candidate means', () => {
    const [holt, she] = sourced
    expect(holt?.found?.entity?.words).toEqual(['Ada', 'Holt'])
    expect(she?.found?.entity).toBe(holt?.found?.entity)
  })

  test('tells who says each quotation, and what it is', () => {
    expect([...decisions.values()].map(({basis}) => basis)).toEqual([
      'cue',
      'carry-over',
      'running',
      'cue'
    ])
    expect([...kinds.values()]).toEqual(['speech', 'speech', 'speech', 'term'])
  })
})

describe('attributions', () => {
  const {attributions, quotations} = stages.credits

  test('are made of candidates, and of quotations that none of them covers', () => {
    expect(attributions.map(({lemma, carried}) => [lemma, carried])).toEqual([
      ['say', false],
      ['add', false],
      ['say', false],
      ['', true],
      ['', true]
    ])
  })

  test('give each quotation its attribution; a term is nobody’s', () => {
    expect(quotations.map(({attribution}) => attribution)).toEqual([1, 3, 4, null])
    expect(quotations.map(({basis}) => basis)).toEqual(['cue', 'carry-over', 'running', 'none'])
  })
})

describe('ledger', () => {
  const {sources, mentions, quotations, attributions} = stages.ledger

  test('has one entry for each who is credited', () => {
    expect(sources.map(({name, class: kind}) => [name, kind])).toEqual([
      ['Ada Holt', 'named'],
      ['Sources', 'anonymous']
    ])
  })

  test('is what everything refers to', () => {
    expect(quotations.map(({source}) => source)).toEqual([0, 0, 0, null])
    expect(attributions.map(({source}) => source)).toEqual([0, 0, 1, 0, 0])
    expect(sources[0]?.mentions.map((id) => mentions[id]).map((one) => one && words(one))).toEqual([
      'minister Ada Holt',
      'she'
    ])
    expect(sources.map(({words: count}) => count)).toEqual([21, 4])
  })
})
