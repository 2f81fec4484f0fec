/**
 * From the words of a command line to what somebody wants.
 */

import {parseArgs} from 'node:util'
import {UsageError} from '../errors.js'
import type {ReporterName} from '../reporters/names.js'
import {oneLine} from '../terminal.js'
import {type Command, commands, type OptionName, optionSpec, optionSpecs} from './options.js'

/** What somebody wants. */
export interface Call {
  command: Command
  /** Words that are no option: files, or the name of a rule. */
  operands: string[]
  /** Values of options, in order; a switch that is on has one empty value. */
  values: Map<OptionName, string[]>
  /** Where each reporter prints, in the order they were given. */
  outputs: Output[]
}

/** A reporter, and the file it writes; standard output if there is none. */
export interface Output {
  reporter?: ReporterName
  file?: string
}

/** The parser's own notion of each option. */
const parserOptions = Object.fromEntries(
  Object.keys(optionSpecs).map((name) => {
    const spec = optionSpec(name)
    const type = spec?.value ? ('string' as const) : ('boolean' as const)
    return [name, spec?.short ? {type, short: spec.short} : {type}]
  })
)

/**
 * Parse a command line.
 *
 * @param args
 *   Words after the program's name.
 * @returns
 *   Command, operands and options.
 * @throws {UsageError}
 *   On an unknown option, one without its value, or one that the command does not take.
 */
export function parseArguments(args: readonly string[]): Call {
  // Not strict: its errors could not name the option that was meant.
  const {tokens} = parseArgs({
    args: [...args],
    options: parserOptions,
    strict: false,
    tokens: true,
    allowPositionals: true
  })
  const operands: string[] = []
  const values: Call['values'] = new Map()
  const outputs: Output[] = []
  let ended = false
  let command: Command | undefined

  for (const token of tokens) {
    if (token.kind === 'option-terminator') {
      ended = true
    } else if (token.kind === 'option') {
      addOption(values, token.name, token.rawName, token.value)
      addOutput(outputs, token.name, token.value ?? '')
    } else if (!command && !ended && operands.length === 0 && isCommand(token.value)) {
      command = token.value
    } else {
      operands.push(token.value)
    }
  }

  const call = {command: command ?? 'lint', operands, values, outputs}
  checkCommand(call)
  return call
}

function isCommand(word: string): word is Command {
  return (commands as readonly string[]).includes(word)
}

/**
 * Take in an option.
 */
function addOption(
  values: Call['values'],
  name: string,
  written: string,
  value: string | undefined
): void {
  const spec = optionSpec(name)

  if (!spec) {
    throw new UsageError(`There is no option ${oneLine(written)}.`, {
      name: `--${name}`,
      known: Object.keys(optionSpecs).map((known) => `--${known}`),
      otherwise: 'See onrecord --help.'
    })
  }

  if (spec.value && (value === undefined || value === '')) {
    throw new UsageError(`The option ${written} needs a value: ${written} ${spec.value}.`)
  }

  if (!spec.value && value !== undefined) {
    throw new UsageError(`The option ${written} takes no value.`)
  }

  const known = name as OptionName
  const before = values.get(known)

  if (before && spec.value && !spec.multiple) {
    throw new UsageError(`The option ${written} is given twice.`)
  }

  if (spec.choices && value !== undefined && !spec.choices.includes(value)) {
    throw new UsageError(`${oneLine(value)} is no value for ${written}.`, {
      name: value,
      known: spec.choices,
      otherwise: `It takes ${spec.choices.join(', ')}.`
    })
  }

  values.set(known, [...(before ?? []), value ?? ''])
}

/**
 * An output file belongs to the reporter before it.
 */
function addOutput(outputs: Output[], name: string, value: string): void {
  const last = outputs[outputs.length - 1]

  if (name === 'reporter') outputs.push({reporter: value as ReporterName})
  if (name !== 'output-file') return
  if (last && last.file === undefined) last.file = value
  else outputs.push({file: value})
}

function checkCommand({command, values}: Call): void {
  for (const name of values.keys()) {
    const {of} = optionSpecs[name]

    if (!(of as readonly Command[]).includes(command)) {
      const owners = of.map((owner) => (owner === 'lint' ? 'onrecord FILES' : `onrecord ${owner}`))
      throw new UsageError(`The option --${name} belongs to ${owners.join(' and ')}.`)
    }
  }
}

/**
 * Read an option as a number of things.
 *
 * @param call
 *   What somebody wants.
 * @param name
 *   The option.
 * @returns
 *   The number, or nothing if the option is not given.
 * @throws {UsageError}
 *   If it is not a whole number from 0.
 */
export function countOf(call: Call, name: OptionName): number | undefined {
  const value = call.values.get(name)?.[0]

  if (value === undefined) return
  if (!/^\d{1,15}$/.test(value)) {
    throw new UsageError(`--${name} takes a whole number from 0, not ${oneLine(value)}.`)
  }

  return Number(value)
}

/**
 * Read an option as a list of names.
 *
 * @param call
 *   What somebody wants.
 * @param name
 *   The option.
 * @returns
 *   The names, or nothing if the option is not given.
 */
export function listOf(call: Call, name: OptionName): string[] | undefined {
  const given = call.values.get(name)
  return given?.flatMap((value) => value.split(/[\s,]+/)).filter((item) => item !== '')
}

/**
 * Read an option as a text.
 *
 * @param call
 *   What somebody wants.
 * @param name
 *   The option.
 * @returns
 *   Its value, or nothing if it is not given.
 */
export function textOf(call: Call, name: OptionName): string | undefined {
  return call.values.get(name)?.[0]
}
