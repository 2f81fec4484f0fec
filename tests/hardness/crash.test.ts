/**
 * Runs that are killed while they write: nothing is lost, nothing counted twice, nobody held up.
 *
 * `ONRECORD_ROUNDS=200 pnpm test tests/hardness/crash` kills as often.
 */

import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {readdir, readFile, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {expect, test} from 'vitest'
import {bin, folder, onrecord} from '../cli/run.js'

const slow = new URL('hooks/slow.mjs', import.meta.url).href
const rounds = Number(process.env.ONRECORD_ROUNDS ?? 10)
const files = 6
/** Steps of a run that writes a report, a cache and a baseline, about. */
const steps = 26
const args = ['--no-config', '--baseline', 'b.json', '--grow-baseline', '--cache']
const report = ['--reporter', 'json', '--output-file', 'report.json']

/** Copy with `count` findings, each in a sentence of its own. */
function copyOf(file: number, count: number): string {
  const berths = Array.from({length: count}, (_, index) => `berth ${file}-${index}`)
  return berths.map((berth) => `The quay at ${berth} will be sold, sources said.\n`).join('\n')
}

/** What a file holds, which must be whole; `undefined` where there is none. */
async function jsonIn(cwd: string, name: string) {
  const text = await readFile(path.join(cwd, name), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/** Start a slow run and kill it at its `at`-th step, if it comes so far. */
async function killed(cwd: string, env: Record<string, string>, at: number): Promise<string> {
  const child: ChildProcess = fork(bin, [...args, ...report, '.'], {
    cwd,
    env: {PATH: process.env.PATH, ...env},
    execArgv: ['--import', slow],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  let step = 0
  let last = 'the end'
  child.on('message', ({what, file}: {what: string; file: string}) => {
    if (++step !== at) return
    last = `${what} ${path.basename(file).replace(/\d{2,}/, 'N')}`
    child.kill('SIGKILL')
  })
  await once(child, 'close')
  return last
}

test(`${rounds} runs killed at each step of writing lose and double nothing`, async () => {
  const counts = Array.from({length: files}, () => 1)
  const cwd = await folder()
  const env = {XDG_CACHE_HOME: await folder()}
  const write = (file: number) =>
    writeFile(path.join(cwd, `${file}.txt`), copyOf(file, counts[file] ?? 0))
  await Promise.all(counts.map((_, file) => write(file)))
  expect((await onrecord([...args, ...report, '.'], {cwd, env})).code).toBe(0)

  const moments = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const file = round % files
    counts[file] = ((counts[file] ?? 0) % 12) + 1
    await write(file)
    const before = await Promise.all(['b.json', 'report.json'].map((name) => jsonIn(cwd, name)))
    moments.add(await killed(cwd, env, 1 + ((round * 7) % steps)))

    // Whole, each of them, whether of this run or of the one before.
    const [known, told] = await Promise.all(
      ['b.json', 'report.json'].map((name) => jsonIn(cwd, name))
    )
    expect(Object.keys(known.files)).toHaveLength(files)
    expect(told).toHaveLength(before[1].length)
    await jsonIn(cwd, '.onrecordcache')

    const {code, stderr} = await onrecord([...args, '.'], {cwd, env})
    expect({code, round, stderr}).toEqual({code: 0, round, stderr: expect.any(String)})
    const next = await jsonIn(cwd, 'b.json')
    const kept = Object.entries<{rule: string; count: number}[]>(next.files).map(
      ([name, entries]) => [
        name,
        entries.filter(({rule}) => rule === 'bare-source').map(({count}) => count)
      ]
    )
    expect(kept).toEqual(counts.map((count, at) => [`${at}.txt`, Array(count).fill(1)]))
  }

  // Every finding is told, from the cache and without it.
  const found = ['--no-config', '--reporter', 'json', '.']
  const plain = JSON.parse((await onrecord(found, {cwd, env})).stdout)
  expect(JSON.parse((await onrecord(['--cache', ...found], {cwd, env})).stdout)).toEqual(plain)
  expect(plain.flatMap((one: {messages: unknown[]}) => one.messages)).not.toHaveLength(0)
  if (rounds >= steps) {
    for (const name of [
      'part report.json',
      'half .onrecordcache',
      'half b.json.lock',
      'half b.json.N'
    ]) {
      expect([...moments].join(', ')).toContain(name)
    }
  }

  // What killed runs have left goes with the next, once no other can be at it.
  const left = (await readdir(cwd)).filter((name) => /\.tmp$|\.lock/.test(name))
  for (const name of left) await utimes(path.join(cwd, name), 1, 1)
  expect((await onrecord([...args, ...report, '.'], {cwd, env})).code).toBe(0)
  expect((await readdir(cwd)).filter((name) => /\.tmp$|\.lock/.test(name))).toEqual([])
})
