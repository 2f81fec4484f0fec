/** The README shows what the product does now. */

import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {allRules} from 'retext-preset-sourcing'
import {expect, it} from 'vitest'
import {onrecord} from '../cli/run.js'

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

it('shows the real output', async () => {
  const shown = /\$ onrecord (.*)\n([\s\S]*?)\n```/.exec(readme)
  const {stdout} = await onrecord(shown?.[1]?.split(' ') ?? [], {cwd: root})
  expect(shown?.[2]).toBe(stdout.trim())
})
