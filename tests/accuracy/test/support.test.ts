import {expect, test} from 'vitest'
import {switchedOff} from '../src/support/hooks.js'
import {differences} from '../src/support/index.js'
import {functionsIn, targets} from '../src/support/targets.js'

test('finds the functions that may answer no, or nothing', () => {
  const text = `
export function isOne(at: number): boolean {
  return at === 1
}

function found<T>(list: readonly T[], test: (item: T) => boolean): T | undefined {
  return list.find(test)
}

function phraseAt(
  tokens: readonly Token[],
  first: number
): Phrase | null {
  return null
}

function count(list: readonly string[]): number {
  return list.length
}
`
  expect(functionsIn(text, 'a/b.ts')).toEqual([
    {kind: 'function', name: 'isOne', module: 'a/b.js', neutral: 'false'},
    {kind: 'function', name: 'found', module: 'a/b.js', neutral: 'undefined'},
    {kind: 'function', name: 'phraseAt', module: 'a/b.js', neutral: 'null'}
  ])
})

test('finds the patterns', () => {
  expect(targets(['says-clause'])).toHaveLength(1)
  expect(targets(['no such part'])).toEqual([])
})

test('switches off a function and a pattern', () => {
  const one = {kind: 'function', name: 'isOne', module: '', neutral: 'false'} as const
  expect(switchedOff('export function isOne(at) {\n  return true\n}', one)).toContain(
    'isOne(at) { return false;'
  )
  expect(() => switchedOff('function isTwo(at) {\n}', one)).toThrow('no such function')
  const pattern = {kind: 'pattern', name: 'x', module: '', neutral: null} as const
  expect(switchedOff('const data = []\nexport default data', pattern)).toContain('!== "x"')
})

test('counts what one list has and the other lacks', () => {
  expect(differences(['a', 'a', 'b'], ['a', 'c'])).toBe(3)
  expect(differences(['a'], ['a'])).toBe(0)
})
