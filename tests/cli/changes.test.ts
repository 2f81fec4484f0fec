import {describe, expect, test} from 'vitest'
import {repository} from './git.js'
import {bare, folder, onrecord, sound} from './run.js'

const other = 'The tunnel will stay shut until summer, a source said.'

/** Rules and lines of findings by path. */
async function check(cwd: string, ...args: string[]): Promise<Record<string, string[]>> {
  const {stdout, stderr} = await onrecord(['--reporter', 'json', ...args], {cwd})
  if (stdout === '') throw new Error(stderr)

  const files = JSON.parse(stdout) as {path: string; messages: {ruleId: string; line: number}[]}[]
  return Object.fromEntries(
    files.map(({path, messages}) => [path, messages.map(({ruleId, line}) => `${ruleId} ${line}`)])
  )
}

describe('--since', () => {
  test('checks changed lines and new files alone', async () => {
    const {cwd, git, write} = await repository({'a.txt': bare, 'b.txt': bare, 'c d.txt': sound})

    await write('a.txt', `${bare}\n${other}\n`)
    await write('new.txt', bare)
    await write('c d.txt', `${sound}\n${other}\n`)
    await git('add', 'c d.txt')

    expect(await check(cwd, '--since', 'HEAD', '--only', 'bare-source')).toEqual({
      'a.txt': ['bare-source 5'],
      'c d.txt': ['bare-source 3'],
      'new.txt': ['bare-source 3']
    })
    expect(await check(cwd, '--since', 'HEAD', '--only', 'bare-source', 'a.txt')).toEqual({
      'a.txt': ['bare-source 5']
    })
  })

  test('counts from where the branches part', async () => {
    const {cwd, git, write} = await repository({'a.txt': sound, 'b.txt': sound})

    await git('checkout', '--quiet', '-b', 'draft')
    await write('a.txt', bare)
    await git('commit', '--quiet', '--all', '--message=Draft')
    await git('checkout', '--quiet', 'main')
    await write('b.txt', bare)
    await git('commit', '--quiet', '--all', '--message=Main')
    await git('checkout', '--quiet', 'draft')

    expect(await check(cwd, '--since', 'main')).toEqual({'a.txt': ['bare-source 3']})
  })

  test('has nothing to say where nothing changed', async () => {
    const {cwd} = await repository({'a.txt': bare})

    expect(await onrecord(['--since', 'HEAD'], {cwd})).toEqual({
      code: 0,
      stdout: 'Nothing to check\n',
      stderr: ''
    })
  })

  test('keeps a finding on the whole story if a line that it rests on changed', async () => {
    const story = (last: string) =>
      `A person familiar with the plan said the dam would close.\n\nThe dam is old.\n\nThe person said the steel was late.\n\n${last}\n`
    const {cwd, write} = await repository({'a.txt': story('It rained.')})
    const args = ['--since', 'HEAD', '--only', 'single-anonymous-source']

    await write('a.txt', story('It snowed.'))
    expect(await check(cwd, ...args)).toEqual({'a.txt': []})

    await write('a.txt', story('It rained.').replace('steel was late', 'steel was never ordered'))
    expect(await check(cwd, ...args)).toEqual({'a.txt': ['single-anonymous-source 1']})
  })

  test('counts a place that is changed though an older one has the same words', async () => {
    const again = 'The tunnel is next, sources said.\n'
    const {cwd, write} = await repository({'a.txt': bare})

    await write('a.txt', `${bare}\n${again}`)
    expect(await check(cwd, '--since', 'HEAD', '--only', 'bare-source')).toEqual({
      'a.txt': ['bare-source 5']
    })
  })

  test('takes all of a file that git compares only as a whole', async () => {
    const {cwd, git, write} = await repository({'.gitattributes': '*.txt binary', 'a.txt': sound})

    await write('a.txt', bare)
    await git('add', '--all')
    expect(await check(cwd, '--since', 'HEAD')).toEqual({'a.txt': ['bare-source 3']})
  })

  test.each([
    ['gone', 'There is no commit gone. Check the name, or fetch it first.'],
    ['--output=x', 'There is no commit --output=x.']
  ])('%s is one line and exit code 2', async (ref, message) => {
    const {cwd} = await repository({'a.txt': sound})

    expect(await onrecord([`--since=${ref}`], {cwd})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(message)
    })
  })

  test('needs a repository', async () => {
    const cwd = await folder({'a.txt': sound})

    expect(await onrecord(['--since', 'HEAD'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not a git repository')
    })
    expect(await onrecord(['--since', 'HEAD', '--staged'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exclude each other')
    })
  })
})

describe('--staged', () => {
  test('checks what is staged as it is staged', async () => {
    const {cwd, git, write} = await repository({'a.txt': sound, 'b.txt': sound})

    await write('a.txt', bare)
    await git('add', 'a.txt')
    await write('a.txt', sound)
    await write('b.txt', bare)

    expect(await check(cwd, '--staged')).toEqual({'a.txt': ['bare-source 3']})
  })
})
