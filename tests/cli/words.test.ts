/** Words of the command line that save a newsroom from writing a configuration, and people from typing. */

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {alleged, bare, folder, onrecord, run} from './run.js'

describe('help of a command', () => {
  test('shows its own options, and examples', async () => {
    const {code, stdout} = await onrecord(['sources', '--help'])

    expect(code).toBe(0)
    expect(stdout).toContain('onrecord sources FILES [options]')
    expect(stdout).toContain('-f, --format NAME')
    expect(stdout).not.toContain('--max-warnings')
    expect((await onrecord(['help', 'sources'])).stdout).toBe(stdout)
  })
})

describe('without a configuration', () => {
  test('takes a house style, titles and severities', async () => {
    const cwd = await folder({'a.txt': `${bare}\nThe pier is shut, the Tarn Ledger understands.\n`})
    const rules = async (...args: string[]) => {
      const {stdout} = await onrecord([...args, '-r', 'json', 'a.txt'], {cwd})
      const [file] = JSON.parse(stdout) as {messages: {ruleId: string; fatal?: boolean}[]}[]
      return file?.messages.map(({ruleId, fatal}) => `${ruleId} ${fatal}`)
    }

    expect(await rules('--rule', 'bare-source=warning')).toContain('bare-source false')
    expect(await rules('--rule', 'bare-source=off')).not.toContain('bare-source true')
    expect(await rules('--outlet', 'the Tarn Ledger')).toContain('outlet-understands false')
    const {stdout} = await onrecord(['--preset', 'strict', '--print-config', 'a.txt'], {cwd})
    expect(JSON.parse(stdout)).toMatchObject({preset: ['strict']})
  })

  test('has the last word over one that is there', async () => {
    const cwd = await folder({'a.txt': bare, '.onrecordrc.yaml': 'rules: {bare-source: off}\n'})

    expect((await onrecord(['a.txt'], {cwd})).code).toBe(0)
    expect((await onrecord(['--rule', 'bare-source=error', 'a.txt'], {cwd})).code).toBe(1)
  })
})

describe('reporter and file', () => {
  test.each([
    ['-f sarif -o x.sarif', {'x.sarif': 'sarif-2.1.0'}],
    ['-o x.sarif -f sarif', {'x.sarif': 'sarif-2.1.0'}],
    ['-r json -o a -r sarif -o b', {a: '"messages"', b: 'sarif'}],
    ['-o a -r json -o b -r sarif', {a: '"messages"', b: 'sarif'}]
  ])('%s belong together', async (args, files) => {
    const cwd = await folder({'a.txt': bare})
    const {stdout} = await onrecord([...args.split(' '), 'a.txt'], {cwd})

    expect(stdout).toBe('')
    for (const [name, words] of Object.entries(files)) {
      expect(await readFile(path.join(cwd, name), 'utf8')).toContain(words)
    }
  })
})

describe('completions', () => {
  test('bash offers commands, options, values and rules', async () => {
    const script = (await onrecord(['completions', 'bash'])).stdout
    const complete = async (...words: string[]) => {
      const text = `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length - 1}\n_onrecord\nprintf '%s\\n' "\${COMPREPLY[@]}"`
      const {stdout, stderr} = await run('bash', ['--noprofile', '--norc', '-c', text])
      expect(stderr).toBe('')
      return stdout.split('\n')
    }

    expect(await complete('onrecord', 'sou')).toContain('sources')
    expect(await complete('onrecord', '--stag')).toContain('--staged')
    expect(await complete('onrecord', '-r', 'sa')).toContain('sarif')
    expect(await complete('onrecord', '--preset', 'agency')).toContain('agency-us')
    expect(await complete('onrecord', 'explain', 'bare')).toContain('bare-source')
    expect(await complete('onrecord', 'sources', '--max-w')).not.toContain('--max-warnings')
  })

  test.each(['zsh', 'fish'])('%s is told every command and option', async (shell) => {
    const {stdout} = await onrecord(['completions', shell])

    for (const words of ['sources', 'explain', 'staged', 'agency-us', 'sarif']) {
      expect(stdout).toContain(words)
    }
  })
})

