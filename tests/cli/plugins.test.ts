/** A newsroom's own rules, in its configuration. */

import {describe, expect, test} from 'vitest'
import {folder, onrecord} from './run.js'

const rule = (id: string) => `{
  id: '${id}',
  plugin: 'desk-words',
  severity: 'error',
  summary: 'Words of the house.',
  note: 'Say it plainly. The desk asks for it.',
  defaults: {words: ['slams']},
  schema: {
    type: 'object',
    properties: {words: {type: 'array', items: {type: 'string'}}},
    additionalProperties: false
  },
  offIn: ['opinion'],
  check({reading, options, report}) {
    for (const token of reading.tokens) {
      if (options.words.includes(token.lower)) report({span: token, reason: \`Put another word for “\${token.text}”\`})
    }
  }
}`
const plugin = (id = 'house-word') => `export default {rules: [${rule(id)}]}\n`
const copy = 'The union slams the mayor, Chief Ada Holt said. The mayor blasts the union.\n'

function files(config: string, id?: string): Record<string, string> {
  return {'.onrecordrc.yaml': config, 'desk/words.mjs': plugin(id), 'a.txt': copy}
}

describe('plugins of a configuration', () => {
  test('are run, set, listed and explained', async () => {
    const cwd = await folder({
      ...files(
        'plugins: ./desk/words.mjs\nrules: {house-word: [warn, {words: [slams, blasts]}]}\n'
      ),
      'desk/rules/house-word.md': '# `house-word`\n\nFlags words of tabloids.\n'
    })
    const {stdout} = await onrecord(['--only', 'house-word', '-r', 'compact', 'a.txt'], {cwd})

    expect(stdout).toBe(
      'a.txt:1:11: warn: Put another word for “slams” [house-word]\na.txt:1:59: warn: Put another word for “blasts” [house-word]\n2 findings\n'
    )
    expect((await onrecord(['rules'], {cwd})).stdout).toMatch(/\nhouse-word +error +Words of/)
    expect((await onrecord(['explain', 'house-word'], {cwd})).stdout).toContain('words of tabloids')
    expect((await onrecord(['--rule', 'house-word=off', 'a.txt'], {cwd})).code).toBe(0)
  })

  test('heed genre and ignores, and come with what is extended', async () => {
    const cwd = await folder({
      ...files('extends: ./base.yaml\n'),
      'base.yaml': 'plugins: [./desk/words.mjs]\n',
      'b.md': `<!-- onrecord ignore house-word: quoted from the rival -->\n\n${copy}`
    })

    expect((await onrecord(['a.txt'], {cwd})).code).toBe(1)
    expect((await onrecord(['--genre', 'opinion', 'a.txt'], {cwd})).code).toBe(0)
    expect((await onrecord(['b.md'], {cwd})).code).toBe(0)
    expect((await onrecord(['explain', 'house-word'], {cwd})).stdout).toContain(
      'The desk asks for it.'
    )
  })

  test('may be given as they are in a program', async () => {
    const cwd = await folder({
      'onrecord.config.mjs': `export default {plugins: [{rules: [${rule('house-word')}]}]}\n`,
      'a.txt': copy
    })
    expect((await onrecord(['a.txt'], {cwd})).stdout).toContain('house-word')
  })

  test.each([
    ['plugins: ./gone.mjs\n', undefined, 'gone.mjs: This plugin is broken: '],
    [
      'plugins: nowhere-to-be-found\n',
      undefined,
      'It names the plugin nowhere-to-be-found, and there is no such package.'
    ],
    [
      'plugins: ./desk/words.mjs\n',
      'bare-source',
      'has a rule bare-source, and retext-anonymous-sources has one of that name.'
    ],
    [
      'plugins: ./desk/words.mjs\nrules: {house-wrod: off}\n',
      undefined,
      'Unknown rule `house-wrod`, did you mean `house-word`?'
    ],
    ['plugins: ./desk/words.mjs\nrules: {house-word: [warn, {word: []}]}\n', undefined, 'word']
  ])('that are no good are told in one line: %j', async (config, id, message) => {
    const cwd = await folder(files(config, id))
    const {code, stderr} = await onrecord(['a.txt'], {cwd})

    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('that give no rules are told', async () => {
    const cwd = await folder({
      ...files('plugins: ./desk/none.mjs\n'),
      'desk/none.mjs': 'export default 1\n'
    })
    expect((await onrecord(['a.txt'], {cwd})).stderr).toContain('gives no rules. Export by default')
  })
})
