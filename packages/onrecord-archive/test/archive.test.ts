/** The archive: articles go in once, whole or not at all, and are asked in SQL. */

import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {chmod, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {Readable, Writable} from 'node:stream'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findProgram, strace} from '../../../scripts/programs.mjs'
import {folder, onrecord, type Run, type RunOptions, run} from '../../../tests/cli/run.js'
import {main} from '../lib/cli.js'

const bin = fileURLToPath(new URL('../bin.js', import.meta.url))
const hook = new URL('../../../tests/hardness/hooks/no-network.mjs', import.meta.url).href

/** Run the command in this process: a new one takes a while to start. */
async function archive(args: readonly string[], {cwd = '', input = ''}: RunOptions): Promise<Run> {
  const said = {stdout: '', stderr: ''}
  const to = (name: keyof typeof said) =>
    new Writable({
      decodeStrings: false,
      write(text, _, done) {
        said[name] += text
        done()
      }
    })
  const world = {
    env: {},
    stdin: Readable.from([input]),
    stdout: to('stdout'),
    stderr: to('stderr'),
    cwd: () => cwd,
    umask: () => {}
  }
  return {code: await main(args, world), ...said}
}

const copy = (head: string) => `---
${head}
---
“We lost it all,” said Edda Kohl, a farmer. “The barn went first,” she said.

A person familiar with the plan said the dam would close.
`

const files = {
  'in/a.md': copy('title: One\ndate: 2026-04-30\nauthor: Ada Holt\ndesk: Metro\nbeat: dams'),
  'in/b.md': copy('title: =Two\ndate: 2026-05-04\nauthor: [Ada Holt, Ben Orr]'),
  'in/c.txt': 'Mayor Ana Velasco said it rained.\n'
}

/** A result of `onrecord stream --ledger`, one statement by one person. */
function result(id: number, more: object = {}): string {
  return JSON.stringify({
    id,
    findings: [],
    hash: createHash('sha256').update(String(id)).digest('hex'),
    sources: [
      {
        name: 'Ada Holt',
        class: 'named',
        attributions: 1,
        statements: [{text: '“It is mine,”', kind: 'direct', paragraph: 1, start: 0, end: 13}]
      }
    ],
    ...more
  })
}

/** Rows of an answer. */
async function ask(cwd: string, sql: string): Promise<Record<string, unknown>[]> {
  const {stdout, stderr} = await archive(['sql', '-f', 'json', sql], {cwd})
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** A folder with an archive of the three files. */
async function filled(): Promise<string> {
  const cwd = await folder(files)
  const {code, stderr} = await archive(['add', 'in'], {cwd})
  expect({code, stderr}).toEqual({
    code: 0,
    stderr: 'onrecord-archive: 3 added, 0 there already.\n'
  })
  return cwd
}

/** Wait until there is something in a file. */
async function written(file: string): Promise<void> {
  while (!(await stat(file).catch(() => undefined))?.size) await sleep(20)
}

describe('an archive of files', () => {
  test('has a row for each statement, with its source and its article', async () => {
    const cwd = await filled()
    const rows = await ask(
      cwd,
      `SELECT text, kind, person, class, title, pronoun, headline, authors, day, desk, words
       FROM statements WHERE path LIKE '%a.md' ORDER BY start_offset`
    )
    const story = {headline: 'One', authors: ['Ada Holt'], day: '2026-04-30', desk: 'Metro'}
    expect(rows).toEqual([
      expect.objectContaining({
        ...story,
        text: '“We lost it all,”',
        kind: 'direct',
        person: 'Edda Kohl',
        class: 'named',
        title: 'farmer',
        pronoun: 'she',
        words: 4
      }),
      expect.objectContaining({...story, text: '“The barn went first,”'}),
      expect.objectContaining({class: 'anonymous', person: null, text: 'the dam would close'})
    ])
    expect(
      await ask(cwd, "SELECT fields['beat'] AS beat FROM articles WHERE day = '2026-04-30'")
    ).toEqual([{beat: 'dams'}])
  })

  test('is its owner’s alone', async () => {
    const cwd = await folder(files)
    expect(await run(process.execPath, [bin, 'add', 'in/c.txt'], {cwd})).toMatchObject({code: 0})
    const {mode} = await stat(path.join(cwd, 'onrecord-archive.duckdb'))
    expect(mode & 0o777).toBe(0o600)
  })

  test('takes each copy once, and results and files alike', async () => {
    const cwd = await filled()
    const again = await archive(['add', 'in'], {cwd})
    expect(again).toMatchObject({code: 0, stderr: 'onrecord-archive: 0 added, 3 there already.\n'})

    const {stdout} = await onrecord(['sources', '-f', 'jsonl', 'in'], {cwd})
    expect(await archive(['add', '-'], {cwd, input: stdout})).toMatchObject({
      code: 0,
      stderr: 'onrecord-archive: 0 added, 3 there already.\n'
    })
    expect(await ask(cwd, 'SELECT count(*) AS n FROM articles')).toEqual([{n: 3}])
  })

  test('is reported on as the command reports on its files', async () => {
    const cwd = await filled()
    for (const args of ['author -f json', 'date -f csv', 'source -f table']) {
      const what = ['--by', ...args.split(' ')]
      const theirs = await archive(['report', ...what], {cwd})
      expect(theirs).toEqual(await onrecord(['sources', ...what, 'in'], {cwd}))
    }
    const late = await archive(['report', '--by', 'author', '-f', 'csv', '--since', '2026-05'], {
      cwd
    })
    expect(late.stdout).toMatch(/\r\nAda Holt,1,.*\r\nBen Orr,1,[^\n]*\r\n$/)
    await archive(['report', '--by', 'desk', '-f', 'html', '-o', 'who.html'], {cwd})
    expect(await readFile(path.join(cwd, 'who.html'), 'utf8')).toContain('<svg ')
  })

  test('goes out as Parquet, and as CSV without formulas', async () => {
    const cwd = await filled()
    const out = await archive(['export', '-o', 's.parquet'], {cwd})
    expect(out).toEqual({code: 0, stdout: '', stderr: ''})
    const bytes = await readFile(path.join(cwd, 's.parquet'))
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', bytes.length - 4)).toBe(
      'PAR1PAR1'
    )

    const csv = await archive(['export', '-f', 'csv', '--view', 'articles'], {cwd})
    expect(csv.stdout.startsWith('\uFEFFarticle,hash,path,')).toBe(true)
    expect(csv.stdout).toContain(",'=Two,")
    expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(4)
  })

  test('knows names that are one', async () => {
    const cwd = await folder({...files, 'names.yaml': 'Edda Kohl-Marsh: [Edda Kohl]\n'})
    await archive(['add', '--aliases', 'names.yaml', 'in'], {cwd})
    expect(await ask(cwd, "SELECT DISTINCT person FROM sources WHERE person LIKE 'Edda%'")).toEqual(
      [{person: 'Edda Kohl-Marsh'}]
    )
  })
})

