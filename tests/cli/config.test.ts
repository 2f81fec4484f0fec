import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {bare, folder, onrecord, sound} from './run.js'

/** Severity of each finding, by file and rule. */
async function severities(cwd: string, ...args: string[]): Promise<Record<string, string[]>> {
  const {stdout, stderr} = await onrecord(['--reporter', 'json', ...args], {cwd})
  if (stdout === '') throw new Error(stderr)

  const files = JSON.parse(stdout) as {
    path: string
    messages: {ruleId: string; fatal?: boolean}[]
  }[]

  return Object.fromEntries(
    files.map(({path: name, messages}) => [
      name.split(path.sep).join('/'),
      messages.map(({ruleId, fatal}) => `${ruleId} ${fatal ?? 'info'}`)
    ])
  )
}

describe('discovery', () => {
  const setting = {rules: {'bare-source': 'warn'}}
  const yaml = 'rules: {bare-source: warn}\n'

  test.each([
    ['.onrecordrc.yaml', yaml],
    ['.onrecordrc.yml', yaml],
    ['.onrecordrc.json', JSON.stringify(setting)],
    ['onrecord.config.js', `module.exports = ${JSON.stringify(setting)}`],
    ['onrecord.config.mjs', `export default ${JSON.stringify(setting)}`],
    [
      'onrecord.config.ts',
      `interface Settings { rules: Record<string, string> }\nconst settings: Settings = ${JSON.stringify(setting)}\nexport default settings`
    ],
    ['onrecord.config.mts', `export default ${JSON.stringify(setting)} as const`],
    ['package.json', JSON.stringify({name: 'desk', onrecord: setting})]
  ])('finds %s up the tree', async (name, content) => {
    const cwd = await folder({[name]: content, 'deep/down/a.txt': bare})

    expect(await severities(cwd, 'deep/down/a.txt')).toEqual({
      'deep/down/a.txt': ['bare-source false']
    })
  })

  test('takes the nearest one for each file', async () => {
    const cwd = await folder({
      '.onrecordrc.yaml': yaml,
      'a.txt': bare,
      'desk/.onrecordrc.yaml': 'rules: {bare-source: info}',
      'desk/b.txt': bare
    })

    expect(await severities(cwd, 'a.txt', 'desk/b.txt')).toEqual({
      'a.txt': ['bare-source false'],
      'desk/b.txt': ['bare-source info']
    })
  })

  test('--config takes another one, --no-config none', async () => {
    const cwd = await folder({
      '.onrecordrc.yaml': yaml,
      'other.json': '{"rules": {"bare-source": "info"}}',
      'a.txt': bare
    })

    expect(await severities(cwd, '--config', 'other.json', 'a.txt')).toEqual({
      'a.txt': ['bare-source info']
    })
    expect(await severities(cwd, '--no-config', 'a.txt')).toEqual({'a.txt': ['bare-source true']})
  })

  test('takes an empty file for no settings', async () => {
    const cwd = await folder({'.onrecordrc.yaml': '# nothing yet\n', 'a.txt': bare})

    expect(await severities(cwd, 'a.txt')).toEqual({'a.txt': ['bare-source true']})
  })
})

