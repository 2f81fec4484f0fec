/**
 * From a line to an article.
 */

import type {Format} from 'vfile-article'
import {FileError} from '../errors.js'

/** An article of a stream. */
export interface StreamRecord {
  /** Whatever the sender calls it; `null` if nothing. */
  id: unknown
  /** Path that it has there; its settings are those of a file of that path. */
  path: string | undefined
  format: Format
  value: string | Uint8Array
  /** What the sender says of the story. */
  told: Partial<Record<Told, string>>
}

/** Fields of a record that its ledger takes over, where they are texts. */
const toldNames = [
  'headline',
  'byline',
  'author',
  'date',
  'section',
  'desk',
  'outlet',
  'url'
] as const

/** A field that the ledger takes over. */
export type Told = (typeof toldNames)[number]

/** What a record may hold its copy in, and how that is read. */
const formats: Readonly<Record<string, Format>> = {
  text: 'text',
  markdown: 'markdown',
  html: 'html',
  xml: 'xml',
  ninjs: 'ninjs',
  docx: 'docx',
  odt: 'odt'
}

const names = Object.keys(formats).join(', ')

/**
 * Find what a line calls its article, though it can't be read.
 *
 * @param line
 *   Line.
 * @returns
 *   The value of `id`; `null` if there is none.
 */
export function idOf(line: string): unknown {
  try {
    return (JSON.parse(line) as {id?: unknown} | null)?.id ?? null
  } catch {
    return null
  }
}

/**
 * Read a line.
 *
 * @param line
 *   An object in JSON, with its copy in one of the fields `text`, `markdown`, `html`, `xml`, `ninjs`
 *   (text or object), `docx` or `odt` (base64). What it says of the story goes into the ledger; fields of other names are
 *   the sender's own.
 * @returns
 *   The article.
 * @throws {FileError}
 *   If it is none; the message says what to do.
 */
export function readRecord(line: string): StreamRecord {
  const record = parse(line)
  const given = Object.keys(formats).filter((name) => record[name] !== undefined)
  const [name] = given

  if (name === undefined) throw new FileError(`It has no copy. Give one of ${names}.`)
  if (given.length > 1) {
    throw new FileError(`It has its copy more than once, in ${given.join(' and ')}. Give one.`)
  }

  const {id = null, path} = record
  if (path !== undefined && typeof path !== 'string') {
    throw new FileError('Its path is no text. Give a text, or leave it out.')
  }

  const told = Object.fromEntries(
    toldNames.flatMap((field) => {
      const value = record[field]
      return typeof value === 'string' && value !== '' ? [[field, value]] : []
    })
  )

  return {id, path, format: formats[name] as Format, value: copyOf(name, record[name]), told}
}

function parse(line: string): Record<string, unknown> {
  let record: unknown

  try {
    record = JSON.parse(line)
  } catch {
    throw new FileError('It is no JSON. Give one object a line.')
  }

  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new FileError('It is no object. Give one object a line.')
  }

  return record as Record<string, unknown>
}

function copyOf(name: string, value: unknown): string | Uint8Array {
  if (name === 'ninjs' && typeof value === 'object' && value !== null) return JSON.stringify(value)
  if (typeof value !== 'string') throw new FileError(`Its ${name} is no text. Give a text.`)
  return name === 'docx' || name === 'odt' ? Buffer.from(value, 'base64') : value
}
