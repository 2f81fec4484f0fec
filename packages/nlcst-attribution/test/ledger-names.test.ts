import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Sources as name, class and title. */
function ledger(text: string): string[] {
  const reading = readText(text)
  return reading.sources.map(({name, class: kind, title}) =>
    [name, kind, ...(title ? [reading.textOf(title)] : [])].join(' | ')
  )
}

describe('names that end like a trade', () => {
  it.each([
    [
      'U.S. District Judge Whitman Knapp said it was late. Knapp said no.',
      'Whitman Knapp | named | U.S. District Judge'
    ],
    ['Professor Lyman Orr said the dam held.', 'Lyman Orr | named | Professor'],
    ['Lyman Orr said the dam held.', 'Lyman Orr | named'],
    ['Senator Coleman Reed said it was late.', 'Coleman Reed | named | Senator'],
    ['Mayor Hickman Orr said it was late.', 'Hickman Orr | named | Mayor'],
    ['Bishop Lachman Rao said it was late.', 'Lachman Rao | named | Bishop']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
})

describe('outlets called after a trade', () => {
  it.each([
    ['“It was late,” The Courier Mail reported.', 'Courier Mail | media'],
    ['The man was 30, the Herald Sun reported.', 'Herald Sun | media'],
    ['The fire spread, the Warden Times reported.', 'Warden Times | media'],
    ['The dam broke, The Farmer Gazette said.', 'Farmer Gazette | media'],
    ['The dam broke, the Pilot Tribune said.', 'Pilot Tribune | media'],
    ['Courier Dan Post said the road was shut.', 'Dan Post | named | Courier']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
})

describe('a body without a name between post and holder', () => {
  it.each([
    [
      'It opens soon, spokeswoman for the festival Anja Marx said.',
      'Anja Marx | named | spokeswoman for the festival'
    ],
    [
      'The director of the charity Tom Bell said it was late.',
      'Tom Bell | named | director of the charity'
    ],
    ['Captain of the team Lise Okonjo said no.', 'Lise Okonjo | named | Captain of the team'],
    ['Head of the union Marek Dolan said no.', 'Marek Dolan | named | Head of the union'],
    ['The owner of the shop Ana Prew said rates rose.', 'Ana Prew | named | owner of the shop'],
    ['Manager of the pub Jane Orr said it was shut.', 'Jane Orr | named | Manager of the pub']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
  it.each([
    'Fans of the band Coldplay said it was loud.',
    'Friends of the singer Ana Prew said no.'
  ])('but those of one who is named are others: %s', (text) => {
    expect(ledger(text)[0]).toContain(text.split(' said')[0])
  })
  it('one of several', () => {
    expect(ledger("Abe Lorn, one of the trust's lawyers, said no.")).toEqual([
      "Abe Lorn | named | one of the trust's lawyers"
    ])
  })
})

describe('accounts on a platform', () => {
  it.each([
    ['The official Tarn Water Twitter account said pipes had burst.', 'Tarn Water | organisation'],
    ["“We are late,” Tarn Water's Facebook page said.", 'Tarn Water | organisation'],
    ['The Northgate School Instagram account said it was shut.', 'Northgate School | organisation'],
    ["Ana Prew's Twitter account said it was a hack.", 'Ana Prew | named'],
    ['The Kest Airlines Telegram channel said it was late.', 'Kest Airlines | organisation'],
    [
      'An official government Twitter account said it was late.',
      'official government Twitter account | organisation'
    ],
    ['A parody Twitter account said it was late.', 'parody Twitter account | document']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
})

describe('who is meant again', () => {
  it.each([
    [
      'Ada Holt, the founder of Mothers Act, rode the bus.\n\nThe father was let on, Holt said.\n\nEven Holt is tired of it.\n\n“Enough,” the gun control advocate wrote.',
      ['Ada Holt']
    ],
    [
      'Kay Dale, the founder of Poosh, is in Milan.\n\nShe ate ice-cream on Monday.\n\n“I love it,” the reality star said.',
      ['Kay Dale']
    ],
    [
      'Tom Bell, the head coach, was late.\n\nThe match was lost. “We were bad,” the former champion said.',
      ['Tom Bell']
    ],
    [
      'Mayor Jane Orr opened the bridge.\n\n“It is unsafe,” the bridge engineer said.',
      ['bridge engineer']
    ],
    [
      'Senator Tom Bell voted on Monday.\n\nAna Prew, his rival, did not.\n\n“It was late,” the campaigner said.',
      ['campaigner']
    ]
  ])('by what they are called besides: %s', (text, names) => {
    expect(readText(text).sources.map(({name}) => name)).toEqual(names)
  })

  it.each([
    [
      'Nurses said pay was low.\n\nTarn Airlines did not apologise. They said it was late.',
      'Tarn Airlines'
    ],
    [
      'Nurses said pay was low.\n\nIn a statement, Kest did not apologise. They said it was late.',
      'Kest'
    ],
    ['Fans said no.\n\nTarn Council did not reply. They had said it was late.', 'Tarn Council'],
    ['Nurses said pay was low. They said it was late.', 'Nurses'],
    ['Kest Rail ran on Monday.\n\nDrivers walked out. They said it was late.', 'Drivers']
  ])('they: %s', (text, name) => {
    const {attributions, sources} = readText(text)
    expect(sources[attributions.at(-1)?.source ?? -1]?.name).toBe(name)
  })

  it.each([
    'She wrote to sisters Kim and Eva.\n\nHer sister Kim Orr, 39, came. “Is it late?” Kim asked.',
    'He came with brothers Tom and Ned.\n\nHis brother Tom Orr, 30, spoke. “It is late,” Tom said.'
  ])('a relative by the given name first: %s', (text) => {
    expect(readText(text).sources.map(({name}) => name)).toEqual([
      text.includes('Kim') ? 'Kim Orr' : 'Tom Orr'
    ])
  })
})
