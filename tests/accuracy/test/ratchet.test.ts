import {expect, it} from 'vitest'
import {measure} from '../src/measure.js'
import {falls, loadCommitted} from '../src/ratchet.js'
import {plainScore} from '../src/score.js'

const nothing = {scores: [], failures: [], unmeasured: []}

it('sees a share that fell, a rate that rose and a figure that went away', () => {
  const scores = [
    plainScore('cases/a', 0.8),
    plainScore('cases/b', 0.9),
    plainScore('articles/false alarms', 0.5, 'lower')
  ]
  const committed = {'cases/a': 0.8, 'cases/b': 0.95, 'articles/false alarms': 0.4, 'cases/c': 1}
  expect(falls({...nothing, scores}, committed)).toEqual([
    'cases/b: was 0.95, is 0.9',
    'articles/false alarms: was 0.4, is 0.5',
    'cases/c: was 1, no longer measured'
  ])
})

it('overlooks figures whose articles are absent', () => {
  const unmeasured = [{groups: ['articles'], file: 'wikinews.jsonl'}]
  const committed = {'articles/precision': 1, 'cases/a': 1}
  const scores = [plainScore('cases/a', 1)]
  expect(falls({...nothing, scores, unmeasured}, committed)).toEqual([])
})

it('no figure is worse than the committed one', async () => {
  const committed = loadCommitted()
  expect(Object.keys(committed).length).toBeGreaterThan(0)
  expect(falls(await measure({gold: process.env.ONRECORD_GOLD}), committed)).toEqual([])
})
