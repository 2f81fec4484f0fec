/**
 * What tests of the queue share: a Redis for a file of them, articles, and patience.
 */

import {setTimeout as sleep} from 'node:timers/promises'
import type {Redis} from 'ioredis'
import {type Article, connect, readResults, type StreamedResult} from 'onrecord-queue'
import {afterAll, beforeAll} from 'vitest'
import {type RedisServer, startRedis} from './redis.js'

/** A Redis for all tests of a file, with a connection. */
export interface Desk {
  readonly url: string
  readonly redis: Redis
  /** A queue of the test's own. */
  place(): {redis: string; queue: string}
}

/**
 * Have a Redis before the first test of a file, and none after the last.
 *
 * @returns
 *   The Redis; it is there once tests run.
 */
export function useRedis(): Desk {
  let server: RedisServer
  let redis: Redis
  let names = 0

  beforeAll(async () => {
    server = await startRedis()
    redis = await connect(server.url)
  })
  afterAll(async () => {
    redis?.disconnect()
    await server?.stop()
  })

  return {
    get url() {
      return server.url
    },
    get redis() {
      return redis
    },
    place: () => ({redis: server.url, queue: `test-${++names}`})
  }
}

/**
 * Make an article.
 *
 * @param id
 *   Its number, which is in its copy.
 * @param length
 *   Paragraphs of it; a thousand take a thread about a second.
 * @returns
 *   The article.
 */
export function article(id: number, length = 1): Article {
  const text = `The quay at berth ${id} will be sold, sources said.\n\n`
  return {id, text: text + 'Nobody at the harbour had been told of it before.\n\n'.repeat(length)}
}

/**
 * Read all results of a queue.
 *
 * @param redis
 *   Connection.
 * @param place
 *   The queue.
 * @returns
 *   Results, oldest first.
 */
export async function resultsOf(redis: Redis, place: {queue: string}): Promise<StreamedResult[]> {
  const all = []
  for await (const result of readResults(redis, place)) all.push(result)
  return all
}

/**
 * Wait until something is so, however long that takes.
 *
 * @param what
 *   Tells whether it is.
 */
export async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(20)
}
