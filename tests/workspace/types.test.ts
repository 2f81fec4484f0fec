import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import process from 'node:process'
import {expect, test} from 'vitest'
import {root} from './packages.js'

test('a compiler refuses unknown rules, options and presets, and nothing else', () => {
  const bin = join(root, 'node_modules/typescript/bin/tsc')
  const flags = '--strict --exactOptionalPropertyTypes --noEmit --module nodenext --skipLibCheck'
  const args = [bin, ...flags.split(' '), '--ignoreConfig', join(root, 'tests/types/options.ts')]
  const {status, stdout} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'})

  expect({status, stdout}).toEqual({status: 0, stdout: ''})
})

test('the types of options are those of the schemas', () => {
  const {status, stderr} = spawnSync(process.execPath, ['scripts/types.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`}
  })

  expect({status, stderr}).toEqual({status: 0, stderr: ''})
})
