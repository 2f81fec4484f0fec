/** Promises on every path: trust, logs, broken output, our own files. */

import {execFile, spawn} from 'node:child_process'
import {chmod, mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {folder, onrecord} from '../cli/run.js'

const bin = fileURLToPath(new URL('../../packages/onrecord/bin.js', import.meta.url))
const bare = 'The bridge will stay shut until spring, sources said.\n'
const evil = `import {writeFileSync} from 'node:fs'\nwriteFileSync(new URL('RUN', import.meta.url), '')\nexport default {}\n`

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false
  )
}

describe('a configuration that is a program', () => {
  test('runs at or above the working directory alone', async () => {
    const cwd = await folder({'onrecord.config.mjs': evil, 'a.txt': bare})
    const away = await folder({})
    const file = path.join(cwd, 'a.txt')
    const ran = path.join(cwd, 'RUN')
    for (const args of [[file], ['--print-config', file], ['sources', file]]) {
      const {code, stderr, stdout} = await onrecord(args, {cwd: away})
      expect(await exists(ran)).toBe(false)
      expect({code, told: /--trust-config/.test(stderr + stdout)}).toEqual({code: 2, told: true})
    }
    await onrecord(['--no-config-code', 'a.txt'], {cwd})
    expect(await exists(ran)).toBe(false)
    expect((await onrecord(['--trust-config', file], {cwd: away})).code).toBe(1)
    expect(await exists(ran)).toBe(true)
  })

  test('is not reached by way of data in a foreign folder', async () => {
    const cwd = await folder({
      'x.mjs': evil,
      '.onrecordrc.yaml': 'extends: ./x.mjs\n',
      'a.txt': bare
    })
    const {code} = await onrecord([path.join(cwd, 'a.txt')], {cwd: await folder({})})
    expect({code, ran: await exists(path.join(cwd, 'RUN'))}).toEqual({code: 2, ran: false})
  })
})

describe('a log of GitHub Actions', () => {
  test.each(['github', 'pretty', 'compact', 'stylish'])(
    'holds no command of the copy or of names (%s)',
    async (reporter) => {
      const name = '::error::name.txt'
      const cwd = await folder({
        [name]: `Mayor vows ‘##[error file=other.txt;line=1]forged’ to sell\n\n${bare}`
      })
      const {stdout} = await onrecord(['--no-config', '--reporter', reporter, '.'], {
        cwd,
        env: {GITHUB_ACTIONS: 'true'}
      })
      expect(stdout).not.toContain('##[')
      const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line))
      expect(
        commands.filter(
          (line) => !/^::(?:error|warning|notice) file=[^:]*%3A%3Aerror%3A%3Aname\.txt,/.test(line)
        )
      ).toEqual([])
    }
  )
})

describe('broken output', () => {
  test('a closed pipe ends as the gate would', async () => {
    const files = Object.fromEntries(Array.from({length: 40}, (_, index) => [`${index}.txt`, bare]))
    const cwd = await folder(files)
    const child = spawn(process.execPath, [bin, '--no-config', '--reporter', 'compact', '.'], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore']
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect(code).toBe(1)
  })

  test('a full disk is one line and 2', async () => {
    const cwd = await folder({'a.txt': bare})
    const shell = promisify(execFile)(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" --no-config a.txt > /dev/full`],
      {cwd}
    )
    const failed = await shell.catch((error: {code: number; stderr: string}) => error)
    expect(failed).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^onrecord: The report can't be written: [^\n]+\n$/)
    })
  })

  test('a report that can’t be moved to its place leaves nothing behind', async () => {
    const cwd = await folder({'a.txt': bare})
    await mkdir(path.join(cwd, 'rep.json/x'), {recursive: true})
    const {code, stderr} = await onrecord(
      ['--no-config', '--reporter', 'json', '--output-file', 'rep.json', 'a.txt'],
      {cwd}
    )
    expect({code, lines: stderr.trim().split('\n').length}).toEqual({code: 2, lines: 1})
    expect((await readdir(cwd)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('our own files', () => {
  const update = ['--no-config', '--baseline', 'b.json', '--update-baseline']

  test('a baseline that can’t be read is not replaced', async () => {
    const cwd = await folder({'a.txt': bare})
    await mkdir(path.join(cwd, 'b.json'))
    const {code, stderr} = await onrecord([...update, 'a.txt'], {cwd})
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^onrecord: [^\n]*b\.json: [^\n]+\n$/)
    })
  })

  test.each([
    '{"version":2,"files":{"a.txt":5}}',
    '{"version":2,"files":{"a.txt":[null]}}',
    '{"version":2,"files":[]}',
    '{"version":2,"files":{"a.txt":[{"rule":"bare-source","hash":"x","count":1}]}}',
    '{"version":1,"files":{"a.txt":[{"rule":"bare-source","text":"x","count":1e308}]}}',
    '{"version":3,"files":{}}'
  ])('a broken baseline is refused in a line: %s', async (broken) => {
    const cwd = await folder({'a.txt': bare, 'b.json': broken})
    const {code, stderr} = await onrecord(['--no-config', '--baseline', 'b.json', 'a.txt'], {cwd})
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^onrecord: [^\n]*This is no baseline[^\n]*\n$/)
    })
  })

  test('two writers of one baseline lose nothing', async () => {
    const files = Object.fromEntries(Array.from({length: 12}, (_, index) => [`${index}.txt`, bare]))
    const cwd = await folder(files)
    const names = Object.keys(files)
    await Promise.all([
      onrecord([...update, '--grow-baseline', ...names.slice(0, 6)], {cwd}),
      onrecord([...update, '--grow-baseline', ...names.slice(6)], {cwd})
    ])
    const {files: known} = JSON.parse(await readFile(path.join(cwd, 'b.json'), 'utf8'))
    expect(Object.keys(known).sort()).toEqual(names.sort())
    expect((await readdir(cwd)).filter((name) => /\.(?:lock|tmp)$/.test(name))).toEqual([])
  })

  test('a cache is private, holds no copy, and none that somebody else made opens the gate', async () => {
    const cwd = await folder({'a.txt': bare})
    const [mine, other] = [await folder({}), await folder({})]
    const run = (home: string) =>
      onrecord(['--no-config', '--cache', 'a.txt'], {cwd, env: {XDG_CACHE_HOME: home}})
    const first = await run(mine)
    const file = path.join(cwd, '.onrecordcache')
    const text = await readFile(file, 'utf8')
    expect(text).not.toMatch(/sources|bridge|spring/)
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect((await run(mine)).stdout).toBe(first.stdout)
    const data = JSON.parse(text)
    for (const name of Object.keys(data.files))
      data.files[name] = Buffer.from('x'.repeat(60)).toString('base64')
    await writeFile(file, JSON.stringify(data))
    expect((await run(mine)).code).toBe(1)
    await chmod(file, 0o600)
    await writeFile(file, text)
    expect((await run(other)).stdout).toBe(first.stdout)
  })
})

