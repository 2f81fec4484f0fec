/**
 * The command line, from its words to an exit code.
 */

import {UsageError} from '../errors.js'
import {createStyles, oneLine} from '../terminal.js'
import {type Call, commandNamed, parseArguments} from './arguments.js'
import {colourOf} from './colour.js'
import {type ExitCode, exit, type Io, print, tell} from './io.js'
import type {Command} from './options.js'
import {widthOf} from './width.js'

/**
 * Run a command line.
 *
 * @param args
 *   Words after the program's name.
 * @param io
 *   Where to read and print.
 * @returns
 *   Exit code.
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(parseArguments(args), io)
  } catch (error) {
    if (!isMistake(error)) throw error
    await tell(io, `onrecord: ${oneLine(error.message)}${await suggestion(error)}\n`)
    return exit.failed
  }
}

/**
 * Whether the caller is at fault. Errors about settings are known by name, so that what they
 * are defined in need not be loaded to parse a command line.
 */
function isMistake(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && error.name === 'SettingError')
}

/**
 * Say which name was probably meant; what finds it is loaded only then.
 */
async function suggestion(error: Error): Promise<string> {
  const meant = error instanceof UsageError && error.meant
  if (!meant) return ''

  const {nearestName} = await import('sourcing-rule')
  const near = nearestName(meant.name, meant.known)
  return near === undefined ? ` ${meant.otherwise}` : ` Did you mean ${near}?`
}

/**
 * Each command is loaded only when it is called.
 */
async function run(call: Call, io: Io): Promise<ExitCode> {
  const styles = createStyles(colourOf(call, io))

  if (call.values.has('help') || call.command === 'help') {
    const {help} = await import('./help.js')
    await print(io.stdout, `${help(styles, widthOf(io), helped(call))}\n`)
    return exit.clean
  }

  if (call.values.has('version')) {
    const {version} = await import('./version.js')
    await print(io.stdout, `${await version()}\n`)
    return exit.clean
  }

  switch (call.command) {
    case 'lint':
      return (await import('../commands/lint.js')).lintCommand(call, io)
    case 'sources':
      return (await import('../commands/sources.js')).sourcesCommand(call, io, styles)
    case 'quotes':
      return (await import('../commands/quotes.js')).quotesCommand(call, io, styles)
    case 'stream':
      return (await import('../commands/stream.js')).streamCommand(call, io)
    case 'explain':
      return (await import('../commands/explain.js')).explainCommand(call, io, styles)
    case 'rules':
      return (await import('../commands/rules.js')).rulesCommand(call, io, styles)
    case 'init':
      return (await import('../commands/init.js')).initCommand(call, io)
    case 'mcp':
      return (await import('../commands/mcp.js')).mcpCommand(call)
    case 'completions':
      return (await import('../commands/completions.js')).completionsCommand(call, io)
  }
}

/** The command that somebody wants help on. */
function helped({command, named, operands}: Call): Command | undefined {
  if (command !== 'help') return named ? command : undefined
  const [word] = operands
  return word === undefined ? undefined : commandNamed(word)
}
