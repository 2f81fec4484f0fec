import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

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

describe('who is meant', () => {
  it.each([
    ['Protesters’ demands include an inquiry.', 'Protesters (anonymous)'],
    ['There is scepticism among academics.', 'academics (anonymous)'],
    ['Clinic and advocacy manager Ada Holt said it was shut.', 'Ada Holt (named)'],
    ['The agency’s Director-General, Dr. Zainab Bako, said it was shut.', 'Zainab Bako (named)'],
    ['A fixer known as Kojo Brass said it was shut.', 'Kojo Brass (named)'],
    ['The Federal High Court said it was shut.', 'Federal High Court (organisation)'],
    ['Governor Mujiv Hataman said it was shut.', 'Mujiv Hataman (named)'],
    ['Activist Javed Pathan said it was shut.', 'Javed Pathan (named)'],
    [
      'Justices Ashwin Karnik and Roshni Mello asked why.',
      'Ashwin Karnik (named); Roshni Mello (named)'
    ],
    [
      'The Tarn Institute of Volcanology and Seismology (Tarnvols) met. Tarnvols said it fell.',
      'Tarn Institute of Volcanology and Seismology (organisation)'
    ],
    ['According to Notes from Tarn (NFT), it is shut.', 'Notes from Tarn (organisation)'],
    ['Deckhands said the ramp was cracked.', 'Deckhands (anonymous)'],
    ['J&P Haulage said a lorry had lost a wheel.', 'J&P Haulage (organisation)'],
    ['La Voz del Sur wrote that it was late.', 'La Voz del Sur (media)'],
    ['Maggie Church opened it. Church said it was full.', 'Maggie Church (named)'],
    [
      'India’s high commissioner to Sri Lanka Arvind Thampi said it was late.',
      'Arvind Thampi (named)'
    ],
    ['He was reported by Ivo Marsh to the police. It rained, Ana Prew said.', 'Ana Prew (named)']
  ])('%s', (text, wanted) => {
    const {sources} = readText(text)
    expect(sources.map(({name, class: kind}) => `${name} (${kind})`).join('; ')).toBe(wanted)
  })

  it.each([
    ['Una Reed was sacked by the owner, Mara Dell. “In ten minutes,” she said.', 'Una Reed'],
    ['Percy Orr said his brother had begged him to go. “He wants a car,” he said.', 'Percy Orr'],
    ['Ana Prew told a crowd, in what Radio Kest described as a rebuke, “Go home.”', 'Ana Prew'],
    [
      'A final without them is “a wedding without the aunt”, as the referee Ji-woo Baek put it.',
      'Ji-woo Baek'
    ],
    ['Asked what she would do, Ana Prew had a short answer: “Sleep.”', 'Ana Prew'],
    ["The widows' call for “one more boat” went unanswered. Ivo Marsh retired.", 'widows']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })

  it('is the holder of the very title', () => {
    const text =
      'Prime Minister Ana Prew met Deputy Prime Minister Tom Ambry. The Prime Minister said it was late.'
    expect(readText(text).sources.map(({name}) => name)).toEqual(['Ana Prew'])
  })

  it('gives a shop its name', () => {
    const text = 'Delroy Manning opened a shop called “Sit Down” in Corin.'
    expect(readText(text).quotations.map(({source}) => source)).toEqual([null])
  })
})
