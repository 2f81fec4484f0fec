/**
 * Where a run reads and prints, so that it can be run in a test as well.
 */

import type {Writable} from 'node:stream'

/** A stream that may be a terminal. */
export type Output = Writable & {isTTY?: boolean; columns?: number}

/** The world of a run. */
export interface Io {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  stdin: AsyncIterable<Uint8Array | string>
  stdout: Output
  stderr: Output
}

/**
 * Standard input that is opened only by who reads it: Node takes some milliseconds to.
 *
 * @param io
 *   The world.
 * @returns
 *   What comes in.
 */
export function inputOf(io: Pick<Io, 'stdin'>): Io['stdin'] {
  return {[Symbol.asyncIterator]: () => io.stdin[Symbol.asyncIterator]()}
}

/** Exit codes. */
export const exit = {clean: 0, found: 1, failed: 2} as const

/** An exit code. */
export type ExitCode = (typeof exit)[keyof typeof exit]

/**
 * Print, and wait where the reader is slower than we are: a report of a million lines
 * must not pile up in memory.
 *
 * @param stream
 *   Where to.
 * @param text
 *   What; nothing is done for `''`.
 */
export async function print(stream: Output, text: string): Promise<void> {
  // Nobody reads on: `| head` has enough.
  if (text === '' || stream.destroyed || stream.write(text)) return

  await new Promise<void>((resolve) => {
    const events = ['drain', 'close', 'error'] as const
    const done = (): void => {
      for (const event of events) stream.off(event, done)
      resolve()
    }
    for (const event of events) stream.on(event, done)
  })
}

/**
 * Print lines on standard error; on a terminal they are wrapped, so that it breaks no word.
 *
 * @param io
 *   The world.
 * @param text
 *   Lines, each with its end.
 */
export async function tell({stderr}: Pick<Io, 'stderr'>, text: string): Promise<void> {
  const {columns} = stderr
  if (!columns || text.split('\n').every((line) => line.length <= columns)) {
    return print(stderr, text)
  }
  const {wrap} = await import('../wrap.js')
  await print(
    stderr,
    text.replace(/[^\n]+/g, (line) => wrap(line, columns))
  )
}
