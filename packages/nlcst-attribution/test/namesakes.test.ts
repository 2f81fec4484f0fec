import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

const each = (kind: string, cases: [string, (string | null)[]][]) =>
  describe(kind, () => {
    it.each(cases)('%s', (text, names) => {
      expect(speakers(readText(text))).toEqual(names)
    })
  })

each('a surname that two people have', [
  // Whoever is called by a given name elsewhere leaves it to the other.
  [
    'Ian Hale was convicted after killing Joan Hale at home. He had followed Joan for years.\n\n“I lost my head,” Hale said.',
    ['Ian Hale']
  ],
  [
    'Ruth Orr was killed by Tim Orr, her husband. Ruth had planned to leave. Orr told officers: “She made me.”',
    ['Tim Orr']
  ],
  ['Ann Cole and Tom Cole run the inn. Tom cooks. “We open at noon,” Cole said.', ['Ann Cole']],
  // The dead speak no more.
  ['Peter Rask was jailed for killing Dora Rask. “I am sorry,” Rask told police.', ['Peter Rask']],
  [
    'The murder of Dora Rask shook the town where Peter Rask lives. The body of Dora Rask lay in the mill. “I am sorry,” Rask said.',
    ['Peter Rask']
  ],
  [
    'Tom Bray died in May. His widow, Ellen Bray, has sued. “They knew,” Bray said.',
    ['Ellen Bray']
  ],
  // Of an obituary there is one only.
  ['Tom Bray, who died in May, wrote 30 books. “I get up early,” Bray once said.', ['Tom Bray']],
  // A title tells whose it is.
  [
    'Judge Mary Voss sat on Monday. Her cousin, Neil Voss, came too. “I will rule in May,” Judge Voss said.',
    ['Mary Voss']
  ]
])

each('a relative whom the copy names later', [
  [
    'President Bush said he was proud. His father, George H. W. Bush, was there. “I am proud,” Bush said.',
    ['Bush']
  ],
  [
    'Mayor Dell opened the park. Dell’s sister, Ana Dell, cut the ribbon. “It is a good day,” the mayor said.',
    ['Dell']
  ],
  // The relative is named first: a surname is theirs.
  ['Her father, Tom Dell, was there. “It is a good day,” Dell said.', ['Tom Dell']]
])

each('a name with what tells of a generation', [
  [
    'Sam Orr said it would close.\n\n“It is over,” Mr Orr told workers.\n\nThe shop is run by Sam Orr Jr.',
    ['Sam Orr']
  ],
  [
    'Sam Orr owns the mill. His son, Sam Orr Jr., runs the shop. “We open,” Orr Jr. said. “The mill is done,” Orr said.',
    ['Sam Orr Jr.', 'Sam Orr']
  ],
  [
    'William Hale Sr. built it. William Hale Jr. runs it. “Yes, we hire,” Hale Sr. said. “We do not,” Hale Jr. said.',
    ['William Hale Sr.', 'William Hale Jr.']
  ],
  ['Trump will speak, his son Donald Trump Jr. said. “I will win,” Trump said.', ['Trump']],
  ['Sam Orr, Jnr, runs the shop. “We stay open,” Orr said.', ['Sam Orr, Jnr']],
  ['Robert Kessel, Jr., spoke. “It is fine,” Robert Kessel said.', ['Robert Kessel, Jr.']],
  // A pope's number tells him from no living namesake.
  ['Pope John Paul spoke. Pope John Paul II was ill. “I am old,” John Paul said.', ['John Paul II']]
])

describe('a headline', () => {
  it('may call by the surname who is told from a father below', () => {
    const text =
      'Kessel: shots are fine\n\nRobert F. Kessel Jr. spoke on Monday.\n\n“They are fine,” Kessel said.'
    expect(speakers(readText(text))).toEqual(['Robert F. Kessel Jr.'])
  })
})

each('a paper that is read out', [
  [
    'A statement from Lena Holt’s mother was read by her son and by Ada Bell. She said: “I miss her.”',
    ['Lena Holt’s mother']
  ],
  [
    'A letter by Tessa Moyle’s father was read to the jury.\n\nHe wrote: “She was my only child.”',
    ['Tessa Moyle’s father']
  ],
  ['A message from Ana Prew was posted by Ida Holt. She said: “I am well.”', ['Ana Prew']],
  // Who reads it out says the rest where its author can't be meant.
  [
    'A letter by her brother, Jonas Lind, was read by Anna Kress. She said: “He is ill.”',
    ['Anna Kress']
  ],
  ['A statement said the bridge was shut. Ana Prew came. She said: “It is ours.”', ['Ana Prew']]
])

describe('a surname alone before another of that name', () => {
  it.each([
    ['Orr and first lady Melania Orr will visit.\n\n“I am going,” Orr said.', 'Orr'],
    [
      'Joe Kennard III Enters U.S. Senate Race\n\nJoseph Kennard III launched his bid.\n\n“I am in,” Kennard said.',
      'Joseph Kennard III'
    ],
    ['Bill Orr came late.\n\n“I am in,” said William Orr.', 'Bill Orr'],
    ['Pepe Orr came late.\n\n“I am in,” said José Orr.', 'Pepe Orr'],
    // A word that every object has is no short form.
    ['Constructor Orr came late.\n\n“I am in,” said Mary Orr.', 'Mary Orr'],
    ['Dan Orr came late.\n\n“I am in,” said Daniel Orr.', 'Dan Orr'],
    ['Ann Orr came late.\n\n“I am in,” said Anna Orr.', 'Anna Orr'],
    ['Steve Long came late.\n\n“I am in,” said Stephanie Long.', 'Stephanie Long']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

each('a title before the first word of a name', [
  ['Opposition leader Anwar Ibrahi was there. “It is over,” Mr Anwar said.', ['Anwar Ibrahi']],
  ['Premier Lee Hsin Lon was there. “It is over,” Mr Lee said.', ['Lee Hsin Lon']],
  ['Sir Kier Stamper was there. Stamper left. “It is over,” Sir Kier said.', ['Kier Stamper']],
  // An honour of two words.
  ['Minister Ismal Sabra was there. “It is over,” Datuk Seri Ismal Sabra said.', ['Ismal Sabra']],
  // The copy calls him Orr, or brings somebody else in.
  ['Thomas Orr was there. Orr left. “It is over,” Mr Thomas said.', ['Thomas']],
  ['Thomas Orr was there. “It is over,” Mr Thomas, a clerk, said.', ['Thomas']]
])