describe('a file that takes too much', () => {
  test('of time is given up in a line, and the others are checked', async () => {
    // What takes a second on no machine: a hundred thousand paragraphs, each of its own.
    const long = Array.from(
      {length: 300_000},
      (_, index) => `Berth ${index} is shut, sources said.\n`
    )
    const cwd = await folder({'long.txt': long.join('\n'), 'short.txt': bare})
    const args = ['--no-config', '--reporter', 'compact', '--timeout', '1', 'long.txt', 'short.txt']
    const {code, stdout, stderr} = await onrecord(args, {cwd})
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^onrecord: long\.txt: Not checked within 1 second\.[^\n]*\n$/)
    })
    expect(stdout).toMatch(/^short\.txt:1:/)
  })

  test('of time is given up wherever it comes from, and however small it is packed', async () => {
    const paragraphs = Array.from(
      {length: 16_000},
      (_, index) =>
        `<w:p><w:r><w:t>Berth ${index % 97} shuts, sources said that sources said that it will be sold.</w:t></w:r></w:p>`
    )
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
    const packed = zipSync({'word/document.xml': strToU8(xml)})
    expect(packed.length).toBeLessThan(20_000)
    const cwd = await folder({'a.docx': packed, 'b.txt': bare})
    const given = 'Not checked within 1 second.'
    const alone = await onrecord(['--no-config', '--timeout', '1', '--fix', 'a.docx'], {cwd})
    expect({code: alone.code, stderr: alone.stderr}).toEqual({
      code: 2,
      stderr: expect.stringContaining(`onrecord: a.docx: ${given}`)
    })

    const input = [
      {id: 1, docx: Buffer.from(packed).toString('base64')},
      {id: 2, text: bare}
    ]
    const stream = await onrecord(['stream', '--no-config', '--timeout', '1'], {
      cwd,
      input: input.map((record) => `${JSON.stringify(record)}\n`).join('')
    })
    expect(stream.code).toBe(2)
    expect(stream.stdout.split('\n').map((line) => line.slice(0, 40))).toEqual([
      expect.stringContaining(`"error":"${given.slice(0, 10)}`),
      expect.stringContaining('"findings"'),
      ''
    ])
  })

  test.each([24, 60])('of memory costs itself alone: %i MB of Word', async (megabytes) => {
    const paragraph = (index: number) =>
      `<w:p><w:r><w:t>Berth ${index} will stay shut until spring, sources said.</w:t></w:r></w:p>`
    const paragraphs = Array.from({length: megabytes * 11_000}, (_, index) => paragraph(index))
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
    const big = zipSync({'word/document.xml': strToU8(xml)})
    const cwd = await folder({'a.docx': big, 'b.txt': bare})
    const {code, stdout, stderr} = await onrecord(['--no-config', '--reporter', 'junit', '.'], {
      cwd,
      env: {NODE_OPTIONS: '--max-old-space-size=400'}
    })
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^onrecord: a\.docx: [^\n]+\n$/)
    })
    expect(stdout).toContain('<testsuite name="b.txt" tests="')
    expect(stdout).toMatch(/<\/testsuites>\n$/)
  })
})