describe('people', () => {
  const of = (name: string, title: string | null) => [
    {
      name,
      class: 'named',
      attributions: 1,
      title: title && {text: title, start: 0, end: title.length},
      statements: [{text: 'it rained', kind: 'indirect', paragraph: 1, start: 0, end: 9}]
    }
  ]
  const stories = [
    result(1, {outlet: 'Tarn Courier', sources: of('Ana Velasco', 'mayor of Tarn')}),
    result(2, {outlet: 'Tarn Courier', sources: of('Velasco', 'Mayor')}),
    result(3, {outlet: 'Corin Echo', sources: of('Ana B. Velasco', 'mayor')}),
    result(4, {outlet: 'Corin Echo', sources: of('John Smith', 'striker')}),
    result(5, {outlet: 'Tarn Courier', sources: of('John Smith', 'farmer')})
  ]
  const whom = 'SELECT person, count(*)::INT AS n FROM statements GROUP BY ALL ORDER BY ALL'

  test('are who the ledger takes them for, whichever story came first', async () => {
    const cwd = await folder()
    await archive(['add', '-'], {cwd, input: stories.slice(1).join('\n')})
    expect(await ask(cwd, whom)).toContainEqual({person: 'Ana B. Velasco', n: 2})
    await archive(['add', '-'], {cwd, input: stories[0] ?? ''})
    const people = await ask(cwd, whom)
    expect(people.map(({n}) => n)).toEqual([3, 1, 1])
    expect(people.slice(1).map(({person}) => person)).toEqual([
      'John Smith (farmer)',
      'John Smith (striker)'
    ])
    const sources = await ask(cwd, "SELECT DISTINCT person FROM sources WHERE name = 'Velasco'")
    expect(sources).toEqual([{person: people[0]?.person}])
    const report = await archive(['report', '--by', 'source', '-f', 'json'], {cwd})
    const told = JSON.parse(report.stdout).sources.map((one: {name: string}) => one.name)
    expect(told.sort()).toEqual(people.map(({person}) => person))
  })

  test('whom a file of names tells of are told apart by nothing else', async () => {
    const cwd = await folder({'names.yaml': 'John Smith: [J. Smith]\n'})
    const more = result(6, {outlet: 'Echo', sources: of('J. Smith', 'actor')})
    const input = [...stories, more].join('\n')
    await archive(['add', '--aliases', 'names.yaml', '-'], {cwd, input})
    expect(await ask(cwd, whom)).toContainEqual({person: 'John Smith', n: 3})
  })
})

