import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Who is credited with what, in order of the text. */
function credits(text: string): string[] {
  const reading = readText(text)
  return reading.attributions
    .filter(({source}) => source !== null)
    .map(({source, content}) => {
      const said = content.map((piece) => reading.textOf(piece)).join(' … ')
      return `${reading.sources[source ?? -1]?.name}: ${said}`
    })
}

describe('a noun that itself tells what is said', () => {
  it.each([
    ['The Met Office issued a warning of ice.', ['Met Office: a warning of ice']],
    ['Ana Prew made a plea for calm.', ['Ana Prew: a plea for calm']],
    ['The Dark Front claimed responsibility.', ['Dark Front: responsibility']],
    [
      'The Tarn Herald drew parallels between the two cases.',
      ['Tarn Herald: parallels between the two cases']
    ],
    ['An apology was offered on Monday by the bishop, Tom Ambry.', ['Tom Ambry: An apology']],
    ['The plan drew criticism from farmers.', ['farmers: criticism']],
    [
      'Messages of sympathy have come from the pope, Ana Prew and a spokesman for Tom Ambry.',
      [
        'pope: Messages of sympathy',
        'Ana Prew: Messages of sympathy',
        'spokesman for Tom Ambry: Messages of sympathy'
      ]
    ],
    [
      'He resigned amid calls from the Tarn Union for an inquiry.',
      ['Tarn Union: calls … for an inquiry']
    ]
  ])('%s', (text, wanted) => {
    expect(credits(text)).toEqual(wanted)
  })

  it.each([
    'The board issued no warning.',
    'The board will issue a warning.',
    'The film drew comparisons with opera.',
    'The club received support from the Tarn Fund.',
    'The storm raised the alarm.',
    'Ana Prew asked about a warning issued by the board.'
  ])('%s', (text) => {
    expect(credits(text)).toEqual([])
  })
})

describe('a paper says what its maker says', () => {
  it.each([
    ['According to a report on Monday by SkyGuard, it is shut.', 'SkyGuard'],
    ['Figures released by the Tarn Water Board show that it fell.', 'Tarn Water Board'],
    ['According to data from the Tarn Institute, it fell.', 'Tarn Institute'],
    ['According to a letter seen by the Tarn Herald, it fell.', 'letter seen by the Tarn Herald'],
    [
      'A joint statement by the Tarn Union and the Corin Board said it was shut.',
      'joint statement by the Tarn Union and the Corin Board'
    ]
  ])('%s', (text, name) => {
    expect(readText(text).sources.map((source) => source.name)).toEqual([name])
  })
})

describe('the whole of what is said', () => {
  it('goes to the mark that ends it, over the ends of sentences', () => {
    const said = '“It is shut. It stays shut. Nobody crosses.”'
    expect(credits(`Ana Prew said: ${said} Boats wait.`)).toEqual([`Ana Prew: ${said}`])
  })

  it('stands on both sides of who says it', () => {
    expect(credits('One child was, according to the fire service, among the dead.')).toEqual([
      'fire service: One child was … among the dead'
    ])
  })

  it('is no adverbial', () => {
    expect(credits('In a letter on Monday, Ana Prew asked for the bridge to be shut.')).toEqual([
      'Ana Prew: to be shut'
    ])
  })
})
