/**
 * Where the reporters of a run print.
 */

import type {Call} from '../cli/arguments.js'
import {colourOf} from '../cli/colour.js'
import type {Io} from '../cli/io.js'
import {widthOf} from '../cli/width.js'
import {type Failure, UsageError} from '../errors.js'
import type {Checked} from '../lint.js'
import {createReporter} from '../reporters/index.js'
import type {Reporter, Totals} from '../reporters/reporter.js'
import {rooted} from '../reporters/repository-paths.js'
import {actionsSafe} from '../terminal.js'
import {openSink} from './sink.js'

/** All reporters of a run as one. */
export interface Outputs {
  /** Whether one of them shows more than findings. */
  needReading: boolean
  start(): Promise<void>
  file(checked: Checked): Promise<void>
  failure(failure: Failure): Promise<void>
  end(totals: Totals): Promise<void>
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
    wanted.map(async ({reporter = 'pretty', file}) => {
      const width = widthOf(file === undefined ? io : {...io, stdout: undefined})
      const colour = file === undefined && colourOf(call, io)
      return {
        // What people read of the log of a workflow must hold no command.
        forLog:
          file === undefined &&
          io.env.GITHUB_ACTIONS === 'true' &&
          /^(?:pretty|stylish|compact)$/.test(reporter),
        reporter: rooted(
          reporter,
          await createReporter(reporter, {colour, verbose, width}),
          io.cwd
        ),
        ...(await openSink(file, io))
      }
    })
  )

  const each = async (say: (reporter: Reporter) => string): Promise<void> => {
    for (const {reporter, forLog, write} of sinks) {
      const text = say(reporter)
      await write(forLog ? actionsSafe(text) : text)
    }
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
