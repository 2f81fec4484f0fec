import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {alleged, bare, folder, onrecord, sound} from './run.js'

/** What the JSON reporter says of one file. */
interface Reported {
  path: string
  messages: {ruleId: string; reason: string; line: number; column: number; fatal?: boolean}[]
}

/** Names of rules by path. */
function rulesByPath(stdout: string): Record<string, string[]> {
  const files = JSON.parse(stdout) as Reported[]
  return Object.fromEntries(files.map(({path, messages}) => [path, messages.map((m) => m.ruleId)]))
}

describe('exit codes', () => {
  test('0 and one calm line if nothing is found', async () => {
    const cwd = await folder({'a.txt': sound, 'b.txt': sound})

    expect(await onrecord(['a.txt', 'b.txt'], {cwd})).toEqual({
      code: 0,
      stdout: '✔ Nothing found in 2 files\n',
      stderr: ''
    })
  })

  test('1 if there is an error', async () => {
    const cwd = await folder({'a.txt': bare})
    const {code, stdout, stderr} = await onrecord(['a.txt'], {cwd})

    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toMatch(
      /^a\.txt\n\n {2}paragraph 2, line 3\n[\s\S]* {2}error {4}Describe “sources”[\s\S]* {2}3:41 bare-source\n/
    )
    expect(stdout).toMatch(/\n✖ 1 error in 1 file\nWhy it matters: onrecord explain bare-source\n$/)
  })

  test('0 for warnings, 1 for more of them than --max-warnings', async () => {
    const cwd = await folder({'a.txt': alleged})
    const only = ['--only', 'accusation-as-label', 'a.txt']

    expect((await onrecord(only, {cwd})).code).toBe(0)
    expect((await onrecord(['--max-warnings', '1', ...only], {cwd})).code).toBe(0)
    expect((await onrecord(['--max-warnings', '0', ...only], {cwd})).code).toBe(1)
  })

  test('2 if a file is missing, and the rest is checked', async () => {
    const cwd = await folder({'a.txt': bare, 'c.txt': sound})
    const {code, stdout, stderr} = await onrecord(['a.txt', 'b.txt', 'c.txt'], {cwd})

    expect(code).toBe(2)
    expect(stderr).toBe('onrecord: b.txt: No such file. Check the name.\n')
    expect(stdout).toContain('bare-source')
    expect(stdout).toMatch(/1 error in 2 files, 1 not checked\n/)
  })
})

describe('files that cannot be checked', () => {
  test('each is one line that names it, says what and what to do', async () => {
    const cwd = await folder({
      'binary.txt': Uint8Array.of(0x61, 0, 0x62),
      'a.pdf': '%PDF-1.7',
      'long.txt': 'x'.repeat(201),
      'empty/x.bin': 'x',
      'good.txt': bare
    })

    await symlink('loop.txt', path.join(cwd, 'loop.txt'))

    const {code, stdout, stderr} = await onrecord(
      [
        '--max-size',
        '200',
        ...['binary.txt', 'a.pdf', 'long.txt', 'empty', '*.odt'],
        ...['loop.txt', '/dev/zero', 'good.txt']
      ],
      {cwd}
    )
    const lines = Object.fromEntries(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => /^onrecord: (\S+): (.*)$/.exec(line)?.slice(1) as [string, string])
    )

    expect(code).toBe(2)
    expect(lines).toMatchObject({
      'binary.txt': 'This is a binary file, not text. Give the copy as text.',
      'a.pdf': "This is a PDF, which can't be read. Save it as .docx, or export it as text.",
      'long.txt': expect.stringContaining('Larger than 200 bytes'),
      empty: expect.stringContaining('No articles in this folder'),
      '*.odt': 'No file matches this pattern. Check the pattern.',
      'loop.txt': 'This link points to itself. Mend the link.',
      '/dev/zero': 'This is not a file with copy in it.'
    })
    expect(stdout).toMatch(/1 error in 1 file, 7 not checked\n/)
  })

  test('says so if nothing at all was checked', async () => {
    const cwd = await folder()
    const {code, stdout} = await onrecord(['a.txt'], {cwd})

    expect({code, stdout}).toEqual({code: 2, stdout: 'Nothing was checked: 1 failed\n'})
  })
})

