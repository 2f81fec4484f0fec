/**
 * `onrecord-archive add`.
 */

import {createReadStream} from 'node:fs'
import path from 'node:path'
import {explainError, readLedgers, readLines, UsageError} from 'onrecord'
import {createProgress, readAliases} from 'onrecord/archive'
import {type Adder, Archive} from '../archive.js'
import type {Call, World} from '../cli.js'
import {readLine} from '../lines.js'
import {archiveOf, countOf, refuseOthers} from './options.js'

/** Bytes that a line or a file may have. */
const longest = 50_000_000

/** How many came to what. */
interface Counts {
  added: number
  known: number
  failed: number
}

/**
 * Add articles and results.
 *
 * @param call
 *   What somebody wants.
 * @param world
 *   The world.
 * @returns
 *   Exit code: 2 if something could not be added.
 * @throws {UsageError}
 *   If the call makes no sense, or the archive can't be written.
 */
export async function addCommand(call: Call, world: World): Promise<0 | 2> {
  refuseOthers(call, 'add', ['aliases', 'config', 'max-size'])
  const {operands, values} = call
  if (operands.length === 0) {
    throw new UsageError('Nothing to add: onrecord-archive add FILES, or - for JSON Lines.')
  }

  const cwd = world.cwd()
  const maxSize = countOf(call, 'max-size') ?? longest
  const aliases = values.aliases === undefined ? undefined : await readAliases(values.aliases, cwd)
  // Who is quoted where is nobody's business but the newsroom's.
  world.umask(0o077)
  const archive = await Archive.open(archiveOf(call, world), {write: true})
  const counts: Counts = {added: 0, known: 0, failed: 0}
  const fail = (where: string, reason: string): void => {
    counts.failed++
    world.stderr.write(`onrecord-archive: ${where}: ${reason}\n`)
  }

  try {
    const adder = await archive.adder({aliases})
    try {
      for (const operand of operands.filter(isLines)) {
        await addLines(operand, adder, {world, maxSize, counts, fail})
      }
      const files = operands.filter((operand) => !isLines(operand))
      if (files.length > 0) {
        await addFiles(files, adder, {world, maxSize, config: values.config, counts, fail})
      }
    } finally {
      await adder.end()
    }
  } finally {
    archive.close()
  }

  const {added, known, failed} = counts
  world.stderr.write(
    `onrecord-archive: ${added} added, ${known} there already${failed > 0 ? `, ${failed} left out` : ''}.\n`
  )
  return failed > 0 ? 2 : 0
}

/** Results come as lines; articles as files of every other kind. */
function isLines(operand: string): boolean {
  return operand === '-' || /\.(?:jsonl|ndjson)$/i.test(operand)
}

interface How {
  world: World
  maxSize: number
  counts: Counts
  fail: (where: string, reason: string) => void
}

async function addLines(
  operand: string,
  adder: Adder,
  {world, maxSize, counts, fail}: How
): Promise<void> {
  const name = operand === '-' ? 'standard input' : operand
  const input = operand === '-' ? world.stdin : createReadStream(path.resolve(world.cwd(), operand))
  try {
    for await (const {number, text} of readLines(input, maxSize)) {
      const {ledger, reason} = readLine(text, number)
      if (reason !== undefined) fail(`${name}, line ${number}`, reason)
      else if (await adder.add(ledger)) counts.added++
      else counts.known++
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    fail(name, explainError(error))
  }
}

async function addFiles(
  files: readonly string[],
  adder: Adder,
  {world, maxSize, config, counts, fail}: How & {config: string | undefined}
): Promise<void> {
  const cwd = world.cwd()
  const {onFound, onFile, clear} = createProgress({stderr: world.stderr, env: world.env})

  for await (const {ledger, failure} of readLedgers(files, {
    cwd,
    maxSize,
    config,
    scriptsFrom: cwd,
    onFile,
    onFound: async (count) => {
      onFound(count)
      return 1
    },
    isKnown: (hash) => {
      const known = adder.isKnown(hash)
      if (known) counts.known++
      return known
    }
  })) {
    clear()
    if (failure) fail(failure.path, failure.reason)
    else if (await adder.add(ledger)) counts.added++
    else counts.known++
  }
  clear()
}
