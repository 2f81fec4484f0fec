/**
 * Settings from the command line, for a check without a configuration or beside one.
 */

import type {PresetOptions} from 'retext-preset-sourcing'
import type {RuleSetting} from 'sourcing-rule'
import {type Call, textOf} from '../cli/arguments.js'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'

/**
 * Read the settings that a call gives.
 *
 * @param call
 *   What somebody wants.
 * @returns
 *   Settings that have the last word; nothing if the call gives none. Names and severities are
 *   looked at where they are used.
 * @throws {UsageError}
 *   If a rule is given no severity.
 */
export function overlayOf({values}: Call): PresetOptions | undefined {
  const preset = values.get('preset')
  const outlets = values.get('outlet')
  const rules = values.get('rule')
  if (!preset && !outlets && !rules) return

  return {
    ...(preset ? {preset} : {}),
    ...(outlets ? {outlets} : {}),
    ...(rules ? {rules: Object.fromEntries(rules.map(readRule))} : {})
  }
}

function readRule(words: string): [string, RuleSetting] {
  const [, name, level] = /^([^=:]+)[=:](.+)$/.exec(words) ?? []

  if (name === undefined || level === undefined) {
    throw new UsageError(
      `--rule takes a rule and its severity, such as bare-source=warn, not ${oneLine(words)}.`
    )
  }

  return [name.trim(), (level.trim() === 'warning' ? 'warn' : level.trim()) as RuleSetting]
}

/**
 * Read which configuration a call means.
 *
 * @param call
 *   What somebody wants.
 * @returns
 *   As a resolver takes it.
 */
export function configOf(call: Call): {config: string | undefined; none: boolean} {
  return {config: textOf(call, 'config'), none: call.values.has('no-config')}
}