describe('finding files', () => {
  const files = {
    'desk/a.txt': sound,
    'desk/b.md': sound,
    'desk/deep/c.TXT': sound,
    'desk/node_modules/d.txt': sound,
    'desk/photo.jpg': 'x',
    'other.txt': sound
  }

  test('takes folders, globs and files, each file once', async () => {
    const cwd = await folder(files)
    const args = ['--reporter', 'json', 'desk', 'desk/*.txt', 'desk/a.txt', './other.txt']
    const {code, stdout} = await onrecord(args, {cwd})

    expect(code).toBe(0)
    expect(Object.keys(rulesByPath(stdout))).toEqual([
      path.join('desk', 'a.txt'),
      path.join('desk', 'b.md'),
      path.join('desk', 'deep', 'c.TXT'),
      './other.txt'
    ])
  })

  test('says which copy in a folder it can’t read', async () => {
    const cwd = await folder({
      'desk/a.txt': sound,
      'desk/b.DOC': 'x',
      'desk/c.rtf': 'x',
      'desk/d.pdf': 'x',
      'desk/e.pages': 'x',
      'desk/f.jpg': 'x',
      'old/a.doc': 'x'
    })
    const [b, c, d] = ['b.DOC', 'c.rtf', 'd.pdf'].map((name) => path.join('desk', name))
    const desk = await onrecord(['desk'], {cwd})
    expect(desk.stderr).toBe(
      `onrecord: Passed over 4 files that can't be read: ${b}, ${c}, ${d} and 1 more. Save them as .docx or .odt.\n`
    )
    expect(desk.code).toBe(0)

    const old = await onrecord(['old'], {cwd})
    expect(old.stderr).toMatch(
      /^onrecord: old: No articles in this folder .* Not read: a\.doc\.\n$/
    )
    expect(old.code).toBe(2)
    expect((await onrecord(['--ignore-unknown', 'desk'], {cwd})).stderr).toBe('')
  })

  test('takes a file whose name looks like a glob', async () => {
    const cwd = await folder({'draft [final].txt': bare})

    expect((await onrecord(['draft [final].txt'], {cwd})).code).toBe(1)
  })

  test('takes a file that is called as a command, behind --', async () => {
    const cwd = await folder({sources: bare})

    expect((await onrecord(['--', 'sources'], {cwd})).code).toBe(1)
    expect((await onrecord(['./sources'], {cwd})).code).toBe(1)
  })
})

describe('standard input', () => {
  test('is plain text without a name', async () => {
    const {code, stdout} = await onrecord(['-', '--reporter', 'json'], {input: bare})

    expect(code).toBe(1)
    expect(rulesByPath(stdout)).toEqual({'<stdin>': ['bare-source']})
  })

  test('is what --stdin-filename says', async () => {
    // Four blanks make code of it in Markdown, and nothing in plain text.
    const input = '    The bridge is shut, sources said.\n'
    const args = ['-', '--reporter', 'json', '--only', 'bare-source', '--stdin-filename']

    const code = await onrecord([...args, 'x.md'], {input})
    expect({code: code.code, told: code.stderr}).toEqual({
      code: 2,
      told: expect.stringContaining('No copy was found in it')
    })
    expect(rulesByPath((await onrecord([...args, 'x.txt'], {input})).stdout)).toEqual({
      'x.txt': ['bare-source']
    })
  })
})

describe('--only', () => {
  test('checks these rules alone', async () => {
    const cwd = await folder({'a.txt': `${bare}\n${alleged}`})
    const found = async (...only: string[]) => {
      const args = only.flatMap((rule) => ['--only', rule])
      const {stdout} = await onrecord(['--reporter', 'json', ...args, 'a.txt'], {cwd})
      return rulesByPath(stdout)['a.txt']
    }

    expect(await found('accusation-as-label')).toEqual(['accusation-as-label'])
    expect(await found('bare-source,accusation-as-label')).toEqual([
      'bare-source',
      'accusation-as-label'
    ])
    expect(await found('bare-source', 'accusation-as-label')).toHaveLength(2)
  })
})

describe('--reporter json', () => {
  test('prints what vfile-reporter-json prints, and nothing else', async () => {
    const cwd = await folder({'a.txt': sound, 'b.txt': bare.replaceAll('\n', '\r\n')})
    const args = ['--reporter', 'json', '--only', 'bare-source', 'a.txt', 'gone.txt', 'b.txt']
    const {code, stdout} = await onrecord(args, {cwd})
    const [first, second] = JSON.parse(stdout)

    expect(code).toBe(2)
    expect(first).toMatchObject({path: 'a.txt', messages: []})
    expect(second).toMatchObject({
      path: 'b.txt',
      messages: [
        {
          reason: expect.any(String),
          line: 3,
          column: 41,
          place: {
            start: {line: 3, column: 41, offset: 98},
            end: {line: 3, column: 48, offset: 105}
          },
          ruleId: 'bare-source',
          source: 'retext-anonymous-sources',
          fatal: true,
          severity: 'error',
          note: expect.any(String),
          actual: 'sources'
        }
      ]
    })
  })

  test('prints an empty array if there is nothing to print', async () => {
    const {stdout} = await onrecord(['--reporter', 'json', 'gone.txt'], {cwd: await folder()})

    expect(JSON.parse(stdout)).toEqual([])
  })
})

describe('--verbose', () => {
  test('shows the standard with each finding, not only with the first of a rule', async () => {
    const cwd = await folder({'a.txt': bare, 'b.txt': bare})
    const args = ['--only', 'bare-source', 'a.txt', 'b.txt']
    const notes = async (...flags: string[]) =>
      (await onrecord([...flags, ...args], {cwd})).stdout.split('Say where the source works')
        .length - 1

    expect(await notes()).toBe(1)
    expect(await notes('--verbose')).toBe(2)
  })
})
