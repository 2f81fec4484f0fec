import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Sources as name, class and title. */
function ledger(text: string): string[] {
  const reading = readText(text)
  return reading.sources.map(({name, class: kind, title}) =>
    [name, kind, ...(title ? [reading.textOf(title)] : [])].join(' | ')
  )
}

describe('particles within a name', () => {
  it.each([
    ['Dina van ’t Hoff said no. Van ’t Hoff said it was late.', 'Dina van ’t Hoff | named'],
    ["Anouk in 't Veld said the dam held.", "Anouk in 't Veld | named"],
    ['Edson da Silva said the dam held.', 'Edson da Silva | named'],
    ['Rocío Puig i Serra said the dam held.', 'Rocío Puig i Serra | named'],
    ['Inês e Sousa said the dam held.', 'Inês e Sousa | named'],
    ['Rhys ap Rhydderch said no. Ap Rhydderch said it was late.', 'Rhys ap Rhydderch | named'],
    ['Tucker Van Hollen said the dam held.', 'Tucker Van Hollen | named'],
    ['Tarn County DA Ada Holt said the dam held.', 'Ada Holt | named | Tarn County DA']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
})

describe('titles of other languages', () => {
  it.each([
    ['Datuk Seri Azmi Rahman said no. Azmi said it was late.', 'Azmi Rahman | named | Datuk Seri'],
    ['Ustaz Haron Din said the dam held.', 'Haron Din | named | Ustaz'],
    ['Tan Sri Lim Wei said no. Lim Wei said it was late.', 'Lim Wei | named'],
    ['The Oba of Tarn, Adewale Ojo, said the dam held.', 'Adewale Ojo | named | Oba of Tarn'],
    ['Assemblymember Ada Holt said it would pass.', 'Ada Holt | named | Assemblymember']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
})

describe('posts', () => {
  it.each([
    [
      'Bank of Delmar Chief Executive, Delilah Orr, said the rate would fall.',
      'Delilah Orr | named | Bank of Delmar Chief Executive'
    ],
    ['Bank of Delmar chief Ada Holt said it fell.', 'Ada Holt | named | Bank of Delmar chief'],
    [
      'Kestmoor Water Board Chief Economist, Shirin Rao, said the wells ran dry.',
      'Shirin Rao | named | Kestmoor Water Board Chief Economist'
    ],
    [
      'Tarn Rovers chief medical officer Ada Holt said it fell.',
      'Ada Holt | named | Tarn Rovers chief medical officer'
    ],
    [
      'St Oswin’s Primary School Midwife Katrin Holt said it fell.',
      'Katrin Holt | named | St Oswin’s Primary School Midwife'
    ],
    ['Head of Operations Maricel Orr said it fell.', 'Maricel Orr | named | Head of Operations'],
    [
      'Caddon Labs director of nursing Liang Orr said no.',
      'Liang Orr | named | Caddon Labs director of nursing'
    ],
    [
      'Director of Nursing Sjoerd Holt of Tarn College said no.',
      'Sjoerd Holt | named | Director of Nursing'
    ],
    ['The director of nursing Ada Holt said it fell.', 'Ada Holt | named | director of nursing'],
    [
      'Caddon Labs’ managing director, Ada Holt, said it fell.',
      'Ada Holt | named | managing director'
    ],
    [
      'The director, Ada Holt, and the trust’s acting chairman, Jim Pike, said it fell.',
      'Ada Holt | named | director'
    ],
    ['Managing Director Ada Holt said it fell.', 'Ada Holt | named | Managing Director'],
    ['Former research fellow Ada Holt said it fell.', 'Ada Holt | named | Former research fellow'],
    [
      'It fell, said Ada Holt, vice-president at Tarn Bank.',
      'Ada Holt | named | vice-president at Tarn Bank'
    ],
    [
      'According to Ada Holt, managing director of Tarn Bank, it fell.',
      'Ada Holt | named | managing director of Tarn Bank'
    ],
    [
      'Ada Holt, who is the curator of Tarn Hall, said no.',
      'Ada Holt | named | curator of Tarn Hall'
    ],
    [
      'Speaking to the Tarn Courier, Ada Holt, head teacher of Tarn School, said no.',
      'Ada Holt | named | head teacher of Tarn School'
    ],
    [
      'The site foreman of the Committee for Refugees, Ada Holt, told the Courier it fell.',
      'Ada Holt | named | site foreman of the Committee for Refugees'
    ],
    [
      'Ada Holt, the director of Caddon Labs, disagreed, saying the dam held.',
      'Ada Holt | named | director of Caddon Labs'
    ],
    ['Halvard Group said the dam held.', 'Halvard Group | organisation']
  ])('%s', (text, entry) => {
    expect(ledger(text)[0]).toBe(entry)
  })
})

describe('whose post a name stands behind', () => {
  it.each([
    'A spokesman for council leader Liang Orr said it fell.',
    'An aide to mayor Ada Holt of Kest said it fell.',
    'A friend of singer Ada Holt said it fell.'
  ])('%s', (text) => {
    const {sources} = readText(text)
    expect(sources.map(({class: kind}) => kind)).not.toContain('named')
  })
})

it('takes a name behind the body of a post', () => {
  const [entry] = ledger('Delmar director of Harbour International Ada Holt said no.')
  expect(entry).toMatch(/^Ada Holt \| named/)
})

describe('names that begin with a number', () => {
  it.each([
    ['Rapper 50 Cent said no. 50 Cent said it was late.', '50 Cent | named | Rapper'],
    ['“No,” said 50 Cent, whose real name is Curtis Orr.', '50 Cent | named'],
    ['Singer 2 Chainz told the crowd no. 2 Chainz said it was late.', '2 Chainz | named | Singer'],
    ['38 Degrees said the vote was lost.', '38 Degrees | organisation'],
    ['The mayor said 14 Members, who live there, were hurt.', 'mayor | role | mayor']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
})

describe('relations are no posts', () => {
  it.each([
    ['His brother Ben Orr said the school was shut.', 'Ben Orr | named'],
    ['Ada Holt, a mother of two, said the school was shut.', 'Ada Holt | named'],
    ['Father-of-three Ben Orr said the school was shut.', 'Ben Orr | named'],
    ['The victim’s mother, Ada Holt, said the school was shut.', 'Ada Holt | named'],
    ['A mother of two said the school was shut.', 'mother of two | anonymous'],
    ['Sister Ada Holt, of the convent, said the school was shut.', 'Ada Holt | named | Sister'],
    ['Ada Holt, a partner at Holt & Orr, said no.', 'Ada Holt | named | partner at Holt & Orr']
  ])('%s', (text, entry) => {
    expect(ledger(text)).toEqual([entry])
  })
})
