import {describe, expect, it} from 'vitest'
import {compare, coverage, emptyTally, finish} from '../src/overlap.js'
import {covered, trim, without} from '../src/spans.js'

const span = (start: number, end: number) => ({start, end})

describe('spans', () => {
  it('counts characters that several spans hold once', () => {
    expect(covered(span(0, 10), [span(2, 6), span(4, 8)])).toBe(6)
    expect(covered(span(0, 10), [span(4, 8), span(5, 6), span(9, 20)])).toBe(5)
    expect(covered(span(0, 10), [span(10, 12)])).toBe(0)
  })

  it('cuts holes out of a set', () => {
    expect(without([span(0, 10), span(20, 30)], [span(4, 6), span(15, 25)])).toEqual([
      span(0, 4),
      span(6, 10),
      span(25, 30)
    ])
    expect(without([span(0, 10)], [span(0, 10)])).toEqual([])
  })

  it('leaves marks and punctuation at the edges out', () => {
    expect(trim(' “Stop,” ', span(0, 9))).toEqual(span(2, 6))
  })
})

describe('overlap', () => {
  const text = 'The tide turned at noon, and the boats went out.'

  it('gives the share of an item that the other side holds', () => {
    expect(coverage([span(0, 10)], [[span(5, 20)]])).toBe(0.5)
    expect(coverage([span(0, 4), span(6, 12)], [[span(2, 4)], [span(6, 9)]])).toBe(0.5)
    expect(coverage([span(0, 10)], [])).toBe(0)
  })

  it('tells a half found span from one found wholly', () => {
    const tally = emptyTally()
    compare(tally, text, [[span(0, 8)]], [[span(0, 16)]])
    expect(finish(tally, 'soft')).toEqual({precision: 1, recall: 0.5, f1: 2 / 3})
    expect(finish(tally, 'any')).toEqual({precision: 1, recall: 1, f1: 1})
    expect(finish(tally, 'exact')).toEqual({precision: 0, recall: 0, f1: 0})
  })

  it('adds articles up by item, not by character', () => {
    const tally = emptyTally()
    compare(tally, text, [[span(0, 23)]], [[span(0, 23)]])
    compare(tally, text, [], [[span(0, 3)]])
    expect(finish(tally, 'soft').recall).toBe(0.5)
    expect(finish(tally, 'soft').precision).toBe(1)
  })

  it('counts one attribution in two pieces once', () => {
    const tally = emptyTally()
    compare(tally, text, [[span(0, 23)], [span(25, 47)]], [[span(0, 23), span(25, 47)]])
    expect([tally.found, tally.gold]).toEqual([2, 1])
    expect(finish(tally, 'soft')).toEqual({precision: 1, recall: 1, f1: 1})
    expect(finish(tally, 'exact').f1).toBe(0)
  })

  it('overlooks a comma at the edge in an exact match', () => {
    const tally = emptyTally()
    compare(tally, text, [[span(0, 24)]], [[span(0, 23)]])
    expect(finish(tally, 'exact').f1).toBe(1)
  })
})
