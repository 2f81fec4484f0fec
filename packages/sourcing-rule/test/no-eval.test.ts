import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {expect, it} from 'vitest'

const program = `
import {createPlugin, defineRule} from 'sourcing-rule'
import retextEnglish from 'retext-english'
import {unified} from 'unified'

const rule = defineRule({
  id: 'odd-word',
  plugin: 'retext-odd',
  severity: 'warn',
  summary: '',
  note: '',
  defaults: {words: []},
  schema: {
    type: 'object',
    properties: {words: {type: 'array', items: {type: 'string'}}},
    additionalProperties: false
  },
  check({reading, options, report}) {
    for (const token of reading.tokens) {
      if (options.words.includes(token.lower)) report({span: token, reason: 'Odd'})
    }
  }
})
const processor = unified()
  .use(retextEnglish)
  .use(createPlugin('retext-odd', [rule]), {rules: {'odd-word': ['error', {words: ['dog']}]}})
const {VFile} = await import('vfile')
const file = new VFile('An odd dog.')
processor.runSync(processor.parse(file), file)
console.log(file.messages.map(String).join())
`

it('makes no code from strings, so that a page may forbid it', async () => {
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program],
    {cwd: new URL('.', import.meta.url)}
  )
  expect(stdout).toBe('1:8-1:11: Odd\n')
})
