import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

const sentences = [
  'ORG said the plan would cost too much.',
  'The plan would cost too much, ORG said.',
  '“We are working on it,” ORG said in a statement.',
  'ORG has warned that the money would run out.',
  'A report by ORG found that 40 homes were damaged.'
]

/** Who is credited with something in a text. */
function credited(text: string): string[] {
  return readText(text)
    .sources.filter(({attributions}) => attributions.length > 0)
    .map(({name}) => name ?? '')
}

describe.each(sentences)('%s', (sentence) => {
  it.each([
    'the Ministry of Ports, Tides and Coastal Works',
    'the Union of Dock, Ferry and Allied Workers',
    'the House Ports, Tides and Ferries Committee',
    'Tarn and Marlow Police',
    'King’s College Marlow',
    'the Tarn County Sheriff’s Office',
    'the Children’s Trust',
    'Alzheimer’s Aid',
    'the University of Kansas, Delmar',
    'Dunphy’s',
    'Lloyd’s of Marlow',
    'Hale & Orton',
    'Dunphy and Dunphy',
    'Feed the Hungry',
    'Protect the Coast',
    'Save the Harbours',
    'Save Our Harbours',
    'Doctors Without Boats',
    'Crisis UK',
    'the Joint Committee on Coastal Rights',
    'the Ministry of Labour, Ports and Social Affairs',
    'the University of Kansas at Delmar',
    'Natural Harbours Wales',
    'Boats for Fishers',
    'the Committee to Save Harbours',
    'the Times of Marlow',
    'An Tuath',
    'Fathers Against Tolls',
    'Planned Futures',
    'Human Needs Watch',
    'Harbour UK',
    'Real Tarn',
    'Bear Sterrin'
  ])('%s', (body) => {
    const text = sentence.replace('ORG', body)
    const written = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
    expect(credited(written)).toEqual([body.replace(/^the /, '')])
  })
})

describe('what stands beside a body is none of its name', () => {
  it.each([
    ['It was done by Heino Falk of Tarn University, Delmar, who said it was shut.', 'Heino Falk'],
    ['Trump’s Justice Department said it was shut.', 'Justice Department'],
    ['According to Tarn University, Toyota said it was shut.', 'Toyota'],
    ['Winger Sokolov said the pitch was wet.', 'Sokolov'],
    ['Airline Ryanair said the money would run out.', 'Ryanair'],
    ['Police Commissioner Ana Prew said the road was shut.', 'Ana Prew']
  ])('%s', (sentence, name) => {
    expect(credited(sentence)).toContain(name)
  })
})

describe('names of people stay whole', () => {
  it.each([
    'Lucía de los Santos',
    'Gwenllian ap Rhydderch',
    'Nur Aisyah binti Zulkifli',
    'C. K. Oduya',
    'T. J. O’Shaughnessy'
  ])('%s', (name) => {
    expect(credited(`${name} said the dam had been inspected in March.`)).toEqual([name])
    expect(credited(`“We are tired of waiting,” said ${name}, a cook.`)).toEqual([name])
  })
})
