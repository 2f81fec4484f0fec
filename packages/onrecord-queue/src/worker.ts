/**
 * Take articles from the queue, check them, and keep what is found.
 */

import {once} from 'node:events'
import process from 'node:process'
import {type Job, UnrecoverableError, WaitingError, Worker} from 'bullmq'
import type {Redis} from 'ioredis'
import {openRecordPool, type RecordOptions, type RecordResult} from 'onrecord'
import type {Article} from './article.js'
import {defaults, type QueuePlace} from './connection.js'
import {createMetrics, type Metrics} from './metrics.js'
import {type Keeping, keepResult, readResult} from './results.js'

/** How a worker works. */
export interface WorkerOptions extends QueuePlace, Keeping {
  /** Articles that are checked at once, each in a thread of its own (default: 1). */
  concurrency?: number | undefined
  /** Configuration to use, instead of the nearest one up the tree of the working directory. */
  config?: string | undefined
  /** Whether the ledger of sources is a part of the result. */
  ledger?: boolean | undefined
  /** Seconds that an article may take (default: 15). */
  timeout?: number | undefined
  /** Milliseconds after which a worker that is silent is taken for dead (default: 30,000). */
  silence?: number | undefined
}

/** A worker at work. */
export interface QueueWorker {
  metrics: Metrics
  /** Jobs in hand. */
  active(): number
  /**
   * Take no more jobs, finish those in hand, and let go of everything but the connection.
   *
   * @param grace
   *   Milliseconds for it; what is still in hand then is given back, for another worker. Without it as long as it takes.
   */
  close(grace?: number): Promise<void>
}

/** A job that was taken from more workers than that, each of which died over it or fell silent, kills workers, perhaps. */
const mostDeaths = 3

/**
 * Start a worker.
 *
 * @param redis
 *   Connection.
 * @param options
 *   How to work.
 * @returns
 *   The worker.
 */
export function createWorker(redis: Redis, options: WorkerOptions = {}): QueueWorker {
  const {concurrency = 1, silence = 30_000, queue = defaults.queue} = options
  const runner = new JobRunner(redis, options, concurrency)
  const {metrics} = runner

  const worker = new Worker<Article, undefined>(queue, (job, token) => runner.run(job, token), {
    connection: redis,
    concurrency,
    lockDuration: silence,
    stalledInterval: silence / 2,
    // Counted here: whoever gives a job up has to keep a result first.
    maxStalledCount: Number.MAX_SAFE_INTEGER
  })

  // BullMQ sets the time of its end once a job is tried no more.
  worker.on('failed', (job) => {
    if (job?.finishedOn) metrics.done('failed', secondsOf(job))
    else metrics.retried()
  })
  worker.on('stalled', () => metrics.retried())
  // A lost connection comes back; what it cost is told by the jobs.
  worker.on('error', () => {})

  return {
    metrics,
    active: () => runner.active,
    async close(grace) {
      const timer =
        grace === undefined ? undefined : setTimeout(() => runner.giveBack(), Math.max(1, grace))
      await worker.close()
      clearTimeout(timer)
      await runner.close()
    }
  }
}

/** Does jobs: checks their articles in threads, keeps the results, and counts. */
class JobRunner {
  readonly metrics = createMetrics()
  /** Jobs in hand. */
  active = 0
  readonly #redis: Redis
  readonly #options: WorkerOptions
  readonly #pool: ReturnType<typeof openRecordPool>
  readonly #stopping = new AbortController()
  readonly #stopped = once(this.#stopping.signal, 'abort')

  constructor(redis: Redis, options: WorkerOptions, concurrency: number) {
    const {config, ledger, timeout} = options
    const how: RecordOptions = {cwd: process.cwd(), config, ledger, failOn: 'error'}
    this.#redis = redis
    this.#options = options
    this.#pool = openRecordPool(concurrency, how, {timeout})
  }

  /** Do a job. What it throws tells the queue whether to try it again. */
  async run(job: Job<Article>, token?: string): Promise<undefined> {
    this.active++
    try {
      const start = performance.now()
      const known = await readResult(this.#redis, this.#options, job.id ?? '')
      if (known !== null) {
        this.metrics.done('known', 0)
        return
      }
      if (job.stalledCounter > mostDeaths) await this.#abandon(job)
      const result = await this.#check(job, token)
      if (result.died) await this.#failDead(job, result)
      await this.#keep(job, result.line)
      this.#count(result, (performance.now() - start) / 1000)
    } finally {
      this.active--
    }
  }

  /** Give back what is in hand, for another worker. */
  giveBack(): void {
    this.#stopping.abort()
  }

  /** Let the threads go. */
  async close(): Promise<void> {
    await this.#pool.close()
  }

  /** A job that kills workers is tried no more. */
  async #abandon(job: Job<Article>): Promise<never> {
    const reason = `It was taken from ${job.stalledCounter} workers that died over it or fell silent.`
    await this.#keep(job, failureOf(job, reason))
    throw new UnrecoverableError(reason)
  }

  async #check(job: Job<Article>, token: string | undefined): Promise<RecordResult> {
    const checked = this.#pool.check({text: JSON.stringify(job.data), number: 1})
    const result = await Promise.race([checked, this.#stopped.then(() => undefined)])
    if (result) return result
    checked.catch(() => {})
    await job.moveToWait(token)
    throw new WaitingError()
  }

  /** An article whose thread died may be tried again. */
  async #failDead(job: Job<Article>, result: RecordResult): Promise<never> {
    // Nobody tries it again, and nobody must wait for it.
    const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1)
    if (isLast) await this.#keep(job, failureOf(job, errorOf(result)))
    throw new Error(errorOf(result))
  }

  async #keep({id = ''}: Job<Article>, line: string): Promise<void> {
    await keepResult(this.#redis, this.#options, id, line, this.#options)
  }

  #count({line, failed}: RecordResult, seconds: number): void {
    this.metrics.done(failed ? 'refused' : 'checked', seconds)
    const {findings = []} = JSON.parse(line) as {findings?: {severity: string}[]}
    this.metrics.found(findings.map(({severity}) => severity))
  }
}

function errorOf({line}: RecordResult): string {
  return String((JSON.parse(line) as {error?: unknown}).error)
}

function failureOf({data}: Job<Article>, reason: string): string {
  return JSON.stringify({id: data?.id ?? null, error: `Not checked: ${reason}`})
}

function secondsOf({processedOn, finishedOn}: Job): number {
  return processedOn && finishedOn ? (finishedOn - processedOn) / 1000 : 0
}