describe('files that are named', () => {
  test('and ignored are told', async () => {
    const cwd = await folder({'a.txt': bare, '.onrecordignore': '*.txt\n'})
    const {code, stderr} = await onrecord(['a.txt'], {cwd})

    expect(code).toBe(0)
    expect(stderr).toBe(
      'onrecord: a.txt: Not checked: .onrecordignore leaves it out. Check it with --no-ignore.\n'
    )
    expect((await onrecord(['.'], {cwd})).stderr).not.toContain('a.txt')
  })

  test('and no articles are passed over unless they are named alone', async () => {
    const files = {
      'package.json': '{"name": "x"}',
      'tsconfig.json': '{\n// comments\n"compilerOptions": {}}',
      'out.json': '',
      'pom.xml': '<project><a></project>',
      'broken.json': '{"headline": "Pier shut", "body_text": ',
      'a.txt': bare
    }
    const cwd = await folder(files)
    const names = Object.keys(files)
    const failed = 'onrecord: broken.json: This JSON is broken.'

    expect((await onrecord(['tsconfig.json'], {cwd})).code).toBe(2)
    for (const args of [names, ['--ignore-unknown', ...names], ['.']]) {
      const {code, stderr} = await onrecord(args, {cwd})
      expect(code).toBe(2)
      expect(stderr).toContain(failed)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
  })
})

describe('configurations', () => {
  test.each([
    ['onrecord.config.json', '{"rules": {"bare-source": "off"}}'],
    ['onrecord.config.yaml', 'rules: {bare-source: off}'],
    ['onrecord.config.cjs', 'module.exports = {rules: {"bare-source": "off"}}'],
    ['.onrecordrc', '{"rules": {"bare-source": "off"}}']
  ])('%s is read', async (name, text) => {
    const cwd = await folder({[name]: text, 'a.txt': bare})
    expect((await onrecord(['a.txt'], {cwd})).code).toBe(0)
  })

  test.each(['.onrecordrc.toml', '.onrecordrc.jsonc', 'onrecord.config.jsonc'])(
    '%s is told',
    async (name) => {
      const cwd = await folder({[name]: '', 'desk/a.txt': bare})
      const {code, stderr} = await onrecord(['desk/a.txt'], {cwd})

      expect(code).toBe(2)
      expect(stderr).toContain(`${name}: A configuration of this name is not read. Call it`)
    }
  )
})

test('reports for services name files from the root of the repository', async () => {
  const cwd = await folder({'.git/HEAD': 'ref: refs/heads/main\n', 'packages/desk/x.txt': bare})
  const at = {cwd: path.join(cwd, 'packages/desk')}

  for (const name of ['sarif', 'github', 'gitlab', 'checkstyle', 'junit']) {
    expect((await onrecord(['-r', name, 'x.txt'], at)).stdout, name).toContain(
      'packages/desk/x.txt'
    )
  }
  expect((await onrecord(['-r', 'compact', 'x.txt'], at)).stdout).toMatch(/^x\.txt:/)
})

test('a baseline follows a file that is renamed', async () => {
  const cwd = await folder({'old.txt': bare, 'other.txt': alleged})
  const known = ['--baseline', 'known.json']
  await onrecord([...known, '--update-baseline', '.'], {cwd})
  await run('mv', ['old.txt', 'new.txt'], {cwd})

  expect(await onrecord([...known, '.'], {cwd})).toMatchObject({code: 0})
  await onrecord([...known, '--update-baseline', '.'], {cwd})
  const {files} = JSON.parse(await readFile(path.join(cwd, 'known.json'), 'utf8'))
  expect(Object.keys(files)).toEqual(['new.txt', 'other.txt'])
})

test('an ignore in other words is told', async () => {
  const cwd = await folder({'a.md': `<!-- onrecord-disable bare-source -->\n\n${bare}`})
  const {stdout} = await onrecord(['a.md'], {cwd})

  expect(stdout).toContain('Write “onrecord ignore RULE: reason”')
  const good = await folder({
    'a.md': `<!-- onrecord-ignore bare-source: cleared -->\n\nThe pier is shut, sources said.\n`
  })
  expect((await onrecord(['a.md'], {cwd: good})).code).toBe(0)
})
