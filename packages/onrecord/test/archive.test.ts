/** Who is heard over many stories: dates, bylines, names that are one, counts. */

import {Aliases, ArchiveAdder, authorsOf, boundOf, dayOf, periodsOf, unitOf} from 'onrecord/archive'
import {describe, expect, test} from 'vitest'
import type {Ledger, LedgerSource} from '../lib/ledger.js'

/** A ledger with these sources, each credited once. */
function ledgerOf(sources: Partial<LedgerSource>[], story: Partial<Ledger> = {}): Ledger {
  return {
    path: 'a/b.md',
    headline: null,
    byline: null,
    date: null,
    section: null,
    author: null,
    desk: null,
    outlet: null,
    url: null,
    story: null,
    fields: {},
    attributions: [],
    quotations: [],
    ...story,
    sources: sources.map((source, id) => ({
      id,
      name: 'Ada Holt',
      class: 'named',
      description: '',
      rank: 3,
      attributions: 1,
      quotations: 0,
      words: 5,
      mentions: [],
      title: null,
      affiliation: null,
      justification: null,
      pronoun: null,
      reason: null,
      statements: [],
      ...source
    }))
  }
}

const words = (text: string) => ({start: 0, end: text.length, text})

/** Names of the sources of these ledgers, each of one source. */
function namesOf(sources: Partial<LedgerSource>[], aliases?: Aliases) {
  const adder = new ArchiveAdder('source', aliases)
  for (const source of sources) adder.add(ledgerOf([source]))
  return adder.report().sources.map(({name, files}) => [name, files])
}

describe('days', () => {
  test.each([
    ['2026-05-04', '2026-05-04'],
    ['2026-05-04T23:30:00-07:00', '2026-05-04'],
    ['20260504T090000Z', '2026-05-04'],
    ['Mon, 04 May 2026 09:00:00 GMT', '2026-05-04'],
    ['4th May, 2026', '2026-05-04'],
    ['Sept. 9, 2026', '2026-09-09'],
    // Nobody knows which is the month, and there is no 31st of June.
    ['04/05/2026', null],
    ['2026-06-31', null],
    ['4 Mayhem 12', null],
    ['last week', null],
    [null, null]
  ])('%s', (date, day) => {
    expect(dayOf(date)).toBe(day)
  })

  test('a month or a year is asked for from its first day to its last', () => {
    expect([boundOf('2024-02', false), boundOf('2024-02', true)]).toEqual([
      '2024-02-01',
      '2024-02-29'
    ])
    expect([boundOf('2026', false), boundOf('2026', true)]).toEqual(['2026-01-01', '2026-12-31'])
    expect([boundOf('2026-13', true), boundOf('May', true)]).toEqual([null, null])
  })

  test('time is parted so that it can be read, and units in which nothing ran are not left out', () => {
    expect(unitOf('2026-05-04', '2026-06-04')).toBe('day')
    expect(unitOf('2024-05-04', '2026-06-04')).toBe('month')
    expect(unitOf('1990-05-04', '2026-06-04')).toBe('year')
    expect(periodsOf('2025-11-30', '2026-02-01', 'month')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02'
    ])
  })
})

test.each([
  ['By Ada Holt', ['Ada Holt']],
  ['BY ADA HOLT and Ben Orr, Health Editor', ['ADA HOLT', 'Ben Orr']],
  ['Ada Holt in Tarn, Cy Dahl (photos) & Dee de Vries', ['Ada Holt', 'Cy Dahl', 'Dee de Vries']],
  ['Words by: Ada Holt | ada@courier.example', ['Ada Holt']],
  ['Staff and agencies', []],
  ['Tarn Press Service', []],
  [null, []]
])('authors of %j', (byline, authors) => {
  expect(authorsOf(byline)).toEqual(authors)
})

