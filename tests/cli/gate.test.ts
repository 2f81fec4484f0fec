import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {alleged, bare, folder, onrecord, sound} from './run.js'

const only = ['--only', 'bare-source,accusation-as-label']

describe('--fail-on', () => {
  test('sets the least severity that fails the run', async () => {
    const cwd = await folder({
      '.onrecordrc.yaml': 'rules: {late-speaker: info}',
      'error.txt': bare,
      'warn.txt': alleged,
      'info.txt': '“We lost it all. The barn went first. Then the house,” said Edda Kohl.\n'
    })
    const code = async (level: string, file: string) =>
      (
        await onrecord(
          ['--fail-on', level, '--only', 'bare-source,accusation-as-label,late-speaker', file],
          {cwd}
        )
      ).code

    for (const [level, codes] of [
      ['error', [1, 0, 0]],
      ['warn', [1, 1, 0]],
      ['info', [1, 1, 1]]
    ] as const) {
      expect(await code(level, 'error.txt')).toBe(codes[0])
      expect(await code(level, 'warn.txt')).toBe(codes[1])
      expect(await code(level, 'info.txt')).toBe(codes[2])
    }
  })
})

describe('--min-confidence', () => {
  test('lets only findings fail the run that are as sure', async () => {
    const cwd = await folder({
      'a.txt': bare,
      'strict/.onrecordrc.yaml': 'min-confidence: 1',
      'strict/a.txt': bare
    })
    const code = async (...args: string[]) => (await onrecord([...only, ...args], {cwd})).code
    const json = await onrecord([...only, '--reporter', 'json', 'a.txt'], {cwd})
    const [{messages}] = JSON.parse(json.stdout) as [{messages: [{confidence: number}]}]
    const {confidence} = messages[0]

    expect(confidence).toBeGreaterThan(0.5)
    expect(confidence).toBeLessThan(1)
    expect(await code('--min-confidence', String(confidence), 'a.txt')).toBe(1)
    expect(await code('--min-confidence', '1', 'a.txt')).toBe(0)
    expect(await code('strict')).toBe(0)
    expect(await code('--min-confidence', '0', 'strict')).toBe(1)
    expect(await onrecord(['--min-confidence', '95', 'a.txt'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--min-confidence takes a number from 0 to 1')
    })
  })
})

describe('--quiet', () => {
  test('shows only findings that fail the run, and still counts warnings', async () => {
    const cwd = await folder({'a.txt': `${bare}\n${alleged}`, 'b.txt': alleged})
    const quiet = await onrecord([...only, '--quiet', 'a.txt'], {cwd})
    const counting = await onrecord([...only, '--quiet', '--max-warnings', '0', 'b.txt'], {cwd})
    const hiding = await onrecord([...only, '--quiet', 'b.txt'], {cwd})
    const strict = await onrecord([...only, '--quiet', '--fail-on', 'warn', 'a.txt'], {cwd})

    expect(quiet.stdout).toContain('✖ 1 error in 1 file, 1 other finding not shown')
    expect(quiet.stdout).not.toContain('accusation-as-label')
    // A warning that may fail the run is shown.
    expect(counting).toEqual({
      code: 1,
      stdout: expect.stringContaining('⚠ 1 warning in 1 file\n'),
      stderr: 'onrecord: 1 warning: more than the 0 that --max-warnings allows.\n'
    })
    expect(hiding).toMatchObject({
      code: 0,
      stdout: '✔ Nothing fails this run in 1 file, 1 other finding not shown\n'
    })
    expect(strict.stdout).toContain('accusation-as-label')
  })
})

describe('--output-file', () => {
  test('writes what the reporter before it says, several at once', async () => {
    const cwd = await folder({'a.txt': bare})
    const {code, stdout} = await onrecord(
      [
        ...['--reporter', 'json', '--output-file', 'out/a.json'],
        ...['--reporter', 'compact'],
        ...['--reporter', 'markdown', '--output-file', 'out/a.md', 'a.txt']
      ],
      {cwd}
    )

    expect(code).toBe(1)
    expect(stdout).toContain('a.txt:3:41: error: ')
    expect(JSON.parse(await readFile(path.join(cwd, 'out/a.json'), 'utf8'))).toHaveLength(1)
    expect(await readFile(path.join(cwd, 'out/a.md'), 'utf8')).toMatch(/^## onrecord\n/)
    expect(await readdir(path.join(cwd, 'out'))).toEqual(['a.json', 'a.md'])
  })

  test('alone takes the default reporter, in plain', async () => {
    const cwd = await folder({'a.txt': bare})
    const {stdout} = await onrecord(['--color', '--output-file', 'a.log', 'a.txt'], {cwd})

    expect(stdout).toBe('')
    expect(await readFile(path.join(cwd, 'a.log'), 'utf8')).toMatch(
      /^a\.txt\n\n {2}paragraph 2, line 3\n/
    )
  })

  test('is refused where it makes no sense', async () => {
    const cwd = await folder({'a.txt': bare})

    await mkdir(path.join(cwd, 'there'))
    await writeFile(path.join(cwd, 'file'), '')

    for (const [args, message] of [
      [
        ['--reporter', 'json', '--reporter', 'sarif'],
        'Two reporters would print to standard output.'
      ],
      [['--output-file', 'there'], "there: The report can't be written."],
      [['--output-file', 'file/a.log'], "file/a.log: The report can't be written."]
    ] as const) {
      expect(await onrecord([...args, 'a.txt'], {cwd})).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(message)
      })
    }

    expect((await readdir(cwd)).filter((name) => name.includes('.tmp'))).toEqual([])
  })
})

