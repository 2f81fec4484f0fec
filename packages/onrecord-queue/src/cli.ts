/**
 * The program.
 */

import {readFileSync} from 'node:fs'
import process from 'node:process'
import {parseArgs} from 'node:util'
import type {Redis} from 'ioredis'
import {readLines} from 'onrecord'
import type {Article} from './article.js'
import {connect, defaults} from './connection.js'
import {serveMetrics} from './metrics.js'
import {addArticles, openQueue} from './producer.js'
import {readResults} from './results.js'
import {createWorker, type QueueWorker} from './worker.js'

const help = `onrecord-queue: checks the sourcing of articles from a queue

  onrecord-queue work      take articles and check them, until it is stopped (the default)
  onrecord-queue add       put articles in: JSON Lines on standard input
  onrecord-queue results   print the results there are: JSON Lines

  --redis URL          the one address it talks to (default: ONRECORD_REDIS, or
                       ${defaults.redis}; a password is safer in the variable)
  --queue NAME         name of the queue (default: ${defaults.queue})
  --concurrency N      articles that are checked at once (default: 1)
  --config FILE        configuration to check by
  --ledger             tell the ledger of sources too
  --keep SECONDS       how long results are kept (default: a week)
  --timeout SECONDS    after which an article is given up (default: 15)
  --grace SECONDS      for the articles in hand when it is asked to stop; then they are
                       given back, for another worker (default: 20)
  --silence MS         after which a worker is taken for dead (default: 30000)
  --attempts N         how often an article is tried (default: 3)
  --metrics-port N     serve counters for Prometheus on 127.0.0.1
  --after PLACE        print the results behind this place alone
  --help, --version
`

/** Bytes that an article may have. */
const longest = 50_000_000

/** Seconds for the articles in hand when a worker is asked to stop: less than systemd (90) and Kubernetes (30) wait. */
const grace = 20

/** Milliseconds after that for giving back what is left, and for goodbyes. */
const farewell = 3000

/** Articles that are put in with one call. */
const bulk = 200

const values = parse()
if (values) await run(values)

type Values = NonNullable<ReturnType<typeof parse>>

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        redis: {type: 'string'},
        queue: {type: 'string'},
        concurrency: {type: 'string'},
        config: {type: 'string'},
        ledger: {type: 'boolean'},
        keep: {type: 'string'},
        timeout: {type: 'string'},
        grace: {type: 'string'},
        silence: {type: 'string'},
        attempts: {type: 'string'},
        'metrics-port': {type: 'string'},
        after: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
        version: {type: 'boolean', short: 'v'}
      }
    })
  } catch (error) {
    fail(`${(error as Error).message.split('. ')[0]}. See --help.`)
    return
  }
}

async function run({values: given, positionals}: Values): Promise<void> {
  const [command = 'work', ...others] = positionals
  if (given.help) return say(help)
  if (given.version) return say(`${version()}\n`)
  if (!/^(?:work|add|results)$/.test(command) || others.length > 0) {
    return fail(`There is no command ${[command, ...others].join(' ')}. See --help.`)
  }

  let redis: Redis | undefined

  try {
    const numbers = {
      concurrency: count('concurrency', given.concurrency),
      keep: count('keep', given.keep),
      timeout: count('timeout', given.timeout),
      grace: count('grace', given.grace, 0),
      silence: count('silence', given.silence),
      attempts: count('attempts', given.attempts),
      port: count('metrics-port', given['metrics-port'], 0)
    }
    redis = await connect(given.redis ?? process.env.ONRECORD_REDIS)
    const place = {queue: given.queue}
    if (command === 'add') await add(redis, place, numbers.attempts)
    else if (command === 'results') await results(redis, place, given.after)
    else await work(redis, {...given, ...numbers})
  } catch (error) {
    fail((error as Error).message.split('\n')[0] ?? '')
    // An open connection would keep the program waiting for nothing.
    redis?.disconnect()
  }
}

async function work(
  redis: Redis,
  options: NonNullable<Parameters<typeof createWorker>[1]> & {
    port?: number | undefined
    grace?: number | undefined
  }
): Promise<void> {
  const worker = createWorker(redis, options)
  const metrics = await metricsOf(worker, options.port)
  let stopping = false

  process.stderr.write(
    `onrecord-queue: at work${metrics ? `, counters on 127.0.0.1:${metrics.port}/metrics` : ''}\n`
  )

  const stop = async (): Promise<void> => {
    // Whoever asks twice does not want to wait for the jobs in hand; another worker takes them.
    if (stopping) process.exit(130)
    stopping = true
    const wait = (options.grace ?? grace) * 1000
    // A Redis that does not answer is told nothing, and holds nobody up.
    const late = setTimeout(() => {
      fail('Stopped, and the Redis does not answer. Other workers take what was in hand.')
      process.exit()
    }, wait + farewell)
    await worker.close(wait)
    clearTimeout(late)
    metrics?.server.close()
    redis.disconnect()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Serve the counters of a worker, where they are asked for; a worker that can't is none. */
async function metricsOf(worker: QueueWorker, port: number | undefined) {
  if (port === undefined) return
  try {
    return await serveMetrics(worker.metrics, port)
  } catch (error) {
    await worker.close(0)
    throw error
  }
}

async function add(
  redis: Redis,
  place: {queue: string | undefined},
  attempts: number | undefined
): Promise<void> {
  const queue = openQueue(redis, place)
  let batch: Article[] = []

  const send = async (): Promise<void> => {
    const jobs = await addArticles(queue, batch, {attempts})
    process.stdout.write(jobs.map((job) => `${job}\n`).join(''))
    batch = []
  }

  for await (const {number, text} of readLines(process.stdin, longest)) {
    const article = text === null ? undefined : read(text)
    if (article) batch.push(article)
    else fail(`Line ${number}: It is no object of JSON, or too long. Left out.`)
    if (batch.length === bulk) await send()
  }

  await send()
  await queue.close()
  redis.disconnect()
}

function read(line: string): Article | undefined {
  try {
    const article: unknown = JSON.parse(line)
    return typeof article === 'object' && article !== null && !Array.isArray(article)
      ? (article as Article)
      : undefined
  } catch {
    return
  }
}

async function results(
  redis: Redis,
  place: {queue: string | undefined},
  after: string | undefined
): Promise<void> {
  for await (const {result} of readResults(redis, place, after)) process.stdout.write(`${result}\n`)
  redis.disconnect()
}

function count(name: string, value: string | undefined, least = 1): number | undefined {
  if (value === undefined) return
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
    throw new Error(`--${name} takes a whole number from ${least}. See --help.`)
  }
  return Number(value)
}

function say(text: string): void {
  process.stdout.write(text)
}

function fail(reason: string): void {
  process.stderr.write(`onrecord-queue: ${reason}\n`)
  process.exitCode = 2
}

function version(): string {
  const manifest = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as {version: string}).version
}