describe('names that are one', () => {
  test('whatever their case, accents, apostrophes and article', () => {
    expect(namesOf([{name: 'José O’Neil'}, {name: "Jose O'Neil"}])).toEqual([['José O’Neil', 2]])
    const board = {class: 'organisation'} as const
    expect(
      namesOf([
        {...board, name: 'the Port Board'},
        {...board, name: 'Port Board'}
      ])
    ).toEqual([['the Port Board', 2]])
  })

  test('with an initial or without, as long as there is one initial alone', () => {
    expect(namesOf([{name: 'John A. Smith'}, {name: 'John Smith'}])).toEqual([['John A. Smith', 2]])
    expect(namesOf([{name: 'John A. Smith'}, {name: 'John B. Smith'}])).toHaveLength(2)
  })

  test('a surname is the one person of that name whose office it has', () => {
    const mayor = {name: 'Ana Velasco', title: words('mayor of Tarn')}
    const surname = {name: 'Velasco', title: words('Mayor')}
    expect(namesOf([mayor, surname])).toEqual([['Ana Velasco', 2]])
    expect(namesOf([mayor, {name: 'Velasco'}])).toHaveLength(2)
    expect(namesOf([mayor, {name: 'Velasco', title: words('farmer')}])).toHaveLength(2)
    expect(namesOf([mayor, {...mayor, name: 'Eva Velasco'}, surname])).toHaveLength(3)
  })

  describe('people of one name', () => {
    const outlets = (stories: [string | null, Partial<LedgerSource>][]) => {
      const adder = new ArchiveAdder('source')
      for (const [outlet, source] of stories)
        adder.add(ledgerOf([{name: 'John Smith', ...source}], {outlet}))
      return adder.report().sources.map(({name, files}) => [name, files])
    }
    const mayor = {title: words('mayor of Tarn')}
    const striker = {title: words('striker')}

    test('are one where their offices share a word, whatever the outlet', () => {
      const later = {title: words('former mayor')}
      expect(
        outlets([
          ['Tarn Courier', mayor],
          ['Corin Echo', later]
        ])
      ).toEqual([['John Smith', 2]])
    })

    test('are two in two outlets with offices that have nothing in common', () => {
      const two = outlets([
        ['Tarn Courier', mayor],
        ['Tarn Courier', {}],
        ['Corin Echo', striker]
      ])
      expect(two).toEqual([
        ['John Smith (mayor of Tarn)', 2],
        ['John Smith (striker)', 1]
      ])
    })

    test('are one in one outlet, unless it calls one she and the other he', () => {
      expect(
        outlets([
          ['Echo', mayor],
          ['Echo', striker]
        ])
      ).toEqual([['John Smith', 2]])
      const she = {...mayor, name: 'Robin Holt', pronoun: 'she'} as const
      const he = {...striker, name: 'Robin Holt', pronoun: 'he'} as const
      expect(
        outlets([
          ['Echo', she],
          ['Echo', he]
        ])
      ).toEqual([
        ['Robin Holt (mayor of Tarn)', 1],
        ['Robin Holt (striker)', 1]
      ])
      expect(
        outlets([
          ['Echo', she],
          ['Echo', {...she, pronoun: 'he'}]
        ])
      ).toHaveLength(1)
    })

    test('without an office are the one whom their outlet knows, or nobody else of several', () => {
      const known = [
        ['Tarn Courier', mayor],
        ['Corin Echo', striker]
      ] as [string, object][]
      expect(outlets([...known, ['Corin Echo', {}]])).toContainEqual(['John Smith (striker)', 2])
      expect(outlets([...known, ['Lomark Post', {}]])).toContainEqual([
        'John Smith (Lomark Post)',
        1
      ])
      expect(
        outlets([
          ['Tarn Courier', mayor],
          ['Lomark Post', {}]
        ])
      ).toEqual([['John Smith', 2]])
    })
  })

  test('a body is nobody of its name, and people without a name are never one', () => {
    expect(
      namesOf([
        {name: 'Holt', class: 'organisation'},
        {name: 'Holt', class: 'named'}
      ])
    ).toHaveLength(2)
    expect(namesOf([{class: 'anonymous'}, {class: 'anonymous'}])).toEqual([])
  })

  test('those that a newsroom lists, and those it tells apart by an office', () => {
    const aliases = new Aliases()
    aliases.add('Environment Agency', 'EA')
    aliases.add('John Smith (farmer)', 'John Smith', 'farmer')
    aliases.add('John Smith (mayor)', 'John Smith', 'mayor')
    expect(aliases.add('Eastern Airways', 'EA')).toBe('Environment Agency')
    expect(
      namesOf(
        [
          {name: 'EA', class: 'organisation'},
          {name: 'Environment Agency', class: 'organisation'},
          {name: 'John Smith', title: words('farmer')},
          {name: 'John Smith', description: 'the mayor of Tarn'},
          {name: 'John Smith'}
        ],
        aliases
      )
    ).toEqual([
      ['Environment Agency', 2],
      ['John Smith', 1],
      ['John Smith (farmer)', 1],
      ['John Smith (mayor)', 1]
    ])
  })
})

describe('counts', () => {
  const told = {date: '2026-05-04', author: 'Ada Holt, Ben Orr'}

  test('count a story for each of its authors, however they are written, and once in all', () => {
    const adder = new ArchiveAdder('author')
    adder.add(ledgerOf([{}, {class: 'anonymous', name: 'a source'}], told))
    adder.add(ledgerOf([{}], {byline: 'BY ADA HOLT'}))
    adder.add(ledgerOf([]))
    const {groups, total} = adder.report()
    expect(groups.map(({key, files, attributions}) => [key, files, attributions])).toEqual([
      ['Ada Holt', 2, 3],
      ['Ben Orr', 1, 2],
      [null, 1, 0]
    ])
    expect(total).toMatchObject({files: 3, attributions: 3, classes: {named: 2, anonymous: 1}})
  })

  test('take women and men from the copy alone', () => {
    const adder = new ArchiveAdder('source')
    adder.add(ledgerOf([{pronoun: 'she'}, {name: 'Ben Orr', pronoun: 'he'}, {name: 'Mary Dahl'}]))
    adder.add(ledgerOf([{pronoun: 'she'}, {name: 'Ben Orr', pronoun: 'they'}]))
    const {total, sources} = adder.report()
    expect(total).toMatchObject({people: 5, she: 2, he: 1, they: 1})
    expect(sources.map(({name, pronoun}) => [name, pronoun])).toEqual([
      ['Ada Holt', 'she'],
      ['Ben Orr', null],
      ['Mary Dahl', null]
    ])
  })

  test('go by time in its order', () => {
    const adder = new ArchiveAdder('date')
    for (const date of ['2026-07-01', '2026-05-04', '2026-05-05', 'soon']) {
      adder.add(ledgerOf([{}], {date}))
    }
    const {groups, time, unit} = adder.report()
    expect(unit).toBe('day')
    expect(groups.map(({key}) => key)).toEqual(['2026-05-04', '2026-05-05', '2026-07-01', null])
    expect(time).toHaveLength(59)
  })
})
