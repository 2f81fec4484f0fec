/**
 * Where the reporters of a run print.
 */

import {once} from 'node:events'
import {createWriteStream, type WriteStream} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type {Call} from '../cli/arguments.js'
import {colourOf} from '../cli/colour.js'
import {type Io, print} from '../cli/io.js'
import {explainError, type Failure, UsageError} from '../errors.js'
import type {Checked} from '../lint.js'
import {createReporter} from '../reporters/index.js'
import type {Reporter, Totals} from '../reporters/reporter.js'
import {oneLine} from '../terminal.js'

/** All reporters of a run as one. */
export interface Outputs {
  /** Whether one of them shows more than findings. */
  needReading: boolean
  start(): Promise<void>
  file(checked: Checked): Promise<void>
  failure(failure: Failure): Promise<void>
  end(totals: Totals): Promise<void>
}

/** A reporter and where it prints. */
interface Sink {
  reporter: Reporter
  write(text: string): Promise<void>
  close(): Promise<void>
}

/**
 * Make the reporters that a call asks for.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   Outputs.
 * @throws {UsageError}
 *   If two reporters would print to standard output, or a file can't be written.
 */
export async function openOutputs(call: Call, io: Io): Promise<Outputs> {
  const wanted = call.outputs.length === 0 ? [{}] : call.outputs
  const verbose = call.values.has('verbose')

  if (wanted.filter(({file}) => file === undefined).length > 1) {
    throw new UsageError(
      'Two reporters would print to standard output. Give all but one an --output-file behind them.'
    )
  }

  const sinks = await Promise.all(
    wanted.map(async ({reporter = 'stylish', file}): Promise<Sink> => {
      if (file === undefined) {
        const colour = colourOf(call, io)
        return {
          reporter: await createReporter(reporter, {colour, verbose}),
          write: (text) => print(io.stdout, text),
          close: async () => {}
        }
      }

      const made = await createReporter(reporter, {colour: false, verbose})
      return {reporter: made, ...(await openFile(path.resolve(io.cwd, file)))}
    })
  )

  const each = async (say: (reporter: Reporter) => string): Promise<void> => {
    for (const sink of sinks) await sink.write(say(sink.reporter))
  }

  return {
    needReading: wanted.some(({reporter}) => reporter === 'html'),
    start: () => each((reporter) => reporter.start()),
    file: (checked) => each((reporter) => reporter.file(checked)),
    failure: (failure) => each((reporter) => reporter.failure(failure)),
    async end(totals) {
      await each((reporter) => reporter.end(totals))
      for (const sink of sinks) await sink.close()
    }
  }
}

/**
 * Write a file beside its place and move it there when it is whole: a run that is broken off
 * leaves the report from before.
 */
async function openFile(file: string): Promise<Omit<Sink, 'reporter'>> {
  const draft = `${file}.${process.pid}.tmp`
  let stream: WriteStream

  try {
    await mkdir(path.dirname(file), {recursive: true})
    stream = createWriteStream(draft)
    await once(stream, 'open')
  } catch (error) {
    throw new UsageError(`${oneLine(file)}: The report can't be written. ${explainError(error)}`)
  }

  return {
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain')
    },
    async close() {
      stream.end()
      await once(stream, 'close')

      try {
        await rename(draft, file)
      } catch (error) {
        await rm(draft, {force: true})
        throw new UsageError(
          `${oneLine(file)}: The report can't be written. ${explainError(error)}`
        )
      }
    }
  }
}
