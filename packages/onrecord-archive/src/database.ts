/**
 * DuckDB, shut in: it opens one file, and no other; it loads no extension, and asks no network.
 */

import {closeSync, existsSync, openSync, readSync} from 'node:fs'
import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api'
import {UsageError} from 'onrecord'
import {schema, schemaVersion} from './schema.js'

/** What is set before a database is opened. None of it can be set again once it is locked. */
const shut = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false'
}

/** How to open. */
export interface OpenOptions {
  /** Whether it is written to; else it has to be there. */
  write?: boolean | undefined
  /** The one file beside it that may be written, as an export. */
  exportTo?: string | undefined
}

/** A database that is open. */
export interface Database {
  connection: DuckDBConnection
  close(): void
}

/**
 * Open the database of an archive.
 *
 * @param file
 *   Absolute path.
 * @param options
 *   How.
 * @returns
 *   Database.
 * @throws {UsageError}
 *   If it is not there, is none of ours, or somebody else writes to it.
 */
export async function openDatabase(
  file: string,
  {write = false, exportTo}: OpenOptions = {}
): Promise<Database> {
  const fresh = !existsSync(file)
  if (fresh && !write) {
    throw new UsageError(`${file}: There is no such archive. Make one: onrecord-archive add FILES.`)
  }
  if (!fresh) refuseForeign(file)

  const instance = await DuckDBInstance.create(file, {
    ...shut,
    access_mode: write ? 'READ_WRITE' : 'READ_ONLY',
    ...(exportTo === undefined ? {enable_external_access: 'false'} : {})
  }).catch((error) => {
    throw new UsageError(`${file}: ${explainOpening(String((error as Error).message))}`)
  })
  const connection = await instance.connect()
  const database = {
    connection,
    close(): void {
      connection.closeSync()
      instance.closeSync()
    }
  }

  try {
    if (exportTo !== undefined) {
      await connection.run(`SET allowed_paths = [${literal(exportTo)}]`)
      await connection.run('SET enable_external_access = false')
    }
    await connection.run('SET lock_configuration = true')
    // One that was killed before it made its tables has none.
    if (write && (await isEmpty(connection))) await connection.run(`BEGIN;${schema}COMMIT`)
    await refuseOther(file, connection)
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

/**
 * Write a text as SQL has it.
 *
 * @param text
 *   Text.
 * @returns
 *   A literal.
 */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** DuckDB would say of another file what only those who write databases understand. */
function refuseForeign(file: string): void {
  const head = Buffer.alloc(12)
  try {
    const descriptor = openSync(file, 'r')
    readSync(descriptor, head)
    closeSync(descriptor)
  } catch (error) {
    const isFolder = (error as NodeJS.ErrnoException).code === 'EISDIR'
    const why = isFolder ? 'This is a folder, not a file.' : 'No permission to read it.'
    throw new UsageError(`${file}: ${why}`)
  }
  if (head.toString('latin1', 8) !== 'DUCK')
    throw new UsageError(`${file}: This is no archive. Give another file.`)
}

async function isEmpty(connection: DuckDBConnection): Promise<boolean> {
  const tables = await connection.runAndReadAll('SELECT count(*) FROM duckdb_tables()')
  return Number(tables.getRowsJS()[0]?.[0]) === 0
}

async function refuseOther(file: string, connection: DuckDBConnection): Promise<void> {
  const found = await connection
    .runAndReadAll('SELECT version FROM store.version')
    .then((reader) => reader.getRowsJS()[0]?.[0])
    .catch(() => undefined)
  if (found === schemaVersion) return
  throw new UsageError(
    found === undefined
      ? `${file}: This database is no archive of onrecord. Give another file.`
      : `${file}: This archive is of version ${found}, this program of ${schemaVersion}. Make it anew.`
  )
}

function explainOpening(message: string): string {
  if (/lock/i.test(message)) {
    return 'Another program has it open. Wait for it to end, or end it.'
  }
  if (/permission denied|read-only/i.test(message)) {
    return 'No permission to write there. Change its permissions, or give another place.'
  }
  return `It can't be opened. ${message.split('\n')[0]}`
}
