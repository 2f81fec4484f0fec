/**
 * `onrecord FILES`.
 */

import {type Call, countOf, listOf, textOf} from '../cli/arguments.js'
import {failureLine} from '../cli/failures.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {colourOf} from '../cli/main.js'
import {UsageError} from '../errors.js'
import {lint} from '../lint.js'
import {createReporter} from '../reporters/index.js'
import {count, createTotals, type Totals} from '../reporters/reporter.js'

/**
 * Check files and report.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If the call makes no sense.
 */
export async function lintCommand(call: Call, io: Io): Promise<ExitCode> {
  const maxWarnings = countOf(call, 'max-warnings')
  const options = {
    cwd: io.cwd,
    stdin: io.stdin,
    maxSize: countOf(call, 'max-size'),
    stdinFilename: textOf(call, 'stdin-filename'),
    only: listOf(call, 'only')
  }

  if (call.operands.length === 0) {
    throw new UsageError(
      'Nothing to check. Give files, folders or globs, or - for standard input. See onrecord --help.'
    )
  }

  const results = lint(call.operands, options)
  const totals = createTotals()
  const reporter = await createReporter(textOf(call, 'reporter') ?? 'stylish', {
    colour: colourOf(call, io),
    verbose: call.values.has('verbose')
  })

  await print(io.stdout, reporter.start())

  for await (const {file, failure} of results) {
    if (file) {
      count(totals, file)
      await print(io.stdout, reporter.file(file))
    } else {
      totals.failures++
      await print(io.stderr, failureLine(failure))
      await print(io.stdout, reporter.failure(failure))
    }
  }

  await print(io.stdout, reporter.end(totals))
  return gate(totals, maxWarnings)
}

/**
 * Decide on the exit code: what could not be checked outweighs what was found.
 */
function gate(totals: Totals, maxWarnings: number | undefined): ExitCode {
  if (totals.failures > 0) return exit.failed
  if (totals.errors > 0) return exit.found
  if (maxWarnings !== undefined && totals.warnings > maxWarnings) return exit.found
  return exit.clean
}
