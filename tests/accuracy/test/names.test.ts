import {describe, expect, it} from 'vitest'
import {sameName} from '../src/names.js'

describe('people', () => {
  it.each([
    ['Lane', 'Marta Lane, mayor of Selby Vale'],
    ['Marta Lane', 'Mayor Marta Lane'],
    ['Mayor Lane', 'Marta Lane'],
    ['Marta Šlane', 'Marta Slane'],
    ['M. J. Lane', 'Marta Lane, engineer'],
    ['Park Ji-woo', 'Ji-woo Park, defender'],
    ['Lane', 'Secretary of Defence, Marta Lane']
  ])('%s is %s', (found, gold) => {
    expect(sameName(found, gold, 'named')).toBe(true)
  })

  it.each([
    ['Marta Lane', 'Peter Lane, farmer'],
    ['Lane', 'Peter Orr, of Lane House'],
    ['Selby', 'Marta Lane'],
    ['the mayor', 'Marta Lane, mayor']
  ])('%s is not %s', (found, gold) => {
    expect(sameName(found, gold, 'named')).toBe(false)
  })
})

describe('bodies, documents and groups', () => {
  it.each([
    ['the Harwick Water Board', 'Harwick Water Board'],
    ['HWB', 'Harwick Water Board'],
    ['the board', 'Harwick Water Board (HWB)'],
    ['HWB', 'Water Board of Harwick (HWB)'],
    ['a resident', 'a resident of Harwick'],
    ["the court's ruling", 'court ruling'],
    ['officials', 'officials (unspecified)'],
    ['local authority', 'local authorities']
  ])('%s is %s', (found, gold) => {
    expect(sameName(found, gold, 'organisation')).toBe(true)
  })

  it.each([
    ['the Harwick police', 'Harwick Water Board'],
    ['', 'Harwick Water Board'],
    ['the', 'the police']
  ])('%s is not %s', (found, gold) => {
    expect(sameName(found, gold, 'organisation')).toBe(false)
  })
})
