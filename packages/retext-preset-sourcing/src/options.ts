/** What the preset plugin takes, and what comes of it. */

import type {Rules as AnonymousSources} from 'retext-anonymous-sources'
import type {Rules as AttributionVerbs} from 'retext-attribution-verbs'
import type {Rules as QuoteSpeakers} from 'retext-quote-speakers'
import type {Rules as UnattributedClaims} from 'retext-unattributed-claims'
import {
  checkOptions,
  type OptionsSchema,
  type ResolvedRule,
  type Rule,
  type RuleSetting,
  type RuleSettings,
  resolveRules,
  rulesSchema,
  type SourcingOptions,
  sourcingProperties
} from 'sourcing-rule'
import type {PresetName} from './names.js'
import {presetByName, presets} from './presets.js'
import {allRules, ruleById} from './rules.js'

/** Settings of all rules, by id. */
export type Rules = AnonymousSources & UnattributedClaims & QuoteSpeakers & AttributionVerbs

/** Options of the preset plugin. */
export interface Options extends SourcingOptions<Rules> {
  /** House style, or several, of which the later ones have the last word (default: `recommended`). */
  preset?: PresetName | readonly PresetName[] | undefined
}

/** Options as a program has them that read them from somewhere: any names, which are checked. */
export interface PresetOptions extends SourcingOptions {
  /** House style, or several, of which the later ones have the last word (default: `recommended`). */
  preset?: string | readonly string[] | undefined
}

const plainSchema: OptionsSchema = {
  type: 'object',
  properties: {preset: {type: ['string', 'array'], items: {type: 'string'}}, ...sourcingProperties},
  additionalProperties: false
}

/**
 * Describe the options, rule by rule, for an editor to complete and check a configuration.
 *
 * @returns JSON Schema (2020-12)
 */
export function optionsSchema(): OptionsSchema {
  const name = {enum: presets.map((preset) => preset.name)}
  return {
    type: 'object',
    properties: {
      preset: {
        description: 'House style, or several; the later ones have the last word.',
        default: presets[0]?.name,
        anyOf: [name, {type: 'array', items: name}]
      },
      ...sourcingProperties,
      rules: {...rulesSchema(allRules), description: 'Settings by rule.'}
    },
    additionalProperties: false
  }
}

/**
 * Settle what every rule is set to.
 *
 * @param options house style, and what differs from it
 * @param more rules of other plugins
 * @returns every rule with its severity and all its options, also those that are off
 * @throws {SettingError} for an unknown key, preset, rule, severity, option or genre, or a value
 *   that an option does not take; with the nearest name
 */
export function resolveSettings(
  options: PresetOptions = {},
  more: readonly Rule[] = []
): ResolvedRule[] {
  checkOptions(options, plainSchema)
  const {preset = presets.slice(0, 1).map(({name}) => name), ...rest} = options
  const houses = [preset].flat().map((name) => presetByName(name).rules)
  return resolveRules([...allRules, ...more], rest, houses)
}

/**
 * Lay options over others, such as those for a folder over those for a newsroom.
 *
 * Lists of names are joined. A preset and a genre take the place of those before, and a genre also
 * drops settings from before of rules that it silences: it is the later word. A rule's severity is
 * the later one, its options are laid over those before.
 *
 * @param base options from before
 * @param over options that have the last word
 * @param more rules of other plugins
 * @returns options anew; neither is changed
 * @throws {SettingError} for either of them, as {@link resolveSettings} does
 */
export function mergeOptions(
  base: PresetOptions,
  over: PresetOptions,
  more: readonly Rule[] = []
): PresetOptions {
  for (const options of [base, over]) resolveSettings(options, more)
  return {
    preset: over.preset ?? base.preset,
    genre: over.genre ?? base.genre,
    outlets: join(base.outlets, over.outlets),
    people: join(base.people, over.people),
    organisations: join(base.organisations, over.organisations),
    rules: mergeRules(base.rules ?? {}, over, more)
  }
}

function mergeRules(
  base: RuleSettings,
  {rules = {}, genre}: PresetOptions,
  more: readonly Rule[]
): RuleSettings {
  const offIn = (id: string) => (more.find((rule) => rule.id === id) ?? ruleById(id)).offIn
  const kept = Object.entries(base).filter(([id]) => !genre || !offIn(id).includes(genre))
  const merged = new Map<string, RuleSetting>(kept)
  for (const [id, setting] of Object.entries(rules)) {
    const before = merged.get(id)
    merged.set(id, before === undefined ? setting : mergeSetting(before, setting))
  }
  return Object.fromEntries(merged)
}

function mergeSetting(before: RuleSetting, setting: RuleSetting): RuleSetting {
  const [, earlier] = typeof before === 'string' ? [before] : before
  const [severity, later] = typeof setting === 'string' ? [setting] : setting
  return earlier || later ? [severity, {...earlier, ...later}] : severity
}

function join(base: readonly string[] = [], over: readonly string[] = []): readonly string[] {
  return [...new Set([...base, ...over])]
}
