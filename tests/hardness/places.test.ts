/** File systems that take nothing, clocks that go back, locks that were left. */

import {readdir, readFile, utimes, writeFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, test} from 'vitest'
import {bare, bin, folder, onrecord, run} from '../cli/run.js'

const baseline = ['--no-config', '--baseline', 'b.json', '--update-baseline', 'a.txt']

/** Run with a hook in place. */
function hooked(hook: string, args: readonly string[], cwd: string, env = {}) {
  const file = new URL(`hooks/${hook}.mjs`, import.meta.url).href
  return run(process.execPath, ['--import', file, bin, ...args], {cwd, env})
}

describe('a read-only file system', () => {
  test('keeps nobody from checking', async () => {
    const cwd = await folder({'a.txt': bare})
    const plain = await onrecord(['--no-config', 'a.txt'], {cwd})
    expect(await hooked('read-only', ['--no-config', 'a.txt'], cwd)).toEqual(plain)
  })

  test.each([
    ['a report', ['--no-config', '--output-file', 'report.txt', 'a.txt'], 'report.txt'],
    ['a baseline', baseline, 'b.json'],
    ['a cache', ['--no-config', '--cache', 'a.txt'], '.onrecordcache'],
    ['a mended file', ['--no-config', '--fix', 'c.txt'], 'c.txt'],
    ['a configuration', ['init', '--preset', 'recommended'], '.onrecordrc.yaml']
  ])('is told in one line where %s was to be written, with exit code 2', async (_, args, name) => {
    const quipped = '“We are done with it,” the mayor, Ada Holt, quipped on Monday.\n'
    const cwd = await folder({'a.txt': bare, 'c.txt': quipped})
    const {code, stderr} = await hooked('read-only', args, cwd, {XDG_CACHE_HOME: cwd})
    expect(stderr).toMatch(/^onrecord: [^\n]*read-only[^\n]*\n$/)
    expect({code, named: stderr.includes(name)}).toEqual({code: 2, named: true})
    expect((await readdir(cwd)).sort()).toEqual(['a.txt', 'c.txt'])
  })
})

describe('a machine that has no more files to open', () => {
  test.each([20, 24, 28, 32])('is none that has findings: %d', async (most) => {
    const files = Object.fromEntries(Array.from({length: 40}, (_, at) => [`${at}.txt`, bare]))
    const command = `ulimit -n ${most}; exec "${process.execPath}" "${bin}" --no-config --threads 4 .`
    const {code, stderr} = await run('sh', ['-c', command], {cwd: await folder(files)})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^onrecord: Too many files are open [^\n]+\n$/)
  })
})

describe('a clock that goes back', () => {
  test('changes nothing of what is found, kept and known', async () => {
    const [cwd, other] = [await folder({'a.txt': bare}), await folder({'a.txt': bare})]
    for (const args of [
      ['--no-config', '--cache', '--reporter', 'json', 'a.txt'],
      ['--no-config', '--cache', '--reporter', 'json', 'a.txt'],
      baseline,
      ['--no-config', '--baseline', 'b.json', 'a.txt'],
      ['sources', 'a.txt']
    ]) {
      const set = await hooked('clock-back', args, cwd, {XDG_CACHE_HOME: cwd})
      const plain = await onrecord(args, {cwd: other, env: {XDG_CACHE_HOME: other}})
      expect({...set, stdout: set.stdout.replaceAll(cwd, other)}).toEqual(plain)
    }
    expect(await readFile(path.join(cwd, 'b.json'), 'utf8')).toBe(
      await readFile(path.join(other, 'b.json'), 'utf8')
    )
  })

  test('leaves no lock for ever, and takes none from who holds it', async () => {
    const cwd = await folder({'a.txt': bare})
    const lock = path.join(cwd, 'b.json.lock')
    const future = Date.now() / 1000 + 86_400

    // No process has so high a number.
    await writeFile(lock, `${hostname()} 99999999 left\n`)
    await utimes(lock, future, future)
    expect((await hooked('clock-back', baseline, cwd)).code).toBe(0)

    // Made, and not signed: its maker was killed between the two.
    await writeFile(lock, '')
    await utimes(lock, future, future)
    expect((await hooked('clock-back', baseline, cwd)).code).toBe(0)

    await writeFile(lock, `${hostname()} ${process.pid} held\n`)
    const {code, stderr} = await hooked('clock-back', baseline, cwd)
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^onrecord: [^\n]*b\.json: Another run is writing it\. [^\n]+\n$/
      )
    })
    expect(await readFile(lock, 'utf8')).toContain('held')
  })
})
