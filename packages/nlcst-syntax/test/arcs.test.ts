import fc from 'fast-check'
import {type Arcs, type ParserWord, arcs as parse} from 'nlcst-syntax/arcs'
import {expect, test} from 'vitest'

function arcs(sentence: readonly ParserWord[]): Arcs {
  const found = parse(sentence)
  if (!found) throw new Error('no model')
  return found
}

/** Words written `word/TAG`. */
function words(text: string): ParserWord[] {
  return text.split(' ').map((part) => {
    const slash = part.lastIndexOf('/')
    return {text: part.slice(0, slash), pos: part.slice(slash + 1) as ParserWord['pos']}
  })
}

/** `dependent relation head`, a word a line. */
function shown(text: string): string[] {
  const sentence = words(text)
  const {heads, relations} = arcs(sentence)
  return sentence.map(
    (word, index) => `${word.text} ${relations[index]} ${sentence[heads[index] ?? -1]?.text ?? '-'}`
  )
}

test('gives a verb of speech its subject and its clause', () => {
  expect(
    shown('The/DET mayor/NOUN said/VERB that/SCONJ the/DET bridge/NOUN was/AUX unsafe/ADJ ./PUNCT')
  ).toEqual([
    'The det mayor',
    'mayor nsubj said',
    'said root -',
    'that mark unsafe',
    'the det bridge',
    'bridge nsubj unsafe',
    'was cop unsafe',
    'unsafe ccomp said',
    '. punct said'
  ])
})

test('knows the doer of a passive', () => {
  expect(shown('Residents/NOUN were/AUX warned/VERB by/ADP police/NOUN ./PUNCT')).toEqual([
    'Residents nsubj:pass warned',
    'were aux:pass warned',
    'warned root -',
    'by case police',
    'police obl:agent warned',
    '. punct warned'
  ])
})

test('parses no words, and one', () => {
  expect(arcs([])).toEqual({heads: new Int32Array(0), relations: []})
  expect(arcs(words('Yes/INTJ'))).toEqual({heads: Int32Array.of(-1), relations: ['root']})
})

const word = fc.record({
  text: fc.oneof(
    fc.constantFrom('said', 'the', 'mayor', ',', 'that', '“'),
    fc.string({minLength: 1})
  ),
  pos: fc.constantFrom<ParserWord['pos']>('VERB', 'DET', 'NOUN', 'PUNCT', 'SCONJ', 'PROPN', 'X')
})

test('makes a tree with one root of any words, the same whatever was parsed before', () => {
  fc.assert(
    fc.property(
      fc.array(word, {minLength: 1, maxLength: 60}),
      fc.array(word),
      (sentence, other) => {
        const {heads, relations} = arcs(sentence)
        arcs(other)
        expect(arcs(sentence)).toEqual({heads, relations})
        expect([...heads].filter((head) => head === -1)).toHaveLength(1)
        for (let at = 0; at < heads.length; at++) {
          let steps = 0
          for (let up = at; up !== -1; up = heads[up] ?? -1)
            expect(steps++).toBeLessThan(heads.length)
        }
      }
    ),
    {numRuns: 50}
  )
})

test('parses more words than any sentence has, in one tree', () => {
  const {heads} = arcs(Array.from({length: 2500}, (_, at) => ({text: `w${at % 7}`, pos: 'NOUN'})))
  expect([...heads].filter((head) => head === -1)).toHaveLength(1)
})
