/**
 * What a configuration says, checked and laid over what it builds on: wherever it was read from, and whatever read it.
 */

import picomatch from 'picomatch'
import {mergeOptions, type PresetOptions, resolveSettings} from 'retext-preset-sourcing'
import {checkOptions, type Rule, SettingError} from 'sourcing-rule'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import type {PluginRule} from './plugins.js'
import {outlineSchema} from './schema.js'
import type {Config, Level} from './types.js'

/** An override, ready to be matched. */
interface PreparedOverride {
  matches: (file: string) => boolean
  options: PresetOptions
}

/** A configuration with all that it builds on. */
export interface Prepared {
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

/** The part of a path below a folder, with slashes; one that begins with `../` lies elsewhere. */
export type RelativeOf = (file: string) => string

let outline: ReturnType<typeof outlineSchema> | undefined

/**
 * Begin without a configuration.
 *
 * @returns
 *   What holds then; to lay others over.
 */
export function unprepared(): Prepared {
  return {sources: [], options: {}, overrides: [], plugins: []}
}

/**
 * Check all but the settings of rules, which may be those of plugins that are not loaded yet.
 *
 * @param config
 *   What was read.
 * @param filepath
 *   Where, for the error.
 * @returns
 *   The same.
 * @throws {UsageError}
 *   If it is no configuration.
 */
export function checkOutline(config: unknown, filepath: string): Config {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new UsageError(`${oneLine(filepath)}: A configuration has to be an object.`)
  }

  outline ??= outlineSchema()
  const schema = outline
  // In a program a plugin may be the thing itself; its rules are looked at when they are taken.
  const {plugins, ...rest} = config as Config
  explained(filepath, () => checkOptions({...rest, plugins: namesAmong(plugins)}, schema))

  return config as Config
}

/**
 * Lay a configuration over those that it extends.
 *
 * @param base
 *   Those; changed in place.
 * @param config
 *   What it says.
 * @param filepath
 *   Where it was read.
 * @param relativeOf
 *   Tells where a file lies from there.
 * @param plugins
 *   Rules of the plugins that it names.
 * @param notes
 *   Notes that it names.
 * @throws {UsageError}
 *   If it sets what can't be set.
 */
export function layOver(
  base: Prepared,
  config: Config,
  filepath: string,
  relativeOf: RelativeOf,
  plugins: readonly PluginRule[] = [],
  notes: readonly string[] | undefined = undefined
): void {
  const {
    $schema: _,
    extends: __,
    plugins: ___,
    notes: ____,
    overrides = [],
    'fail-on': failOn,
    'max-warnings': maxWarnings,
    'min-confidence': minConfidence,
    ...options
  } = config
  const more = [...rulesOf(base), ...plugins.map(({rule}) => rule)]
  explained(filepath, () => {
    resolveSettings(options as PresetOptions, more)
    for (const [index, {files, ...settings}] of overrides.entries()) {
      if (files === undefined) {
        throw new SettingError(`\`overrides.${index}\` has no \`files\``, `overrides.${index}`)
      }
      resolveSettings(settings as PresetOptions, more)
    }
  })

  lay(base, {
    sources: [filepath],
    plugins: [...plugins],
    options: options as PresetOptions,
    overrides: overrides.map(({files, ...settings}) => ({
      matches: createMatch([files].flat(), relativeOf),
      options: settings as PresetOptions
    })),
    failOn,
    maxWarnings,
    minConfidence,
    notes
  })
}

/**
 * Lay a configuration over another one.
 *
 * @param base
 *   The one; changed in place.
 * @param over
 *   The other.
 */
export function lay(base: Prepared, over: Prepared): void {
  base.sources.push(...over.sources)
  base.plugins.push(...over.plugins)
  base.options = mergeOptions(base.options, over.options, rulesOf(base))
  base.overrides.push(...over.overrides)
  base.failOn = over.failOn ?? base.failOn
  base.maxWarnings = over.maxWarnings ?? base.maxWarnings
  base.minConfidence = over.minConfidence ?? base.minConfidence
  base.notes = over.notes ?? base.notes
}

/**
 * Get the rules of a configuration's plugins.
 *
 * @param prepared
 *   The configuration.
 * @returns
 *   Rules.
 */
export function rulesOf({plugins}: Prepared): Rule[] {
  return plugins.map(({rule}) => rule)
}

/**
 * Put the overrides that match a file over the rest.
 *
 * @param prepared
 *   The configuration.
 * @param matching
 *   Indexes of the overrides.
 * @returns
 *   What holds.
 */
export function withOverrides(prepared: Prepared, matching: readonly number[]): PresetOptions {
  return matching.reduce(
    (merged, index) =>
      mergeOptions(merged, prepared.overrides[index]?.options ?? {}, rulesOf(prepared)),
    prepared.options
  )
}

/**
 * Find the overrides that match a file.
 *
 * @param prepared
 *   The configuration.
 * @param file
 *   The file, as the configuration’s own `relativeOf` takes it.
 * @returns
 *   Their indexes.
 */
export function matchingOverrides({overrides}: Prepared, file: string): number[] {
  return overrides.flatMap((override, index) => (override.matches(file) ? [index] : []))
}

function createMatch(patterns: string[], relativeOf: RelativeOf): (file: string) => boolean {
  const matchers = patterns.map((pattern) =>
    picomatch(pattern, {basename: !pattern.includes('/'), dot: true})
  )

  return (file) => {
    const relative = relativeOf(file)
    return !relative.startsWith('../') && matchers.some((matches) => matches(relative))
  }
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
