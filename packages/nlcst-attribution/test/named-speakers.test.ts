import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

const each = (kind: string, cases: [string, string | null][]) =>
  describe(kind, () => {
    it.each(cases)('%s', (text, name) => {
      expect(speakers(readText(text)).at(-1)).toBe(name)
    })
  })

each('who leads a witness is not the witness', [
  [
    'James Mwangi came to court. Led in his evidence by lawyer William Githara, the bank boss told the court it was “not ours”.',
    'James Mwangi'
  ],
  ['Questioned by counsel Tom Bell, the director told the inquiry it was “not ours”.', 'director'],
  ['Cross-examined by Isaac Orr, the witness said it was “not ours”.', 'witness'],
  ['After a meeting with Governor Ann Orr, the farmer told us it was “not ours”.', 'farmer'],
  // An apposition whose second comma is forgotten.
  ['Ada Orr, a nurse from Tarn told the court it was “not ours”.', 'Ada Orr'],
  ['“There’s pressure,” Ally Hicks, a manager with a young son told the paper.', 'Ally Hicks']
])

each('a namesake with a title of their own in the same sentence', [
  [
    'James Mwangi came to court.\n\nTestifying before Justice David Mugo Mwangi, Dr Mwangi said it was “a visit”.',
    'James Mwangi'
  ],
  [
    'Mary Wanjiru spoke first. Appearing before Judge Peter Wanjiru, Prof Wanjiru said it was “old”.',
    'Mary Wanjiru'
  ]
])

each('a dateline in bars', [
  [
    'Moscow, Russia | AFP | President Vladimir Putin said Friday an “absolute majority” backed it.',
    'Vladimir Putin'
  ],
  ['Nairobi, Kenya | Reuters | Minister Amina Juma said the “whole plan” was dead.', 'Amina Juma']
])

each('a title with a dash in it', [
  ['Ranil Perera, CEO at Onsys Technologies – Australia, said: “It is ours.”', 'Ranil Perera'],
  [
    'Anton Mott, Senior Vice President – Offshore Banking and Remittances, said: “It is ours.”',
    'Anton Mott'
  ],
  ['Priya Nair, Director – Operations, told the meeting: “It is ours.”', 'Priya Nair'],
  ['Priya Nair – the treasurer – said: “It is ours.”', 'Priya Nair']
])

each('names no longer and no shorter than they are', [
  ['“It is ours,” says May Kyaw a first-year biochemist.', 'May Kyaw'],
  ['“It is ours,” May Thandar said on May 4.', 'May Thandar'],
  ['The council met on May Day. “It is ours,” Ada Orr said.', 'Ada Orr'],
  ['“It is ours,” Minister of Women’s Affairs Pauline Tallen said.', 'Pauline Tallen'],
  ['“It is ours,” Minister for Children’s Services Ann Orr said.', 'Ann Orr'],
  ['“It is ours,” Country Leader, Ernst & Young Muhammad Orr said.', 'Muhammad Orr'],
  ['“It is ours,” said Marks & Spencer chief Stuart Machin.', 'Stuart Machin'],
  ['“It is ours,” DSP Kwame Boateng told the press.', 'Kwame Boateng'],
  ['“It is ours,” said Amb Julius Onen.', 'Julius Onen'],
  ['“It is ours,” said the rapper born Shawn Carter.', 'Shawn Carter'],
  ['“It is ours,” said a woman born in Accra.', 'woman'],
  [
    'Donal Bradley, Pro-Rector for Research at Tarn College London said: “It is ours.”',
    'Donal Bradley'
  ],
  ['Fat Boy lost his job.\n\nAsked if he would go, Fat Boy responded: “It is ours.”', 'Fat Boy'],
  [
    'Stella Nyanzi Tests Uganda’s Patience\n\nActivist, Stella Nyanzi, has called for calm.\n\n“It is ours,” Nyanzi said.',
    'Stella Nyanzi'
  ],
  ['Besigye Slams Ruling\n\nKizza Besigye spoke.\n\n“It is ours,” Besigye said.', 'Kizza Besigye'],
  ['It is “not ours”, WHO Director-General Tedros Adhanom posted on Monday.', 'Tedros Adhanom'],
  [
    '“It is ours,” the Africa Centres for Disease Control and Prevention said.',
    'Africa Centres for Disease Control and Prevention'
  ]
])

