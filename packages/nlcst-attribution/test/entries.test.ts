import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Entries that are credited with something, as name and class. */
function entries(text: string): string[] {
  return readText(text)
    .sources.filter(({attributions, quotations}) => attributions.length + quotations.length > 0)
    .map(({name, class: kind}) => `${name} (${kind})`)
}

describe('houses and hands', () => {
  it.each([
    ['The Grand Pacific hotel said in a statement that it was full.', 'Grand Pacific hotel'],
    ['The Taj restaurant said it would close.', 'Taj restaurant'],
    ['The Rialto cinema said it was sold out.', 'Rialto cinema'],
    ['The bakery said it had no flour.', 'bakery'],
    ['Tarn prison said it was full.', 'Tarn prison']
  ])('a house of business is a body: %s', (text, name) => {
    expect(entries(text)).toEqual([`${name} (organisation)`])
  })

  it.each([
    ['One factory hand, Precious Dlamini, said it fell.', 'Precious Dlamini (named)'],
    ['The farm hand, Ana Bell, said it fell.', 'Ana Bell (named)'],
    ['The star, Una Bell, said it fell.', 'Una Bell (named)'],
    ['The airline, Nyota Wings, said it fell.', 'airline, Nyota Wings (organisation)']
  ])('a full name between commas tells who it is: %s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })

  it('keeps what stands close to somebody with them', () => {
    expect(entries('It fell, Radio Tarn said, citing a person close to the board.')).toContain(
      'person close to the board (anonymous)'
    )
  })
})

describe('what is no entry', () => {
  it.each([
    'Compared with May, 43 percent said they would move.',
    'One-quarter said they would not pay at all.',
    'Nine in ten drivers said the ferry was late.',
    'Only 12 per cent of drivers said they had paid.',
    'One-third of respondents said they were “not at all likely” to pay the toll.',
    'The majority, 30 percent, said they would wait.',
    'The number of Americans who say they would not pay is growing.',
    'The share of teachers who said they had been hit rose.'
  ])('the answers of a poll: %s', (text) => {
    expect(entries(text)).toEqual([])
  })

  it.each([
    ['Two of the three judges said the law was void.', 'Two of the three judges (anonymous)'],
    ['A third man said he ran.', 'third man (anonymous)'],
    ['The first quarter report said sales fell.', 'first quarter report (document)'],
    [
      'More than 95% of the participants in her study said they would use it.',
      'participants in her study (anonymous)'
    ]
  ])('but whoever is told apart is one: %s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })

  it.each([
    'Guests were seated according to age.',
    'Inmates are not separated according to the crimes they committed.',
    'Fines are graded according to income.',
    'A neighbour reported the boy to police.',
    'A clerk reported two colleagues to the watchdog.'
  ])('an order, or a denunciation: %s', (text) => {
    expect(entries(text)).toEqual([])
  })

  it('the subject of what somebody tells', () => {
    expect(
      entries('Asserting that the debt level was not alarming, Mr Kamat said work went on.')
    ).toEqual(['Kamat (named)'])
  })
})

describe('a post and its holder are one entry', () => {
  it.each([
    [
      'The Lord Bishop of Tarn, the Right Rev. Tom Bell, said it was late.',
      'Tom Bell',
      'Lord Bishop of Tarn'
    ],
    [
      'The Archbishop of Corin, the Most Reverend Ana Sentu, told the synod that it was late.',
      'Ana Sentu',
      'Archbishop of Corin'
    ],
    [
      '“It is late,” said Delmar’s treasurer and Deputy Leader of the Liberal Party, Josh Fryden.',
      'Josh Fryden',
      'Deputy Leader of the Liberal Party'
    ],
    [
      'The bank’s Chairman and Managing Director K. R. Kamat said it was late.',
      'K. R. Kamat',
      'Managing Director'
    ],
    [
      'Museum Executive Director & CEO Geoffrey Fleming said it was late.',
      'Geoffrey Fleming',
      'Museum Executive Director & CEO'
    ],
    [
      'It was late, said paper author and spatial ecologist Alice Jones of the University of Tarn.',
      'Alice Jones',
      'paper author and spatial ecologist'
    ],
    [
      'Senate President Pro Tempore Kim Ward said it was late.',
      'Kim Ward',
      'Senate President Pro Tempore'
    ],
    [
      'The Minister for Government Communications, Onele Dube, has announced that it was late.',
      'Onele Dube',
      'Minister for Government Communications'
    ]
  ])('%s', (text, name, title) => {
    const {sources, textOf} = readText(text)
    expect(sources.map((source) => source.name)).toEqual([name])
    const told = sources[0]?.title
    expect(told ? textOf(told) : null).toBe(title)
  })
})

describe('whole names', () => {
  it.each([
    ['United States Geological Survey said it was late.', 'United States Geological Survey'],
    ['According to the B.C. Coroners Service, it was late.', 'B.C. Coroners Service'],
    ['Daily Mail Australia said it was late.', 'Daily Mail Australia'],
    ['His father, Andre van de Beek, said it was late.', 'Andre van de Beek'],
    ['The ace P V Gansa said it was late. Gansa added that she knew.', 'P V Gansa'],
    ['At 5.30pm police said it was late.', 'police'],
    ['Kylie Moore-Gilbert was jailed. Dr Gilbert said it was late.', 'Kylie Moore-Gilbert']
  ])('%s', (text, name) => {
    expect(readText(text).sources.map((source) => source.name)).toEqual([name])
  })

  it.each([
    [
      'Coronavirus US Andrew Cuomo says city must wait\n\nGovernor Andrew Cuomo said it was late.',
      'Andrew Cuomo'
    ],
    [
      'The Bachelors Osher Gunsberg reveals why\n\nOsher Gunsberg has revealed that it was late.',
      'Osher Gunsberg'
    ],
    [
      'Tarn mayor says bridge is safe\n\nJane Orr, the mayor of Tarn, said it was safe.',
      'Jane Orr'
    ],
    ['Police chief denies claim\n\nCorin’s police chief, Tom Bell, denied the claim.', 'Tom Bell'],
    [
      'NHS worker under investigation after she claimed it was late\n\nAn NHS worker said it was late.',
      'NHS worker under investigation'
    ]
  ])('a headline adds nothing to a name: %s', (text, name) => {
    expect(readText(text).sources.map((source) => source.name)).toEqual([name])
  })
})

it('a headline’s post is not the one of another place', () => {
  const text = 'Tarn mayor says bridge is safe\n\nJane Orr, the mayor of Corin, said it was not.'
  expect(readText(text).sources.map((source) => source.name)).toEqual(['Tarn mayor', 'Jane Orr'])
})

describe('classes', () => {
  it.each([
    ['Liberal Democrats said it was late.', 'Liberal Democrats (organisation)'],
    ['New Corin Republicans said it was late.', 'New Corin Republicans (organisation)'],
    ['Lycos Europe said it was late.', 'Lycos Europe (organisation)'],
    ['Care UK said it was late.', 'Care UK (organisation)'],
    ['Tarn Economics said it was late.', 'Tarn Economics (organisation)'],
    ['Fergus Township said it was late.', 'Fergus Township (organisation)'],
    ['Gartner said it was late. Analysts at Gartner wrote it down.', 'Gartner (organisation)'],
    ['It was late, says Halifax. The Halifax has said so before.', 'Halifax (organisation)'],
    ['Jack Ireland said it was late.', 'Jack Ireland (named)'],
    ['Ana Walters said it was late.', 'Ana Walters (named)'],
    ['Orr said it was late. The Orr campaign won.', 'Orr (named)'],
    ['A former porn star said it was late.', 'former porn star (anonymous)'],
    ['The mother-of-two said it was late.', 'mother-of-two (anonymous)'],
    ['One care co-ordinator said it was late.', 'One care co-ordinator (anonymous)'],
    ['The ex-Wallaby said it was late.', 'ex-Wallaby (anonymous)'],
    ['The duo said it was late.', 'duo (anonymous)'],
    [
      'It is unclear what she does at Care UK, but the company said it was late.',
      'Care UK (organisation)'
    ]
  ])('%s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })
})

describe('bodies and papers that look like people', () => {
  it.each([
    'Tarn Coalition Against Domestic Violence',
    'U.S. Steel',
    'UK Canals',
    'Alpine Telekom',
    'Météo-France'
  ])('%s', (name) => {
    expect(entries(`The ${name} said it was late.`.replace(/The (?=[UM])/, ''))).toEqual([
      `${name} (organisation)`
    ])
  })

  it('a report in capitals is a paper', () => {
    expect(entries('According to a 2018 Religious Freedom Report, two million were held.')).toEqual(
      ['Religious Freedom Report (document)']
    )
  })

  it('somebody told by their age then', () => {
    expect(entries('The then-17-year-old said it was late.')).toEqual([
      'then-17-year-old (anonymous)'
    ])
  })

  it.each([
    ['Pubs and cafes across Tarn have announced they are closing.', 'they are closing'],
    ['Shops have announced we will close.', 'we will close']
  ])('a house of business that announces a clause speaks: %s', (text, content) => {
    const reading = readText(text)
    expect(reading.attributions.map((one) => one.content.map(reading.textOf).join())).toEqual([
      content
    ])
  })
})

describe('who stands behind a place', () => {
  it.each([
    ['Largo, Tarnia, resident Lise Paget, who stood near, said it was late.', 'Lise Paget (named)'],
    ['The bus goes to the harbour of Lomark, the mayor said.', 'mayor (role)'],
    ['The line, which ends at Lomark, is shut, the owner said.', 'owner (role)'],
    ['The visit to Lomark, the mayor said, was late.', 'mayor (role)']
  ])('%s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })

  it('a town that somebody stands in is nobody', () => {
    const text =
      'In the old city of Rendel, the head of the clinic linked the deaths to heat. Rendel said it would open pools.'
    expect(entries(text)).toEqual(['Rendel (organisation)'])
  })
})

describe('so many of them', () => {
  it.each(['handful of drivers', 'majority of members', 'group of teachers'])('a %s', (who) => {
    expect(entries(`A ${who} said it was late.`)).toEqual([`${who} (anonymous)`])
  })

  it('a group without them is a body', () => {
    expect(entries('The group said it was late.')).toEqual(['group (organisation)'])
  })
})

describe('what a paper has in it', () => {
  it.each([
    ['In the plan, it says that lamps must be on.', 'plan (document)'],
    ['On the website, it says the shop is shut.', 'website (document)']
  ])('%s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })
})

describe('names that end in the middle', () => {
  it.each([
    [
      'Residents of Holm, Kest and Norbury say it was late.',
      'Residents of Holm, Kest and Norbury (anonymous)'
    ],
    ['Drivers from Holm and Kest said it was late.', 'Drivers from Holm and Kest (anonymous)'],
    ['Number 10 said it was late.', 'Number 10 (organisation)']
  ])('%s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })
})
