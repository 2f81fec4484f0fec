/**
 * The command line, as data: help and parser both read it.
 */

/** Commands; the first is the one that needs no name. */
export const commands = ['lint', 'sources', 'explain', 'rules'] as const

/** A command. */
export type Command = (typeof commands)[number]

/** An option of the command line. */
export interface OptionSpec {
  /** Letter for the short form. */
  short?: string
  /** What stands for its value in the help; without one the option is a switch. */
  value?: string
  /** Values that it takes, where there are few. */
  choices?: readonly string[]
  /** May be given several times. */
  multiple?: boolean
  help: string
  /** Commands that take it. */
  of: readonly Command[]
}

/** Options, by their long form. */
export const optionSpecs = {
  reporter: {
    value: 'NAME',
    choices: ['stylish', 'json'],
    help: 'how findings are printed',
    of: ['lint']
  },
  only: {
    value: 'RULES',
    multiple: true,
    help: 'check these rules alone (names with commas between)',
    of: ['lint']
  },
  'max-warnings': {
    value: 'N',
    help: 'exit with 1 if there are more warnings than N',
    of: ['lint']
  },
  verbose: {
    help: 'show the standard behind each finding, not only behind the first of a rule',
    of: ['lint']
  },
  format: {
    value: 'NAME',
    choices: ['table', 'json'],
    help: 'how sources or rules are printed',
    of: ['sources', 'rules']
  },
  'stdin-filename': {
    value: 'PATH',
    help: 'name of what comes on standard input; its ending tells the format',
    of: ['lint', 'sources']
  },
  'max-size': {
    value: 'BYTES',
    help: 'refuse files larger than this (50000000)',
    of: ['lint', 'sources']
  },
  color: {help: 'use colour even if nobody is looking', of: commands},
  'no-color': {help: 'use no colour', of: commands},
  help: {short: 'h', help: 'show this help', of: commands},
  version: {short: 'v', help: 'show the version', of: commands}
} as const satisfies Record<string, OptionSpec>

/** Long form of an option. */
export type OptionName = keyof typeof optionSpecs

/**
 * Look an option up.
 *
 * @param name
 *   Long form, as somebody wrote it.
 * @returns
 *   The option, if there is one of that name.
 */
export function optionSpec(name: string): OptionSpec | undefined {
  return Object.hasOwn(optionSpecs, name) ? optionSpecs[name as OptionName] : undefined
}
