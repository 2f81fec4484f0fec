import type {Source} from 'nlcst-attribution'
import {describe, expect, it} from 'vitest'
import {pair} from '../src/ledger.js'
import type {GoldSource} from '../src/types.js'

const entry = (name: string, kind: Source['class']) => ({name, class: kind}) as Source
const gold = (name: string, kind: GoldSource['class']): GoldSource => ({
  name,
  class: kind,
  attributions: 1
})

describe('pairs of sources and entries', () => {
  it('takes the entry whose class is right before another of that name', () => {
    const police = gold('police', 'organisation')
    const entries = [entry('police sources', 'anonymous'), entry('police', 'organisation')]
    expect(pair([police], entries).get(police)).toBe(entries[1])
  })

  it('pairs an entry once', () => {
    const one = gold('Marta Lane', 'named')
    const two = gold('M. Lane, mayor', 'named')
    const pairs = pair([one, two], [entry('Lane', 'named')])
    expect([pairs.has(one), pairs.has(two)]).toEqual([true, false])
  })

  it('pairs by name where no class is right', () => {
    const officials = gold('officials (unspecified)', 'anonymous')
    expect(pair([officials], [entry('officials', 'organisation')]).size).toBe(1)
  })
})