describe('results', () => {
  test('that are none are told of by their line, and the rest is added', async () => {
    const cwd = await folder()
    const input = [
      'no JSON',
      '[]',
      '{"id": 3, "line": 3, "error": "It has no copy."}',
      '{"id": 4, "text": "It rained."}',
      '{"id": 5, "findings": []}',
      result(6, {hash: undefined}),
      result(7, {sources: [{name: 'Ada'}]}),
      result(8),
      result(9, {id: null, sources: [], attributions: 'odd', fields: 7, date: 7}),
      'x'.repeat(5000)
    ].join('\n')
    const {code, stderr} = await archive(['add', '--max-size', '4000', '-'], {cwd, input})
    const lines = stderr.trimEnd().split('\n')
    expect(code).toBe(2)
    expect(lines.map((line) => /line \d+: (.{20})/.exec(line)?.[1])).toEqual([
      'It is no object of J',
      'It is no object of J',
      'It was not checked: ',
      'It is an article, an',
      'It has no ledger. Ma',
      'It has no hash of it',
      'Its ledger has a sou',
      'It is longer than a ',
      undefined
    ])
    expect(lines.at(-1)).toBe('onrecord-archive: 2 added, 0 there already, 8 left out.')
    expect(await ask(cwd, 'SELECT story, path FROM articles ORDER BY article')).toEqual([
      {story: '8', path: '8'},
      {story: null, path: 'line 9'}
    ])
  })

  test('are added to the end though a run is killed', async () => {
    const cwd = await folder()
    const all = Array.from({length: 3000}, (_, id) => result(id)).join('\n')
    const child = spawn(process.execPath, [bin, 'add', '-'], {
      cwd,
      stdio: ['pipe', 'ignore', 'ignore']
    })
    child.stdin.on('error', () => {})
    // It waits for the rest of its input when it is killed.
    child.stdin.write(`${all.split('\n', 1800).join('\n')}\n`)
    await written(path.join(cwd, 'onrecord-archive.duckdb.wal'))
    child.kill('SIGKILL')
    await once(child, 'close')

    const {code, stderr} = await archive(['add', '-'], {cwd, input: all})
    const [, added, known] = /(\d+) added, (\d+) there/.exec(stderr) ?? []
    expect(code).toBe(0)
    expect(Number(added) + Number(known)).toBe(3000)
    expect(Number(known) % 500).toBe(0)
    const [row] = await ask(
      cwd,
      'SELECT count(*) AS n, count(DISTINCT hash) AS hashes, (SELECT count(*) FROM articles) AS a FROM statements'
    )
    expect(row).toEqual({n: 3000, hashes: 3000, a: 3000})
  })
})

describe('SQL', () => {
  let cwd = ''

  beforeAll(async () => {
    cwd = await mkdtemp(path.join(tmpdir(), 'onrecord-archive-'))
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(cwd, path.basename(name)), text)
    }
    await archive(['add', '.'], {cwd})
  })
  afterAll(() => rm(cwd, {recursive: true}))

  test('is answered as table, JSON, lines and CSV', async () => {
    const sql = "SELECT 'a' AS name, 2 AS n, NULL AS nothing, DATE '2026-05-04' AS day"
    const answers = ['table', 'json', 'jsonl', 'csv'].map((format) =>
      archive(['sql', '-f', format, sql], {cwd})
    )
    expect((await Promise.all(answers)).map(({stdout}) => stdout)).toEqual([
      'name  n  nothing  day\na     2           2026-05-04\n',
      '[\n{"name":"a","n":2,"nothing":null,"day":"2026-05-04"}\n]\n',
      '{"name":"a","n":2,"nothing":null,"day":"2026-05-04"}\n',
      '\uFEFFname,n,nothing,day\r\na,2,,2026-05-04\r\n'
    ])
  })

  test.each([
    ['what is no SQL', 'SELEC 1', 'Parser Error'],
    ['a view that there is not', 'FROM storys', 'Catalog Error'],
    ['two statements', 'SELECT 1; SELECT 2', 'Give one.'],
    ['writing', 'DROP VIEW statements', 'An archive is only read here.'],
    ['another file', "SELECT * FROM read_csv('c.txt')", 'No other file is read'],
    ['a file of the machine', "FROM read_text('/etc/hosts')", 'No other file is read'],
    ['a copy of it', "COPY statements TO 'x.csv'", 'No other file is read'],
    ['another database', "ATTACH 'x.duckdb'", 'No other file is read'],
    ['an address', "FROM 'https://192.0.2.1/a.parquet'", 'No other file is read'],
    ['an extension', 'INSTALL httpfs', 'No other file is read'],
    ['an extension that is there', 'LOAD httpfs', 'No other file is read'],
    ['a setting', 'SET enable_external_access = true', 'No other file is read']
  ])('refuses %s in a line', async (_, sql, words) => {
    const {code, stdout, stderr} = await archive(['sql', sql], {cwd})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(words)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  test('of the readme has answers', async () => {
    const readme = await readFile(new URL('../readme.md', import.meta.url), 'utf8')
    const questions = [...readme.matchAll(/^```sql\n([\s\S]*?)^```/gm)].map(([, sql = '']) => sql)
    expect(questions).toHaveLength(4)
    for (const sql of questions) expect((await ask(cwd, sql)).length).toBeGreaterThan(0)
  })

  test('that never ends is given up', async () => {
    const sql =
      'SELECT count(*) FROM range(1e12::BIGINT) a, range(1e6::BIGINT) b WHERE a.range % 7 = b.range % 11'
    const {code, stderr} = await archive(['sql', '--timeout', '1', sql], {cwd})
    expect({code, stderr}).toEqual({
      code: 2,
      stderr:
        'onrecord-archive: Given up after 1 seconds. Ask for less, or allow more with --timeout.\n'
    })
  })
})

