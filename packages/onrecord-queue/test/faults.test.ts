/** What befalls workers and jobs: time, signals, deaths, folders, age. */

import {once} from 'node:events'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {
  type Article,
  addArticles,
  createWorker,
  keepResult,
  openQueue,
  readResult
} from 'onrecord-queue'
import {expect, it, onTestFinished} from 'vitest'
import {article, resultsOf, until, useRedis} from './desk.js'
import {run, startRedis, startWorker, startWorkerIn} from './redis.js'

const desk = useRedis()

/** A queue of the test's own, with articles in it. */
async function queueOf(articles: readonly Article[]) {
  const place = desk.place()
  const queue = openQueue(desk.redis, place)
  onTestFinished(() => queue.close())
  const jobs = await addArticles(queue, articles)
  return {place, queue, jobs, options: ['--redis', desk.url, '--queue', place.queue]}
}

/** What came of the jobs of a queue. */
async function answersIn(place: {queue: string}): Promise<Record<string, unknown>[]> {
  return (await resultsOf(desk.redis, place)).map(({result}) => JSON.parse(result))
}

it('gives up a job that takes too long, says why, and has its slot free for the next', async () => {
  const {place, jobs} = await queueOf([article(1, 200_000), article(2)])
  const worker = createWorker(desk.redis.duplicate(), {...place, timeout: 15})
  await until(async () => (await answersIn(place)).length === 2)
  expect(await readResult(desk.redis, place, jobs[0] ?? '')).toMatch(
    /"id":1,.*"error":"Not checked within 15 seconds\..*"/
  )
  expect(await readResult(desk.redis, place, jobs[1] ?? '')).toContain('"findings":[{')
  await worker.close()
})

it('ends within its grace, and gives back what is in hand', async () => {
  const {place, queue, options} = await queueOf([article(1, 60_000)])
  const worker = await startWorker(...options, '--timeout', '600', '--grace', '1')
  await until(async () => (await queue.getActiveCount()) === 1)
  worker.kill('SIGTERM')
  expect((await once(worker, 'close'))[0]).toBe(0)
  // It did not wait for the job, which would have had a result.
  expect(await queue.getWaitingCount()).toBe(1)
  expect(await answersIn(place)).toEqual([])
})

it('ends within its grace although the Redis is gone', async () => {
  const other = await startRedis()
  const worker = await startWorker('--redis', other.url, '--grace', '0', '--metrics-port', '0')
  await other.stop()
  worker.kill('SIGTERM')
  expect([0, 2]).toContain((await once(worker, 'close'))[0])
})

it('gives up a job that workers die over, and says so', async () => {
  const {place, queue, jobs, options} = await queueOf([article(1, 60_000)])
  const [job = ''] = jobs
  const how = [...options, '--timeout', '600', '--silence', '400']
  for (let death = 0; death < 4; death++) {
    const worker = await startWorker(...how)
    // Whoever comes next finds it stalled.
    await until(async () => Number((await queue.getJob(job))?.stalledCounter ?? 0) === death)
    await until(async () => (await queue.getActiveCount()) === 1)
    worker.kill('SIGKILL')
    await once(worker, 'close')
  }
  const last = await startWorker(...how)
  await until(async () => (await readResult(desk.redis, place, job)) !== null)
  await until(async () => (await queue.getActiveCount()) === 0)
  expect(await answersIn(place)).toEqual([
    {id: 1, error: expect.stringMatching(/^Not checked: It was taken from 4 workers/)}
  ])
  last.kill('SIGTERM')
  await once(last, 'close')
})

it('shares a queue with workers in other folders, each with its own settings', async () => {
  const severities = ['info', 'warn'] as const
  const articles = Array.from({length: 60}, (_, id) => article(id, 20))
  const {place, queue, jobs, options} = await queueOf(articles)
  const workers = await Promise.all(
    severities.map(async (severity) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-worker-'))
      onTestFinished(() => rm(folder, {recursive: true, force: true}))
      await writeFile(path.join(folder, '.onrecordrc.yaml'), `rules: {bare-source: ${severity}}\n`)
      return startWorkerIn(folder, ...options)
    })
  )
  await until(async () => (await queue.getActiveCount()) + (await queue.getWaitingCount()) === 0)
  const results = await answersIn(place)
  const findings = results.map(({findings}) => findings as {rule: string; severity: string}[])
  const found = findings.map((all) => all.find(({rule}) => rule === 'bare-source')?.severity)
  expect(results.map(({id}) => Number(id)).sort((a, b) => a - b)).toEqual([...articles.keys()])
  expect(new Set(jobs).size).toBe(60)
  expect(new Set(found)).toEqual(new Set(severities))
  for (const worker of workers) {
    worker.kill('SIGTERM')
    expect((await once(worker, 'close'))[0]).toBe(0)
  }
})

it('keeps results no longer than it is told, in no place', async () => {
  const {place, options} = await queueOf([])
  await keepResult(desk.redis, place, 'old', '{"id":"old"}', {keep: 5})
  expect(await answersIn(place)).toHaveLength(1)
  await until(async () => (await desk.redis.keys(`*${place.queue}:result*`)).length === 0)
  expect((await run(['results', ...options])).stdout).toBe('')

  // Where others keep coming, each goes when its own time is over.
  await keepResult(desk.redis, place, 'old', '{"id":"old"}', {keep: 1})
  await until(async () => (await readResult(desk.redis, place, 'old')) === null)
  await keepResult(desk.redis, place, 'new', '{"id":"new"}', {keep: 600})
  const stream = JSON.stringify(
    await desk.redis.xrange(`onrecord:${place.queue}:results`, '-', '+')
  )
  expect(stream).toContain('new')
  expect(stream).not.toContain('old')
})

it('ends after an error, whatever it was to do', async () => {
  const {place, options} = await queueOf([])
  const said = {code: 2, stderr: expect.stringMatching(/^onrecord-queue: .+\n$/)}

  await desk.redis.config('SET', 'maxmemory', '1')
  expect(await run(['add', ...options], JSON.stringify(article(1)))).toMatchObject(said)
  await desk.redis.config('SET', 'maxmemory', '0')

  await desk.redis.set(`onrecord:${place.queue}:results`, 'no stream')
  expect(await run(['results', ...options])).toMatchObject(said)

  // The port of the Redis is not to be had.
  const {port} = new URL(desk.url)
  expect(await run(['work', ...options, '--metrics-port', port])).toMatchObject(said)
})