describe('--cache', () => {
  test('checks again only what changed, with the same report', async () => {
    const cwd = await folder({'a.txt': bare, 'b.md': sound})
    const args = ['--cache', '--stats', '--reporter', 'json', 'a.txt', 'b.md']
    const first = await onrecord(args, {cwd})
    const second = await onrecord(args, {cwd})

    // Only rules that ran have a time.
    expect(first.stderr).toContain('bare-source')
    expect(second.stderr).not.toContain('bare-source')
    expect(second).toMatchObject({code: 1, stdout: first.stdout})

    await writeFile(path.join(cwd, 'b.md'), `${sound}\n`)
    expect((await onrecord(args, {cwd})).stderr).toContain('bare-source')
  })

  test('knows other settings and other sidecars', async () => {
    const cwd = await folder({'a.txt': bare})
    const code = async (...args: string[]) =>
      (await onrecord(['--cache-location', 'c/cache.json', ...args, 'a.txt'], {cwd})).code

    expect(await code()).toBe(1)
    expect((await stat(path.join(cwd, 'c/cache.json'))).isFile()).toBe(true)

    await writeFile(path.join(cwd, '.onrecordrc.yaml'), 'rules: {bare-source: warn}')
    expect(await code()).toBe(0)
    expect(await code('--no-config')).toBe(1)

    await writeFile(
      path.join(cwd, 'a.txt.onrecord.yaml'),
      'ignore: [{rule: bare-source, reason: cleared}]'
    )
    expect(await code('--no-config')).toBe(0)
    expect(await code('--no-config', '--no-inline-ignores')).toBe(1)
  })

  test('is made anew where it is broken', async () => {
    const cwd = await folder({'a.txt': bare, '.onrecordcache': '{"version": 0'})

    expect(await onrecord(['--cache', 'a.txt'], {cwd})).toMatchObject({code: 1, stderr: ''})
    expect(JSON.parse(await readFile(path.join(cwd, '.onrecordcache'), 'utf8'))).toHaveProperty(
      'files'
    )
  })
})

describe('--stats', () => {
  test('shows the time of each rule on standard error', async () => {
    const cwd = await folder({'a.txt': bare})
    const {code, stdout, stderr} = await onrecord(['--stats', 'a.txt'], {cwd})

    expect(code).toBe(1)
    expect(stdout).toContain('✖ 1 error')
    expect(stderr).toMatch(/^Rule +ms +ms a file +of all\n/)
    expect(stderr).toMatch(/\nbare-source +\d+\.\d +\d+\.\d\d +\d+\.\d %\n/)
  })
})