each('who is written to', [
  ['Dear Prime Minister Harini Orr,\n\n“I write to you as an old friend of the school.”', null],
  ['Dear Ada Orr,\n\n“It is time to act on this matter.”', null]
])

each('verbs of telling', [
  ['Ada Orr averred that it was “not ours”.', 'Ada Orr'],
  ['Ada Orr admonished that it was “not ours”.', 'Ada Orr'],
  ['Ada Orr counselled that it was “not ours”.', 'Ada Orr'],
  ['Ada Orr prayed that it was “not ours”.', 'Ada Orr'],
  ['Ada Orr rued that it was “not ours”.', 'Ada Orr'],
  ['“It is ours,” Ada Orr narrated.', 'Ada Orr'],
  ['Ada Orr stood up.\n\n“It is ours,” she opined.', 'Ada Orr'],
  ['Ada Orr intimated that it was “not ours”.', 'Ada Orr']
])

each('what says nothing is not what "it" means', [
  [
    'Tushar Mehta said the protection under Article 19 must not be misread.\n\n“It is ours,” it said.',
    null
  ],
  ['The Supreme Court held that Section 69A was plain. “It is ours,” it added.', 'Supreme Court'],
  ['The tribunal found that Rule 7 applied. “It is ours,” it added.', 'tribunal'],
  [
    'The UN body said it would fall, with Asia and the Pacific expected to rebound.\n\n“It is ours,” it added.',
    'UN body'
  ],
  [
    'The bank said growth would slow, with the Gulf likely to recover first.\n\n“It is ours,” it added.',
    'bank'
  ],
  ['The agency said in Geneva that Africa was hit.\n\n“It is ours,” it said.', 'agency'],
  ['Russia sent troops. It said: “It is ours.”', 'Russia']
])

each('a post with its field or its body before the name', [
  ['“It is ours,” Commissioner for Education Folasade Adefisayo said.', 'Folasade Adefisayo'],
  ['“It is ours,” Ogun State Commissioner for Finance Dapo Okubadejo said.', 'Dapo Okubadejo'],
  ['“It is ours,” Secretary of State for Transport Louise Haigh said.', 'Louise Haigh'],
  ['“It is ours,” Minister of State for Labour Nkiru Onyejeocha said.', 'Nkiru Onyejeocha'],
  ['“It is ours,” UN Special Envoy on Sudan Ramtane Lamamra said.', 'Ramtane Lamamra'],
  ['“It is ours,” Nurses’ Union Deputy Secretary General Achieng Odera said.', 'Achieng Odera'],
  ['“It is ours,” Reserve Bank of Malawi Governor Wilson Banda said.', 'Wilson Banda'],
  [
    '“It is ours,” a spokesman for Justice Secretary Ann Orr said.',
    'spokesman for Justice Secretary Ann Orr'
  ],
  ['“It is ours,” the Bank of Tarn Chief Executive said.', 'Bank of Tarn Chief Executive'],
  ['“It is ours,” the Office of the Attorney General said.', 'Office of the Attorney General']
])

each('a station by its number, and its town', [
  ['Channel 7 Adelaide reported that the pier was “shut for good”.', 'Channel 7 Adelaide'],
  ['Fox 4 Dallas reported that the pier was “shut for good”.', 'Fox 4 Dallas'],
  ['Channel 5 presenter Dan Walker said the pier was “shut for good”.', 'Dan Walker'],
  ['Channel 4 reported that the pier was “shut for good”.', 'Channel 4']
])
