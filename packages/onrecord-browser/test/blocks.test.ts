import fc from 'fast-check'
import {type DraftBlock, diffBlocks, joinBlocks, settleHeadings, surround} from 'onrecord-browser'
import {describe, expect, it} from 'vitest'

const seed = 20_261_128

function blocks(...texts: string[]): DraftBlock[] {
  return texts.map((text) => ({text}))
}

describe('a change of blocks', () => {
  it.each([
    ['typing before', ['It fell.', 'Sources said so.'], ['Now it fell.', 'Sources said so.']],
    [
      'a paragraph more',
      ['It fell.', 'Sources said so.'],
      ['New.', 'It fell.', 'Sources said so.']
    ],
    ['one behind', ['Sources said so.'], ['Sources said so.', 'It fell.']],
    ['one less', ['It fell.', 'Old.', 'Sources said so.'], ['It fell.', 'Sources said so.']],
    ['a split', ['It fell. Sources said so.'], ['It fell.', 'Sources said so.']],
    ['a paragraph twice', ['It fell.', 'Sources said.'], ['It fell.', 'It fell.', 'Sources said.']]
  ])('keeps words in their places: %s', (_, before, after) => {
    const change = diffBlocks(blocks(...before), blocks(...after))
    const [old, now] = [before, after].map((texts) => joinBlocks(blocks(...texts)).text)
    const from = change?.map(old?.indexOf('Sources') ?? -1, 1)
    const to = change?.map((old?.indexOf('Sources') ?? -1) + 7, -1)
    expect(now?.slice(from, to)).toBe('Sources')
  })

  it('takes words with their block', () => {
    const change = diffBlocks(blocks('It fell.', 'Sources said.'), blocks('It fell.'))
    expect(change?.map(10, 1)).toBeGreaterThanOrEqual(change?.map(17, -1) ?? 0)
  })

  it('is none where nothing changed', () => {
    expect(diffBlocks(blocks('It fell.'), blocks('It fell.'))).toBeNull()
  })

  it('leaves letters outside it what they were, whatever was changed', () => {
    const texts = fc.array(fc.string({unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6}))
    fc.assert(
      fc.property(texts, texts, texts, texts, (head, tail, old, now) => {
        const before = blocks(...head, ...old, ...tail)
        const after = blocks(...head, ...now, ...tail)
        const change = diffBlocks(before, after)
        const [text, changed] = [joinBlocks(before).text, joinBlocks(after).text]
        for (let at = 0; change && at < text.length; at++) {
          const [from, to] = [change.map(at, 1), change.map(at + 1, -1)]
          if (from < to && text[at] !== '\n') expect(changed[from]).toBe(text[at])
        }
        const first = joinBlocks(blocks(...head)).text.length
        if (change && first > 0) expect(change.map(first - 1, 1)).toBe(first - 1)
      }),
      {seed}
    )
  })
})

describe('headings', () => {
  it('are the headline before any body, and crossheads behind it', () => {
    const roles = settleHeadings([
      {role: 'heading'},
      {role: 'heading'},
      {role: undefined},
      {role: 'heading'},
      {role: 'list'},
      {role: 'heading'}
    ]).map(({role}) => role)
    expect(roles).toEqual(['headline', 'deck', undefined, 'crosshead', 'list', 'crosshead'])
  })

  it('are no headline where the story has one elsewhere, or begins with body', () => {
    const around = {before: [{text: 'Bridge shut', role: 'headline' as const}]}
    expect(settleHeadings([{role: 'heading'}], around)[0]?.role).toBe('deck')
    expect(settleHeadings([{role: undefined}, {role: 'heading'}])[1]?.role).toBe('crosshead')
  })
})

describe('the copy around a draft', () => {
  it('stands before and behind it in the whole', () => {
    const {blocks: all, draft} = surround(blocks('It fell.', 'It rose.'), {
      before: blocks('Bridge'),
      after: blocks('Read on')
    })
    expect(joinBlocks(all).text.slice(draft.start, draft.end)).toBe('It fell.\n\nIt rose.')
  })
})
