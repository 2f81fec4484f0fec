/**
 * From configurations to the settings of each file.
 */

import path from 'node:path'
import {mergeOptions, type PresetOptions, resolveSettings} from 'retext-preset-sourcing'
import type {Genre, ResolvedRule} from 'sourcing-rule'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {findConfig, type Loaded, loadConfig, resolveExtended} from './load.js'
import {loadPlugins, type PluginName, type PluginRule} from './plugins.js'
import {
  checkOutline,
  lay,
  layOver,
  matchingOverrides,
  type Prepared,
  rulesOf,
  unprepared,
  withOverrides
} from './prepare.js'
import {trustOf} from './trust.js'
import type {Config, Level} from './types.js'

/** What holds for a file. */
export interface Settings {
  /** Files that the settings come from, the one with the last word last. */
  sources: readonly string[]
  options: PresetOptions
  rules: readonly ResolvedRule[]
  failOn?: Level | undefined
  maxWarnings?: number | undefined
  /** Least confidence with which a finding fails a run. */
  minConfidence?: number | undefined
  /** Absolute paths of notes. */
  notes?: readonly string[] | undefined
  /** Rules of plugins that the configuration names. */
  plugins: readonly PluginRule[]
}

/** Where settings come from besides files. */
export interface ResolverOptions {
  cwd: string
  /** Configuration to use for every file, instead of the nearest one. */
  config?: string | undefined
  /** Use no configuration at all. */
  none?: boolean | undefined
  /** Kind of copy, whatever the configuration says. */
  genre?: Genre | undefined
  /** Settings that have the last word, whatever the configuration says. */
  overlay?: PresetOptions | undefined
  /** Refuse configurations that are programs. */
  noScripts?: boolean | undefined
  /** Run configurations that are programs in this folder and above it alone; anywhere, if left out. */
  scriptsFrom?: string | undefined
}

/** Finds the settings of files; keeps what it found, since neighbours share it. */
export class Resolver {
  readonly #options: ResolverOptions
  readonly #prepared = new Map<string, Promise<Prepared>>()
  readonly #settings = new Map<string, Settings>()

  /**
   * @param options
   *   Where settings come from.
   */
  constructor(options: ResolverOptions) {
    this.#options = options
  }

  /**
   * Find the settings of a file.
   *
   * @param file
   *   Path, relative to the working directory or absolute; need not exist.
   * @returns
   *   Its settings; the same object for files with the same settings.
   * @throws {UsageError}
   *   If the configuration is broken or says what it can't.
   */
  async settingsOf(file: string): Promise<Settings> {
    const absolute = path.resolve(this.#options.cwd, file)
    const prepared = await this.#preparedFor(path.dirname(absolute))
    const matching = matchingOverrides(prepared, absolute)
    const key = JSON.stringify([prepared.sources, matching])
    const known = this.#settings.get(key)
    if (known) return known

    const more = rulesOf(prepared)
    const configured = withOverrides(prepared, matching)
    const {genre, overlay = {}} = this.#options
    const last = genre ? {...overlay, genre} : overlay
    const options =
      genre || this.#options.overlay ? mergeOptions(configured, last, more) : configured
    const {sources, failOn, maxWarnings, minConfidence, notes, plugins} = prepared
    const gate = {failOn, maxWarnings, minConfidence}
    const rules = resolveSettings(options, more)
    const settings = {sources, options, rules, ...gate, notes, plugins}

    this.#settings.set(key, settings)
    return settings
  }

  #preparedFor(folder: string): Promise<Prepared> {
    const {cwd, config, none} = this.#options
    const key = none ? '' : (config ?? folder)
    const known = this.#prepared.get(key)
    if (known) return known

    const prepared = this.#load(none, config && path.resolve(cwd, config), folder)
    this.#prepared.set(key, prepared)
    return prepared
  }

  async #load(
    none: boolean | undefined,
    config: string | undefined,
    folder: string
  ): Promise<Prepared> {
    const loading = this.#options
    const loaded = none
      ? undefined
      : config
        ? // Named by hand.
          await loadConfig(config, {...loading, scriptsFrom: undefined})
        : await findConfig(folder, loading)

    return loaded ? this.#prepare(loaded, []) : unprepared()
  }

  /**
   * Check a configuration and lay it over those that it extends.
   */
  async #prepare({filepath, config}: Loaded, below: readonly string[]): Promise<Prepared> {
    if (below.includes(filepath)) {
      throw new UsageError(
        `${oneLine(filepath)}: This configuration extends itself. Break the circle.`
      )
    }

    const checked = checkOutline(config, filepath)
    const {extends: extended = [], plugins = [], notes} = checked
    const result = unprepared()
    const folder = path.dirname(filepath)

    for (const name of [extended].flat()) {
      const file = resolveExtended(name, filepath)
      const loaded = await loadConfig(file, trustOf(filepath, this.#options))
      lay(result, await this.#prepare(loaded, [...below, filepath]))
    }

    const own = await loadPlugins(
      [plugins].flat() as PluginName[],
      filepath,
      trustOf(filepath, this.#options)
    )
    const relativeOf = (file: string) => path.relative(folder, file).split(path.sep).join('/')
    layOver(result, checked, filepath, relativeOf, own, resolveNotes(notes, folder))

    return result
  }
}

/** Paths of notes are relative to the configuration that names them. */
function resolveNotes(notes: Config['notes'], folder: string): string[] | undefined {
  return notes === undefined ? undefined : [notes].flat().map((name) => path.resolve(folder, name))
}
