import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {parsePage} from 'sourcing-rule/pages'
import {expect, it} from 'vitest'

const readme = await readFile(new URL('../readme.md', import.meta.url), 'utf8')

it('shows a program that runs', async () => {
  const program = /```js\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? ''
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {cwd: new URL('.', import.meta.url)}
  )
  expect(stdout).toBe('1:12-1:20: Let Ros Tane say more (silent-source)\n')
})

it('shows a page in form', () => {
  const page = parsePage(/````markdown\n([\s\S]*?)\n````/.exec(readme)?.[1] ?? '')
  expect(page).toMatchObject({id: 'silent-source', severity: 'warn', examples: [{}, {}]})
})
