import {execFile} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {expect, it} from 'vitest'

const script = fileURLToPath(new URL('steps.mjs', import.meta.url))

// One process for all kinds: it counts without the engine's optimiser, which a test's own process has.
it('twice the text is twice the work, whatever it says again and again', async () => {
  const {stdout} = await promisify(execFile)(process.execPath, ['--no-opt', script])
  const kinds: [string, {steps: number; growth: number}][] = Object.entries(JSON.parse(stdout))
  expect(kinds.length).toBeGreaterThan(15)
  for (const [kind, {steps, growth}] of kinds) {
    expect(steps, kind).toBeGreaterThan(100_000)
    expect(growth, kind).toBeLessThan(2.5)
  }
})
