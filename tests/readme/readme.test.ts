/** The README shows what the product does now. */

import {readFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {allRules} from 'retext-preset-sourcing'
import {expect, it} from 'vitest'
import {run} from '../cli/run.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')

it('lists every rule with its default and its page', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| [`'))
  expect(rows).toEqual(
    allRules.map(
      ({id, plugin, severity, summary}) =>
        `| [\`${id}\`](packages/${plugin}/src/rules/${id}.md) | ${severity} | ${summary} |`
    )
  )
})

it('shows pictures of what the program prints', async () => {
  const args = [`${root}scripts/terminal.mjs`, '--check']
  expect(await run(process.execPath, args)).toEqual({code: 0, stdout: '', stderr: ''})

  for (const name of ['80', '120', '80-plain', '120-plain']) {
    expect(readme).toContain(`docs/terminal-${name}.svg`)
  }
})
