/**
 * Put articles into the queue.
 */

import {Queue} from 'bullmq'
import type {Redis} from 'ioredis'
import {type Article, jobIdOf} from './article.js'
import {defaults, type QueuePlace} from './connection.js'

/** How often a job is tried. */
export interface Tries {
  /** Times (default: 3). */
  attempts?: number | undefined
}

/**
 * Open a queue for articles.
 *
 * @param redis
 *   Connection.
 * @param place
 *   The queue.
 * @returns
 *   BullMQ's queue; it has to be closed.
 */
export function openQueue(redis: Redis, {queue = defaults.queue}: QueuePlace = {}): Queue<Article> {
  return new Queue<Article>(queue, {connection: redis})
}

/**
 * Put articles into a queue. One that is in it already is not put in again.
 *
 * @param queue
 *   The queue.
 * @param articles
 *   Articles.
 * @param tries
 *   How often each is tried.
 * @returns
 *   Their jobs' names, in order, to read the results by.
 */
export async function addArticles(
  queue: Queue<Article>,
  articles: readonly Article[],
  {attempts = 3}: Tries = {}
): Promise<string[]> {
  const jobs = articles.map((data) => ({
    name: 'article',
    data,
    opts: {
      jobId: jobIdOf(data),
      attempts,
      backoff: {type: 'exponential', delay: 1000},
      // A draft lies in Redis no longer than it takes to check it.
      removeOnComplete: true,
      removeOnFail: true
    }
  }))
  await queue.addBulk(jobs)
  return jobs.map(({opts}) => opts.jobId)
}
