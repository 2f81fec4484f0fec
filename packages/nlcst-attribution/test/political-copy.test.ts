import {describe, expect, it} from 'vitest'
import {credits, readText} from './helpers.js'

/** Who the ledger credits with something, by name. */
function credited(text: string): string[] {
  return readText(text)
    .sources.filter(({attributions}) => attributions.length > 0)
    .map(({name}) => name)
}

describe('a party and a place behind a name are a tag', () => {
  it.each([
    'Ann Hobart, R-Fresno, on Monday lamented that it was shut.',
    'Ann Hobart, D-Calif., in a statement called it a mess.',
    'Ann Hobart (D-N.Y.), who said the bridge was shut, left.',
    'Ann Hobart, D-N.Y., who said the bridge was shut, left.',
    'Sen. Ann Hobart (D., N.Y.), who said that “we may all run”, left.',
    'Sen. Ann Hobart, R-San Luis Obispo, said it was shut.',
    'Ann Hobart (Lab, Tarn North) told MPs it was shut.',
    'Rep. Ann Hobart (R-Tex.) told reporters it was shut.'
  ])('%s', (text) => {
    expect(credited(text)).toEqual(['Ann Hobart'])
  })
})

describe('what stands before the name tells who it is', () => {
  it.each([
    ['“It is bad,” explained GOP state Sen. Mike Fasano.', 'Mike Fasano'],
    ['“It is bad,” said Democratic state Rep. Ana Prew.', 'Ana Prew'],
    ['Mayor Nancy Hobart spoke.\n\nLater Democrat Hobart also said it was shut.', 'Nancy Hobart'],
    [
      '“It is bad,” said Agricultural Commissioner and former congressman Adam Putnam.',
      'Adam Putnam'
    ],
    ['The Maple Ridge board chair and longtime teacher Ana Prew said it was shut.', 'Ana Prew'],
    ['Former minister and Labour MP Tom Orr told the BBC it was shut.', 'Tom Orr'],
    ['British Transport police Asst Ch Con Robin Smith said it was shut.', 'Robin Smith'],
    ['Scott Rupp of the University of Tarn, Delmar admits it was shut.', 'Scott Rupp'],
    ['It was done by Heino Falk of Tarn University, Delmar, who said it was shut.', 'Heino Falk']
  ])('%s', (text, name) => {
    expect(credited(text)).toEqual([name])
  })
})

describe('a statement ends where another clause begins', () => {
  it.each([
    [
      'Peterson told the Globe that Dell “has committed no crime” and said his “biggest problem” was time.',
      [
        'Peterson [told] that Dell “has committed no crime”',
        'Peterson [said] his “biggest problem” was time'
      ]
    ],
    [
      'Kupec said given that Barr had agreed to testify, lawmakers should be ready.',
      [
        'Kupec [said] given that Barr had agreed to testify, lawmakers should be ready',
        'Barr [agreed] to testify'
      ]
    ],
    ['Orr also said the police had not been told.', ['Orr [said] the police had not been told']],
    [
      'Orr told Fox News host Laura Ingram on Monday that she was ready.',
      ['Orr [told] that she was ready']
    ],
    ['Orr told the Courier residents were right.', ['Orr [told] residents were right']],
    [
      'Orr launched her bid, pledging to “show up” in every town.',
      ['Orr [pledging] to “show up” in every town']
    ],
    [
      'Orr lauded the vote as a “source of strength”.',
      ['Orr [lauded] the vote as a “source of strength”']
    ],
    ['She expressed that she agreed.', ['She [expressed] that she agreed']],
    ['The caucus announced it will vote.', ['The caucus [announced] it will vote']]
  ])('%s', (text, told) => {
    expect(credits(readText(text))).toEqual(told)
  })
})

describe('two bodies have people in common', () => {
  it.each([
    ['It was shut, according to House and Senate sources.', 'House and Senate sources'],
    ['It was shut, according to FBI and police sources.', 'FBI and police sources'],
    ['Army and police officials said it was shut.', 'Army and police officials'],
    ['Trump and White House officials said it was shut.', 'Trump']
  ])('%s', (text, name) => {
    expect(credited(text)[0]).toBe(name)
  })
})
