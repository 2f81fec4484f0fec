import {expect, test} from 'vitest'
import {credits, readText} from './helpers.js'

test.each([
  [
    'Residents were told by the council that the water was unsafe.',
    'the council [told] that the water was unsafe'
  ],
  ['Drivers were warned by police that the road was icy.', 'police [warned] that the road was icy'],
  ['Those present said the roof had leaked.', 'Those present [said] the roof had leaked'],
  ['Everyone involved said the talks had failed.', 'Everyone [said] the talks had failed'],
  [
    'The minister asked whether the deals required a vote.',
    'The minister [asked] whether the deals required a vote'
  ],
  ['Orr said yesterday’s vote was a farce.', 'Orr [said] yesterday’s vote was a farce'],
  ['Orr is confident that the plan will work.', 'Orr [confident] that the plan will work'],
  [
    'The judge made clear that the ruling would stand.',
    'The judge [made clear] that the ruling would stand'
  ],
  [
    'The council’s position is that the road is safe.',
    'The council [position] that the road is safe'
  ],
  [
    'The neighbours downstairs said the bridge was unsafe.',
    'The neighbours downstairs [said] the bridge was unsafe'
  ]
])('reads everyday English: %s', (text, expected) => {
  expect(credits(readText(text)).map((line) => line.replace(/[.]$/, ''))).toEqual([expected])
})
