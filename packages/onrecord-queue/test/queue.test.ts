import {once} from 'node:events'
import {type AddressInfo, createServer} from 'node:net'
import type {Redis} from 'ioredis'
import {
  type Article,
  addArticles,
  createWorker,
  jobIdOf,
  keepResult,
  openQueue,
  readResult,
  readResults
} from 'onrecord-queue'
import {describe, expect, it, onTestFinished} from 'vitest'
import {article, resultsOf, until, useRedis} from './desk.js'
import {freePort, run, startWorker} from './redis.js'

const desk = useRedis()

describe('two workers, one of which is killed in mid-job', () => {
  it('give every article exactly one result, and leave no draft behind', async () => {
    const where = desk.place()
    const queue = openQueue(desk.redis, where)
    const articles = Array.from({length: 200}, (_, id) => article(id))
    // Long ones, at both ends, so that a worker can be caught over one.
    const long = Array.from({length: 6}, (_, index) => article(1000 + index, 4000))
    const broken: Article[] = [{id: 'broken'}, {id: 'twofold', text: 'a', html: 'b'}]
    const all = [...long, ...articles, ...broken, ...articles.slice(0, 40)]
    const options = [
      '--redis',
      desk.url,
      '--queue',
      where.queue,
      '--silence',
      '2000',
      '--timeout',
      '600'
    ]
    const doomed = await startWorker(...options)
    const other = await startWorker(...options)

    const jobs = await addArticles(queue, all)
    expect(new Set(jobs).size).toBe(208)
    await until(async () => (await queue.getActiveCount()) >= 2)
    doomed.kill('SIGKILL')
    await once(doomed, 'close')
    // It had a job in hand, which nobody has finished.
    expect(await queue.getActiveCount()).toBeGreaterThanOrEqual(1)

    await until(async () => (await resultsOf(desk.redis, where)).length >= 208)
    await until(async () => (await queue.getActiveCount()) + (await queue.getWaitingCount()) === 0)
    const results = await resultsOf(desk.redis, where)
    expect(results.map(({job}) => job).sort()).toEqual([...new Set(jobs)].sort())
    for (const one of all) {
      const result = JSON.parse((await readResult(desk.redis, where, jobIdOf(one))) ?? 'null')
      if (broken.includes(one))
        expect(result).toMatchObject({id: one.id, error: expect.any(String)})
      else expect(result).toMatchObject({id: one.id, findings: expect.any(Array)})
    }

    const kept = await everything(desk.redis, where.queue)
    expect(kept).not.toContain('had been told of it before')
    other.kill('SIGTERM')
    expect((await once(other, 'close'))[0]).toBe(0)
    await queue.close()
  })
})

describe('a worker', () => {
  it('finishes the job in hand when it is asked to stop, and takes no more', async () => {
    const where = desk.place()
    const queue = openQueue(desk.redis, where)
    const options = ['--redis', desk.url, '--queue', where.queue]
    const worker = await startWorker(...options, '--timeout', '600', '--grace', '600')
    const [first = ''] = await addArticles(queue, [article(1, 4000)])
    await until(async () => (await queue.getActiveCount()) === 1)
    const [second = ''] = await addArticles(queue, [article(2)])
    worker.kill('SIGTERM')
    expect((await once(worker, 'close'))[0]).toBe(0)
    expect(await readResult(desk.redis, where, first)).toContain('findings')
    expect(await readResult(desk.redis, where, second)).toBeNull()
    expect(await queue.getWaitingCount()).toBe(1)
    await queue.close()
  })

  it('counts what it does, for this machine alone', async () => {
    const where = desk.place()
    const queue = openQueue(desk.redis, where)
    const worker = createWorker(desk.redis.duplicate(), where)
    await addArticles(queue, [article(1), article(2), {id: 3}])
    await until(async () => (await resultsOf(desk.redis, where)).length === 3)
    await until(async () => (await queue.getActiveCount()) === 0)
    const text = await worker.metrics.registry.metrics()
    expect(text).toContain('onrecord_jobs_total{outcome="checked"} 2')
    expect(text).toContain('onrecord_jobs_total{outcome="refused"} 1')
    expect(text).toContain('onrecord_findings_total{severity="error"} 2')
    await worker.close()
    await queue.close()
  })

  it('checks the same copy once, however often it is sent', async () => {
    const where = desk.place()
    const queue = openQueue(desk.redis, where)
    const worker = createWorker(desk.redis.duplicate(), where)
    const [job = ''] = await addArticles(queue, [article(1)])
    await until(async () => (await readResult(desk.redis, where, job)) !== null)
    await until(async () => (await queue.getActiveCount()) === 0)
    const again = await addArticles(queue, [{...article(1), id: 'by another name'}])
    expect(again).toEqual([job])
    await until(async () => (await queue.getActiveCount()) + (await queue.getWaitingCount()) === 0)
    expect(await resultsOf(desk.redis, where)).toHaveLength(1)
    await worker.close()
    await queue.close()
  })
})

