import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

/** Names of those who are credited with a statement. */
function credited(text: string): string[] {
  return readText(text)
    .sources.filter(({attributions, quotations}) => attributions.length + quotations.length > 0)
    .map(({name}) => name)
}

describe('an epithet is the person just named', () => {
  it.each([
    ['Ivo Marsh warned of ruin.\n\nThe Reform MP said: “It is late.”', 'Ivo Marsh'],
    [
      'Hetty Crane has left the musical.\n\nThe Harbour Lights actress said: “It is late.”',
      'Hetty Crane'
    ],
    ['Una Reed has agreed to coach Harwick.\n\nThe 41-year-old said: “It is late.”', 'Una Reed'],
    [
      'Olo Brandt, who governs Kestria, spoke at noon.\n\n“It is late,” the governor said.',
      'Olo Brandt'
    ],
    [
      'Gwen Idle has ruled out a move for the goalkeeper Mia Trent.\n\nAsked about Trent on Friday, the Corin coach said: “It is late.”',
      'Gwen Idle'
    ]
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })

  it.each([
    ['Una Reed has agreed to coach Harwick.\n\nA 41-year-old fan said: “It is late.”'],
    ['Una Reed was arrested on Monday.\n\nThe officer said: “It is late.”'],
    ['Hetty Crane met Una Reed.\n\nTom Bell met both.\n\nThe 41-year-old said: “It is late.”']
  ])('and not: %s', (text) => {
    const [name] = speakers(readText(text))
    expect(name ?? '').not.toMatch(/Reed|Crane/)
  })
})

describe('one body has one entry', () => {
  it.each([
    [
      'The Disaster Relief Ministry said it was late. “It is,” the Disasters Ministry said.',
      'Disaster Relief Ministry'
    ],
    [
      'The Ministry of Health said it was late. “It is,” the health ministry said.',
      'Ministry of Health'
    ],
    ['TL&P cut the power. TL&P said it was late. “It is,” the company said.', 'TL&P'],
    [
      'The Department of Justice said it was late. “It is,” the Justice Department said.',
      'Department of Justice'
    ]
  ])('%s', (text, name) => {
    expect(credited(text)).toEqual([name])
  })

  it('keeps two firms apart, and gives neither what either may have said', () => {
    const text =
      'Corin Water said it was late. Tarn Freight Ltd said it was dark. “It was cold,” the company said.'
    expect(credited(text)).toEqual(['Corin Water', 'Tarn Freight Ltd'])
    expect(speakers(readText(text))).toEqual([null])
  })

  it('takes the court that acts, not one in passing', () => {
    const text =
      'Judges at the High Court ruled on Monday. An appeal would go to the Supreme Court. The court found that it was late.'
    expect(credited(text)).toEqual(['High Court'])
  })
})

describe('an entry says something', () => {
  it.each([
    ['A federal judge dismissed the suit on Monday.'],
    ['The council acknowledged the late duke’s nephew as head of the house.'],
    ["The prime minister's office intends to appeal."],
    ['The rule protects people who do not realise that the shop keeps their data.'],
    ['Many doctors of the 1840s believed that the fever came from bad air.'],
    ['The mould has a basic K0 estimated in the range 2 to 3.'],
    ['The two firms agreed to meet on Monday.'],
    ['Many stalls offered "vegan" versions of the pie.'],
    ['Nils Arvad, dubbed “the second Pelu” by some, scored twice.'],
    ['A path called “the gauntlet” by others was shut.'],
    ['A book called “The Cat” by Ana Prew sold well.'],
    ['The tower leans, as seen by the props under its wall.']
  ])('%s', (text) => {
    expect(credited(text)).toEqual([])
  })

  it.each([
    ['The senate acknowledged that the vote had been miscounted.', 'senate'],
    ["The prime minister's office said it intended to appeal.", "prime minister's office"],
    ['The two firms agreed that the deal was dead.', 'two firms'],
    ['A summary of the judgment said it was late.', 'summary of the judgment'],
    ['The plan, branded “a folly” by the mayor, was dropped.', 'mayor'],
    ['“It is wrong,” Orr said of a Herald story claiming that he had quit.', 'Orr']
  ])('%s', (text, name) => {
    expect(credited(text)).toEqual([name])
  })
})

describe('classes', () => {
  it.each([
    ['Local officials said it was late.', 'anonymous'],
    ['A guard who saw it said it was late.', 'anonymous'],
    ['Reports indicate that it was late.', 'media'],
    ['The summary said it was late.', 'document'],
    ['The Courier said it was late.', 'media']
  ])('%s', (text, kind) => {
    expect(readText(text).sources.map((source) => source.class)).toEqual([kind])
  })
})

describe('a courtesy title', () => {
  it.each([
    [
      '“It fell,” said Ruth Ade, 58. Her brother Tom wept.\n\nMr Ade, a porter, said: “It is late.”',
      ['Ruth Ade', 'Ade']
    ],
    ['“It fell,” said Rosa Ortiz.\n\nMs. Ortiz said: “It is late.”', ['Rosa Ortiz']],
    ['“It fell,” said Kim Lyle.\n\nMr Lyle said: “It is late.”', ['Kim Lyle']]
  ])('of the other sex is a kinsman’s: %s', (text, names) => {
    expect([...new Set(speakers(readText(text)))]).toEqual(names)
  })
})

it('a bare question in a quotation is no attribution of its own', () => {
  const {attributions} = readText('“I knew, and nobody on the board asked why,” said Ada Holt.')
  expect(attributions.map(({kind}) => kind)).toEqual(['direct'])
})