test.each([
  [['report', '--by', 'desk'], 'There is no such archive. Make one'],
  [['sql', 'SELECT 1', '--archive', 'note.txt'], 'note.txt: This is no archive.'],
  [['sql', 'SELECT 1', '--archive', '.'], 'This is a folder, not a file.'],
  [['add', '--archive', 'note.txt', '-'], 'note.txt: This is no archive.'],
  [['add'], 'Nothing to add'],
  [['add', 'gone.md'], 'gone.md: No such file. Check the name.'],
  [['add', 'gone.jsonl'], 'gone.jsonl: No such file. Check the name.'],
  [['report'], 'Say by what: --by author|section'],
  [['report', '--by', 'town'], '--by can’t be town.'],
  [['report', '--by', 'desk', '--since', 'May'], '--since takes a day, a month or a year'],
  [['sql'], 'Give one question'],
  [['sql', 'SELECT 1', '--by', 'desk'], 'onrecord-archive sql takes no --by.'],
  [['sql', 'SELECT 1', '--timeout', 'x'], '--timeout takes a whole number'],
  [['export'], 'Parquet is written to a file'],
  [['export', '--view', 'x', '-o', 'y'], '--view can’t be x.'],
  [['keep'], 'There is no command keep.'],
  [['--nope'], "Unknown option '--nope'. See --help."]
])('%j is refused in a line', async (args, words) => {
  const cwd = await folder({'note.txt': 'a note that is no database at all'})
  const {code, stdout, stderr} = await archive(args, {cwd, input: ''})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain(words)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('two at once: the second is told that the first has it open', async () => {
  const cwd = await filled()
  const child = spawn(process.execPath, [bin, 'add', '-'], {
    cwd,
    stdio: ['pipe', 'ignore', 'ignore']
  })
  const file = path.join(cwd, 'onrecord-archive.duckdb')
  child.stdin.write(Array.from({length: 500}, (_, id) => `${result(id)}\n`).join(''))
  await written(`${file}.wal`)
  const told = (await archive(['sql', 'SELECT 1'], {cwd})).stderr
  child.stdin.end()
  await once(child, 'close')
  expect(told).toBe(
    `onrecord-archive: ${file}: Another program has it open. Wait for it to end, or end it.\n`
  )
})

test('an archive that may not be written, and one of another program, are left as they are', async () => {
  const cwd = await filled()
  const file = path.join(cwd, 'onrecord-archive.duckdb')
  await writeFile(path.join(cwd, 'short.duckdb'), 'DUCK')
  await chmod(file, 0o400)
  expect((await archive(['sql', 'SELECT 1 AS n', '-f', 'csv'], {cwd})).stdout).toBe(
    '\uFEFFn\r\n1\r\n'
  )
  const {code, stderr} = await archive(['sql', 'SELECT 1', '--archive', 'short.duckdb'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('short.duckdb: This is no archive.')
})

test('asks for no network, whatever it is told', async () => {
  const cwd = await folder(files)
  const tracer = findProgram(strace)
  const calls = [
    ['add', 'in'],
    ['report', '--by', 'date', '-f', 'html', '-o', 'r.html'],
    ['sql', "FROM 'https://192.0.2.1/a.parquet'"],
    ['export', '-o', 's.parquet']
  ]
  for (const args of calls) {
    const trace = path.join(cwd, 'trace')
    const program = [process.execPath, '--import', hook, bin, ...args]
    const [runner = '', ...words] = tracer
      ? [tracer, '-f', '-qq', '-e', 'trace=network', '-o', trace, ...program]
      : program
    const {stderr} = await run(runner, words, {cwd})
    expect(stderr).not.toContain('NETWORK')
    if (tracer) expect((await readFile(trace, 'utf8')).match(/AF_(?!UNIX|LOCAL)\w+/g)).toBeNull()
  }
})
