/**
 * `onrecord sources FILES`.
 */

import {type Call, countOf, textOf} from '../cli/arguments.js'
import {failureLine} from '../cli/failures.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {UsageError} from '../errors.js'
import type {Ledger} from '../ledger.js'
import {readLedgers} from '../sources.js'
import {type Styles, toJson} from '../terminal.js'

/**
 * List who speaks.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @param styles
 *   Styles.
 * @returns
 *   Exit code.
 * @throws {UsageError}
 *   If no file is given.
 */
export async function sourcesCommand(call: Call, io: Io, styles: Styles): Promise<ExitCode> {
  if (call.operands.length === 0) {
    throw new UsageError('No article given: onrecord sources FILES.')
  }

  const printer = await createPrinter(textOf(call, 'format') ?? 'table', styles)
  const options = {
    cwd: io.cwd,
    stdin: io.stdin,
    maxSize: countOf(call, 'max-size'),
    stdinFilename: textOf(call, 'stdin-filename')
  }
  let code: ExitCode = exit.clean

  for await (const {ledger, failure} of readLedgers(call.operands, options)) {
    if (ledger) {
      await print(io.stdout, printer.ledger(ledger))
    } else {
      code = exit.failed
      await print(io.stderr, failureLine(failure))
    }
  }

  await print(io.stdout, printer.end())
  return code
}

/** Prints ledgers as they come. */
interface Printer {
  ledger(ledger: Ledger): string
  end(): string
}

async function createPrinter(format: string, styles: Styles): Promise<Printer> {
  if (format === 'json') return createJsonPrinter()

  const {ledgerTable} = await import('./ledger-table.js')
  let first = true

  return {
    ledger(ledger) {
      const gap = first ? '' : '\n'
      first = false
      return `${gap}${ledgerTable(ledger, styles)}\n`
    },
    end: () => ''
  }
}

/**
 * One object for one ledger, an array for several. The first one is held back until it is
 * known whether another follows.
 */
function createJsonPrinter(): Printer {
  let held: string | undefined
  let several = false

  return {
    ledger(ledger) {
      const before = held
      held = toJson(ledger)
      if (before === undefined) return ''

      const open = several ? ',\n' : '[\n'
      several = true
      return `${open}${before}`
    },
    end() {
      if (held === undefined) return ''
      return several ? `,\n${held}\n]\n` : `${held}\n`
    }
  }
}
