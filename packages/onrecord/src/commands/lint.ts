/**
 * `onrecord FILES`.
 */

import {existsSync} from 'node:fs'
import path from 'node:path'
import {type Call, commandWords, listOf, textOf} from '../cli/arguments.js'
import {failureLine} from '../cli/failures.js'
import {fileOptionsOf} from '../cli/file-options.js'
import {type ExitCode, exit, type Io, print, tell} from '../cli/io.js'
import {UsageError} from '../errors.js'
import {someOf} from '../files/find.js'
import {type Checked, type RunOptions, run} from '../lint.js'
import {counted} from '../reporters/reporter.js'
import {oneLine} from '../terminal.js'
import {fixedLine, fixOf} from './lint-fix.js'
import {closeGate, openGate} from './lint-gate.js'
import {openOutputs} from './lint-outputs.js'
import {Tally} from './lint-tally.js'
import {overlayOf} from './overlay.js'
import {createProgress} from './progress.js'
import {statsTable} from './stats.js'
import {threadsOf, timeoutOf} from './threads.js'

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
  const shown = textOf(call, 'print-config')
  if (shown !== undefined) {
    const {printConfig} = await import('./print-config.js')
    return printConfig(shown, call, io)
  }

  const options = optionsOf(call, io)
  const inputs = inputsOf(call)
  await refuseTypo(call, io)

  if (call.values.has('watch')) {
    const {watchCommand} = await import('./watch.js')
    return watchCommand(inputs, io, (files) => lintOnce(files, options, call, io))
  }

  return lintOnce(inputs, options, call, io)
}

/**
 * What to check: what changed can be looked for everywhere, everything else has to be named.
 */
function inputsOf(call: Call): readonly string[] {
  if (call.operands.length > 0) return call.operands
  if (call.values.has('since') || call.values.has('staged')) return ['.']

  throw new UsageError(
    'Nothing to check. Give files, folders or globs, or - for standard input. See onrecord --help.'
  )
}

/** A first word that is no file, and nearly the name of a command, was meant as one. */
async function refuseTypo({named, operands: [word = '']}: Call, io: Io): Promise<void> {
  if (named || !/^[a-z]{3,14}$/.test(word) || existsSync(path.resolve(io.cwd, word))) return

  const {nearestName} = await import('sourcing-rule')
  const near = nearestName(word, commandWords)
  if (near !== undefined) {
    throw new UsageError(`There is no command or file ${word}. Did you mean onrecord ${near}?`)
  }
}

function optionsOf(call: Call, io: Io): RunOptions {
  const {values} = call
  const since = textOf(call, 'since')

  if (since !== undefined && values.has('staged')) {
    throw new UsageError('--since and --staged exclude each other. Give one of them.')
  }

  return {
    ...fileOptionsOf(call, io),
    only: listOf(call, 'only'),
    notes: values.get('notes'),
    noConfig: values.has('no-config'),
    genre: textOf(call, 'genre') as RunOptions['genre'],
    overlay: overlayOf(call),
    noInlineIgnores: values.has('no-inline-ignores'),
    ignoreUnknown: values.has('ignore-unknown'),
    threads: threadsOf(call),
    fix: fixOf(call),
    timeout: timeoutOf(call),
    changes: values.has('staged') ? {staged: true} : since === undefined ? undefined : {since}
  }
}

async function lintOnce(
  inputs: readonly string[],
  options: RunOptions,
  call: Call,
  io: Io
): Promise<ExitCode> {
  const gate = await openGate(call, io)
  const showing = options.fix === 'show'
  const outputs = await openOutputs(showing ? {...call, outputs: []} : call, io)
  const timings = call.values.has('stats') ? new Map<string, number>() : undefined
  const {clear, onFound, onFile} = createProgress(io)
  const tally = new Tally(call)
  const ignored: string[] = []
  const passed: string[] = []
  const fixed = {changes: 0, files: 0}

  if (!showing) await outputs.start()

  const results = run(inputs, {
    ...options,
    baseline: gate.baseline,
    cache: gate.cache,
    timings,
    onFound,
    onFile,
    keepReading: outputs.needReading,
    onIgnored: (file) => ignored.push(file),
    onPassed: (files) => passed.push(...files)
  })

  for await (const result of results) {
    clear()

    if (!result.file) {
      tally.addFailure()
      await tell(io, failureLine(result.failure))
      await outputs.failure(result.failure)
      continue
    }

    if (result.fixed) {
      fixed.changes += result.fixed.changes
      fixed.files++
    }
    if (showing) await showChanges(result, io)
    else await outputs.file(tally.add(result))
  }

  clear()
  if (!options.ignoreUnknown) await tell(io, ignored.map(ignoredLine).join('') + passedLine(passed))
  if (options.fix) await tell(io, fixedLine(fixed.changes, fixed.files, options.fix))
  if (showing) return tally.failures > 0 ? exit.failed : fixed.changes > 0 ? exit.found : exit.clean
  await outputs.end(tally.shown())
  await closeGate(gate, io)
  if (timings) await print(io.stderr, await statsTable(timings, tally.files))

  return tally.verdict(io)
}

async function showChanges({file, fixed}: Checked, io: Io): Promise<void> {
  if (!fixed) return
  const {diffOf} = await import('../fix/fix.js')
  await print(io.stdout, await diffOf(file.path, fixed))
}

/** Who names a file should know that it was not looked at. */
function ignoredLine(file: string): string {
  return `onrecord: ${oneLine(file)}: Not checked: .onrecordignore leaves it out. Check it with --no-ignore.\n`
}

/** Nobody should take for clean what was not read. */
function passedLine(files: readonly string[]): string {
  if (files.length === 0) return ''
  const what = counted(files.length, 'file')
  return `onrecord: Passed over ${what} that can't be read: ${someOf(files)}. Save ${files.length === 1 ? 'it' : 'them'} as .docx or .odt.\n`
}
