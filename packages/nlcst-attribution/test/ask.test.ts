import {attributionsWhere, isCopy} from 'nlcst-attribution'
import {expect, test} from 'vitest'
import {readText} from './helpers.js'

const text = `Bridge to close

Mia Trent, a surveyor, said the bridge would close. Critics say the plan of the council is a waste.

Police said it was safe.`

test('finds attributions by the class of their source', () => {
  const reading = readText(text)
  const named = attributionsWhere(reading, {sourceClass: 'named', role: 'copy'})
  expect(named.map(({speaker}) => speaker && reading.textOf(speaker))).toEqual(['Mia Trent'])
  const bodies = attributionsWhere(reading, {sourceClass: ['organisation', 'document']})
  expect(bodies.map(({speaker}) => speaker && reading.textOf(speaker))).toEqual(['Police'])
  expect(attributionsWhere(reading, {quoted: true})).toEqual([])
})

test('takes headlines for copy only when asked to', () => {
  const reading = readText(text)
  expect(isCopy(reading, 0)).toBe(false)
  expect(isCopy(reading, 0, true)).toBe(true)
  expect(isCopy(reading, 1)).toBe(true)
})

test('labels a sentence when it is asked about, with words and characters', () => {
  const reading = readText(text)
  const sentence = reading.sentences.find(({start}) => text.startsWith('Critics', start))
  if (!sentence) throw new Error('no sentence')
  const [main] = reading.clauses(sentence)
  expect(main?.subject && reading.textOf(main.subject)).toBe('Critics')
  expect(main?.verb).toMatchObject({lemma: 'say', tense: 'present', voice: 'active'})
  expect(reading.nounPhrases(sentence).map(reading.textOf)).toContain('the council')
  expect(reading.clauses(sentence)).toBe(reading.clauses(sentence))
})
