import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {expect, it} from 'vitest'

it('shows a program that runs', async () => {
  const readme = await readFile(new URL('../readme.md', import.meta.url), 'utf8')
  const program = /```js\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? ''
  const yields = /```txt\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {cwd: new URL('.', import.meta.url)}
  )
  expect(stdout).toBe(yields)
})
