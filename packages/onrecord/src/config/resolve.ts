/**
 * From configurations to the settings of each file.
 */

import path from 'node:path'
import picomatch from 'picomatch'
import {mergeOptions, type PresetOptions, resolveSettings} from 'retext-preset-sourcing'
import {checkOptions, type Genre, type ResolvedRule, SettingError} from 'sourcing-rule'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {findConfig, type Loaded, loadConfig, resolveExtended} from './load.js'
import {outlineSchema} from './schema.js'
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
}

/** An override, ready to be matched. */
interface PreparedOverride {
  matches: (file: string) => boolean
  options: PresetOptions
}

/** A configuration with all that it builds on. */
interface Prepared {
  sources: string[]
  options: PresetOptions
  overrides: PreparedOverride[]
  failOn?: Level | undefined
  maxWarnings?: number | undefined
  /** Least confidence with which a finding fails a run. */
  minConfidence?: number | undefined
  notes?: readonly string[] | undefined
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
}

/** Finds the settings of files; keeps what it found, since neighbours share it. */
export class Resolver {
  readonly #options: ResolverOptions
  readonly #prepared = new Map<string, Promise<Prepared>>()
  readonly #settings = new Map<string, Settings>()
  #checked: ReturnType<typeof outlineSchema> | undefined

  /**
   * @param options
   *   Where settings come from.
   * @throws {SettingError}
   *   If the settings that have the last word name what there is not.
   */
  constructor(options: ResolverOptions) {
    this.#options = options
    // What makes no sense is told before any file is looked at.
    if (options.overlay) resolveSettings(options.overlay)
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
    const matching = prepared.overrides.flatMap((override, index) =>
      override.matches(absolute) ? [index] : []
    )
    const key = JSON.stringify([prepared.sources, matching])
    const known = this.#settings.get(key)
    if (known) return known

    const configured = matching.reduce(
      (merged, index) => mergeOptions(merged, prepared.overrides[index]?.options ?? {}),
      prepared.options
    )
    const {genre, overlay = {}} = this.#options
    const last = genre ? {...overlay, genre} : overlay
    const options = genre || this.#options.overlay ? mergeOptions(configured, last) : configured
    const {sources, failOn, maxWarnings, minConfidence, notes} = prepared
    const gate = {failOn, maxWarnings, minConfidence}
    const settings = {sources, options, rules: resolveSettings(options), ...gate, notes}

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
        ? await loadConfig(config, loading)
        : await findConfig(folder, loading)

    return loaded ? this.#prepare(loaded, []) : {sources: [], options: {}, overrides: []}
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

    const checked = this.#check(config, filepath)
    const {extends: extended = [], overrides = [], ...rest} = checked
    const {
      $schema: _,
      'fail-on': failOn,
      'max-warnings': maxWarnings,
      'min-confidence': minConfidence,
      notes,
      ...options
    } = rest
    const result: Prepared = {sources: [], options: {}, overrides: []}

    for (const name of [extended].flat()) {
      const file = resolveExtended(name, filepath)
      lay(result, await this.#prepare(await loadConfig(file, this.#options), [...below, filepath]))
    }

    lay(result, {
      sources: [filepath],
      options: options as PresetOptions,
      overrides: overrides.map(({files, ...settings}) => ({
        matches: createMatch([files].flat(), path.dirname(filepath)),
        options: settings as PresetOptions
      })),
      failOn,
      maxWarnings,
      minConfidence,
      notes: resolveNotes(notes, path.dirname(filepath))
    })

    return result
  }

  #check(config: unknown, filepath: string): Config {
    if (typeof config !== 'object' || config === null || Array.isArray(config)) {
      throw new UsageError(`${oneLine(filepath)}: A configuration has to be an object.`)
    }

    this.#checked ??= outlineSchema()

    try {
      const {overrides, ...rest} = config as Config
      checkOptions(config, this.#checked)
      resolveSettings(optionsOf(rest))

      for (const [index, override] of (overrides ?? []).entries()) {
        if (override.files === undefined) {
          throw new SettingError(`\`overrides.${index}\` has no \`files\``, `overrides.${index}`)
        }

        const {files: _, ...settings} = override
        resolveSettings(settings as PresetOptions)
      }
    } catch (error) {
      if (!(error instanceof SettingError)) throw error
      throw new UsageError(`${oneLine(filepath)}: ${error.message}`, undefined, error)
    }

    return config as Config
  }
}

/** Paths of notes are relative to the configuration that names them. */
function resolveNotes(notes: Config['notes'], folder: string): string[] | undefined {
  return notes === undefined ? undefined : [notes].flat().map((name) => path.resolve(folder, name))
}

/** What of a configuration is for the rules. */
function optionsOf({$schema, extends: _, overrides, ...rest}: Config): PresetOptions {
  const {
    'fail-on': failOn,
    'max-warnings': maxWarnings,
    'min-confidence': minConfidence,
    notes,
    ...options
  } = rest
  return options as PresetOptions
}

/** Lay a configuration over another one. */
function lay(base: Prepared, over: Prepared): void {
  base.sources.push(...over.sources)
  base.options = mergeOptions(base.options, over.options)
  base.overrides.push(...over.overrides)
  base.failOn = over.failOn ?? base.failOn
  base.maxWarnings = over.maxWarnings ?? base.maxWarnings
  base.minConfidence = over.minConfidence ?? base.minConfidence
  base.notes = over.notes ?? base.notes
}

function createMatch(patterns: string[], folder: string): (file: string) => boolean {
  const matchers = patterns.map((pattern) =>
    picomatch(pattern, {basename: !pattern.includes('/'), dot: true})
  )

  return (file) => {
    const relative = path.relative(folder, file).split(path.sep).join('/')
    return !relative.startsWith('../') && matchers.some((matches) => matches(relative))
  }
}
