/**
 * `onrecord sources FILES`.
 */

import {type Call, countOf, textOf} from '../cli/arguments.js'
import {failureLine} from '../cli/failures.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {trustOf} from '../cli/trust.js'
import {terminalWidth} from '../cli/width.js'
import {UsageError} from '../errors.js'
import {LedgerAdder} from '../ledger-sum.js'
import type {Printer} from '../printers/printer.js'
import {readLedgers} from '../sources.js'
import {createStyles, type Styles} from '../terminal.js'
import {openSink} from './sink.js'

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

  const [output, ...others] = call.outputs
  if (others.length > 0) throw new UsageError('Sources are written to one --output-file only.')

  const inFile = output?.file !== undefined
  const printer = await createPrinter(
    textOf(call, 'format') ?? 'table',
    inFile ? createStyles(false) : styles,
    inFile ? undefined : terminalWidth(io)
  )
  const sink = await openSink(output?.file, io)
  const adder = new LedgerAdder()
  let code: ExitCode = exit.clean

  await sink.write(printer.start())

  for await (const {ledger, failure} of readLedgers(call.operands, {
    cwd: io.cwd,
    stdin: io.stdin,
    maxSize: countOf(call, 'max-size'),
    stdinFilename: textOf(call, 'stdin-filename'),
    noIgnore: call.values.has('no-ignore'),
    config: textOf(call, 'config'),
    noConfig: call.values.has('no-config'),
    ...trustOf(call, io)
  })) {
    if (ledger) {
      adder.add(ledger)
      await sink.write(printer.ledger(ledger))
    } else {
      code = exit.failed
      await print(io.stderr, failureLine(failure))
    }
  }

  await sink.write(printer.end(adder.sum()))
  await sink.close()
  return code
}

async function createPrinter(
  format: string,
  styles: Styles,
  width: number | undefined
): Promise<Printer> {
  switch (format) {
    case 'json':
      return (await import('../printers/json.js')).createJsonPrinter()
    case 'jsonl':
      return (await import('../printers/json.js')).createJsonLinesPrinter()
    case 'csv':
      return (await import('../printers/csv.js')).createCsvPrinter()
    case 'html':
      return (await import('../printers/html.js')).createHtmlPrinter()
    default:
      return (await import('../printers/table.js')).createTablePrinter(styles, width)
  }
}
