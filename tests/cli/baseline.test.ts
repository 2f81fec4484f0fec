import {createHash} from 'node:crypto'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {bare, folder, onrecord, sound} from './run.js'

const known = 'The bridge will stay shut until spring, sources said.'
const fresh = 'The tunnel will stay shut until summer, a source said.'

/** A folder with a baseline that knows one finding in `a.txt`. */
async function withBaseline(): Promise<{cwd: string; run: typeof run}> {
  const cwd = await folder({'a.txt': bare})
  const {code} = await run('--update-baseline', 'a.txt')

  expect(code).toBe(0)
  return {cwd, run}

  function run(...args: string[]) {
    return onrecord(['--baseline', 'base.json', ...args], {cwd})
  }
}

describe('a baseline', () => {
  test('is made where there is none, an entry a line, and holds no copy', async () => {
    const {cwd} = await withBaseline()
    const hash = createHash('sha256').update(known).digest('hex').slice(0, 32)

    expect(await readFile(path.join(cwd, 'base.json'), 'utf8')).toBe(`{
  "version": 2,
  "files": {
    "a.txt": [
      {"rule":"bare-source","line":3,"hash":"${hash}","count":1}
    ]
  }
}
`)
  })

  test('of version 1 is read, and loses its sentences when it is written next', async () => {
    const entries = [{rule: 'bare-source', text: known, count: 1}]
    const old = {version: 1, files: {'a.txt': entries, 'away.txt': entries}}
    const cwd = await folder({'a.txt': bare, 'base.json': JSON.stringify(old), 'away.txt': bare})
    const run = (...args: string[]) => onrecord(['--baseline', 'base.json', ...args], {cwd})

    expect((await run('a.txt')).stderr).toBe('onrecord: Baseline: 1 known finding left out.\n')
    expect((await run('--update-baseline', 'a.txt')).code).toBe(0)
    const text = await readFile(path.join(cwd, 'base.json'), 'utf8')
    expect(text).not.toContain('bridge')
    expect(JSON.parse(text).version).toBe(2)
    expect((await run('a.txt', 'away.txt')).code).toBe(0)
  })

  test('holds known findings back, wherever they move in their file', async () => {
    const {cwd, run} = await withBaseline()

    expect(await run('a.txt')).toEqual({
      code: 0,
      stdout: '✔ Nothing found in 1 file\n',
      stderr: 'onrecord: Baseline: 1 known finding left out.\n'
    })

    await writeFile(
      path.join(cwd, 'a.txt'),
      `${sound}\nIt rained.\n\nThe bridge will stay\nshut until spring, sources said.\n`
    )
    expect((await run('a.txt')).code).toBe(0)
  })

  test('lets new findings through, and refuses to grow without a flag', async () => {
    const {cwd, run} = await withBaseline()

    await writeFile(path.join(cwd, 'a.txt'), `${bare}\n${fresh}\n`)

    for (const flags of [[], ['--update-baseline']]) {
      const {code, stdout} = await run(...flags, 'a.txt')

      expect(code).toBe(1)
      expect(stdout).toMatch(/^a\.txt\n\n {2}paragraph 3, line 5\n/)
      expect(stdout).toContain('✖ 1 error in 1 file')
    }

    expect(await run('--grow-baseline', 'a.txt')).toMatchObject({
      code: 0,
      stderr: 'onrecord: Baseline: 1 known finding left out, 1 new one taken in.\n'
    })
    expect((await run('a.txt')).code).toBe(0)
  })

  test('counts: the same sentence a second time is new', async () => {
    const {cwd, run} = await withBaseline()

    await writeFile(path.join(cwd, 'a.txt'), `${bare}\n${known}\n`)
    expect((await run('a.txt')).stdout).toMatch(/^a\.txt\n\n {2}paragraph 3, line 5\n/)
  })

  test('shrinks freely', async () => {
    const {cwd, run} = await withBaseline()

    await writeFile(path.join(cwd, 'a.txt'), sound)
    expect((await run('a.txt')).stderr).toBe(
      'onrecord: Baseline: 1 gone: drop with --update-baseline.\n'
    )
    expect((await run('--update-baseline', 'a.txt')).stderr).toBe(
      'onrecord: Baseline: 1 gone and dropped.\n'
    )
    await writeFile(path.join(cwd, 'a.txt'), bare)
    expect((await run('a.txt')).code).toBe(1)
  })

  test('keeps what it knows of files that were not checked', async () => {
    const {cwd, run} = await withBaseline()

    await writeFile(path.join(cwd, 'b.txt'), sound)
    await run('--update-baseline', 'b.txt')
    expect((await run('a.txt')).code).toBe(0)
  })

  test.each([
    [['--baseline', 'gone.json', 'a.txt'], 'gone.json: No such baseline.'],
    [['--baseline', 'a.txt', 'a.txt'], 'a.txt: This is no baseline of onrecord.'],
    [['--update-baseline', 'a.txt'], 'Name the baseline to update: --baseline FILE.'],
    [
      ['--baseline', 'b.json', '--update-baseline', '--only', 'bare-source', 'a.txt'],
      'A baseline is updated from whole files and all rules'
    ]
  ])('%j is one line and exit code 2', async (args, message) => {
    const cwd = await folder({'a.txt': bare})

    expect(await onrecord(args, {cwd})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(message)
    })
  })
})
