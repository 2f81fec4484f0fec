import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {allRules, presets} from 'retext-preset-sourcing'
import {expect, onTestFinished, test} from 'vitest'
import {root} from './packages.js'

/** What a strict compiler says of a file. */
function compile(file: string) {
  const bin = join(root, 'node_modules/typescript/bin/tsc')
  const flags = '--strict --exactOptionalPropertyTypes --noEmit --module nodenext --skipLibCheck'
  const args = [bin, ...flags.split(' '), '--ignoreConfig', file]
  const {status, stdout} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'})
  return {status, stdout}
}

test('a compiler refuses unknown rules, options and presets, and nothing else', () => {
  expect(compile(join(root, 'tests/types/options.ts'))).toEqual({status: 0, stdout: ''})
})

test('a compiler knows every rule with its options, and every preset', () => {
  const folder = mkdtempSync(join(root, 'node_modules/.types-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const call = (settings: object) => `defineConfig(${JSON.stringify(settings)})`
  // A line that is marked, and that it takes, is an error to it.
  const wrong = (settings: object) => `// @ts-expect-error\n${call(settings)}`
  const lines = [
    "import {defineConfig} from 'onrecord'",
    ...allRules.flatMap(({id, defaults}) => [
      call({rules: {[id]: ['error', defaults]}}),
      wrong({rules: {[`${id}s`]: 'error'}}),
      wrong({rules: {[id]: ['error', {...defaults, nobodys: 1}]}})
    ]),
    ...presets.flatMap(({name}) => [call({preset: name}), wrong({preset: `${name}s`})])
  ]
  const file = join(folder, 'all.ts')
  writeFileSync(file, `${lines.join('\n')}\n`)
  expect(compile(file)).toEqual({status: 0, stdout: ''})
})

test('the types of options are those of the schemas', () => {
  const {status, stderr} = spawnSync(process.execPath, ['scripts/types.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`}
  })

  expect({status, stderr}).toEqual({status: 0, stderr: ''})
})
