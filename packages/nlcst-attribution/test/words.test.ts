import {createPhraseMatcher, lemmaOf, singular, verbForms} from 'nlcst-attribution'
import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

describe('words', () => {
  it.each([
    ['say', ['say', 'says', 'said', 'saying']],
    ['deny', ['deny', 'denies', 'denied', 'denying']],
    ['admit', ['admit', 'admits', 'admitted', 'admitting']],
    ['claim', ['claim', 'claims', 'claimed', 'claiming']],
    ['write', ['write', 'writes', 'wrote', 'written', 'writing']],
    ['point out', ['point out', 'points out', 'pointed out', 'pointing out']]
  ])('inflects %s', (lemma, forms) => {
    expect(verbForms(lemma)).toEqual(forms)
  })

  it('finds base forms by tag', () => {
    const {tokens} = readText('She claimed that critics’ studies denied it, admitting nothing.')
    expect(tokens.map(lemmaOf)).toEqual(
      expect.arrayContaining(['claim', 'critic', 'study', 'deny', 'admit'])
    )
  })

  it('makes singulars', () => {
    expect(['officials', 'studies', 'witnesses', 'women', 'police', 'news'].map(singular)).toEqual([
      'official',
      'study',
      'witness',
      'woman',
      'police',
      'news'
    ])
  })

  it('matches the longest phrase', () => {
    const matcher = createPhraseMatcher(['in the', 'in the end'])
    const {tokens} = readText('It was late in the end.')
    expect(matcher.matchAt(tokens, 3)).toBe(3)
    expect(matcher.matchAt(tokens, 0)).toBe(0)
  })

  it('puts any member of a set in its place, or nothing', () => {
    const sets = {the: ['', 'the'], end: ['end', 'bitter end']}
    const matcher = createPhraseMatcher(['in <the> <end>'], sets)
    const at = (text: string) => matcher.matchAt(readText(text).tokens, 0)
    expect(['In end.', 'In the end.', 'In the bitter end.', 'In the bitter.'].map(at)).toEqual([
      2, 3, 4, 0
    ])
  })

  it('refuses a set that is not there', () => {
    expect(() => createPhraseMatcher(['in <teh> end'], {the: ['the']})).toThrow('"teh"')
  })
})
