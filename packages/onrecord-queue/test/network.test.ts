/** The queue talks to the Redis that it is given, and to nothing else; see tests/hardness/network.test.ts. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {text} from 'node:stream/consumers'
import {addArticles, keepResult, openQueue, readResult} from 'onrecord-queue'
import {expect, it, onTestFinished} from 'vitest'
import {findProgram, strace} from '../../../scripts/programs.mjs'
import {folder} from '../../../tests/cli/run.js'
import {until, useRedis} from './desk.js'
import {bin} from './redis.js'

const hook = new URL('../../../tests/hardness/hooks/no-network.mjs', import.meta.url).href

const desk = useRedis()

/** A command under watch, and where the watch writes; the hook ends what asks for any other address. */
async function watched(words: readonly string[]) {
  const cwd = await folder()
  const trace = path.join(cwd, 'trace')
  const tracer = findProgram(strace)
  // The tracer stands aside, so that a signal reaches the program.
  const tracing = tracer ? [tracer, '-D', '-f', '-e', 'trace=connect,bind', '-o', trace] : []
  const [runner = '', ...before] = [...tracing, process.execPath, '--import', hook, bin]
  const child = spawn(runner, [...before, ...words, '--redis', desk.url], {
    cwd,
    env: {PATH: process.env.PATH, ALLOWED_ADDRESS: new URL(desk.url).host},
    stdio: ['pipe', 'pipe', 'pipe']
  })
  return {child, told: text(child.stderr), printed: text(child.stdout), trace: tracer && trace}
}

/** Expect that a trace has one address alone. */
async function expectOneAddress(trace: string | undefined): Promise<void> {
  if (!trace) return
  const whole = async () =>
    /\n\d+ +\+\+\+ exited with 0 \+\+\+\n$/.test(await readFile(trace, 'utf8'))
  await until(whole)
  const {port} = new URL(desk.url)
  const asked =
    (await readFile(trace, 'utf8')).match(/\b(?:connect|bind)\([^\n]*AF_INET[^\n]*/g) ?? []
  expect(asked.length).toBeGreaterThan(0)
  for (const line of asked) {
    expect(line).toMatch(/^connect\(/)
    expect(line).toContain(`sin_port=htons(${port}), sin_addr=inet_addr("127.0.0.1")`)
  }
}

it('a worker asks for one address alone', async () => {
  const queue = openQueue(desk.redis)
  onTestFinished(() => queue.close())
  const {child, told, trace} = await watched(['work'])
  const html = '<p><img src=http://192.0.2.1/a.png>The quay will be sold, sources said.</p>'
  const [job = ''] = await addArticles(queue, [{id: 1, html}])
  await until(
    async () => child.exitCode !== null || (await readResult(desk.redis, {}, job)) !== null
  )
  child.kill('SIGTERM')
  await once(child, 'close')

  expect(await readResult(desk.redis, {}, job)).toContain('"findings":[{')
  expect(await told).toBe('onrecord-queue: at work\n')
  await expectOneAddress(trace)
})

it('who adds articles, and who reads results, asks for one address alone', async () => {
  const place = desk.place()
  const article = JSON.stringify({id: 1, html: '<p><img src=http://192.0.2.1/a.png>Copy.</p>'})
  await keepResult(desk.redis, place, 'a', '{"id":1}')
  for (const [words, input, output] of [
    [['add'], article, /^\w+\n$/],
    [['results'], '', /^\{"id":1\}\n$/]
  ] as const) {
    const {child, told, printed, trace} = await watched([...words, '--queue', place.queue])
    child.stdin.end(input)
    expect((await once(child, 'close'))[0]).toBe(0)
    expect(await told).toBe('')
    expect(await printed).toMatch(output)
    await expectOneAddress(trace)
  }
})
