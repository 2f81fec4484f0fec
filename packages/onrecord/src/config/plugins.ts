/**
 * A newsroom's own rules: plugins that a configuration names, made with `sourcing-rule`.
 */

import path from 'node:path'
import {allRules} from 'retext-preset-sourcing'
import type {Rule, SourcingPlugin} from 'sourcing-rule'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {loadModule, resolveExtended} from './load.js'
import type {LoadOptions} from './trust.js'

/** A plugin as a configuration names it: a path, a package, or in a program the plugin itself. */
export type PluginName = string | Pick<SourcingPlugin, 'rules'>

/** A rule of a plugin, and where it comes from. */
export interface PluginRule {
  rule: Rule
  /** Absolute path of the module that it was loaded from. */
  file: string
}

/**
 * Load the rules of plugins.
 *
 * @param plugins
 *   Plugins, as the configuration names them.
 * @param from
 *   File of the configuration.
 * @param options
 *   How to load: a folder that is not trusted has no program of its run.
 * @returns
 *   Their rules.
 * @throws {UsageError}
 *   If there is no such plugin, it can't be loaded, gives no rules, or has a rule that is there already.
 */
export async function loadPlugins(
  plugins: readonly PluginName[],
  from: string,
  options: LoadOptions
): Promise<PluginRule[]> {
  const rules: PluginRule[] = []

  for (const plugin of plugins) {
    const isName = typeof plugin === 'string'
    const file = isName ? resolveExtended(plugin, from, 'It names the plugin') : from
    const loaded = isName ? await loadModule(file, options) : plugin
    const title = isName ? plugin : `the plugin of ${path.basename(from)}`

    for (const rule of rulesOf(loaded, `${oneLine(from)}: ${oneLine(title)}`)) {
      const before = [...allRules, ...rules.map((other) => other.rule)].find(
        ({id}) => id === rule.id
      )
      if (before && before !== rule) {
        throw new UsageError(
          `${oneLine(from)}: ${oneLine(title)} has a rule ${oneLine(rule.id)}, and ${before.plugin} has one of that name. Call it something else.`
        )
      }
      rules.push({rule, file})
    }
  }

  return rules
}

function rulesOf(loaded: unknown, title: string): readonly Rule[] {
  const {rules} = (loaded ?? {}) as {rules?: unknown}

  if (!Array.isArray(rules) || !rules.every(isRule)) {
    throw new UsageError(
      `${title} gives no rules. Export by default what createPlugin of sourcing-rule makes.`
    )
  }

  return rules
}

function isRule(value: unknown): value is Rule {
  const rule = value as Partial<Rule> | null
  return (
    typeof rule === 'object' &&
    rule !== null &&
    typeof rule.id === 'string' &&
    typeof rule.plugin === 'string' &&
    typeof rule.check === 'function' &&
    typeof rule.schema === 'object'
  )
}
