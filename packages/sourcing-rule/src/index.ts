export type {Occurrence, SourcingMessage} from './message.js'
export {count, flag, type Option, type OptionsFor, oneOf, someOf, words} from './option.js'
export {createPlugin, createTransformer, type SourcingPlugin} from './plugin.js'
export {
  defineRule,
  type Finding,
  type Genre,
  genres,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type RuleSetting,
  type RuleSettings,
  type Severity,
  severities
} from './rule.js'
export {type RunOptions, runResolvedRules, runRules} from './run.js'
export {type JSONSchema, type OptionsSchema, rulesSchema} from './schema.js'
export {nearestName, SettingError, unknownName} from './setting-error.js'
export {
  checkOptions,
  type ResolvedRule,
  resolveRules,
  type SourcingOptions,
  sourcingProperties
} from './settings.js'
