import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {bare, folder, onrecord} from './run.js'

const esc = '\u001B'

describe('colour', () => {
  test.each<[string, string[], Record<string, string>, boolean]>([
    ['is off where nobody looks', [], {}, false],
    ['is on with FORCE_COLOR', [], {FORCE_COLOR: '1'}, true],
    ['is off with FORCE_COLOR=0', [], {FORCE_COLOR: '0'}, false],
    ['is off with NO_COLOR', [], {NO_COLOR: '1'}, false],
    ['is on with --color', ['--color'], {NO_COLOR: '1'}, true],
    ['is off with --no-color', ['--no-color'], {FORCE_COLOR: '1'}, false]
  ])('%s', async (_, flags, env, coloured) => {
    const cwd = await folder({'a.txt': bare})
    const {code, stdout} = await onrecord([...flags, 'a.txt'], {cwd, env})

    expect(code).toBe(1)
    expect(stdout.includes(esc)).toBe(coloured)
  })
})

describe('escape sequences from outside', () => {
  const nasty = `${esc}[2J\u009B31m\u202E`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  const raw = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/

  test('never reach the terminal raw, from copy or from names', async () => {
    const name = `a${esc}[31m\u202E.txt`
    const cwd = await folder()

    await writeFile(path.join(cwd, name), `The ${nasty} bridge is shut, sources${nasty} said.\n`)

    for (const args of [
      [name, `gone${nasty}.txt`],
      ['--reporter', 'json', name],
      ['sources', name],
      ['sources', '--format', 'json', name],
      [`--no${nasty}`],
      ['--only', nasty, name],
      ['explain', nasty]
    ]) {
      const {stdout, stderr} = await onrecord(args, {cwd})

      expect(stdout + stderr).not.toBe('')
      expect(stdout + stderr).not.toMatch(raw)
    }
  })

  test('come through JSON whole', async () => {
    const cwd = await folder()
    const name = `b\u009B.txt`

    await writeFile(path.join(cwd, name), bare)

    const {stdout} = await onrecord(['--reporter', 'json', name], {cwd})
    expect(JSON.parse(stdout)[0].path).toBe(name)
  })
})
