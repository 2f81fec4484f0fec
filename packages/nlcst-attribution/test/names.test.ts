import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Name and titles of the one source of a text. */
function sourceOf(text: string): string {
  const {sources} = readText(text)
  return sources.map(({name, class: kind}) => `${name} (${kind})`).join(', ')
}

/** How the names of a text were parted from their titles: `titles | name`. */
function parted(text: string): string[] {
  return readText(text)
    .names.filter(({kind}) => kind === 'person')
    .map(({titles, words}) => `${titles.join(' ')} | ${words.join(' ')}`)
}

describe('names of many countries are whole', () => {
  it.each([
    'Klaus Iohannis',
    'Søren Kjærgård',
    'Guðni Jóhannesson',
    'Åsa Lindström',
    'Þóra Einarsdóttir',
    'Siobhán Ní Dhomhnaill',
    "Seán O'Connor",
    'María José Muñoz',
    'Ngozi Okonjo-Iweala',
    'Chukwuemeka Odumegwu Ojukwu',
    'Babajide Sanwo-Olu',
    'Abubakar Tafawa Balewa',
    'Uhuru Kenyatta',
    'Tedros Adhanom Ghebreyesus',
    'Sipho Ndlovu',
    'Mohammed bin Salman',
    'Abdel Fattah el-Sisi',
    'Ayman al-Zawahri',
    'Benjamin Netanyahu',
    'Mahmoud Ahmadinejad',
    'Ashraf Ghani',
    'Imran Khan',
    'Mamata Banerjee',
    'M.K. Stalin',
    'P. Chidambaram',
    'A.P.J. Abdul Kalam',
    'Maithripala Sirisena',
    'Aung San Suu Kyi',
    'Prayut Chan-ocha',
    'Joko Widodo',
    'Anwar Ibrahim',
    'Ban Ki-moon',
    'Kim Jong-un',
    'Xi Jinping',
    'Ng Chee Meng',
    'Rodrigo Duterte',
    'Cristina Fernández de Kirchner',
    'Andrés Manuel López Obrador',
    'Jair Bolsonaro',
    'Jean-Luc Mélenchon',
    'Ursula von der Leyen',
    'Alexander De Croo',
    'Mark van den Berg',
    'Volodymyr Zelenskyy',
    'Robert F. Kennedy Jr.',
    'Martin Luther King III',
    'William "Bill" Marden',
    'Margaret (“Peg”) Abney',
    'Deborah (Debs) Lund',
    'Sean “Diddy” Roe',
    'J.K. Rowling',
    'J. K. Rowling',
    "D'Arcy McGee",
    'Zoë Quinn',
    'Chuck Banks',
    'Mason Greene',
    'Hunter Bain'
  ])('%s', (name) => {
    expect(sourceOf(`${name} said the road was shut.`)).toBe(`${name} (named)`)
  })
})

describe('titles are no part of a name', () => {
  it.each([
    ['Det. Sgt. Mark Hale said it was late.', 'Det. Sgt. | Mark Hale'],
    ['Maj. Gen. Ibrahim Ade said it was late.', 'Maj. Gen. | Ibrahim Ade'],
    ['Rt. Hon. Jane Orr said it was late.', 'Rt. Hon. | Jane Orr'],
    ['The Rt Hon Jane Orr said it was late.', 'Rt Hon | Jane Orr'],
    ['Asst. Chief Dana Ruel said it was late.', 'Asst. Chief | Dana Ruel'],
    ['Prof. Kit Lowe said it was late.', 'Prof. | Kit Lowe'],
    ['Lt. Gov. Ros Tane said it was late.', 'Lt. Gov. | Ros Tane'],
    ['Det Ch Insp Ana Prew said it was late.', 'Det Ch Insp | Ana Prew'],
    ['Attorney General Ana Prew said it was late.', 'Attorney General | Ana Prew'],
    ['RSC Chief Executive Padric Tane said it was late.', 'RSC Chief Executive | Padric Tane'],
    ['Reform MP Gwen Idle said it was late.', 'Reform MP | Gwen Idle'],
    ['MP Josie Lane said it was late.', 'MP | Josie Lane'],
    ['Foreign Secretary Sir Ola Brandt said it was late.', 'Foreign Secretary Sir | Ola Brandt'],
    ['Immunologist Ana Prew said it was late.', 'Immunologist | Ana Prew'],
    ['Hydrologist Idris Bello said it was late.', 'Hydrologist | Idris Bello'],
    ['Pope Leo said it was late.', 'Pope | Leo']
  ])('%s', (text, expected) => {
    expect(parted(text)).toEqual([expected])
  })
})

describe('the place of a post is no part of its holder’s name', () => {
  it.each([
    ['President of Delmar Ana Prew said it was late.', 'Ana Prew'],
    ['The president of Delmar Ana Prew said it was late.', 'Ana Prew'],
    ['Bishop of Tarn Piet Holm said it was late.', 'Piet Holm'],
    ['Chief Executive of Port Ellis Mia Trent said it was late.', 'Mia Trent'],
    ['First Minister of Tarnia Gwen Idle said it was late.', 'Gwen Idle'],
    ['Secretary of State Abe Lorn said it was late.', 'Abe Lorn'],
    ["Tarnia's ambassador to Corin Olo Brandt said it was late.", 'Olo Brandt'],
    ['Prime Minister of New Zealand Kiri Moana said it was late.', 'Kiri Moana'],
    [
      'Tarnian Federation of Postal Workers President J. David Cole said it was late.',
      'J. David Cole'
    ],
    ['Harwick Chamber of Commerce President Ivo Marsh said it was late.', 'Ivo Marsh'],
    ['National Union of Dockers Secretary Ana B. Prew said it was late.', 'Ana B. Prew'],
    ['Institute of Directors Chief Executive Una Reed said it was late.', 'Una Reed'],
    ['Guest of Honour Hetty said it was late.', 'Hetty']
  ])('%s', (text, name) => {
    expect(sourceOf(text)).toBe(`${name} (named)`)
  })

  it('keeps a place of several words whole where nobody is named', () => {
    expect(sourceOf('The mayor of Royal Leamington Spa said it was late.')).toBe(
      'mayor of Royal Leamington Spa (role)'
    )
  })
})

describe('bodies are no people', () => {
  it.each([
    ['PG&E said the wind was to blame.', 'PG&E (organisation)'],
    ['TL&P said the wind was to blame.', 'TL&P (organisation)'],
    ['The Miami Herald said the wind was to blame.', 'Miami Herald (media)'],
    ['Politico reported that the wind was to blame.', 'Politico (media)'],
    ['Channel 12 reported that the wind was to blame.', 'Channel 12 (media)']
  ])('%s', (text, entry) => {
    expect(sourceOf(text)).toBe(entry)
  })
})