describe('settings', () => {
  test('of overrides hold for the files that they match, the later ones last', async () => {
    const cwd = await folder({
      'desk/.onrecordrc.yaml': `
overrides:
  - {files: 'opinion/**', rules: {bare-source: warn}}
  - {files: ['*.md'], rules: {bare-source: info}}
  - {files: opinion/last.md, rules: {bare-source: 'off'}}
`,
      'desk/a.txt': bare,
      'desk/opinion/a.txt': bare,
      'desk/opinion/deep/a.md': bare,
      'desk/opinion/last.md': bare
    })

    expect(await severities(cwd, 'desk')).toEqual({
      'desk/a.txt': ['bare-source true'],
      'desk/opinion/a.txt': ['bare-source false'],
      'desk/opinion/deep/a.md': ['bare-source info'],
      'desk/opinion/last.md': []
    })
  })

  test('are built on others by path and by package', async () => {
    const cwd = await folder({
      '.onrecordrc.yaml':
        'extends: [./base.yaml, newsroom-style]\nrules: {bare-source: info}\noutlets: [the Ledger]',
      'base.yaml': 'rules: {bare-source: warn}\npeople: [Ros Tane]\nfail-on: warn',
      'node_modules/newsroom-style/package.json':
        '{"name": "newsroom-style", "main": "style.json"}',
      'node_modules/newsroom-style/style.json':
        '{"organisations": ["Port Board"], "extends": "./more.json"}',
      'node_modules/newsroom-style/more.json': '{"outlets": ["the Courier"]}'
    })
    const {code, stdout} = await onrecord(['--print-config', 'a.txt'], {cwd})

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'a.txt',
      sources: [
        path.join(cwd, 'base.yaml'),
        path.join(cwd, 'node_modules/newsroom-style/more.json'),
        path.join(cwd, 'node_modules/newsroom-style/style.json'),
        path.join(cwd, '.onrecordrc.yaml')
      ],
      outlets: ['the Courier', 'the Ledger'],
      people: ['Ros Tane'],
      organisations: ['Port Board'],
      'fail-on': 'warn',
      rules: {'bare-source': ['info', expect.any(Object)]}
    })
  })

  test('of the genre silence rules, on the command line too', async () => {
    const text = `${sound}\nCritics say the scheme wastes money.\n`
    const only = ['--only', 'vague-authority', 'a.txt']
    const cwd = await folder({'.onrecordrc.yaml': 'genre: opinion', 'a.txt': text})

    expect(await severities(cwd, '--no-config', 'a.txt')).toEqual({
      'a.txt': ['vague-authority false']
    })
    expect(await severities(cwd, 'a.txt')).toEqual({'a.txt': []})
    expect(await severities(cwd, '--no-config', '--genre', 'opinion', 'a.txt')).toEqual({
      'a.txt': []
    })
    // Who names a rule wants to see what it finds.
    expect(await severities(cwd, ...only)).toEqual({'a.txt': ['vague-authority false']})
  })

  test('of a preset hold', async () => {
    const cwd = await folder({'.onrecordrc.yaml': 'preset: strict'})
    const strict = JSON.parse((await onrecord(['--print-config', 'a.txt'], {cwd})).stdout)
    const plain = JSON.parse(
      (await onrecord(['--no-config', '--print-config', 'a.txt'], {cwd})).stdout
    )

    expect(strict.preset).toBe('strict')
    expect(strict.rules).not.toEqual(plain.rules)
    expect(Object.keys(strict.rules)).toEqual(Object.keys(plain.rules))
  })

  test('fail-on and max-warnings are of the gate, flags go before them', async () => {
    const cwd = await folder({
      'a/.onrecordrc.yaml': 'fail-on: warn\nrules: {bare-source: warn}',
      'a/a.txt': bare,
      'b/.onrecordrc.yaml': 'max-warnings: 0\nrules: {bare-source: warn}',
      'b/b.txt': bare
    })
    const code = async (...args: string[]) => (await onrecord(args, {cwd})).code

    expect(await code('a')).toBe(1)
    expect(await code('--fail-on', 'error', 'a')).toBe(0)
    expect(await code('b')).toBe(1)
    expect(await code('--max-warnings', '1', 'b')).toBe(0)
  })
})

