/**
 * `onrecord stream`.
 */

import {availableParallelism} from 'node:os'
import {type Call, countOf, listOf, textOf} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {trustOf} from '../cli/trust.js'
import type {Level} from '../config/types.js'
import {UsageError} from '../errors.js'
import {defaultMaxSize} from '../files/read.js'
import type {LintOptions} from '../lint.js'
import {RecordChecker, type RecordOptions, type RecordResult} from '../stream/check-record.js'
import {type Line, readLines} from '../stream/lines.js'
import type {RecordPool} from '../threads/pool.js'
import {largeFile} from '../threads/timed.js'
import {overlayOf} from './overlay.js'
import {threadsOf, timeoutOf} from './threads.js'

/** Records that a thread has in hand at once: so many that none waits for us. */
const inHand = 4

/**
 * Check articles that come as JSON Lines on standard input, and print what is found as JSON Lines,
 * in their order.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   Exit code: 2 if a record could not be checked, 1 if there are findings that `--fail-on` asks
 *   for, else 0.
 * @throws {UsageError}
 *   If the call makes no sense.
 */
export async function streamCommand(call: Call, io: Io): Promise<ExitCode> {
  if (call.operands.length > 0) {
    throw new UsageError(
      'onrecord stream takes no files: records come on standard input. See onrecord --help.'
    )
  }

  const gate = textOf(call, 'fail-on') as Level | undefined
  const auto = textOf(call, 'threads') === 'auto'
  const threads = auto ? availableParallelism() : (threadsOf(call) ?? 1)
  const options: RecordOptions = {
    cwd: io.cwd,
    config: textOf(call, 'config'),
    none: call.values.has('no-config'),
    ...trustOf(call, io),
    genre: textOf(call, 'genre') as LintOptions['genre'],
    overlay: overlayOf(call),
    only: listOf(call, 'only'),
    noInlineIgnores: call.values.has('no-inline-ignores'),
    notes: call.values.get('notes'),
    ledger: call.values.has('ledger'),
    failOn: gate ?? 'error'
  }
  const lines = readLines(io.stdin, countOf(call, 'max-size') ?? defaultMaxSize)
  const timeout = timeoutOf(call)
  const pool = threads > 1 ? await openRecords(threads, options, timeout) : undefined
  const alone = new RecordChecker(options)
  await alone.ready()
  /** For records that may be large, where all are checked in this thread. */
  let aside: Promise<RecordPool> | undefined
  const check = async (line: Line): Promise<RecordResult> => {
    if (pool) return pool.check(line)
    if (!mayBeLarge(line)) return alone.check(line.text, line.number)
    aside ??= openRecords(1, options, timeout)
    return (await aside).check(line)
  }
  let failed = false
  let found = false

  try {
    for await (const result of inOrder(lines, check, pool ? threads * inHand : 1)) {
      failed ||= result.failed
      found ||= result.found
      await print(io.stdout, `${result.line}\n`)
    }
  } finally {
    await pool?.close()
    await (await aside)?.close()
  }

  if (failed) return exit.failed
  return found && gate !== undefined ? exit.found : exit.clean
}

/** Whether a record may take long; a packed document holds more than it weighs. */
function mayBeLarge({text}: Line): boolean {
  return text !== null && (text.length > largeFile || /"(?:docx|odt)"\s*:/.test(text))
}

async function openRecords(
  threads: number,
  options: RecordOptions,
  timeout: number | undefined
): Promise<RecordPool> {
  const {openRecordPool} = await import('../threads/pool.js')
  return openRecordPool(threads, options, {timeout})
}

/**
 * Check lines, several at once, and hand each result out as soon as those before it are: nobody
 * waits for a record that has not come yet, and no more are held than are in hand.
 */
async function* inOrder(
  lines: AsyncIterable<Line>,
  check: (line: Line) => Promise<RecordResult>,
  most: number
): AsyncGenerator<RecordResult> {
  const iterator = lines[Symbol.asyncIterator]()
  const waiting: Promise<RecordResult>[] = []
  let next = iterator.next()
  let ended = false

  while (!ended || waiting.length > 0) {
    const [head] = waiting
    const full = ended || waiting.length >= most
    const isDone = head && (full || (await Promise.race([head.then(yes, yes), next.then(no, no)])))

    if (head && isDone) {
      yield await head
      waiting.shift()
      continue
    }

    const line = await next
    if (line.done) {
      ended = true
      continue
    }
    const work = check(line.value)
    // What fails is told when its turn comes.
    work.catch(() => {})
    waiting.push(work)
    next = iterator.next()
    next.catch(() => {})
  }
}

function yes(): boolean {
  return true
}

function no(): boolean {
  return false
}
