import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** Given names and surnames that are words, months, titles, places, or have particles: any of them may speak. */
const names = [
  ['Raymond', 'Tully'],
  ['April', 'Walker'],
  ['June', 'Abbott'],
  ['Theresa', 'May'],
  ['Jakub', 'March'],
  ['Will', 'Woods'],
  ['Rich', 'Stone'],
  ['Dean', 'Hill'],
  ['Sue', 'Early'],
  ['Mark', 'Long'],
  ['Rose', 'Cook'],
  ['Hope', 'Little'],
  ['Reed', 'Strong'],
  ['Denise', 'Noble'],
  ['Bill', 'Banks'],
  ['Frank', 'St. John'],
  ['Earl', 'van der Berg'],
  ['Leilani', 'de la Cruz'],
  ['Shaniqua', 'Sandoval-Reyes'],
  ['Siobhán', 'O’Hanlon'],
  ['Oluwaseun', 'Adeyemi'],
  ['Zofia', 'Nowak'],
  ['Hiroshi', 'Ito'],
  ['Fatima', 'Haddad']
] as const

/** A first paragraph that tells the name, or nothing, and a sentence in which its bearer speaks. */
const sentences: readonly [string, string][] = [
  ['The room was full.', 'FULL said the bridge should have been closed.'],
  [
    'The room was full.',
    'FULL, who voted against the plan, argued that residents were right to be worried.'
  ],
  ['The room was full.', 'FULL, 43, told the Courier residents were right to be worried.'],
  ['The room was full.', 'FULL, D-Marlow, added that the police had not been told.'],
  [
    'The room was full.',
    'FULL, a nurse from Marlow, told the hearing more than 200 homes were flooded.'
  ],
  [
    'The room was full.',
    'Board chair FULL, president of the bar association, conceded that teachers had asked for it.'
  ],
  [
    'The room was full.',
    'Police chief FULL, aged 43, later said the money would run out by spring.'
  ],
  ['The room was full.', 'The plan would cost too much, according to Union president FULL.'],
  ['The room was full.', 'According to FULL, nobody had been hurt.'],
  ['The room was full.', '“They never asked us,” said FULL, who chairs the panel.'],
  [
    'The room was full.',
    '“They never asked us,” said Fire chief FULL, of Elm Street. “It is a bad deal.”'
  ],
  ['The room was full.', '“They never asked us,” FULL, a retired teacher, told reporters.'],
  ['The room was full.', 'Mayor FULL was blunt: “They never asked us.”'],
  ['Farmer FULL was at the meeting.', 'FAMILY explained that the company had broken its promise.'],
  [
    'Treasurer FULL was at the meeting.',
    'When the vote was over, FAMILY warned that the council would meet again.'
  ],
  ['Lawyer FULL was at the meeting.', 'Asked about the vote, FAMILY said, “They never asked us.”'],
  [
    'Teacher FULL was at the meeting.',
    'The council did not agree. But FAMILY, of Elm Street, also said the police had not been told.'
  ],
  ['Mayor FULL was at the meeting.', '“They never asked us,” FAMILY told the Courier.']
]

describe.each(sentences)('%s %s', (before, sentence) => {
  it.each(names)('%s %s', (given, family) => {
    const full = `${given} ${family}`
    const fill = (text: string) => text.replace('FULL', full).replace('FAMILY', family)
    const credited = readText(`${fill(before)}\n\n${fill(sentence)}`).sources.filter(
      ({attributions}) => attributions.length > 0
    )
    expect(credited.map(({name}) => name)).toEqual([full])
  })
})

describe('a month, a verb or a street is nobody', () => {
  it.each([
    'In April Walker said nothing.',
    'The council will meet on Rose Lane in May.',
    'Will Trump resign?',
    'Gov. Rick Scott May 5 signed the bill.',
    'Chase Bank lent the money.',
    'Rich Americans paid less.',
    'Last June Senate Republicans voted for it.'
  ])('%s', (text) => {
    expect(
      readText(text)
        .names.filter(({kind}) => kind === 'person')
        .map(({words}) => words.join(' '))
    ).not.toContainEqual(expect.stringMatching(/^(?:April|Rose|Will|Chase|Rich|June|.*May)\b/))
  })
})

describe.each([
  'ORG has warned that the money would run out.',
  'The plan would cost too much, ORG said.',
  'According to ORG, nobody had been hurt.'
])('%s', (sentence) => {
  it.each([
    'the Royal Society for the Protection of Birds',
    'the Bureau of Fisheries and Aquatic Resources',
    'the Democratic Unionist Party',
    'the Center for Biological Diversity',
    'the Department of Health and Human Services',
    'Scottish Water',
    'Goldman Sachs'
  ])('%s', (body) => {
    const text = sentence.replace('ORG', body)
    const credited = readText(`${text.charAt(0).toUpperCase()}${text.slice(1)}`).sources.filter(
      ({attributions}) => attributions.length > 0
    )
    expect(credited.map(({name}) => name)).toEqual([body.replace('the ', '')])
  })
})
