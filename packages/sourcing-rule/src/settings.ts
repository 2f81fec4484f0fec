/** From what a user says of rules to the rules that run. */

import type {Notes} from 'quotation-notes'
import {
  type Genre,
  type Rule,
  type RuleSetting,
  type RuleSettings,
  type Severity,
  severities
} from './rule.js'
import {articleSchema, type JSONSchema, type OptionsSchema} from './schema.js'
import {hint, nearestName, SettingError, unknownName} from './setting-error.js'
import {validate} from './validate.js'

/** What every plugin takes. */
export interface SourcingOptions<R extends object = RuleSettings> {
  /** Settings by rule id; rules that are not named run as they are by default. */
  rules?: R | undefined
  /** Kind of copy (default: `'news'`). */
  genre?: Genre | undefined
  /** Names of the newsroom's own titles. */
  outlets?: readonly string[] | undefined
  /** People who need no introduction. */
  people?: readonly string[] | undefined
  organisations?: readonly string[] | undefined
  /** Notes that the copy was written from, to look its quotations up in. */
  notes?: Pick<Notes, 'find'> | undefined
}

/** A rule with its severity and its options settled. */
export interface ResolvedRule {
  readonly rule: Rule
  readonly severity: Severity
  /** All options, defaults included. */
  readonly options: object
}

/** Schemas of the keys of {@link SourcingOptions}; `rules` is looked at rule by rule. */
export const sourcingProperties: Readonly<Record<string, JSONSchema>> = {
  rules: {type: 'object'},
  ...articleSchema
}

const sourcingSchema: OptionsSchema = {
  type: 'object',
  properties: sourcingProperties,
  additionalProperties: false
}

/**
 * Settle the severity and the options of every rule.
 *
 * Least to most, these decide: the rule's defaults, the house styles in their order, the genre
 * (which turns off rules that do not suit it), and `options.rules`. A bare severity leaves options
 * as they were; options are laid over those from before, key by key.
 *
 * @param rules rules that there are
 * @param options what the user says
 * @param houses settings of house styles
 * @returns every rule, also those that are off, in the order of `rules`
 * @throws {SettingError} for an unknown key, rule, severity, option or genre, or a value that an
 *   option does not take
 */
export function resolveRules(
  rules: readonly Rule[],
  options: SourcingOptions = {},
  houses: readonly RuleSettings[] = []
): ResolvedRule[] {
  checkOptions(options)
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const own = options.rules ?? {}
  for (const settings of [...houses, own]) {
    for (const [id, setting] of Object.entries(settings)) checkSetting(byId, id, setting)
  }

  const genre = options.genre ?? 'news'
  return rules.map((rule) => {
    let resolved: ResolvedRule = {rule, severity: rule.severity, options: rule.defaults}
    for (const settings of houses) resolved = lay(resolved, settings)
    if (rule.offIn.includes(genre)) resolved = {...resolved, severity: 'off'}
    return lay(resolved, own)
  })
}

/**
 * Check the options of a plugin, the settings of its rules apart.
 *
 * @param options what the user says
 * @param schema which keys there are
 * @throws {SettingError} for an unknown key or genre, or a list of names that is none
 */
export function checkOptions(options: object, schema: OptionsSchema = sourcingSchema): void {
  // Notes are an object that somebody made; there is nothing in them to validate.
  const {rules, notes: _, ...rest} = withoutUndefined(options) as Record<string, unknown>
  // Rules get their own errors, which name the rule; here only whether there are any.
  const outline = rules === undefined ? rest : {...rest, rules: isObject(rules) ? {} : rules}
  validate(schema, outline, 'options')
}

function checkSetting(byId: ReadonlyMap<string, Rule>, id: string, setting: unknown): void {
  const path = `rules.${id}`
  const rule = byId.get(id)
  if (!rule) throw unknownName('rule', id, [...byId.keys()], path)
  if (setting === undefined) return
  const [severity, options, ...rest] = Array.isArray(setting) ? setting : [setting]
  if (!severities.includes(severity)) {
    const suggestion = typeof severity === 'string' ? nearestName(severity, severities) : undefined
    const shown = JSON.stringify(severity) ?? String(severity)
    throw new SettingError(
      `Unexpected severity ${shown} for \`${path}\`${hint(suggestion, severities)}`,
      path,
      suggestion
    )
  }
  if (rest.length > 0) {
    throw new SettingError(
      `Unexpected ${rest.length + 2} values for \`${path}\`, expected a severity and options`,
      path
    )
  }
  if (options === undefined) return
  validate(rule.schema, withoutUndefined(options), path, id)
}

/** Lay the setting of a rule, if there is one, over what was settled before. */
function lay(resolved: ResolvedRule, settings: RuleSettings): ResolvedRule {
  const {id} = resolved.rule
  const setting: RuleSetting | undefined = Object.hasOwn(settings, id) ? settings[id] : undefined
  if (setting === undefined) return resolved
  const [severity, options] = typeof setting === 'string' ? [setting] : setting
  return {
    rule: resolved.rule,
    severity,
    options: options
      ? {...resolved.options, ...(withoutUndefined(options) as object)}
      : resolved.options
  }
}

/** A key whose value is `undefined` says nothing. */
function withoutUndefined(value: unknown): unknown {
  if (!isObject(value) || !Object.values(value).includes(undefined)) return value
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
