/** Code that is kept between runs, so that the command starts faster. */

import {chmod, copyFile, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {expect, test} from 'vitest'
import {bare, bin, folder, onrecord, run} from './run.js'

/** A run with a cache folder of its own. */
function lint(cwd: string, home: string, env: Record<string, string> = {}) {
  return onrecord(['--no-config', 'a.txt'], {cwd, env: {XDG_CACHE_HOME: home, ...env}})
}

async function kept(home: string): Promise<string> {
  const code = path.join(home, 'onrecord/code')
  const [file = ''] = await readdir(code)
  return path.join(code, file)
}

test('is this user’s alone, holds no copy, and serves the next run', async () => {
  const cwd = await folder({'a.txt': bare})
  const home = await folder()
  const first = await lint(cwd, home)
  const file = await kept(home)
  const bytes = await readFile(file)

  expect((await stat(path.dirname(file))).mode & 0o077).toBe(0)
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect(bytes.length).toBeGreaterThan(100_000)
  expect(bytes.includes('The bridge will stay shut')).toBe(false)
  expect(await lint(cwd, home)).toEqual(first)
  expect(await readFile(file)).toEqual(bytes)
})

test('is made anew after a run that left the reading to threads, once', async () => {
  const cwd = await folder({'a.txt': bare, 'b.txt': bare})
  const home = await folder()
  const both = ['--no-config', '--threads', '2', 'a.txt', 'b.txt']
  const threaded = () => onrecord(both, {cwd, env: {XDG_CACHE_HOME: home}})
  const first = await threaded()
  const {size} = await stat(await kept(home))
  expect(await threaded()).toEqual(first)
  expect((await stat(await kept(home))).size).toBe(size)

  const alone = await lint(cwd, home)
  const whole = await readFile(await kept(home))
  expect(whole.length).toBeGreaterThan(size * 1.2)
  expect(await lint(cwd, home)).toEqual(alone)
  expect(await threaded()).toEqual(first)
  expect(await readFile(await kept(home))).toEqual(whole)
})

test('is kept by threads that have run for a while, with the reading in it', async () => {
  const names = Array.from({length: 24}, (_, index) => `${index}.txt`)
  const cwd = await folder({
    ...Object.fromEntries(names.map((name) => [name, bare])),
    'a.txt': bare
  })
  const home = await folder()
  const env = {XDG_CACHE_HOME: home}
  const threaded = () => onrecord(['--no-config', '--threads', '2', ...names], {cwd, env})
  const first = await threaded()
  const {size} = await stat(await kept(home))
  expect(await threaded()).toEqual(first)

  const alone = await lint(cwd, home)
  expect(alone).toEqual(await lint(cwd, await folder()))
  const after = await stat(await kept(home))
  expect(after.size).toBeLessThan(size * 1.1)
  expect(await threaded()).toEqual(first)
})

test('is not run where somebody else made it, and made anew', async () => {
  const cwd = await folder({'a.txt': bare})
  const [mine, other] = [await folder(), await folder()]
  const first = await lint(cwd, mine)
  await lint(cwd, other)
  const file = await kept(mine)
  const own = await readFile(file)
  const broken = Buffer.from(own)
  broken.writeUInt8(broken.readUInt8(own.length >> 1) ^ 255, own.length >> 1)

  for (const forged of [await readFile(await kept(other)), broken, own.subarray(0, 1000), '']) {
    await writeFile(file, forged)
    expect(await lint(cwd, mine)).toEqual(first)
    const made = await readFile(file)
    expect(made.length).toBeGreaterThan(100_000)
    expect(made.equals(Buffer.from(forged as Uint8Array))).toBe(false)
  }
})

test('is not kept where others may write, where nothing can be written, nor where it is not wanted', async () => {
  const cwd = await folder({'a.txt': bare})
  const home = await folder({'onrecord/code/none': ''})
  const code = path.join(home, 'onrecord/code')
  await chmod(code, 0o777)
  const {code: status, stdout, stderr} = await lint(cwd, home)

  expect({status, stderr}).toEqual({status: 1, stderr: ''})
  expect(await readdir(code)).toEqual(['none'])
  expect((await lint(cwd, path.join(cwd, 'a.txt'))).stdout).toBe(stdout)

  // Nobody can make a folder there, and Node tries for ever.
  if (process.platform === 'linux') expect((await lint(cwd, '/proc/none')).stdout).toBe(stdout)

  const unwanted = await folder()
  expect((await lint(cwd, unwanted, {ONRECORD_CODE_CACHE: 'off'})).stdout).toBe(stdout)
  expect(await readdir(unwanted)).toEqual([])
})

test('a work tree that is not built anew says so, or runs what it has', async () => {
  const cwd = await folder({'a.txt': bare})
  const tree = await folder({
    'package.json': '{"type": "module"}',
    'dist/complete': '',
    'lib/cli.js': 'console.log("compiled")'
  })
  for (const file of ['bin.js', 'start.js', 'cached.js'])
    await copyFile(path.join(path.dirname(bin), file), path.join(tree, file))
  const start = () => run(process.execPath, [path.join(tree, 'bin.js'), 'a.txt'], {cwd})

  expect(await start()).toMatchObject({code: 0, stdout: 'compiled\n', stderr: ''})
  await rm(path.join(tree, 'lib'), {recursive: true})
  const {code, stdout, stderr} = await start()
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toBe('onrecord: this work tree is not built: run `pnpm install` in it.\n')
})
