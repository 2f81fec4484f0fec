import {isOfClass, nounClassesOf} from 'nlcst-syntax'
import {expect, test} from 'vitest'

test.each([
  ['hydrologist', 'person'],
  ['magistrate', 'person'],
  ['constabulary', 'body'],
  ['agency', 'body'],
  ['affidavit', 'document'],
  ['newspaper', 'outlet'],
  ['earthquake', 'event'],
  ['crowd', 'group']
] as const)('takes %s for a %s', (noun, name) => {
  expect(nounClassesOf(noun)[0]).toBe(name)
})

test('gives the commonest sense first, and the second that is of another class', () => {
  expect(nounClassesOf('fan')).toEqual(['thing', 'person'])
  expect(isOfClass('fan', 'person')).toBe(true)
  expect(isOfClass('fan', 'body')).toBe(false)
})

test.each(['engine', 'qzxqzx', 'toString', ''])('takes %j for a thing', (noun) => {
  expect(nounClassesOf(noun)).toEqual(['thing'])
})
