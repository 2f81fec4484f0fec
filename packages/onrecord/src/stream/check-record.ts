/**
 * Check one article of a stream: from a line to a line.
 */

import path from 'node:path'
import {VFile} from 'vfile'
import {checkArticle} from '../check.js'
import {Checker, type CheckerOptions} from '../checker.js'
import type {Level} from '../config/types.js'
import {type DraftReport, reportOf} from '../draft/report.js'
import {explainError, isUsage} from '../errors.js'
import {hashOf} from '../sources.js'
import {idOf, readRecord, type StreamRecord} from './record.js'

/** How to check; plain data, that can be sent to a thread. */
export interface RecordOptions extends CheckerOptions {
  cwd: string
  /** Whether the ledger is told too. */
  ledger?: boolean | undefined
  /** Least severity that counts as failing. */
  failOn: Level
}

/** What came of a record. */
export interface RecordResult {
  /** A line of JSON, without its end. */
  line: string
  failed: boolean
  /** Whether it has findings at or above the gate. */
  found: boolean
  /** Whether it is the thread that failed, and not the record: another try may do. */
  died?: boolean
}

const order: readonly Level[] = ['info', 'warn', 'error']

/** Checks records. */
export class RecordChecker {
  readonly #options: RecordOptions
  readonly #checker: Checker

  /**
   * @param options
   *   How to check.
   * @throws {SettingError}
   *   If `only` names a rule that there is not.
   */
  constructor(options: RecordOptions) {
    this.#options = options
    this.#checker = new Checker(options)
  }

  /**
   * Look at what is asked for before any record is.
   *
   * @throws {SettingError | UsageError}
   *   As of `Checker#ready`.
   */
  ready(): Promise<void> {
    return this.#checker.ready()
  }

  /**
   * Check a record.
   *
   * @param line
   *   The record; `null` for one that is longer than it may be.
   * @param number
   *   Its line, from 1.
   * @returns
   *   What came of it.
   * @throws {UsageError}
   *   If the configuration is broken.
   */
  async check(line: string | null, number: number): Promise<RecordResult> {
    if (line === null) {
      return failureOf(null, number, 'It is longer than a record may be. See --max-size.')
    }

    try {
      const record = readRecord(line)
      const {path: name, format, value} = record
      const settings = await this.#checker.settingsOf(this.#place(name))
      const {rules, options} = settings
      const file = new VFile({path: name ?? 'record', value})
      const checked = await checkArticle(file, {
        rules,
        options,
        format,
        notes: await this.#checker.notesOf(settings),
        ignores: this.#options.noInlineIgnores !== true
      })
      return this.#resultOf(record, reportOf(file, checked))
    } catch (error) {
      if (isUsage(error)) throw error
      return failureOf(idOf(line), number, explainError(error))
    }
  }

  /**
   * Whoever sends records must not choose the configuration, which may be a program: a path leads to
   * settings only below the folder of the run.
   */
  #place(name: string | undefined): string {
    const {cwd} = this.#options
    const inside = name === undefined ? '' : path.relative(cwd, path.resolve(cwd, name))
    const outside = inside === '' || inside.startsWith('..') || path.isAbsolute(inside)
    return outside ? path.join(cwd, 'record') : path.join(cwd, inside)
  }

  #resultOf(record: StreamRecord, report: DraftReport): RecordResult {
    const {id, path: name, value} = record
    const {failOn, ledger} = this.#options
    const findings = report.findings.map(({remedies: _, ...finding}) => finding)
    const {path: _, ...read} = report.ledger
    const told = {
      id,
      ...(name === undefined ? {} : {path: name}),
      findings,
      summary: report.summary,
      ...(ledger ? {...read, ...record.told, hash: hashOf(value)} : {})
    }

    return {
      line: JSON.stringify(told),
      failed: false,
      found: findings.some(({severity}) => order.indexOf(severity) >= order.indexOf(failOn))
    }
  }
}

function failureOf(id: unknown, line: number, error: string): RecordResult {
  return {line: JSON.stringify({id, line, error}), failed: true, found: false}
}
