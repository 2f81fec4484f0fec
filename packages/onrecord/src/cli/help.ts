/**
 * The help of the command line.
 */

import type {Styles} from '../terminal.js'
import {wrap} from '../wrap.js'
import {commandHelp} from './command-help.js'
import {type Command, commands, optionSpec, optionSpecs, readers} from './options.js'

const exits = `0  nothing at or above the gate
1  findings at or above the gate
2  something could not be checked: a file, the configuration, the call`

/** Options that every command takes. */
const common = ['color', 'no-color', 'help', 'version']

/**
 * Write the help.
 *
 * @param styles
 *   Styles for headings.
 * @param width
 *   Columns of the terminal.
 * @param command
 *   The command that somebody asks about; all of them if left out.
 * @returns
 *   Text for standard output, without its end.
 */
export function help(styles: Styles, width: number, command?: Command | undefined): string {
  return command ? helpOf(command, styles, width) : overview(styles, width)
}

function overview({bold}: Styles, width: number): string {
  const calls = commands.map((name) => [commandHelp[name].call, commandHelp[name].what] as const)

  return [
    wrap('Check the sourcing of news articles: who says so, and who is not speaking.', width),
    section(bold('Commands'), rows(calls, width - 2)),
    section(bold('Options for checking'), options('lint', width - 2)),
    section(bold('Exit codes'), exits),
    wrap('Options of another command: onrecord help COMMAND', width)
  ].join('\n\n')
}

function helpOf(command: Command, {bold}: Styles, width: number): string {
  const {call, what, examples} = commandHelp[command]

  return [
    wrap(what, width),
    section(bold('Usage'), `${call}${call.includes('[') ? '' : ' [options]'}`),
    section(bold('Examples'), examples.join('\n')),
    section(bold('Options'), options(command, width - 2)),
    ...((readers as readonly Command[]).includes(command)
      ? [section(bold('Exit codes'), exits)]
      : [])
  ].join('\n\n')
}

/** Options that a command takes, those of all commands last. */
function options(command: Command, width: number): string {
  const names = Object.keys(optionSpecs).filter((name) => optionSpec(name)?.of.includes(command))
  const sorted = [
    ...names.filter((name) => !common.includes(name)),
    ...names.filter((name) => common.includes(name))
  ]
  return rows(sorted.map(optionRow), width)
}

function optionRow(name: string): readonly [string, string] {
  const spec = optionSpec(name)
  const short = spec?.short ? `-${spec.short}, ` : '    '
  const value = spec?.value ? ` ${spec.value}` : ''
  const choices = spec?.choices ? `: ${spec.choices.join(', ')}` : ''

  return [`${short}--${name}${value}`, `${spec?.help}${choices}`]
}

/** Two columns, the right one wrapped. */
function rows(pairs: readonly (readonly [string, string])[], width: number): string {
  const left = Math.max(...pairs.map(([words]) => words.length))

  return pairs
    .map(([words, text]) => {
      const lines = wrap(text, width - left - 2).split('\n')
      return `${words.padEnd(left)}  ${lines.join(`\n${' '.repeat(left + 2)}`)}`
    })
    .join('\n')
}

function section(title: string, body: string): string {
  return `${title}\n${body.replace(/^(?=.)/gm, '  ')}`
}
