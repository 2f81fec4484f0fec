import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {presets} from 'retext-preset-sourcing'
import {expect, it} from 'vitest'

const readme = await readFile(new URL('../readme.md', import.meta.url), 'utf8')

it('shows a program that runs', async () => {
  const program = /```js\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? ''
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {cwd: new URL('.', import.meta.url)}
  )
  expect(stdout).toMatch(/^1:41-1:48: .*\(bare-source\)$/m)
})

it('lists the presets', () => {
  const rows = [...readme.matchAll(/^\| `([a-z-]+)` \|.*\|.*\|$/gm)].map(([, name]) => name)
  expect(rows).toEqual(presets.map(({name}) => name))
})
