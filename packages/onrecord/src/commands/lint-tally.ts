/**
 * What the findings of a run come to.
 */

import type {VFile} from 'vfile'
import {formatOf} from 'vfile-article'
import {type Call, countOf, shareOf, textOf} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, tell} from '../cli/io.js'
import type {Level} from '../config/types.js'
import {editsOf} from '../fix/edits.js'
import type {Checked} from '../lint.js'
import {
  count,
  counted,
  createTotals,
  isFailing,
  levelOf,
  type Totals
} from '../reporters/reporter.js'

/** Counts findings, hides those that `--quiet` hides, and decides on the exit code. */
export class Tally {
  readonly #totals = createTotals()
  readonly #hidden: Record<Level, number> = {error: 0, warn: 0, info: 0}
  readonly #failOn: Level | undefined
  readonly #leastSure: number | undefined
  readonly #quiet: boolean
  #maxWarnings: number | undefined

  /**
   * @param call
   *   What somebody wants.
   * @throws {UsageError}
   *   If a number that it gives is none.
   */
  constructor(call: Call) {
    this.#failOn = textOf(call, 'fail-on') as Level | undefined
    this.#leastSure = shareOf(call, 'min-confidence')
    this.#quiet = call.values.has('quiet')
    this.#maxWarnings = countOf(call, 'max-warnings')
  }

  /** How many files were checked. */
  get files(): number {
    return this.#totals.files
  }

  /** How many could not be. */
  get failures(): number {
    return this.#totals.failures
  }

  /**
   * Count the findings of a file; those that are hidden go from it.
   *
   * @param checked
   *   File.
   * @returns
   *   The same, with the settings that the call overrules.
   */
  add(checked: Checked): Checked {
    const {file, settings} = checked
    const failOn = this.#failOn ?? settings.failOn ?? 'error'
    const minConfidence = this.#leastSure ?? settings.minConfidence

    this.#maxWarnings ??= settings.maxWarnings
    count(this.#totals, file.messages, failOn, minConfidence)
    this.#totals.fixable += fixableIn(file)
    if (this.#quiet) this.#hide(file, failOn, minConfidence)
    return {...checked, settings: {...settings, failOn, minConfidence}}
  }

  /** Count a file that could not be checked. */
  addFailure(): void {
    this.#totals.failures++
  }

  #hide(file: VFile, failOn: Level, minConfidence: number | undefined): void {
    // Where too many warnings fail the run, each of them may be the one too many.
    const counts = this.#maxWarnings !== undefined
    file.messages = file.messages.filter((message) => {
      const level = levelOf(message)
      const shown = isFailing(message, failOn, minConfidence) || (counts && level === 'warn')
      if (!shown) this.#hidden[level]++
      return shown
    })
  }

  /** What is counted, without the findings that are not shown. */
  shown(): Totals {
    const {error, warn, info} = this.#hidden
    return {
      ...this.#totals,
      errors: this.#totals.errors - error,
      warnings: this.#totals.warnings - warn,
      infos: this.#totals.infos - info,
      hidden: error + warn + info
    }
  }

  /**
   * Decide on the exit code: what could not be checked outweighs what was found.
   *
   * @param io
   *   The world, which hears of too many warnings.
   */
  async verdict(io: Io): Promise<ExitCode> {
    const {failures, failing, warnings} = this.#totals
    if (failures > 0) return exit.failed
    if (failing > 0) return exit.found
    if (this.#maxWarnings === undefined || warnings <= this.#maxWarnings) return exit.clean

    await tell(
      io,
      `onrecord: ${counted(warnings, 'warning')}: more than the ${this.#maxWarnings} that --max-warnings allows.\n`
    )
    return exit.found
  }
}

/** How many findings of a file can be mended in it; nothing is written into an OpenDocument text. */
function fixableIn({value, extname, messages}: VFile): number {
  const isText = typeof value === 'string' && formatOf(extname) !== 'odt'
  return isText ? editsOf(messages, value).length : 0
}
