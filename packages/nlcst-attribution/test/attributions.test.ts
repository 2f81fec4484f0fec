import {describe, expect, it} from 'vitest'
import {credits, readText} from './helpers.js'

const cases: [name: string, text: string, expected: string[]][] = [
  [
    'front, with "that"',
    'The mayor said that the bridge would close.',
    ['The mayor [said] that the bridge would close']
  ],
  [
    'front, without "that"',
    'Police said on Friday the road was shut.',
    ['Police [said] the road was shut']
  ],
  [
    'what a paper shows',
    'The results show the camp easily held its seats.',
    ['The results [show] the camp easily held its seats']
  ],
  [
    'a capital that belongs to a name',
    'He claimed The Sun was wrong.',
    ['He [claimed] The Sun was wrong']
  ],
  [
    'a verb that looks like a noun',
    'The Department of Agriculture notes, “It is dry.”',
    ['The Department of Agriculture [notes] “It is dry.”']
  ],
  [
    'a reason that is cited',
    'Citing privacy rules, police said it was over.',
    ['police [said] it was over']
  ],
  [
    'a name that is a word',
    'An ally close to Park said the row was over.',
    ['An ally [said] the row was over']
  ],
  ['end', 'The road is shut, police said.', ['police [said] The road is shut']],
  ['middle', 'The road, police said, is shut.', ['police [said] The road … is shut']],
  ['inverted', '“It is over,” said Lise Okonjo, a surveyor.', ['Lise Okonjo [said] “It is over,”']],
  ['split quotation', '“It is,” Okonjo said, “over.”', ['Okonjo [said] “It is,” … “over.”']],
  ['mixed', 'Okonjo said the beam was “rotten”.', ['Okonjo [said] the beam was “rotten”']],
  ['hearer', 'Okonjo told Reuters the beam was rotten.', ['Okonjo [told] the beam was rotten']],
  ['colon', 'Okonjo was blunt: “The beam is rotten.”', ['Okonjo [:] “The beam is rotten.”']],
  [
    'according to, front',
    'According to the coroner, the beam was rotten.',
    ['the coroner [According to] the beam was rotten']
  ],
  [
    'according to, what is of a day',
    'The beam was rotten, according to Thursday’s report.',
    ['Thursday’s report [according to] The beam was rotten']
  ],
  [
    'a relative clause with a report in it',
    'He had a reaction that one doctor said could have come from the paint.',
    ['one doctor [said] could have come from the paint']
  ],
  ['according to, end', 'Two died, according to police.', ['police [according to] Two died']],
  [
    'according to, with an apposition',
    'According to Lise Okonjo, a surveyor, it was rotten.',
    ['Lise Okonjo [According to] it was rotten']
  ],
  [
    'apposition before the verb',
    'Okonjo, a surveyor, said it was rotten.',
    ['Okonjo [said] it was rotten']
  ],
  [
    'relative clause before the verb',
    'An official who saw the draft said it was short.',
    ['An official [said] it was short']
  ],
  [
    'comma that should not be there',
    'The firm Secunia, has said that the code is old.',
    ['The firm Secunia [said] that the code is old']
  ],
  [
    'participle carries the subject on',
    'Orr left, saying the vote was lost.',
    ['Orr [saying] the vote was lost']
  ],
  [
    'coordinated verbs',
    'Orr said it was late and added that he was tired.',
    ['Orr [said] it was late', 'Orr [added] that he was tired']
  ],
  [
    'two speakers',
    'Orr said it was late, but Kell said it was early.',
    ['Orr [said] it was late', 'Kell [said] it was early']
  ],
  [
    'aside between verb and clause',
    'The site explains, in its own way, that it was hacked.',
    ['The site [explains] that it was hacked']
  ],
  ['noun', 'Orr’s claim that the vote was lost is false.', ['Orr [claim] that the vote was lost']],
  ['quoted as saying', 'The paper quoted Orr as saying “we lost”.', ['Orr [saying] “we lost”']],
  [
    'passive',
    'Orr was quoted as saying the vote was lost.',
    ['Orr [quoted as saying] the vote was lost']
  ],
  ['impersonal', 'It is believed the fire was set.', ['- [believed] the fire was set']],
  ['accuse', 'Kell accused Orr of lying.', ['Kell [accused] Orr of lying']],
  [
    'relative clause ends its own report',
    'Orr, who has said he will go, told Kell it was late.',
    ['who [said] he will go', 'Orr [told] it was late']
  ],
  ['idiom', 'As Mr Pell put it, “The people decide.”', ['Mr Pell [put it] “The people decide.”']],
  ['gerund clause', 'They say adding salt is simple.', ['They [say] adding salt is simple']]
]

const silent: [name: string, text: string][] = [
  ['a plural behind a preposition', 'The union scoffed at company claims that pay had risen.'],
  ['claimed lives', 'The storm claimed nine lives.'],
  ['an object', 'The council maintained the lift.'],
  ['a gerund', 'The law bans people from claiming asylum.'],
  ['the desk’s own words', 'If you really want to see it, come early.'],
  ['a name', 'The piece, a pattern called a glider, won.']
]

describe('attributions', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(credits(readText(text))).toEqual(expected)
  })

  it.each(silent)('none in %s', (_, text) => {
    expect(credits(readText(text))).toEqual([])
  })

  it('finds the speaker of a sentence that a full stop parts from its quotation', () => {
    expect(credits(readText('“So what?” said Harry.'))).toEqual(['Harry [said] “So what?”'])
    expect(credits(readText('“Never!” Harry said.'))).toEqual(['Harry [said] “Never!”'])
  })

  it('tells direct, mixed and indirect apart', () => {
    const {attributions} = readText(
      '“Yes,” said Orr. Kell said it was “late”. Pell said it was early.'
    )
    expect(attributions.map(({kind}) => kind)).toEqual(['direct', 'mixed', 'indirect'])
  })

  it('gives offsets into the file, whatever stands between the words', () => {
    const text = '“Café,” said Zoë 👍 Orr.\r\n\r\nKell said  it was late.'
    const {attributions} = readText(text)
    expect(attributions.map(({cue}) => cue && text.slice(cue.start, cue.end))).toEqual([
      'said',
      'said'
    ])
  })
})
