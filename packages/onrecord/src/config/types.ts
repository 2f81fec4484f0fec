/**
 * What a configuration may say.
 */

import type {Options, Rules} from 'retext-preset-sourcing'
import type {PluginName} from './plugins.js'

/** Severities that a run can fail on. */
export const levels = ['error', 'warn', 'info'] as const

/** A severity that a run can fail on. */
export type Level = (typeof levels)[number]

/**
 * Settings of a newsroom's own rules, by id. Empty here: whoever writes a rule may name it, and then a
 * compiler knows it too:
 *
 * ```ts
 * declare module 'onrecord' {
 *   interface PluginRules {'house-word'?: RuleSetting<{words: readonly string[]}>}
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: others add to it.
export interface PluginRules {}

/** Settings for some files. */
export interface Override extends Omit<Options, 'notes' | 'rules'> {
  /** Settings by rule. */
  rules?: (Rules & PluginRules) | undefined
  /** Glob patterns, relative to the configuration; one without a slash matches in every folder. */
  files: string | readonly string[]
}

/** A configuration, as it is written in `.onrecordrc.yaml` and the like. */
export interface Config extends Omit<Options, 'notes' | 'rules'> {
  /** Settings by rule. */
  rules?: (Rules & PluginRules) | undefined
  /** Schema, for an editor. */
  $schema?: string
  /** Other configurations to build on: relative paths, or names of installed packages. */
  extends?: string | readonly string[]
  /** Plugins with rules of your own: relative paths, packages, or in a program the plugins themselves. */
  plugins?: PluginName | readonly PluginName[]
  /** Settings for some files; the later ones have the last word. */
  overrides?: readonly Override[]
  /** Files and folders of notes that drafts are written from, relative to the configuration. */
  notes?: string | readonly string[]
  /** Least severity that fails a run. */
  'fail-on'?: Level
  /** Least confidence, from 0 to 1, with which a finding fails a run. */
  'min-confidence'?: number
  /** Warnings that a run may have. */
  'max-warnings'?: number
}

/**
 * Write a configuration in JavaScript or TypeScript, with completion.
 *
 * @param config
 *   Configuration.
 * @returns
 *   The same.
 */
export function defineConfig(config: Config): Config {
  return config
}
