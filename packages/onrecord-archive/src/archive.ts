/**
 * An archive: a file of DuckDB, and what can be done with it.
 */

import type {DuckDBConnection, JS} from '@duckdb/node-api'
import {type FileLedger, UsageError} from 'onrecord'
import {type Aliases, ArchiveAdder, type ArchiveReport, type Grouping} from 'onrecord/archive'
import {type Database, literal, openDatabase} from './database.js'
import {explainQuery, firstLine} from './explain.js'
import {meanPeople} from './people.js'
import {type Appenders, appendLedger} from './rows.js'
import type {View} from './schema.js'
import {type StoredSource, storedSource, toLedger} from './stored.js'

/** Articles that are written at once: a run that is killed loses no more. */
const batch = 500

/** Articles that are added up at once. */
const portion = 2000

/** What is added up of articles, and of sources. */
const articleRows = `SELECT article, path, author, byline, section, desk, outlet, strftime(day, '%Y-%m-%d')
  FROM store.articles`
const sourceRows = `SELECT article, source, coalesce(person, name), class, description, title, affiliation, pronoun,
  attributions, quotations, words FROM store.sources`

/** Characters of a hash that tell copies apart here: of a million two are alike once in thirty million archives. */
const telling = 16

/** What to add to an archive. */
export interface AddOptions {
  /** Names that are known to be one. */
  aliases?: Aliases | undefined
}

/** Which articles to report on. */
export interface ReportOptions {
  by: Grouping
  /** First and last day, both taken in; articles of no day are left out where one is given. */
  since?: string | undefined
  until?: string | undefined
  /** Names that are known to be one, besides those that were when they were added. */
  aliases?: Aliases | undefined
}

/** What came of a question: titles of columns, and rows as they come. */
export interface Answer {
  columns: string[]
  rows: AsyncIterable<JS[]>
}

/** An archive that is open. */
export class Archive {
  readonly #database: Database

  private constructor(database: Database) {
    this.#database = database
  }

  /**
   * Open an archive.
   *
   * @param file
   *   Absolute path.
   * @param options
   *   Whether it is written to, then it is made if it is not there; and the one file that may be written as an export.
   * @returns
   *   Archive.
   * @throws {UsageError}
   *   If it can't be opened.
   */
  static async open(
    file: string,
    options: {write?: boolean; exportTo?: string} = {}
  ): Promise<Archive> {
    return new Archive(await openDatabase(file, options))
  }

  /**
   * Begin to add articles.
   *
   * @param options
   *   What is known of them.
   * @returns
   *   What takes them.
   */
  async adder({aliases}: AddOptions = {}): Promise<Adder> {
    return Adder.of(this.#connection, aliases)
  }

  /**
   * Ask in SQL. Nothing is written, whatever is asked, and no file is read.
   *
   * @param sql
   *   One statement.
   * @param seconds
   *   After which it is given up.
   * @returns
   *   The answer.
   * @throws {UsageError}
   *   If it is none, or can't be done.
   */
  async query(sql: string, seconds = 300): Promise<Answer> {
    const connection = this.#connection
    const clock = setTimeout(() => connection.interrupt(), seconds * 1000)
    clock.unref()
    const explain = (error: unknown): UsageError => new UsageError(explainQuery(error, seconds))
    try {
      const {count} = await connection.extractStatements(sql)
      if (count !== 1) throw new Error(`This is ${count} statements. Give one.`)
      const result = await connection.stream(sql)
      return {columns: result.columnNames(), rows: rows()}

      async function* rows(): AsyncGenerator<JS[]> {
        try {
          for await (const chunk of result.yieldRowsJs()) yield* chunk
        } catch (error) {
          throw explain(error)
        } finally {
          clearTimeout(clock)
        }
      }
    } catch (error) {
      clearTimeout(clock)
      throw explain(error)
    }
  }

  /**
   * Sum up who is heard, as `onrecord sources --by` does.
   *
   * @param options
   *   Which articles, and by what.
   * @returns
   *   The report.
   */
  async report({by, since, until, aliases}: ReportOptions): Promise<ArchiveReport> {
    const adder = new ArchiveAdder(by, aliases)
    const [[last] = []] = await this.#rowsOf('SELECT max(article) FROM store.articles')
    // Some thousand at a time: no more of an archive is held, however large it is.
    for (let from = 1; from <= Number(last ?? 0); from += portion) {
      const range = `WHERE article BETWEEN ${from} AND ${from + portion - 1}`
      const sources = new Map<unknown, StoredSource[]>()
      for (const [article, ...row] of await this.#rowsOf(`${sourceRows} ${range} ORDER BY ALL`)) {
        const known = sources.get(article)
        if (known) known.push(storedSource(row))
        else sources.set(article, [storedSource(row)])
      }
      for (const row of await this.#rowsOf(`${articleRows} ${range} ORDER BY article`)) {
        const [article, path, author, byline, section, desk, outlet, day] = row
        const isLate = until !== undefined && !(typeof day === 'string' && day <= until)
        const isEarly = since !== undefined && !(typeof day === 'string' && day >= since)
        if (isLate || isEarly) continue
        const story = {path, author, byline, section, desk, outlet, date: day}
        adder.add(toLedger(story, sources.get(article) ?? []))
      }
    }
    return adder.report()
  }

  /**
   * Write a view as a Parquet file (compressed with zstd). The archive has to be open with that file as its export.
   *
   * @param view
   *   View.
   * @param file
   *   Absolute path.
   */
  async exportParquet(view: View, file: string): Promise<void> {
    await this.#connection.run(
      `COPY (FROM ${view}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`
    )
  }

