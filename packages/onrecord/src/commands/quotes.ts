/**
 * `onrecord quotes FILES --notes PATH`.
 */

import {type Call, textOf} from '../cli/arguments.js'
import {failureLine} from '../cli/failures.js'
import {fileOptionsOf} from '../cli/file-options.js'
import {type ExitCode, exit, type Io, tell} from '../cli/io.js'
import {UsageError} from '../errors.js'
import {createQuotesPrinter, type QuotesFormat} from '../printers/quotes.js'
import {readQuotes} from '../quotes.js'
import {createStyles, type Styles} from '../terminal.js'
import {openSink} from './sink.js'

/**
 * Show each quotation beside what the notes have.
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
 *   If no draft is given, or no notes.
 */
export async function quotesCommand(call: Call, io: Io, styles: Styles): Promise<ExitCode> {
  if (call.operands.length === 0) {
    throw new UsageError('No draft given: onrecord quotes FILES --notes PATH.')
  }

  const [output, ...others] = call.outputs
  if (others.length > 0) throw new UsageError('Quotations are written to one --output-file only.')

  const format = (textOf(call, 'format') ?? 'table') as QuotesFormat | 'jsonl' | 'tracker'
  if (format === 'jsonl' || format === 'tracker') {
    throw new UsageError('Quotations are printed as table, json, csv or html.')
  }
  const printer = createQuotesPrinter(format, output?.file ? createStyles(false) : styles)
  const sink = await openSink(output?.file, io)
  let code: ExitCode = exit.clean

  await sink.write(printer.start())

  for await (const {quotes, failure} of readQuotes(call.operands, {
    ...fileOptionsOf(call, io),
    none: call.values.has('no-config'),
    notes: call.values.get('notes')
  })) {
    if (quotes) {
      await sink.write(printer.quotes(quotes))
    } else {
      code = exit.failed
      await tell(io, failureLine(failure))
    }
  }

  await sink.write(printer.end())
  await sink.close()
  return code
}
