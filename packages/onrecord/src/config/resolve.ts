/**
 * From configurations to the settings of each file.
 */

import path from 'node:path'
import picomatch from 'picomatch'
import {mergeOptions, type PresetOptions, resolveSettings} from 'retext-preset-sourcing'
import {checkOptions, type Genre, type ResolvedRule, type Rule, SettingError} from 'sourcing-rule'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {findConfig, type Loaded, loadConfig, resolveExtended} from './load.js'
import {loadPlugins, type PluginName, type PluginRule} from './plugins.js'
import {outlineSchema} from './schema.js'
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
  plugins: PluginRule[]
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
  /** Run configurations that are programs in this folder and above it alone; anywhere, if left out. */
  scriptsFrom?: string | undefined
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
    const matching = prepared.overrides.flatMap((override, index) =>
      override.matches(absolute) ? [index] : []
    )
    const key = JSON.stringify([prepared.sources, matching])
    const known = this.#settings.get(key)
    if (known) return known

    const more = rulesOf(prepared)
    const configured = matching.reduce(
      (merged, index) => mergeOptions(merged, prepared.overrides[index]?.options ?? {}, more),
      prepared.options
    )
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

    return loaded
      ? this.#prepare(loaded, [])
      : {sources: [], options: {}, overrides: [], plugins: []}
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

    const checked = this.#checkOutline(config, filepath)
    const {extends: extended = [], overrides = [], plugins = [], ...rest} = checked
    const {
      $schema: _,
      'fail-on': failOn,
      'max-warnings': maxWarnings,
      'min-confidence': minConfidence,
      notes,
      ...options
    } = rest
    const result: Prepared = {sources: [], options: {}, overrides: [], plugins: []}

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
    checkSettings(checked, filepath, [...rulesOf(result), ...own.map(({rule}) => rule)])

    lay(result, {
      sources: [filepath],
      plugins: own,
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

  /** Check all but the settings of rules, which may be those of plugins that are not loaded yet. */
  #checkOutline(config: unknown, filepath: string): Config {
    if (typeof config !== 'object' || config === null || Array.isArray(config)) {
      throw new UsageError(`${oneLine(filepath)}: A configuration has to be an object.`)
    }

    this.#checked ??= outlineSchema()
    const outline = this.#checked
    // In a program a plugin may be the thing itself; its rules are looked at when they are taken.
    const {plugins, ...rest} = config as Config
    explained(filepath, () => checkOptions({...rest, plugins: namesAmong(plugins)}, outline))

    return config as Config
  }
}

/** Check the settings of rules. */
function checkSettings(config: Config, filepath: string, more: readonly Rule[]): void {
  const {overrides, ...rest} = config

  explained(filepath, () => {
    resolveSettings(optionsOf(rest), more)

    for (const [index, override] of (overrides ?? []).entries()) {
      if (override.files === undefined) {
        throw new SettingError(`\`overrides.${index}\` has no \`files\``, `overrides.${index}`)
      }

      const {files: _, ...settings} = override
      resolveSettings(settings as PresetOptions, more)
    }
  })
}

/** Do something, and name the file in the error of a setting. */
function explained(filepath: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    throw new UsageError(`${oneLine(filepath)}: ${error.message}`, undefined, error)
  }
}

function namesAmong(plugins: Config['plugins']): unknown {
  if (!Array.isArray(plugins)) return typeof plugins === 'function' ? undefined : plugins
  return plugins.filter((plugin) => typeof plugin !== 'function' && !isPlugin(plugin))
}

function isPlugin(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'rules' in value
}

function rulesOf({plugins}: Prepared): Rule[] {
  return plugins.map(({rule}) => rule)
}

/** Paths of notes are relative to the configuration that names them. */
function resolveNotes(notes: Config['notes'], folder: string): string[] | undefined {
  return notes === undefined ? undefined : [notes].flat().map((name) => path.resolve(folder, name))
}

/** What of a configuration is for the rules. */
function optionsOf({$schema, extends: _, overrides, plugins, ...rest}: Config): PresetOptions {
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
  base.plugins.push(...over.plugins)
  base.options = mergeOptions(base.options, over.options, rulesOf(base))
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