  /** Close it. */
  close(): void {
    this.#database.close()
  }

  async #rowsOf(sql: string): Promise<JS[][]> {
    return (await this.#connection.runAndReadAll(sql)).getRowsJS()
  }

  get #connection(): DuckDBConnection {
    return this.#database.connection
  }
}

/** Adds articles, some hundred at once: each is in the archive whole, or not at all. */
export class Adder {
  readonly #connection: DuckDBConnection
  readonly #aliases: Aliases | undefined
  readonly #known: Set<string>
  #appenders: Appenders
  #next: number
  #waiting = 0
  #added = false

  private constructor(
    connection: DuckDBConnection,
    aliases: Aliases | undefined,
    known: Set<string>,
    next: number,
    appenders: Appenders
  ) {
    this.#connection = connection
    this.#aliases = aliases
    this.#known = known
    this.#next = next
    this.#appenders = appenders
  }

  /** As `Archive#adder`. */
  static async of(connection: DuckDBConnection, aliases: Aliases | undefined): Promise<Adder> {
    const known = new Set<string>()
    const found = await connection.stream(`SELECT hash[:${telling}] FROM store.articles`)
    for await (const chunk of found.yieldRowsJs()) {
      for (const [hash] of chunk) known.add(String(hash))
    }
    const last = await connection.runAndReadAll('SELECT max(article) FROM store.articles')
    const next = Number(last.getRowsJS()[0]?.[0] ?? 0) + 1
    return new Adder(connection, aliases, known, next, await begin(connection))
  }

  /**
   * Whether a copy is in the archive already.
   *
   * @param hash
   *   SHA-256 in hexadecimal.
   * @returns
   *   Whether it is.
   */
  isKnown(hash: string): boolean {
    return this.#known.has(hash.slice(0, telling))
  }

  /**
   * Add an article, unless its copy is there already.
   *
   * @param ledger
   *   Its ledger.
   * @returns
   *   Whether it was added.
   */
  async add(ledger: FileLedger): Promise<boolean> {
    if (this.isKnown(ledger.hash)) return false
    this.#known.add(ledger.hash.slice(0, telling))
    appendLedger(this.#appenders, this.#next++, ledger, this.#aliases)
    this.#added = true
    this.#waiting++
    if (this.#waiting === batch) {
      await this.#write()
      this.#appenders = await begin(this.#connection)
    }
    return true
  }

  /** Write what is not written yet, and find out anew who is meant by each name. */
  async end(): Promise<void> {
    await this.#write()
    if (this.#added) await meanPeople(this.#connection)
  }

  async #write(): Promise<void> {
    try {
      // Closing an appender writes what it holds, into the transaction that is open.
      for (const appender of Object.values(this.#appenders)) appender.closeSync()
      await this.#connection.run('COMMIT')
    } catch (error) {
      await this.#connection.run('ROLLBACK').catch(() => {})
      throw new UsageError(`The archive can't be written. ${firstLine(error)}`)
    }
    this.#waiting = 0
  }
}

/** Begin a transaction, and what takes its rows. */
async function begin(connection: DuckDBConnection): Promise<Appenders> {
  await connection.run('BEGIN')
  return {
    articles: await connection.createAppender('articles', 'store'),
    sources: await connection.createAppender('sources', 'store'),
    statements: await connection.createAppender('statements', 'store')
  }
}
