/** JSON Schema, as far as rules need it to describe their options. */

import type {Rule} from './rule.js'
import {genres, severities} from './rule.js'

/** A JSON Schema (2020-12) for one value. */
export interface JSONSchema {
  readonly type?: SchemaType | readonly SchemaType[]
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly items?: JSONSchema | boolean
  readonly prefixItems?: readonly (JSONSchema | boolean)[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, JSONSchema>>
  readonly additionalProperties?: JSONSchema | boolean
  readonly propertyNames?: JSONSchema
  readonly anyOf?: readonly JSONSchema[]
}

/** Types of JSON values. */
export type SchemaType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string'

/** The schema of a rule's options: an object, no other keys. */
export interface OptionsSchema extends JSONSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, JSONSchema>>
  readonly additionalProperties: false
}

const names: JSONSchema = {type: 'array', items: {type: 'string', minLength: 1}}

/** Schema of what every plugin takes, apart from `rules`. */
export const articleSchema = {
  genre: {enum: genres, description: 'Kind of copy; some rules are silent in some.'},
  outlets: {...names, description: 'Names of our own titles.'},
  people: {...names, description: 'People who need no introduction.'},
  organisations: {...names, description: 'Organisations that need no introduction.'}
} as const satisfies Record<string, JSONSchema>

/**
 * Describe the settings of rules, for an editor to complete and check them.
 *
 * @param rules rules that there are
 * @returns JSON Schema of an object from rule id to setting
 */
export function rulesSchema(rules: readonly Rule[]): OptionsSchema {
  const settings = rules.map((rule) => [rule.id, settingSchema(rule)] as const)
  return {type: 'object', properties: Object.fromEntries(settings), additionalProperties: false}
}

function settingSchema(rule: Rule): JSONSchema {
  const severity: JSONSchema = {enum: severities}
  return {
    description: rule.summary,
    default: rule.severity,
    anyOf: [
      severity,
      {
        type: 'array',
        prefixItems: [severity, rule.schema],
        items: false,
        minItems: 1
      }
    ]
  }
}
