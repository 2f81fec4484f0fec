/** Measure the queue: articles a second, by the threads of one worker, against a Redis of its own. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {needProgram, redis as server} from '../../../scripts/programs.mjs'
import {articles} from './articles.mjs'

const bin = fileURLToPath(new URL('../../../packages/onrecord-queue/bin.js', import.meta.url))

/**
 * Check articles from a queue, with one thread and with more.
 *
 * @param {number} count articles
 * @param {readonly number[]} threads of the worker, one measure each
 * @returns {Promise<Map<number, number>>} articles a second, from when the first result is there to the last
 */
export async function measureQueue(count, threads) {
  const {connect, openQueue, addArticles} = await import(
    '../../../packages/onrecord-queue/lib/index.js'
  )
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-redis-'))
  const socket = join(folder, 'redis.sock')
  const child = spawn(
    needProgram(server),
    ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder],
    {stdio: ['ignore', 'pipe', 'inherit']}
  )
  await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Redis ended with ${code}.`)))
    child.stdout.on('data', (text) => /ready to accept/i.test(text) && resolve())
  })

  const redis = await connect(socket)
  const rates = new Map()
  try {
    for (const concurrency of threads) {
      const name = `bench-${concurrency}`
      const queue = openQueue(redis, {queue: name})
      const all = [...articles(count)].map((text, id) => ({id, text}))
      // The same copy is one job.
      const total = new Set(await addArticles(queue, all)).size
      const worker = spawn(
        process.execPath,
        [bin, 'work', '--redis', socket, '--queue', name, '--concurrency', String(concurrency)],
        {stdio: ['ignore', 'ignore', 'ignore']}
      )
      const done = () => redis.xlen(`onrecord:${name}:results`)
      // Threads start, and read their first articles, out of the measure.
      let first = await done()
      while (first < total / 5) {
        await sleep(5)
        first = await done()
      }
      const start = performance.now()
      while ((await done()) < total) await sleep(5)
      rates.set(concurrency, ((total - first) * 1000) / (performance.now() - start))
      worker.kill('SIGTERM')
      await once(worker, 'close')
      await queue.close()
    }
  } finally {
    redis.disconnect()
    child.kill()
    await once(child, 'close')
    rmSync(folder, {recursive: true, force: true})
  }
  return rates
}
