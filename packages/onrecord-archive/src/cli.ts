/**
 * The program, from its words to an exit code.
 */

import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {explainError, UsageError} from 'onrecord'
import type {Output} from 'onrecord/archive'
import {addCommand} from './commands/add.js'
import {exportCommand} from './commands/export.js'
import {reportCommand} from './commands/report.js'
import {sqlCommand} from './commands/sql.js'

const help = `onrecord-archive: keeps who says what in an archive of articles, a row a statement

  onrecord-archive add FILES|-       add articles, or results of onrecord stream --ledger and
                                     of the queue (JSON Lines: *.jsonl, or - for standard input)
  onrecord-archive report --by WHAT  sum up who is heard: author, section, desk, date, folder,
                                     outlet, source
  onrecord-archive sql "SELECT …"    ask; views: statements, sources, articles
  onrecord-archive export            write a view as Parquet or CSV

  --archive FILE       the archive (default: ONRECORD_ARCHIVE, or onrecord-archive.duckdb)
  -f, --format NAME    report: table, json, jsonl, csv, html; sql: table, json, jsonl, csv;
                       export: parquet, csv (default: the first)
  -o, --output-file F  write to a file; an export to Parquet always is
  --view NAME          what to export (default: statements)
  --since, --until DAY of a report: a day, month or year
  --aliases FILE       names that are one source, as YAML
  --config FILE        configuration by which articles are read
  --max-size BYTES     refuse lines and files larger than this (default: 50000000)
  --timeout SECONDS    after which a question is given up (default: 300)
  --help, --version

Exit code 0: done. 2: something could not be done; the rest is done all the same.
`

/** The world of a run. */
export interface World {
  env: Readonly<Record<string, string | undefined>>
  stdin: AsyncIterable<Uint8Array | string>
  stdout: Output
  stderr: Output
  cwd(): string
  /** Who may read what is written from here on. */
  umask(mask: number): unknown
}

const commands = {add: addCommand, report: reportCommand, sql: sqlCommand, export: exportCommand}

const options = {
  archive: {type: 'string'},
  format: {type: 'string', short: 'f'},
  'output-file': {type: 'string', short: 'o'},
  view: {type: 'string'},
  by: {type: 'string'},
  since: {type: 'string'},
  until: {type: 'string'},
  aliases: {type: 'string'},
  config: {type: 'string'},
  'max-size': {type: 'string'},
  timeout: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'v'}
} as const

/** What somebody wants. */
export interface Call {
  operands: string[]
  values: Partial<Record<Exclude<keyof typeof options, 'help' | 'version'>, string>>
}

/**
 * Run the program.
 *
 * @param args
 *   Words after its name.
 * @param world
 *   Where to read and print.
 * @returns
 *   Exit code.
 */
export async function main(args: readonly string[], world: World): Promise<0 | 2> {
  const fail = (reason: string): 2 => {
    world.stderr.write(`onrecord-archive: ${reason}\n`)
    return 2
  }
  try {
    const {values, positionals} = parse(args)
    const {help: wantsHelp, version: wantsVersion, ...given} = values
    if (wantsVersion) return say(world, `${version()}\n`)
    const [name, ...operands] = positionals
    if (wantsHelp || name === undefined) return say(world, help)
    if (!Object.hasOwn(commands, name)) {
      return fail(`There is no command ${name}. See --help.`)
    }
    return await commands[name as keyof typeof commands]({operands, values: given}, world)
  } catch (error) {
    const known = error instanceof Error && /^(?:UsageError|SettingError)$/.test(error.name)
    return fail(known ? (error as Error).message : explainError(error))
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], allowPositionals: true, options})
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See --help.`)
  }
}

function say(world: World, text: string): 0 {
  world.stdout.write(text)
  return 0
}

function version(): string {
  const manifest = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as {version: string}).version
}
