import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

describe('a title and a name are one', () => {
  it.each([
    ['“We will host it,” said FUFA President Eng. Moses Adeh.', 'Moses Adeh'],
    ['“We will host it,” said Brig. Gen. (Rtd) Jim Mukasa.', 'Jim Mukasa'],
    ['“We will host it,” said Alhaji (Dr.) Bello Sani.', 'Bello Sani'],
    ['Shri Venkat Raman said: “We will host it.”', 'Venkat Raman'],
    ['Smt Kamala Devi said: “We will host it.”', 'Kamala Devi'],
    ['“We will host it,” said Rtd Col Amos Dube.', 'Amos Dube'],
    ['“We will host it,” said Hajia Alima Yakubu.', 'Alima Yakubu'],
    ['The Director-General, Zainab Lawal, said: “We will host it.”', 'Zainab Lawal']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

describe('a place is nobody', () => {
  it.each([
    [
      'Opposition Leader Kamla Maraj spoke on Saturday.\n\nSpeaking at the gala dinner, at Passage to Asia Restaurant, Chaguanas, she said: “Do not fear.”',
      'Kamla Maraj'
    ],
    [
      'Mr Bansal sells insurance.\n\nTalking about the Tamil Nadu business, he said it was small. “We are growing,” he said.',
      'Bansal'
    ],
    ['Colm Rampersad spoke in St Ann’s. “It is wrong,” he said.', 'Colm Rampersad'],
    ['Mr Orr spoke at Victoria Stadium. “It is wrong,” he said.', 'Orr'],
    [
      'Ana Prew plays in Japan Open and Thailand Open in July. “It is wrong,” she said.',
      'Ana Prew'
    ],
    ['“It is wrong,” said India’s envoy to Sri Lanka Arvind Tham.', 'Arvind Tham'],
    ['“It is wrong,” said Gordon Masters.', 'Gordon Masters']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

describe('a surname is not the relative’s', () => {
  it.each([
    [
      'David Hallow founded it, a son of late rock legend Johnny Hallow. “It grew,” Hallow said.',
      'David Hallow'
    ],
    ['Ade Kole farms with his wife, Bisi Kole. “It grew,” Kole said.', 'Ade Kole'],
    ['Tariq Bane, the nephew of Salman Bane, sang. “It grew,” Bane said.', 'Tariq Bane'],
    ['Ruth Adams is the daughter of Bill Adams. “It grew,” Adams said.', 'Ruth Adams'],
    // Who says something is no longer named in passing.
    ['Ade Kole farms. His wife, Bisi Kole, said it was cold. “It grew,” Kole said.', 'Bisi Kole']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

describe('a post is its holder’s', () => {
  it.each([
    [
      'He told Israeli Prime Minister Ben Natan no. “It is bad,” the Israeli prime minister said.',
      'Ben Natan'
    ],
    ['Yoav Gant, the defence minister, left. “It is bad,” the minister said.', 'Yoav Gant'],
    [
      'Yoav Gant, the defence minister, left. “It is bad,” the communications minister said.',
      'communications minister'
    ],
    ['Foreign Minister Ada Obi left. “It is bad,” the prime minister said.', 'prime minister'],
    [
      'Police commissioner Ada Obi left. “It is bad,” the tax commissioner said.',
      'tax commissioner'
    ]
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

describe('a name that stands before a post', () => {
  it.each([
    ['Ana Prew won. “I can do well,” said the 2016 Olympics silver medallist.', 'Ana Prew'],
    ['“I can do well,” UCLA senior striker Jaime Mott said.', 'Jaime Mott'],
    ['“I can do well,” said Arsenal deputy captain Tom Bell.', 'Tom Bell']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

describe('somebody named in passing', () => {
  it.each([
    [
      'It came when Gus Bell told the story of a teenager named Chase Mott, who died. “It destroyed them,” he said.',
      'Gus Bell'
    ],
    [
      'The death of Hevrin Khalaf is looked into, said Ziad al-Khalaf, a lawyer.\n\nBut Khalaf told reporters “there is no proof”.',
      'Ziad al-Khalaf'
    ],
    [
      'Ana Prew Slams Ministers Deeming Tide Table Book Wrong\n\nAna Prew spoke. “It is,” she said.',
      'Ana Prew'
    ],
    ['Nour Musa, a roommate, remembered her as “quiet, kind”.', 'Nour Musa']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

describe('a work in marks', () => {
  it('is nobody’s speech', () => {
    const text =
      '“The Life of Ada Holt,” a biography of a nurse, is one of those banned, per Insider.'
    expect(speakers(readText(text))).toEqual([null])
  })
})

describe('a body that alone has spoken', () => {
  it('goes on as “we”', () => {
    const text = 'Tarn Bank says exports will fall.\n\n“We see the deficit widening in May.”'
    expect(speakers(readText(text))).toEqual(['Tarn Bank'])
  })
})

describe('an apposition that no comma closes', () => {
  it.each([
    ['Philip Kole, a renowned marketing author once said: “It takes a day.”', 'Philip Kole'],
    ['Mary Atieno, a mother of three said her house burnt. “It takes a day.”', 'Mary Atieno'],
    ['Yesterday Amos Dube, 40, a farmer in Gutu added: “It takes a day.”', 'Amos Dube'],
    ['Like Namuli, Lynn Kirabo, a Law student admitted: “It takes a day.”', 'Lynn Kirabo'],
    // Two people.
    ['After he met Amos Dube, a farmer said “it takes a day”.', 'farmer'],
    ['In a letter to Amos Dube, a farmer said “it takes a day”.', 'farmer']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })

  it('ends before the verb', () => {
    const text = 'Mary Atieno, a mother of three in Busia said her house burnt.'
    expect(readText(text).sources[0]?.description).toBe('a mother of three in Busia')
  })
})

describe('a running quotation whose closing mark is forgotten', () => {
  it('is whose its own paragraph tells', () => {
    const text =
      '“It is big,” says David Orr. “When we began, we had no plan.\n\n“It is lovely,” said Maria Grand.'
    expect(speakers(readText(text))).toEqual(['David Orr', 'David Orr', 'Maria Grand'])
  })
})

describe('a running quotation one of whose paragraphs has no marks', () => {
  it.each([
    ['Tom Bell said: “We walked home.\n\nMy wife was waiting.\n\n“She cried.”', 'Tom Bell'],
    [
      'Judge Ida Voss said: “You lied.\n\n“You hid.\n\nYou told the doctor that I would not know.\n\n“It is over.”',
      'Ida Voss'
    ],
    // The desk's paragraph between them, and somebody else's words.
    [
      'Tom Bell said: “We walked home.\n\nThe council met.\n\n“She cried,” said Ada Holt.',
      'Ada Holt'
    ],
    [
      'Tom Bell said: “We walked home.”\n\nMy wife was waiting.\n\n“She cried,” said Ada Holt.',
      'Ada Holt'
    ]
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })
})

describe('what reads', () => {
  it.each([
    ['Part of the notice reads: “The port is shut.\n\n“All trucks must stop.”', 'notice'],
    ['An excerpt from her letter read, “We ask for calm.”', 'her letter'],
    ['A section of the report read: “The dam was weak.”', 'report'],
    ['The statement reads in part: “The port is shut.”', 'statement'],
    ['The Facebook event reads: “Bring your own chairs.”', 'Facebook event'],
    ['“Bring your own chairs,” the Facebook event reads.', 'Facebook event'],
    ['The webpage for the walk reads: “Bring your own chairs.”', 'webpage for the walk'],
    // A summary is a paper of its own; a crowd is none.
    ['A summary of the report read: “The dam was weak.”', 'summary of the report']
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })
})

describe('two posts of one person', () => {
  it.each([
    ['“Profit fell,” Chairman and Managing Director K. R. Rao told reporters.', 'K. R. Rao'],
    ['“Profit fell,” Vice-Chairman and CEO N. Chandra said.', 'N. Chandra'],
    ['“We will wait,” said founder and chief executive A. B. Shah.', 'A. B. Shah'],
    [
      '“We will wait,” said the bank’s executive director and chief financial officer R. K. Gupta.',
      'R. K. Gupta'
    ],
    ['“We will wait,” MD & CEO Usha Rao said.', 'Usha Rao'],
    ['“We will wait,” said President & Chief Operating Officer Lena Holt.', 'Lena Holt'],
    // Two people, and a firm.
    ['“We will wait,” said the chairman and Mayor Ana Prew.', 'chairman'],
    ['“We will wait,” Holt & Bell said.', 'Holt & Bell']
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })
})

describe('somebody whom a place or a body hangs on', () => {
  it.each([
    ['The paper cited a person close to the family who said it was “over”.', 'person'],
    ['She spoke to a clerk at the bank who said it was “over”.', 'clerk'],
    ['She quoted two nurses in the Tarn Clinic who said it was “over”.', 'two nurses'],
    // A person may be meant as well as another, and is nearer.
    ['She met a friend of the minister who said it was “over”.', 'minister'],
    ['She met a friend of Ana Prew who said it was “over”.', 'Ana Prew']
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })
})

describe('a verb of speech and its particle', () => {
  it.each([
    ['Government sources last night played down reports of a rift.', 'Government sources'],
    ['Mayor Ana Prew ruled out a rise in tolls.', 'Ana Prew'],
    ['Party insiders talked up her chances.', 'Party insiders'],
    ['The union hit out at the plan.', 'union'],
    ['Senior aides shrugged off the poll.', 'Senior aides'],
    ['Smith has been ruled out of the final.', undefined],
    ['Rain ruled out play before lunch.', undefined]
  ])('%s', (text, name) => {
    const {sources, attributions} = readText(text)
    expect(sources[attributions[0]?.source ?? -1]?.name).toBe(name)
  })
})

describe('one of several who hold a post', () => {
  it.each([
    ['One Cabinet minister said it was late.', 'anonymous'],
    ['Another judge said it was late.', 'anonymous'],
    ['One spokesman said it was late.', 'role'],
    ['The judge said it was late.', 'role'],
    ['Another judge, Ana Prew, said it was late.', 'named']
  ])('%s', (text, kind) => {
    expect(readText(text).sources[0]?.class).toBe(kind)
  })
})

describe('what stands in a sentence about somebody', () => {
  it.each([
    // Neither the dead nor the weather say it.
    [
      'Ada Holt died next, her body found in the yard. She had cuts and “dust and straw were on her back, beneath her shirt”.',
      null
    ],
    ['It was a list and “nobody in the room had read it to the end by then”.', null],
    ['Orr closed the book with “I am done with it all, and I will not come back.”', 'Orr'],
    ['Ada Holt was shot in the leg. “I thought that I would die there on the road.”', 'Ada Holt']
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })
})

describe('rules and guidance', () => {
  it.each([
    ['The guidance asks staff to keep a “distance of at least two metres”.', 'guidance'],
    ['The rules tell owners to keep “any dog on a lead”.', 'rules'],
    [
      'Guidance from May asks staff to keep a “distance of two metres”.\n\nIt added that they must wear “face coverings of cloth”.',
      'Guidance'
    ]
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })
})

describe('a post that looks like another word', () => {
  it.each([
    ['“We were slow,” UCLA senior forward Drew Mason said.', 'Drew Mason'],
    ['“We were slow,” the forward said.', 'forward'],
    ['Ana Prew married in May. “We were slow,” the Tarn star said.', 'Ana Prew'],
    ['“We were slow,” the mother-of-two said.', 'mother-of-two'],
    // A child of two is no star of 26.
    ['Ida Prew, two, is at home. “We were slow,” the Tarn star, 26, said.', 'Tarn star, 26'],
    [
      'Jason Gardener beat Marc Blume. “I was slow,” the world champion said.\n\nGardener, who won in May, will rest. “It is cold,” he said.',
      'Jason Gardener'
    ]
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })

  it('may be a site', () => {
    expect(readText('Prices fell, Portfolio.hu reported.').sources[0]?.name).toBe('Portfolio.hu')
  })
})
