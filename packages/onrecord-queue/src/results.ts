/**
 * Results: one for each article, however often it is sent and whoever dies over it.
 */

import type {Redis} from 'ioredis'
import {defaults, type QueuePlace} from './connection.js'

/** How long results are kept. */
export interface Keeping {
  /** Seconds (default: a week). */
  keep?: number | undefined
  /** Results that the stream holds, about (default: a million). */
  most?: number | undefined
}

/** A result of the stream. */
export interface StreamedResult {
  /** Place in the stream, to go on from. */
  place: string
  job: string
  /** A line, as `onrecord stream` prints it. */
  result: string
}

const week = 7 * 24 * 3600
const million = 1_000_000

/**
 * Redis runs it whole or not at all: the result and its place in the stream come together, once, and go together: at one moment,
 * since a time that each counts from its own command on would part them by as long as the machine was busy in between.
 */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local gone = string.format('%d', now + ARGV[2] * 1000)
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PXAT', gone) then
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[3], '*', 'job', ARGV[4], 'result', ARGV[1])
  redis.call('XTRIM', KEYS[2], 'MINID', string.format('%d', now - ARGV[2] * 1000))
  redis.call('PEXPIREAT', KEYS[2], gone)
  return 1
end
return 0`

/**
 * Keep a result, if there is none yet.
 *
 * @param redis
 *   Connection.
 * @param place
 *   The queue.
 * @param job
 *   Job of the article.
 * @param result
 *   A line, as `onrecord stream` prints it.
 * @param keeping
 *   How long it is kept.
 * @returns
 *   Whether it is the first.
 */
export async function keepResult(
  redis: Redis,
  place: QueuePlace,
  job: string,
  result: string,
  {keep = week, most = million}: Keeping = {}
): Promise<boolean> {
  const kept = await redis.eval(
    script,
    2,
    keyOf(place, job),
    streamOf(place),
    result,
    keep,
    most,
    job
  )
  return kept === 1
}

/**
 * Read the result of an article.
 *
 * @param redis
 *   Connection.
 * @param place
 *   The queue.
 * @param job
 *   Job of the article, as `jobIdOf` names it.
 * @returns
 *   A line, as `onrecord stream` prints it; `null` if there is none (any more).
 */
export function readResult(redis: Redis, place: QueuePlace, job: string): Promise<string | null> {
  return redis.get(keyOf(place, job))
}

/**
 * Read results in the order they came in.
 *
 * @param redis
 *   Connection.
 * @param place
 *   The queue.
 * @param after
 *   Place in the stream to go on from; `0` for all.
 * @returns
 *   Results, until there are no more for now.
 */
export async function* readResults(
  redis: Redis,
  place: QueuePlace,
  after = '0'
): AsyncGenerator<StreamedResult> {
  let last = after

  for (;;) {
    const found = await redis.xrange(
      streamOf(place),
      last === '0' ? '-' : `(${last}`,
      '+',
      'COUNT',
      500
    )
    if (found.length === 0) return
    const kept = await redis.mget(found.map(([, [, job = '']]) => keyOf(place, job)))
    for (const [index, [entry, [, job = '', , result = '']]] of found.entries()) {
      last = entry
      // One whose time is over may still stand in the stream.
      if (kept[index] !== null) yield {place: entry, job, result}
    }
  }
}

function keyOf({queue = defaults.queue}: QueuePlace, job: string): string {
  return `onrecord:${queue}:result:${job}`
}

function streamOf({queue = defaults.queue}: QueuePlace): string {
  return `onrecord:${queue}:results`
}
