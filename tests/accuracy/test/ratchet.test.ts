import {expect, it} from 'vitest'
import {measure} from '../src/measure.js'
import {falls, loadCommitted} from '../src/ratchet.js'
import {plainScore} from '../src/score.js'

const nothing = {scores: [], failures: [], unmeasured: []}

it('sees a share that fell, a rate that rose and a figure that went away', () => {
  const scores = [
    plainScore('cases/a', 0.8, 100),
    plainScore('cases/b', 0.9, 100),
    plainScore('articles/false alarms per 1,000 words', 0.5, 9000, 'lower')
  ]
  const committed = {
    'cases/a': {value: 0.8, items: 100},
    'cases/b': {value: 0.95, items: 100},
    'articles/false alarms per 1,000 words': {value: 0.4, items: 9000},
    'cases/c': {value: 1, items: 100}
  }
  expect(falls({...nothing, scores}, committed)).toEqual([
    'cases/b: was 0.95, is 0.9, of 100',
    'articles/false alarms per 1,000 words: was 0.4, is 0.5, of 9000',
    'cases/c: was 1, no longer measured'
  ])
})

it('lets a figure fall within its interval when the mean over the sets rises, and no further', () => {
  const committed = {
    'cases/all': {value: 0.9, items: 100},
    'ledger/found': {value: 0.7, items: 100}
  }
  const now = (all: number, found: number) => ({
    ...nothing,
    scores: [plainScore('cases/all', all, 100), plainScore('ledger/found', found, 100)]
  })
  expect(falls(now(0.88, 0.75), committed)).toEqual([])
  expect(falls(now(0.88, 0.71), committed)).toEqual(['cases/all: was 0.9, is 0.88, of 100'])
  expect(falls(now(0.75, 0.95), committed)).toEqual(['cases/all: was 0.9, is 0.75, of 100'])
})

it('overlooks figures whose articles are absent', () => {
  const unmeasured = [{groups: ['articles'], file: 'wikinews.jsonl'}]
  const committed = {'articles/precision': {value: 1, items: 9}, 'cases/a': {value: 1, items: 9}}
  const scores = [plainScore('cases/a', 1, 9)]
  expect(falls({...nothing, scores, unmeasured}, committed)).toEqual([])
})

it('no figure is worse than the committed one', async () => {
  const committed = loadCommitted()
  expect(Object.keys(committed).length).toBeGreaterThan(0)
  expect(falls(await measure({gold: process.env.ONRECORD_GOLD}), committed)).toEqual([])
})
