/**
 * The one connection that this package makes: to the Redis that it is given.
 */

import {Redis} from 'ioredis'

/** Where the queue is. */
export interface QueuePlace {
  /** Address of the Redis (default: `redis://127.0.0.1:6379`). */
  redis?: string | undefined
  /** Name of the queue (default: `onrecord`). */
  queue?: string | undefined
}

/** Address and name where nobody says otherwise. */
export const defaults = {redis: 'redis://127.0.0.1:6379', queue: 'onrecord'} as const

/** Milliseconds that the first connection may take. */
const patience = 10_000

/**
 * Connect.
 *
 * @param address
 *   Address of the Redis.
 * @returns
 *   A connection that answers; it comes back by itself when it is lost later.
 * @throws {Error}
 *   If there is none within ten seconds; the message is one line.
 */
export async function connect(address: string = defaults.redis): Promise<Redis> {
  const redis = new Redis(address, {
    lazyConnect: true,
    // As BullMQ asks: its commands wait for the connection.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, 2000)
  })
  let reason = 'no answer'
  redis.on('error', ({message}: Error) => {
    reason = message
  })

  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(reason)), patience).unref()
  })

  try {
    redis.connect().catch(() => {})
    await Promise.race([redis.ping(), late])
    return redis
  } catch (error) {
    redis.disconnect()
    // What answers and is no Redis, or asks for a password, has words of its own.
    const [told = ''] = (error as Error).message.split(/[.\n]/)
    const where = withoutPassword(address)
    throw new Error(`No Redis at ${where}: ${told}. Start it, or check the address.`)
  }
}

function withoutPassword(address: string): string {
  // A password may hold an @ itself.
  return address.replace(/\/\/[^/]*@/, '//')
}
