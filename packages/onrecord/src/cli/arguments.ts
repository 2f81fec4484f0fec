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
  /** Whether it was called by its name. */
  named: boolean
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
  const options: {name: string; written: string; value: string | undefined}[] = []
  let ended = false
  let named: Command | undefined

  for (const token of tokens) {
    if (token.kind === 'option-terminator') {
      ended = true
    } else if (token.kind === 'option') {
      options.push({name: token.name, written: token.rawName, value: token.value})
    } else if (!named && !ended && operands.length === 0 && isCommand(token.value)) {
      named = aliases[token.value] ?? (token.value as Command)
    } else {
      operands.push(token.value)
    }
  }

  const command = named ?? 'lint'
  const values: Call['values'] = new Map()
  const outputs = new OutputPairs()

  for (const {name: long, written, value} of options) {
    // Findings have reporters; `-f` and `--format` are what other linters call them.
    const name = long === 'format' && command === 'lint' ? 'reporter' : long
    addOption(values, name, written, value)
    if (name === 'reporter') outputs.reporter(value as ReporterName)
    if (name === 'output-file') outputs.file(value ?? '')
  }

  const call = {command, named: named !== undefined, operands, values, outputs: outputs.all}
  checkCommand(call)
  return call
}

/** What people also call a command. */
const aliases: Readonly<Record<string, Command>> = {check: 'lint'}

/** All words that call a command. */
export const commandWords: readonly string[] = [...commands, ...Object.keys(aliases)]

function isCommand(word: string): boolean {
  return commandWords.includes(word)
}

/**
 * Find the command of a name.
 *
 * @param word
 *   Name, as written.
 * @returns
 *   The command.
 * @throws {UsageError}
 *   If there is none.
 */
export function commandNamed(word: string): Command {
  if (isCommand(word)) return aliases[word] ?? (word as Command)

  throw new UsageError(`There is no command ${oneLine(word)}.`, {
    name: word,
    known: commandWords,
    otherwise: 'See onrecord help.'
  })
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
    throw new UsageError(`${written} can’t be ${oneLine(value)}.`, {
      name: value,
      known: spec.choices,
      otherwise: `It takes ${spec.choices.join(', ')}.`
    })
  }

  values.set(known, [...(before ?? []), value ?? ''])
}

/** Reporters and files, paired: a file belongs to the reporter beside it, before or behind. */
class OutputPairs {
  readonly all: Output[] = []
  /** Whether the first of them was a file: then each file stands before its reporter. */
  #filesFirst = false

  reporter(reporter: ReporterName): void {
    const last = this.all.at(-1)
    if (this.#filesFirst && last && last.reporter === undefined) last.reporter = reporter
    else this.all.push({reporter})
  }

  file(file: string): void {
    const last = this.all.at(-1)
    this.#filesFirst ||= last === undefined

    if (this.#filesFirst && (last === undefined || last.reporter !== undefined)) {
      this.all.push({file})
    } else if (last && last.file === undefined) {
      last.file = file
    } else {
      throw new UsageError(
        `--output-file ${oneLine(file)} has no --reporter of its own. Give one beside it.`
      )
    }
  }
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
 * Read an option as a share.
 *
 * @param call
 *   What somebody wants.
 * @param name
 *   The option.
 * @returns
 *   Number from 0 to 1, or nothing if the option is not given.
 * @throws {UsageError}
 *   If it is no such number.
 */
export function shareOf(call: Call, name: OptionName): number | undefined {
  const value = call.values.get(name)?.[0]

  if (value === undefined) return
  if (!/^(?:0|1|[01]?\.\d{1,9})$/.test(value) || Number(value) > 1) {
    throw new UsageError(
      `--${name} takes a number from 0 to 1, such as 0.9, not ${oneLine(value)}.`
    )
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
