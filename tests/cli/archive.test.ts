/** Who is heard in an archive: `onrecord sources --by`, `--since`, `--cache`, `--format tracker`. */

import {appendFile, readFile, stat, truncate, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, test} from 'vitest'
import {bin, folder, onrecord, run} from './run.js'

/** A story with two people and an unnamed one. */
function story(head: string): string {
  return `---
${head}
---
“We lost it all,” said Edda Kohl, a farmer. “The barn went first,” she said.

A person familiar with the plan said the dam would close.

Mayor Ana Velasco said it would not.
`
}

const files = {
  'city/a.md': story('title: One\ndate: 2026-04-30\nauthor: Ada Holt\ndesk: Metro\nbeat: dams'),
  'city/b.md': story('title: =SUM(A1)\ndate: 2026-05-04\nauthor: [Ada Holt, Ben Orr]'),
  'world/c.md': story('title: Three')
}

/** The records of a CSV. */
function records(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain
      )
    )
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell])))
}

describe('--by', () => {
  test.each([
    ['author', ['Ada Holt 2', 'Ben Orr 1', ' 1']],
    ['desk', ['Metro 1', ' 2']],
    ['section', ['Metro 1', ' 2']],
    ['outlet', [' 3']],
    ['folder', ['city 2', 'world 1']],
    ['date', ['2026-04-30 1', '2026-05-04 1', ' 1']]
  ])('%s counts stories, with those that do not tell last', async (by, rows) => {
    const cwd = await folder(files)
    const {code, stdout, stderr} = await onrecord(['sources', '--by', by, '-f', 'csv', '.'], {cwd})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout.startsWith(`\uFEFF${by},files,`)).toBe(true)
    expect(records(stdout).map((row) => `${row[by]} ${row.files}`)).toEqual(rows)
  })

  test('tells the share of people without a name, and women only where the copy does', async () => {
    const cwd = await folder(files)
    const {stdout} = await onrecord(['sources', '--by', 'folder', '-f', 'csv', 'city'], {cwd})
    expect(records(stdout)).toEqual([
      expect.objectContaining({
        attributions: '8',
        anonymous: '2',
        'anonymous share': '0.250',
        'people named': '4',
        she: '2',
        he: '0',
        'no pronoun': '2',
        'share of she': '1.000'
      })
    ])
  })

  test('prints a table, JSON and lines of JSON too', async () => {
    const cwd = await folder(files)
    const args = ['sources', '--by', 'author', '.']
    expect((await onrecord(args, {cwd})).stdout).toMatch(
      /^Author +Files +Sources .*\nAda Holt +2 +6 +8 +25 % +4 +2 +0 +0\n/
    )
    const report = JSON.parse((await onrecord([...args, '-f', 'json'], {cwd})).stdout)
    expect(report).toMatchObject({by: 'author', unit: 'day', total: {files: 3}})
    expect(report.sources[0]).toMatchObject({name: 'Edda Kohl', files: 3, pronoun: 'she'})
    const lines = (await onrecord([...args, '-f', 'jsonl'], {cwd})).stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).key)).toEqual(['Ada Holt', 'Ben Orr', null])
  })

  test('draws who is heard over time, on a page that loads and runs nothing', async () => {
    const cwd = await folder(files)
    const args = ['sources', '--by', 'author', '-f', 'html', '-o', 'who.html', 'city']
    expect(await onrecord(args, {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
    const page = await readFile(path.join(cwd, 'who.html'), 'utf8')
    expect(page.match(/<svg /g)).toHaveLength(4)
    expect(page).toContain('aria-label="Whom attributions go to, by day"')
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
    expect(page).not.toMatch(/<script|<image|@import|url\((?!#zr)|href=|NaN/)
  })
})

test('--by source joins names that a file of names says are one', async () => {
  const cwd = await folder({
    ...files,
    'names.yaml': 'Edda Kohl-Marsh: [Edda Kohl]\nThe mayor: [{name: Ana Velasco, office: mayor}]\n'
  })
  const args = ['sources', '--by', 'source', '-f', 'csv', '--aliases', 'names.yaml', '.']
  const {stdout} = await onrecord(args, {cwd})
  expect(records(stdout).map(({source, files}) => `${source} ${files}`)).toEqual([
    'Edda Kohl-Marsh 3',
    'The mayor 3'
  ])
})

test.each([
  ['it is not there', 'gone.yaml', '', 'gone.yaml: No such file. Check the name.'],
  ['it is no YAML', 'a.yaml', 'Ada: [Holt', 'a.yaml:1: This is no YAML.'],
  ['it is no mapping', 'a.yaml', '- Ada', 'a.yaml: Give names with those they stand for'],
  ['a name stands for two', 'a.yaml', 'A Holt: [X]\nB Holt: [X]', 'a.yaml:2: X stands for A Holt'],
  ['a name is none', 'a.yaml', 'A Holt: [{office: x}]', 'a.yaml:1: What A Holt stands for']
])('a file of names is refused in a line where %s', async (_, name, text, words) => {
  const cwd = await folder({...files, 'a.yaml': text})
  const {code, stdout, stderr} = await onrecord(['sources', '--aliases', name, '.'], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(`onrecord: ${words}`)
  expect(stderr.split('\n')).toHaveLength(2)
})

describe('--since and --until', () => {
  test('take stories of these days, and say how many tell of none', async () => {
    const cwd = await folder(files)
    const args = ['sources', '-f', 'jsonl', '--since', '2026-05', '--until', '2026', '.']
    const {code, stdout, stderr} = await onrecord(args, {cwd})
    expect({code, stderr}).toEqual({
      code: 0,
      stderr: 'onrecord: 1 file left out: no day is told in it.\n'
    })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).path)
    ).toEqual(['city/b.md'])
  })

  test('refuse what is no date', async () => {
    const cwd = await folder(files)
    expect(await onrecord(['sources', '--since', 'May', '.'], {cwd})).toEqual({
      code: 2,
      stdout: '',
      stderr: 'onrecord: --since takes a day, a month or a year, such as 2026-05, not May.\n'
    })
  })
})

describe('columns', () => {
  test('fields of front matter are some of the CSV, and no cell is a formula', async () => {
    const cwd = await folder(files)
    const args = ['sources', '-f', 'csv', '--field', 'beat', '--field', 'nope', 'city']
    const {stdout} = await onrecord(args, {cwd})
    const rows = records(stdout)
    expect(Object.keys(rows[0] ?? {}).slice(-3)).toEqual(['story', 'beat', 'nope'])
    expect(rows.map(({author, beat}) => `${author} ${beat}`)).toContain('Ada Holt dams')
    expect(rows.map(({headline}) => headline)).toContain("'=SUM(A1)")
  })

  test('of a tracker: what the copy tells, and what the source is asked', async () => {
    const cwd = await folder(files)
    const {stdout} = await onrecord(['sources', '-f', 'tracker', 'city/a.md'], {cwd})
    expect(records(stdout)).toEqual([
      expect.objectContaining({
        Date: '2026-04-30',
        Headline: 'One',
        Author: 'Ada Holt',
        Source: 'Edda Kohl',
        Role: 'farmer',
        'Pronouns in copy': 'she',
        Quoted: 'yes',
        'Race/ethnicity': '',
        Gender: ''
      }),
      expect.objectContaining({'Source type': 'anonymous', Quoted: 'no'}),
      expect.objectContaining({Source: 'Ana Velasco', Role: 'Mayor', 'Pronouns in copy': ''})
    ])
  })

  test.each([
    [['--by', 'desk', '-f', 'tracker'], '--format tracker has a row for each person'],
    [['--field', 'beat'], '--field adds columns to --format csv of files'],
    [['--by', 'town'], '--by can’t be town.']
  ])('%j makes no sense', async (args, words) => {
    const cwd = await folder(files)
    const {code, stderr} = await onrecord(['sources', ...args, '.'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })
})

describe('--cache', () => {
  const args = ['sources', '--cache', '-f', 'json', 'city', 'world']

  test('gives the same, keeps no copy, and reads anew what changed', async () => {
    const cwd = await folder(files)
    const file = path.join(cwd, '.onrecordcache-sources')
    const env = {XDG_CACHE_HOME: path.join(cwd, '.cache')}
    const plain = await onrecord(
      args.filter((arg) => arg !== '--cache'),
      {cwd, env}
    )
    expect(await onrecord(args, {cwd, env})).toEqual(plain)
    const {size, mode} = await stat(file)
    expect(mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).not.toMatch(/Kohl|city|lost/)

    expect(await onrecord(args, {cwd, env})).toEqual(plain)
    expect((await stat(file)).size).toBe(size)

    await writeFile(path.join(cwd, 'city/a.md'), 'Piet Holm said it rained.\n')
    expect((await onrecord(args, {cwd, env})).stdout).toContain('Piet Holm')
    expect((await stat(file)).size).toBeGreaterThan(size)
  })

  test('goes on after a run that was broken off, and from a file of another kind begins anew', async () => {
    const cwd = await folder(files)
    const file = path.join(cwd, '.onrecordcache-sources')
    const env = {XDG_CACHE_HOME: path.join(cwd, '.cache')}
    const whole = await onrecord(args, {cwd, env})
    const {size} = await stat(file)
    await truncate(file, size - 100)
    expect(await onrecord(args, {cwd, env})).toEqual(whole)
    const mended = (await stat(file)).size
    expect(await onrecord(args, {cwd, env})).toEqual(whole)
    expect((await stat(file)).size).toBe(mended)

    await writeFile(file, 'something else\n')
    await appendFile(file, 'x'.repeat(1000))
    expect(await onrecord(args, {cwd, env})).toEqual(whole)
    expect((await stat(file)).size).toBe(size)
  })

  test('does not grow for ever: what is of no use any more goes', async () => {
    const cwd = await folder({'a.md': story('title: One')})
    const file = path.join(cwd, 'kept')
    const env = {XDG_CACHE_HOME: path.join(cwd, '.cache')}
    const sizes: number[] = []
    for (let round = 0; round < 4; round++) {
      await writeFile(path.join(cwd, 'a.md'), story(`title: One${round}`))
      await onrecord(['sources', '--cache-location', 'kept', 'a.md'], {cwd, env})
      sizes.push((await stat(file)).size)
    }
    expect(Math.max(...sizes)).toBeLessThan(3 * (sizes[0] ?? 0))
  })
})

test('a long run shows on a terminal how far it is', async () => {
  const cwd = await folder(
    Object.fromEntries(Array.from({length: 40}, (_, at) => [`${at}.md`, story(`title: ${at}`)]))
  )
  const command = `"${process.execPath}" "${bin}" sources --by folder .`
  const env = {TERM: 'xterm'}
  const {code, stdout} = await run('script', ['-qec', command, '/dev/null'], {cwd, env})
  expect(code).toBe(0)
  expect(stdout).toMatch(/[█░]{24} \d+\/40 \d+\.md/)
  expect(stdout.slice(stdout.lastIndexOf('\u001B[2K'))).toContain('40 files')
})
