import {describe, expect, it} from 'vitest'
import {credits, readText} from './helpers.js'

const cases: [text: string, expected: string][] = [
  ['Orr is adamant that the bridge is safe.', 'Orr [adamant] that the bridge is safe'],
  ['The mayor remains convinced the toll will pay.', 'The mayor [convinced] the toll will pay'],
  ['Residents are not sure whether it will hold.', 'Residents [sure] whether it will hold'],
  ['Orr made clear that the bridge would close.', 'Orr [made clear] that the bridge would close'],
  ['She was keen to stress that nobody was hurt.', 'She [stress] that nobody was hurt'],
  ['The council’s position is that it is safe.', 'The council [position] that it is safe'],
  ['Her view is that nobody should pay.', 'Her [view] that nobody should pay'],
  [
    'The response from the council was that nobody was hurt.',
    'the council [response] that nobody was hurt'
  ],
  ['“No,” came the reply from Orr.', 'Orr [reply] “No,”'],
  ['“It is over,” was the verdict of Ana Bell.', 'Ana Bell [verdict] “It is over,”'],
  [
    'The auditors’ demand to “open every drawer” was refused.',
    'The auditors [demand] to “open every drawer”'
  ],
  [
    'Residents were told by the council that the water was foul.',
    'the council [told] that the water was foul'
  ],
  ['Drivers were warned by police that it was icy.', 'police [warned] that it was icy'],
  ['It was described as “awful” by the union.', 'the union [described] It … as “awful”'],
  [
    'The plan was dismissed as “a stunt” by the opposition.',
    'the opposition [dismissed] The plan … as “a stunt”'
  ],
  [
    'But, as the Committee on Trade and Ports has pointed out, it sank.',
    'the Committee on Trade and Ports [pointed out] it sank'
  ],
  ['The bridge, she was told, would close.', '- [told] The bridge … would close'],
  ['The bus, police described, had left.', 'police [described] The bus … had left'],
  ['The minister asked whether it was legal.', 'The minister [asked] whether it was legal'],
  ['Orr said yesterday’s vote was a farce.', 'Orr [said] yesterday’s vote was a farce'],
  ['Police said yes, but nobody came.', 'Police [said] yes'],
  ['Those present said the hall was cold.', 'Those present [said] the hall was cold'],
  ['Orr told Radio 4’s “Today” programme that it had failed.', 'Orr [told] that it had failed'],
  ['Students marched in Lomark demanding that he go.', 'Students [demanding] that he go'],
  [
    'The inspector confirmed the story saying that it was so.',
    'The inspector [saying] that it was so'
  ],
  ['The ombudsman is of the view that it was late.', 'The ombudsman [view] that it was late'],
  ['Dr Rao was of the opinion that it was dry.', 'Dr Rao [opinion] that it was dry'],
  ['Villagers are under the impression that it is shut.', 'Villagers [impression] that it is shut'],
  ['The view of Ana Bell, a vet, is that it is ill.', 'Ana Bell [view] that it is ill'],
  ['The verdict of Ana Bell, the judge, was “good”.', 'Ana Bell [verdict] “good”'],
  ['The message of the bishop was “go home”.', 'the bishop [message] “go home”'],
  [
    'The widows’ call for the army to “bring back the boots” went unanswered.',
    'The widows [call] for the army to “bring back the boots”'
  ],
  ['Kell took to Facebook to say the film was bad.', 'Kell [say] the film was bad'],
  ['Kell rang the radio to complain that it was dry.', 'Kell [complain] that it was dry'],
  ['The minister used his speech to warn that it failed.', 'The minister [warn] that it failed'],
  ['Orr interrupted the meeting to announce that it fell.', 'Orr [announce] that it fell'],
  ['Orr phoned her sister to say the road was shut.', 'Orr [say] the road was shut'],
  ['Orr said he slept and called the story “a tale”.', 'Orr [called] the story “a tale”'],
  [
    'Lowe described the chair, Simon Utley, as a bully.',
    'Lowe [described] the chair, Simon Utley, as a bully'
  ],
  ['Lowe called the mayor, Ana Bell, “a snake”.', 'Lowe [called] the mayor, Ana Bell, “a snake”'],
  [
    'Bell branded the coach, Piet Holm, 40, a coward.',
    'Bell [branded] the coach, Piet Holm, 40, a coward'
  ],
  [
    'The union dismissed the plan, due in May, as a stunt.',
    'The union [dismissed] the plan, due in May, as a stunt'
  ],
  ['Research from 2016 shows that it works.', 'Research [shows] that it works'],
  ['Four cooks painted a picture of fear.', 'Four cooks [painted a picture] a picture of fear'],
  [
    'A map explains the paths, the ranger, Kit Lowe, said.',
    'the ranger, Kit Lowe [said] A map explains the paths'
  ]
]

describe('everyday ways to give credit', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(credits(readText(text))).toContain(expected)
  })

  it.each([
    ['a state that nobody is said to be in', 'It is clear that the bridge is safe.'],
    ['a wish with nobody’s words', 'Residents were told to leave the hall.'],
    ['a thing that arrives', 'The reply came on Friday.'],
    ['whom somebody rang', 'Lowe called the mayor, the sheriff, and two friends.'],
    ['a habit', 'Farmers use the app to report that a cow is ill.'],
    ['what somebody will do', 'The mayor will use the day to say that taxes must fall.'],
    ['who is called', 'The cook took the train to say goodbye.']
  ])('credits nobody with %s', (_, text) => {
    expect(credits(readText(text))).toEqual([])
  })
})
