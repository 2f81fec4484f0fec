import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {expect, it} from 'vitest'
import {bin} from './client.js'

function run(...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args], {encoding: 'utf8', input: ''})
}

it('says its version and how to start it', () => {
  expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(run('--help').stdout).toContain('--stdio')
})

it.each([[[]], [['--what']], [['draft.txt']]])('refuses %j in one line', (args) => {
  const {status, stdout, stderr} = run(...args)
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^onrecord-language-server: .+\n$/)
})
