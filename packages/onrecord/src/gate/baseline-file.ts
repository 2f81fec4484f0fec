/**
 * What a baseline looks like in its file.
 */

import {createHash} from 'node:crypto'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'

/** A known finding. */
export interface BaselineEntry {
  rule: string
  /** Line that it was in when it was taken in, for people who look it up; nothing rests on it. */
  line?: number
  /** Of the words of its sentence. */
  hash: string
  count: number
}

/** Entries by path, relative to the folder of the baseline. */
export type Entries = Record<string, BaselineEntry[]>

/**
 * Name a sentence without telling it.
 *
 * @param sentence
 *   Its words.
 * @returns
 *   Half of their SHA-256, in hexadecimal; the same however the lines are broken.
 */
export function hashOf(sentence: string): string {
  const words = sentence.replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(words).digest('hex').slice(0, 32)
}

/**
 * What a finding is known by.
 *
 * @param entry
 *   Finding.
 * @returns
 *   Key.
 */
export function keyOf({rule, hash}: BaselineEntry): string {
  return `${rule} ${hash}`
}

/**
 * Print a baseline.
 *
 * @param files
 *   Entries.
 * @returns
 *   Content of the file, an entry a line, so that a difference can be reviewed.
 */
export function printBaseline(files: Entries): string {
  const listed = Object.entries(files).map(([name, entries]) => {
    const lines = entries.map((entry) => `      ${JSON.stringify(entry)}`)
    return `    ${JSON.stringify(name)}: [\n${lines.join(',\n')}\n    ]`
  })
  return `{\n  "version": 2,\n  "files": {${listed.length > 0 ? `\n${listed.join(',\n')}\n  ` : ''}}\n}\n`
}

/**
 * Read a baseline. One of version 1 held the sentences themselves: what it knows is kept, and the words go when it is
 * written next.
 *
 * @param text
 *   Content of the file.
 * @param file
 *   Its path, to name it.
 * @returns
 *   Entries.
 * @throws {UsageError}
 *   If it is no baseline: what is believed takes findings away.
 */
export function parseBaseline(text: string, file: string): Entries {
  try {
    const {version, files} = JSON.parse(text) as {version?: unknown; files?: unknown}
    const read = version === 2 ? readEntry : version === 1 ? readOldEntry : undefined
    if (read && isObject(files)) {
      return Object.fromEntries(
        Object.entries(files).map(([name, entries]) => [name, (entries as unknown[]).map(read)])
      )
    }
  } catch {
    // Told below.
  }

  throw new UsageError(
    `${oneLine(file)}: This is no baseline of onrecord. Check the path, or take the file away.`
  )
}

function readEntry(entry: unknown): BaselineEntry {
  const {rule, line, hash, count} = entry as Partial<BaselineEntry>
  const isLine = line === undefined || isCount(line)
  if (typeof rule === 'string' && isLine && /^[\da-f]{32}$/.test(String(hash)) && isCount(count)) {
    return {rule, ...(line === undefined ? {} : {line}), hash: String(hash), count}
  }
  throw new TypeError('No entry.')
}

function readOldEntry(entry: unknown): BaselineEntry {
  const {rule, text, count} = entry as {rule?: unknown; text?: unknown; count?: unknown}
  if (typeof rule === 'string' && typeof text === 'string' && isCount(count)) {
    return {rule, hash: hashOf(text), count}
  }
  throw new TypeError('No entry.')
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 1e6
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
