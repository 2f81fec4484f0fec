/**
 * `onrecord sources FILES`.
 */

import path from 'node:path'
import {type Aliases, readAliases} from '../archive/aliases.js'
import {boundOf, dayOf} from '../archive/dates.js'
import type {Grouping} from '../archive/groupings.js'
import {ArchiveAdder} from '../archive/report.js'
import {type Call, textOf} from '../cli/arguments.js'
import {failureLine} from '../cli/failures.js'
import {fileOptionsOf} from '../cli/file-options.js'
import {type ExitCode, exit, type Io, tell} from '../cli/io.js'
import {terminalWidth} from '../cli/width.js'
import {UsageError} from '../errors.js'
import {LedgerCache} from '../ledger-cache.js'
import type {ReportFormat} from '../printers/archive.js'
import type {Printer} from '../printers/printer.js'
import {counted} from '../reporters/reporter.js'
import {readLedgers} from '../sources.js'
import {createStyles, oneLine, type Styles} from '../terminal.js'
import {createProgress} from './progress.js'
import {openSink} from './sink.js'

/** Default file of the cache. */
const cacheFile = '.onrecordcache-sources'

/**
 * List who speaks, or sum up who is heard over all files.
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
 *   If no file is given, or the call makes no sense.
 */
export async function sourcesCommand(call: Call, io: Io, styles: Styles): Promise<ExitCode> {
  if (call.operands.length === 0) {
    throw new UsageError('No article given: onrecord sources FILES.')
  }

  const [output, ...others] = call.outputs
  if (others.length > 0) throw new UsageError('Sources are written to one --output-file only.')

  const inFile = output?.file !== undefined
  const by = textOf(call, 'by') as Grouping | undefined
  const span = spanOf(call)
  const aliasFile = textOf(call, 'aliases')
  const aliases = aliasFile === undefined ? undefined : await readAliases(aliasFile, io.cwd)
  const adder = new ArchiveAdder(by ?? 'source', aliases)
  const printer = await createPrinter(call, aliases, {
    styles: inFile ? createStyles(false) : styles,
    width: inFile ? undefined : terminalWidth(io)
  })
  const cache = await openCache(call, io)
  const sink = await openSink(output?.file, io)
  const progress = createProgress(io)
  let undated = 0
  let code: ExitCode = exit.clean

  await sink.write(printer.start())

  for await (const {ledger, failure} of readLedgers(call.operands, {
    ...fileOptionsOf(call, io),
    noConfig: call.values.has('no-config'),
    cache,
    onFound: async (files) => {
      progress.onFound(files)
      return 1
    },
    onFile: progress.onFile
  })) {
    progress.clear()
    if (!ledger) {
      code = exit.failed
      await tell(io, failureLine(failure))
      continue
    }
    const day = dayOf(ledger.date)
    if (span && day === null) undated++
    if (span && !isWithin(span, day)) continue
    adder.add(ledger)
    await sink.write(printer.ledger(ledger))
  }

  progress.clear()
  await cache?.close()
  await sink.write(await printer.end(adder.report()))
  await sink.close()
  if (undated > 0) await tell(io, undatedLine(undated))
  return code
}

/** Days, both taken in. */
interface DaySpan {
  since: string
  until: string
}

function isWithin({since, until}: DaySpan, day: string | null): boolean {
  return day !== null && since <= day && day <= until
}

function undatedLine(files: number): string {
  const them = files === 1 ? 'it' : 'them'
  return `onrecord: ${counted(files, 'file')} left out: no day is told in ${them}.\n`
}

/** The days that are asked for. */
function spanOf(call: Call): DaySpan | undefined {
  const [since, until] = [textOf(call, 'since'), textOf(call, 'until')]
  if (since === undefined && until === undefined) return
  const span = {
    since: since === undefined ? '' : boundOf(since, false),
    until: until === undefined ? '9999' : boundOf(until, true)
  }
  for (const name of ['since', 'until'] as const) {
    if (span[name] === null) {
      throw new UsageError(
        `--${name} takes a day, a month or a year, such as 2026-05, not ${oneLine(textOf(call, name) ?? '')}.`
      )
    }
  }
  return span as DaySpan
}

async function openCache(call: Call, io: Io): Promise<LedgerCache | undefined> {
  if (!call.values.has('cache') && !call.values.has('cache-location')) return
  return LedgerCache.open(path.resolve(io.cwd, textOf(call, 'cache-location') ?? cacheFile))
}

async function createPrinter(
  call: Call,
  aliases: Aliases | undefined,
  {styles, width}: {styles: Styles; width: number | undefined}
): Promise<Printer> {
  const format = textOf(call, 'format') ?? 'table'
  const fields = call.values.get('field') ?? []
  const summing = call.values.has('by')

  if (fields.length > 0 && (format !== 'csv' || summing)) {
    throw new UsageError('--field adds columns to --format csv of files, and to nothing else.')
  }
  if (summing && format === 'tracker') {
    throw new UsageError('--format tracker has a row for each person of a story. Leave out --by.')
  }
  if (summing) {
    const {printReport} = await import('../printers/archive.js')
    return {
      start: () => '',
      ledger: () => '',
      end: (report) => printReport(report, format as ReportFormat, styles, width)
    }
  }

  switch (format) {
    case 'json':
      return (await import('../printers/json.js')).createJsonPrinter()
    case 'jsonl':
      return (await import('../printers/json.js')).createJsonLinesPrinter()
    case 'csv':
      return (await import('../printers/csv.js')).createCsvPrinter(fields)
    case 'html':
      return (await import('../printers/html.js')).createHtmlPrinter()
    case 'tracker':
      return (await import('../printers/tracker.js')).createTrackerPrinter(aliases)
    default:
      return (await import('../printers/table.js')).createTablePrinter(styles, width)
  }
}
