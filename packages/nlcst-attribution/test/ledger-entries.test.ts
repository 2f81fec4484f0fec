import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Names of the ledger's entries, each with its class where asked for. */
function names(text: string): string[] {
  return readText(text).sources.map(({name}) => name)
}

function classes(text: string): string[] {
  return readText(text).sources.map(({name, class: kind}) => `${name}: ${kind}`)
}

describe('described, then named: one entry', () => {
  it.each([
    [
      'A neighbour said the house shook. “It was loud,” said the neighbour, Ana Prew, 40.',
      'Ana Prew'
    ],
    ['An eyewitness said it was late. The eyewitness, Tom Bell, said he ran.', 'Tom Bell'],
    [
      "The firm's chief executive said no. Ana Prew, the firm's chief executive, said it was late.",
      'Ana Prew'
    ],
    ['The film is directed by J.C. Marsh.\n\n“It is vague,” the director said.', 'J.C. Marsh'],
    [
      'Kest leader says ships are late\n\nOn Monday Carrie Lam, the chief executive of Kest, said ships were late.',
      'Carrie Lam'
    ]
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it.each([
    'A teacher at the school said it was late. Tom Bell, a teacher at the school, said no.',
    'The owner said it was shut.\n\nAna Prew, owner of the shop next door, said no.',
    'The foreign minister said no.\n\nDefence minister Ana Prew said it was late.',
    'A driver said no. Bus driver Tom Bell said it was late.',
    'Kest boss says ships are late\n\nAna Prew, president of Delmar, said ships were late.'
  ])('but another may be meant: %s', (text) => {
    expect(names(text)).toHaveLength(2)
  })
})

describe('bodies of one name in two places', () => {
  it.each([
    ['Police in Tarn said a man died. Police in Kest said a woman was hurt.', 2],
    [
      'The health ministry of Delmar said 20 died. In Kestria, the health ministry said 30 died.',
      2
    ],
    ['Officials in Tarn said no. Officials in Kest said it was late.', 2],
    [
      'The council in Tarn met. The council in Tarn said no. The council in Kest said it was late.',
      2
    ],
    ['Police in Tarn said a man died. Police said it was late.', 1],
    ['Police in Tarn said a man died. Police in Tarn said it was late.', 1]
  ])('%s', (text, entries) => {
    expect(names(text)).toHaveLength(entries)
  })
})

describe('a party or a seat and a post', () => {
  it.each([
    ['A Labour MP said the vote was late.', ['Labour MP: anonymous']],
    ['One Reform MP said it was late.', ['Reform MP: anonymous']],
    ['An SNP MSP said no.', ['SNP MSP: anonymous']],
    ['The Tarn MP said no.', ['Tarn MP: role']],
    ['A Tarn Labour MP said no.', ['Tarn Labour MP: anonymous']],
    ['Labour MP Jane Orr said no.', ['Jane Orr: named']],
    ['Priti Dale MP said no.', ['Priti Dale MP: named']]
  ])('%s', (text, entries) => {
    expect(classes(text)).toEqual(entries)
  })
})

describe('who holds a post to the word', () => {
  it('no deputy of theirs', () => {
    const text =
      'Prime Minister of Delmar Ian Mott tests positive\n\nPrime Minister Ian Mott of the Delmar Republic said he was ill.\n\nAfter Deputy Prime Minister for Finance Ric Suli failed to buy kits, the Prime Minister apologised for “having an idiot.”'
    expect(names(text)).toEqual(['Ian Mott'])
  })
})

describe('what goes on says nothing', () => {
  it.each([
    ['As the international investigation continued, he was held.', []],
    ['The survey began when nurses were on leave.', []],
    ['The study resumed as it was late.', []],
    ['The report begins: “It was late.”', ['report']],
    ['The report concluded that it was late.', ['report']]
  ])('%s', (text, entries) => {
    expect(names(text)).toEqual(entries)
  })
})

it.each(['because it leaks', 'since women use it', 'unless it is mended'])(
  'a reason behind the cue is told as well: %s',
  (reason) => {
    const reading = readText(`The road is shut, the mayor said, ${reason}.`)
    const [first] = reading.attributions
    expect(first?.content.map((span) => reading.textOf(span))).toEqual(['The road is shut', reason])
  }
)