describe('mistakes', () => {
  test.each([
    ['.onrecordrc.yaml', 'outlet: [x]', 'Unknown setting `outlet`, did you mean `outlets`?'],
    ['.onrecordrc.yaml', 'rules: {bare-sauce: off}', 'Unknown rule `bare-sauce`, did you mean'],
    ['.onrecordrc.yaml', 'rules: {bare-source: wran}', 'did you mean `warn`?'],
    ['.onrecordrc.yaml', 'rules: {bare-source: [warn, {nuons: []}]}', 'did you mean `nouns`?'],
    ['.onrecordrc.yaml', 'preset: recomended', 'did you mean `recommended`?'],
    ['.onrecordrc.yaml', 'genre: opinon', 'did you mean `opinion`?'],
    ['.onrecordrc.yaml', 'fail-on: eror', 'did you mean `error`?'],
    ['.onrecordrc.yaml', 'max-warnings: -1', 'max-warnings'],
    ['.onrecordrc.yaml', 'overrides: [{file: x}]', 'did you mean `files`?'],
    ['.onrecordrc.yaml', 'overrides: [{genre: news}]', 'has no `files`'],
    ['.onrecordrc.yaml', 'overrides: [{files: x, rules: {late-spaeker: warn}}]', 'did you mean'],
    ['.onrecordrc.yaml', '- x', 'A configuration has to be an object.'],
    ['.onrecordrc.yaml', 'rules: {', 'This configuration is broken: '],
    ['.onrecordrc.json', '{"rules"', 'This configuration is broken: '],
    ['onrecord.config.mjs', 'export default {', 'This configuration is broken: '],
    ['onrecord.config.ts', 'throw new Error("no desk")', 'This configuration is broken: no desk'],
    ['.onrecordrc.yaml', 'extends: ./gone.yaml', 'No such configuration. Check the path.'],
    ['.onrecordrc.yaml', 'extends: gone-style', 'there is no such package.'],
    ['.onrecordrc.yaml', 'extends: ./.onrecordrc.yaml', 'extends itself. Break the circle.']
  ])('%s with %j is refused in one line', async (name, content, message) => {
    const cwd = await folder({[name]: content, 'a.txt': sound})
    const {code, stdout, stderr} = await onrecord(['a.txt'], {cwd})

    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(message)
    expect(stderr).toContain(cwd)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('--config names a file that is there', async () => {
    const cwd = await folder({'a.txt': sound, 'conf.toml': ''})

    expect(await onrecord(['--config', 'gone.yaml', 'a.txt'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('gone.yaml: No such configuration.')
    })
    expect(await onrecord(['--config', 'conf.toml', 'a.txt'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("A configuration can't end so.")
    })
  })
})

describe('.onrecordignore', () => {
  test('leaves files out, found or named, unless --no-ignore is given', async () => {
    const cwd = await folder({
      '.onrecordignore': '# letters are not ours\nletters/\n*.draft.txt\n!keep.draft.txt\n',
      'a.txt': bare,
      'letters/b.txt': bare,
      'c.draft.txt': bare,
      'keep.draft.txt': bare
    })

    expect(Object.keys(await severities(cwd, '.', 'letters/b.txt'))).toEqual([
      'a.txt',
      'keep.draft.txt'
    ])
    expect(Object.keys(await severities(cwd, '--no-ignore', '.'))).toHaveLength(4)
    expect(Object.keys(await severities(path.join(cwd, 'letters'), 'b.txt'))).toEqual([])
  })
})

describe('onrecord init', () => {
  test('writes a configuration from flags, that holds', async () => {
    const cwd = await folder({'a.txt': bare})
    const flags = ['--preset', 'strict', '--outlet', 'the "Tarn" Ledger', '--outlet', 'Kest: daily']
    const {code, stdout} = await onrecord(['init', ...flags, '--genre', 'sport'], {cwd})
    const shown = JSON.parse((await onrecord(['--print-config', 'a.txt'], {cwd})).stdout)

    expect({code, stdout}).toEqual({
      code: 0,
      stdout: 'Wrote .onrecordrc.yaml. Try it: onrecord FILES\n'
    })
    expect(shown).toMatchObject({
      preset: 'strict',
      genre: 'sport',
      outlets: ['the "Tarn" Ledger', 'Kest: daily']
    })
  })

  test('refuses to write over one, but for --force', async () => {
    const cwd = await folder({'onrecord.config.js': ''})

    expect(await onrecord(['init'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is a configuration already: onrecord.config.js.')
    })
    expect((await onrecord(['init', '--force'], {cwd})).code).toBe(0)
  })

  test('refuses a preset that is none, and writes nothing', async () => {
    const cwd = await folder()

    expect(await onrecord(['init', '--preset', 'stict'], {cwd})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean `strict`?')
    })
    await expect(readFile(path.join(cwd, '.onrecordrc.yaml'))).rejects.toThrow('ENOENT')
  })
})

describe('the Node API', () => {
  test('gives settings to whoever writes a configuration in code', async () => {
    const {defineConfig, lint, Resolver} = await import('onrecord')
    const cwd = await folder()

    await mkdir(path.join(cwd, 'desk'))
    await writeFile(path.join(cwd, 'desk', 'a.txt'), bare)
    await writeFile(
      path.join(cwd, '.onrecordrc.json'),
      JSON.stringify(defineConfig({rules: {'bare-source': 'warn'}}))
    )

    const found: unknown[] = []
    for await (const {file} of lint(['desk', 'gone.txt'], {cwd})) {
      found.push(file?.messages.map(({ruleId, fatal}) => [ruleId, fatal]))
    }

    expect(found).toEqual([undefined, [['bare-source', false]]])
    expect((await new Resolver({cwd}).settingsOf('desk/a.txt')).sources).toHaveLength(1)
  })
})
