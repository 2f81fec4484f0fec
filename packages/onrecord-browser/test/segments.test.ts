import fc from 'fast-check'
import type {DraftFinding, Level} from 'onrecord/draft'
import {type PlacedFinding, segmentsOf} from 'onrecord-browser'
import {describe, expect, it} from 'vitest'

const grave: readonly Level[] = ['info', 'warn', 'error']

function place(severity: Level, from: number, to: number): PlacedFinding {
  const use = {rule: 'rule', sentence: '', words: '', occurrence: 0}
  return {
    id: `${severity} ${from}`,
    finding: {severity} as DraftFinding,
    ranges: [{from, to, use}],
    remedies: []
  }
}

describe('stretches', () => {
  it('have the gravest severity of the findings on them', () => {
    const findings = [place('info', 0, 20), place('error', 5, 10), place('warn', 8, 15)]
    expect(segmentsOf(findings)).toEqual([
      {from: 0, to: 5, severity: 'info'},
      {from: 5, to: 10, severity: 'error'},
      {from: 10, to: 15, severity: 'warn'},
      {from: 15, to: 20, severity: 'info'}
    ])
  })

  it('paint every letter of every finding once', () => {
    const one = fc.record({
      severity: fc.constantFrom(...grave),
      from: fc.nat(30),
      length: fc.integer({min: 1, max: 9})
    })
    fc.assert(
      fc.property(fc.array(one, {maxLength: 8}), (all) => {
        const segments = segmentsOf(
          all.map(({severity, from, length}) => place(severity, from, from + length))
        )
        for (let at = 0; at < 40; at++) {
          const painted = segments.filter(({from, to}) => from <= at && at < to)
          const wanted = all
            .filter(({from, length}) => from <= at && at < from + length)
            .map(({severity}) => grave.indexOf(severity))
          expect(painted.map(({severity}) => grave.indexOf(severity))).toEqual(
            wanted.length > 0 ? [Math.max(...wanted)] : []
          )
        }
      }),
      {seed: 20_261_128}
    )
  })
})