describe('results', () => {
  it('are kept once, and read from any place on', async () => {
    const where = desk.place()
    expect(await keepResult(desk.redis, where, 'a', '{"id":1}')).toBe(true)
    expect(await keepResult(desk.redis, where, 'a', '{"id":2}')).toBe(false)
    await keepResult(desk.redis, where, 'b', '{"id":3}')
    const [first, second] = await resultsOf(desk.redis, where)
    expect([first?.result, second?.result]).toEqual(['{"id":1}', '{"id":3}'])
    const rest = []
    for await (const one of readResults(desk.redis, where, first?.place)) rest.push(one.job)
    expect(rest).toEqual(['b'])
  })
})

describe('the command line', () => {
  it('puts articles in, and prints results', async () => {
    const where = desk.place()
    const options = ['--redis', desk.url, '--queue', where.queue]
    const input = `${JSON.stringify(article(1))}\nnope\n${JSON.stringify(article(2))}\n`
    const added = await run(['add', ...options], input)
    expect(added.code).toBe(2)
    expect(added.stderr).toMatch(/^onrecord-queue: Line 2: .+\n$/)
    expect(added.stdout.trim().split('\n')).toEqual([jobIdOf(article(1)), jobIdOf(article(2))])

    const worker = await startWorker(...options, '--metrics-port', '0')
    await until(async () => (await resultsOf(desk.redis, where)).length === 2)
    worker.kill('SIGINT')
    expect((await once(worker, 'close'))[0]).toBe(0)
    const {stdout} = await run(['results', ...options])
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id)
    ).toEqual([1, 2])
  })

  it('refuses what makes no sense in one line', async () => {
    for (const args of [['--what'], ['play'], ['--concurrency', 'many'], ['work', 'now']]) {
      const {code, stderr, stdout} = await run(args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^onrecord-queue: .+\n$/)
    }
    expect((await run(['--help'])).stdout).toContain('--redis')
  })

  it.each(['my@secret', 'secret'])(
    'says in one line that there is no Redis, and no password (%s)',
    async (password) => {
      // A port that was free a moment ago, and one where something else listens.
      const other = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400\r\n'))
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
      onTestFinished(() => void other.close())
      for (const port of [await freePort(), (other.address() as AddressInfo).port]) {
        const address = `redis://desk:${password}@127.0.0.1:${port}`
        const {code, stderr} = await run(['results', '--redis', address])
        expect(code).toBe(2)
        expect(stderr).toMatch(/^onrecord-queue: No Redis at redis:\/\/127\.0\.0\.1:\d+: .+\n$/)
        expect(stderr).not.toContain('secret')
      }
    }
  )
})

/** All that the Redis holds of a queue, as text. */
async function everything(from: Redis, queue: string): Promise<string> {
  const parts: string[] = []
  for (const key of await from.keys(`*${queue}*`)) {
    const type = await from.type(key)
    if (type === 'string') parts.push((await from.get(key)) ?? '')
    if (type === 'hash') parts.push(JSON.stringify(await from.hgetall(key)))
    if (type === 'stream') parts.push(JSON.stringify(await from.xrange(key, '-', '+')))
    if (type === 'list') parts.push(JSON.stringify(await from.lrange(key, 0, -1)))
    if (type === 'set') parts.push(JSON.stringify(await from.smembers(key)))
    if (type === 'zset') parts.push(JSON.stringify(await from.zrange(key, 0, -1)))
  }
  return parts.join('\n')
}
