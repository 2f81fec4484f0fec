/** The queue talks to the Redis that it is given, and to nothing else; see tests/hardness/network.test.ts. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'
import {addArticles, connect, openQueue, readResult} from 'onrecord-queue'
import {expect, it, onTestFinished} from 'vitest'
import {findProgram, strace} from '../../../scripts/programs.mjs'
import {folder} from '../../../tests/cli/run.js'
import {bin, startRedis} from './redis.js'

const hook = new URL('../../../tests/hardness/hooks/no-network.mjs', import.meta.url).href

it('a worker asks for one address alone', async () => {
  const server = await startRedis()
  const redis = await connect(server.url)
  const queue = openQueue(redis)
  onTestFinished(async () => {
    await queue.close()
    redis.disconnect()
    await server.stop()
  })
  const cwd = await folder()
  const trace = path.join(cwd, 'trace')
  const tracer = findProgram(strace)
  // The tracer stands aside, so that a signal reaches the worker.
  const tracing = tracer ? [tracer, '-D', '-f', '-e', 'trace=connect,bind', '-o', trace] : []
  const [runner = '', ...words] = [...tracing, process.execPath, '--import', hook, bin]
  const {host, port} = new URL(server.url)
  const child = spawn(runner, [...words, 'work', '--redis', server.url], {
    cwd,
    env: {PATH: process.env.PATH, ALLOWED_ADDRESS: host},
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let told = ''
  child.stderr.on('data', (text) => {
    told += text
  })

  const html = '<p><img src=http://192.0.2.1/a.png>The quay will be sold, sources said.</p>'
  const [job = ''] = await addArticles(queue, [{id: 1, html}])
  while (child.exitCode === null && (await readResult(redis, {}, job)) === null) await sleep(20)
  child.kill('SIGTERM')
  await once(child, 'close')

  expect(await readResult(redis, {}, job)).toContain('"findings":[{')
  expect(told).toBe('onrecord-queue: at work\n')
  if (!tracer) return
  while (!/\n\d+ +\+\+\+ exited with 0 \+\+\+\n$/.test(await readFile(trace, 'utf8')))
    await sleep(20)
  const asked =
    (await readFile(trace, 'utf8')).match(/\b(?:connect|bind)\([^\n]*AF_INET[^\n]*/g) ?? []
  expect(asked.length).toBeGreaterThan(0)
  for (const line of asked) {
    expect(line).toMatch(/^connect\(/)
    expect(line).toContain(`sin_port=htons(${port}), sin_addr=inet_addr("127.0.0.1")`)
  }
})
