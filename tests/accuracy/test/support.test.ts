import {execFile} from 'node:child_process'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {differences, type SupportReport} from '../src/support/index.js'
import {switchedOff, withWatch} from '../src/support/module-hooks.js'
import {functionsIn, targets} from '../src/support/targets.js'
import {createWatch} from '../src/support/watch.js'

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

test('tells in which articles a function answers something', async () => {
  const one = {kind: 'function', name: 'isOne', module: 'a.js', neutral: 'false'} as const
  const code = withWatch('export function isOne(at) {\n  return at === 1\n}', one)
  const watch = createWatch()
  const url = `data:text/javascript,${encodeURIComponent(code)}`
  const {isOne} = (await import(url)) as {isOne: (at: number) => boolean}
  watch.begin(4)
  expect([isOne(1), isOne(2)]).toEqual([true, false])
  watch.begin(5)
  expect(isOne(2)).toBe(false)
  expect(watch.answers()).toEqual({'a.js isOne': [4]})
  expect(() => withWatch('function isTwo(at) {\n}', one)).toThrow('no such function')
})

test('counts what rests on a part in a folder, and nothing on what never answers', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-support-'))
  await writeFile(path.join(folder, 'a.txt'), 'Mayor Ana Orr said the bridge was shut.\n')
  await writeFile(path.join(folder, 'b.md'), 'The bridge is shut.\n')
  const PATH = [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter)
  const run = promisify(execFile)
  const {stdout} = await run(
    process.execPath,
    ['tests/accuracy/run.mjs', '--json', '--support', folder, 'isPost', 'invertedCue'],
    {env: {...process.env, PATH}}
  )
  const {articles, support}: SupportReport = JSON.parse(stdout)
  const byName = new Map(support.map((part) => [part.name, part]))
  expect(articles).toBe(2)
  expect(byName.get('invertedCue')).toMatchObject({items: 0, articles: 0})

  expect(byName.get('isPost')?.articles).toBe(1)
}, 120_000)

test('counts what one list has and the other lacks', () => {
  expect(differences(['a', 'a', 'b'], ['a', 'c'])).toBe(3)
  expect(differences(['a'], ['a'])).toBe(0)
})
