import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Entries that are credited with something, as name and class. */
function entries(text: string): string[] {
  return readText(text)
    .sources.filter(({attributions, quotations}) => attributions.length + quotations.length > 0)
    .map(({name, class: kind}) => `${name} (${kind})`)
}

describe('who told an outlet', () => {
  it.each([
    [
      'The Ledger confirmed with the harbour office that the ferries were one.',
      'harbour office (organisation)'
    ],
    ['Radio Kest has learned from Ana Prew that the vote is off.', 'Ana Prew (named)'],
    ['The paper heard from the Tarn Union that the strike was over.', 'Tarn Union (organisation)'],
    ['The minister confirmed with a nod that she would go.', 'minister (role)'],
    ['Officer Jim Pike confirmed with the Ledger that a car was found.', 'Jim Pike (named)']
  ])('%s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })
})

describe('examples of a group', () => {
  it.each([
    ['Critics, including Ana Prew, said the vote was lost.', ['Ana Prew']],
    ['Some senators, such as former chairman Ana Prew, say the vote was lost.', ['Ana Prew']],
    ['Ministers, among them Ana Prew and Jim Pike, said it was lost.', ['Ana Prew', 'Jim Pike']],
    ['Residents of Tarn including Ana Prew told the council it was shut.', ['Ana Prew']],
    ['Fans of singers including Ana Prew said the show was off.', []],
    ['Plans such as Tarn Tower show the town has changed.', []]
  ])('%s', (text, names) => {
    const named = readText(text).sources.filter(({class: kind}) => kind === 'named')
    expect(named.map(({name}) => name)).toEqual(names)
  })
})

describe('what is told, and what is done', () => {
  it.each([
    ['In Delmar, which claims sovereignty over the isles, the law is old.', []],
    ['In Delmar, which says the isles are its own, the law is old.', ['Delmar (organisation)']],
    ['Brann assumed the nomination and the party chose Holt.', []],
    ['Ana Prew assumed full command of the fleet on Monday.', []],
    ['Ana Prew assumed the office was shut.', ['Ana Prew (named)']],
    ['Video footage from the hall shows pews broken.', ['Video footage from the hall (document)']],
    ['Photos show cars floating down the street.', ['Photos (document)']],
    ['The window shows a man walking.', []],
    ['Scientists cautioned against an excess of hope.', ['Scientists (anonymous)']],
    ['Radio Kest reports 40% of shops are shut.', ['Radio Kest (media)']],
    ['Radio Kest reports only two of ten shops were open.', ['Radio Kest (media)']],
    ['Tarn County reports 40 and 41 were lost.', []],
    [
      'An order by Admiral Ana Prew directing crews to “join the search” came late.',
      ['Ana Prew (named)']
    ],
    [
      'Pike was held in March, but the Kest Police Agency when announcing the arrest called him “Mr A”.',
      ['Kest Police Agency (organisation)']
    ]
  ])('%s', (text, expected) => {
    expect(entries(text)).toEqual(expected)
  })
})
