/**
 * The command line, as data: help and parser both read it.
 */

import {groupings} from '../archive/groupings.js'
import {levels} from '../config/types.js'
import {reporterNames} from '../reporters/names.js'

/** Kinds of copy; written out, so that parsing a command line loads no rules. A test compares. */
export const genreNames = [
  'news',
  'opinion',
  'review',
  'sport',
  'live',
  'brief',
  'feature',
  'profile'
] as const

/** Commands; the first is the one that needs no name. */
export const commands = [
  'lint',
  'sources',
  'quotes',
  'stream',
  'explain',
  'rules',
  'init',
  'mcp',
  'completions',
  'help'
] as const

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

/** Shells that there are completions for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** Commands that read articles. */
export const readers = ['lint', 'sources', 'quotes', 'stream'] as const

/** Commands that read the configuration. */
const configured = [...readers, 'explain', 'rules'] as const

/** Commands that read files. */
const filers = ['lint', 'sources', 'quotes'] as const

/** Commands that tell findings. */
const finders = ['lint', 'stream'] as const

/** Options, by their long form. */
export const optionSpecs = {
  reporter: {
    short: 'r',
    value: 'NAME',
    choices: reporterNames,
    multiple: true,
    help: 'how findings are printed (also -f); several at once with an --output-file each',
    of: ['lint']
  },
  'output-file': {
    short: 'o',
    value: 'PATH',
    multiple: true,
    help: 'write the report to a file; with several reporters, that of the one beside it',
    of: filers
  },
  only: {
    value: 'RULES',
    multiple: true,
    help: 'check these rules alone (names with commas between)',
    of: finders
  },
  notes: {
    value: 'PATH',
    multiple: true,
    help: 'look quotations up in these notes: files, folders',
    of: ['lint', 'quotes', 'stream']
  },
  preset: {
    value: 'NAME',
    multiple: true,
    help: 'house style to check by, whatever the configuration says',
    of: ['lint', 'stream', 'init']
  },
  outlet: {
    value: 'NAME',
    multiple: true,
    help: 'name of a title of ours, besides those of the configuration',
    of: ['lint', 'stream', 'init']
  },
  rule: {
    value: 'NAME=LEVEL',
    multiple: true,
    help: 'set a rule to off, info, warn or error, whatever the configuration says',
    of: finders
  },
  genre: {
    value: 'NAME',
    choices: genreNames,
    help: 'kind of copy, whatever the configuration says',
    of: ['lint', 'stream', 'init']
  },
  'fail-on': {
    value: 'LEVEL',
    choices: levels,
    help: 'least severity that makes the exit code 1 (default: error; of a stream: none)',
    of: finders
  },
  'min-confidence': {
    value: 'SHARE',
    help: 'least confidence, from 0 to 1, with which a finding fails the run (default: 0)',
    of: ['lint']
  },
  'max-warnings': {
    value: 'N',
    help: 'exit with 1 if there are more warnings than N',
    of: ['lint']
  },
  quiet: {short: 'q', help: 'show only findings that fail the run', of: ['lint']},
  verbose: {
    help: 'show the standard behind each finding, not only behind the first of a rule',
    of: ['lint']
  },
  'no-inline-ignores': {
    help: 'heed no ignores in copy, front matter or sidecars',
    of: finders
  },
  fix: {
    help: 'change verbs that have a plain word in their place; in Word as tracked changes',
    of: ['lint']
  },
  'dry-run': {help: 'with --fix, show what would be changed, and change nothing', of: ['lint']},
  baseline: {value: 'FILE', help: 'leave out the known findings in FILE', of: ['lint']},
  'update-baseline': {help: 'drop findings that are gone from the baseline', of: ['lint']},
  'grow-baseline': {help: 'add new findings to the baseline too', of: ['lint']},
  since: {
    value: 'REF',
    help: 'check lines changed since a commit of git alone; of sources: stories since a day, month or year (2026-05)',
    of: ['lint', 'sources']
  },
  until: {
    value: 'DATE',
    help: 'stories until a day, month or year, which it takes in',
    of: ['sources']
  },
  by: {
    value: 'WHAT',
    choices: groupings,
    help: 'sum up who is heard over all files, by what their stories have in common',
    of: ['sources']
  },
  aliases: {
    value: 'FILE',
    help: 'names that are one source, as YAML: “Ada Holt: [A. Holt, Holt]”',
    of: ['sources']
  },
  field: {
    value: 'NAME',
    multiple: true,
    help: 'field of front matter, ninjs or NewsML that is a column of csv too',
    of: ['sources']
  },
  staged: {help: 'check staged lines alone, as they are staged', of: ['lint']},
  cache: {
    help: 'check only files that changed since the last run, or since one that was broken off',
    of: ['lint', 'sources']
  },
  'cache-location': {
    value: 'FILE',
    help: 'file of the cache (default: .onrecordcache; of sources: .onrecordcache-sources)',
    of: ['lint', 'sources']
  },
  watch: {help: 'check files again whenever they change', of: ['lint']},
  threads: {
    value: 'N',
    help: 'threads to check in, or auto (default: auto; of a stream: 1)',
    of: finders
  },
  timeout: {
    value: 'SECONDS',
    help: 'give a file or a record up after this long (default: 15)',
    of: finders
  },
  stats: {help: 'show how much time each rule takes', of: ['lint']},
  config: {
    short: 'c',
    value: 'FILE',
    help: 'use this configuration, not the nearest one up the tree',
    of: configured
  },
  'no-config': {help: 'use no configuration', of: configured},
  'no-config-code': {help: 'run no configuration that is a program', of: configured},
  'trust-config': {
    help: 'run configurations that are programs wherever they lie, not only at or above the working directory',
    of: configured
  },
  'no-ignore': {help: 'check what .onrecordignore leaves out', of: filers},
  'ignore-unknown': {
    help: 'pass over files that are no articles, such as package.json, though they be named',
    of: ['lint']
  },
  'print-config': {value: 'FILE', help: 'show the settings that hold for a file', of: ['lint']},
  format: {
    short: 'f',
    value: 'NAME',
    choices: ['table', 'json', 'jsonl', 'csv', 'html', 'tracker'],
    help: 'how sources, quotes or rules are printed (jsonl: a line for each file, tracker: a row for each person of a story, both of sources alone)',
    of: ['sources', 'quotes', 'rules']
  },
  'stdin-filename': {
    value: 'PATH',
    help: 'name of what comes on standard input; its ending tells the format',
    of: filers
  },
  'max-size': {
    value: 'BYTES',
    help: 'refuse files and records larger than this (default: 50000000)',
    of: readers
  },
  ledger: {help: 'tell the ledger of sources of each record too', of: ['stream']},
  force: {help: 'write over a configuration that is there', of: ['init']},
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
