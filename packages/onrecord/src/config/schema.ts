/**
 * The schema of a configuration: for editors, and to check what somebody wrote.
 */

import {optionsSchema} from 'retext-preset-sourcing'
import {type JSONSchema, type OptionsSchema, severities} from 'sourcing-rule'
import {levels} from './types.js'

const names: JSONSchema = {
  type: ['string', 'array'],
  minLength: 1,
  items: {type: 'string', minLength: 1}
}

/** The setting of any rule. */
const anySetting: JSONSchema = {
  anyOf: [{enum: severities}, {type: 'array', prefixItems: [{enum: severities}, {type: 'object'}]}]
}

/**
 * Describe a configuration.
 *
 * @returns
 *   JSON Schema (2020-12).
 */
export function configSchema(): OptionsSchema {
  const {rules, ...properties} = optionsSchema().properties
  // Plugins bring rules that no schema knows.
  return schemaOf({...properties, rules: {...rules, additionalProperties: anySetting}})
}

/**
 * Describe a configuration but for presets and rules, whose own errors name what was meant.
 *
 * @returns
 *   JSON Schema (2020-12).
 */
export function outlineSchema(): OptionsSchema {
  return schemaOf({...optionsSchema().properties, preset: names, rules: {type: 'object'}})
}

function schemaOf(properties: OptionsSchema['properties']): OptionsSchema {
  return {
    type: 'object',
    properties: {
      $schema: {type: 'string', description: 'Schema, for an editor.'},
      extends: {...names, description: 'Configurations to build on: relative paths, or packages.'},
      plugins: {
        ...names,
        description: 'Plugins with rules of your own: relative paths, or packages.'
      },
      ...properties,
      overrides: {
        type: 'array',
        description: 'Settings for some files; the later ones have the last word.',
        items: {
          type: 'object',
          properties: {
            files: {
              ...names,
              description:
                'Glob patterns, relative to this file; one without a slash matches in every folder.'
            },
            ...properties
          },
          additionalProperties: false
        }
      },
      notes: {
        ...names,
        description: 'Files and folders of notes, to look quotations up in; relative to this file.'
      },
      'fail-on': {enum: levels, default: 'error', description: 'Least severity that fails a run.'},
      'min-confidence': {
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0,
        description: 'Least confidence with which a finding fails a run.'
      },
      'max-warnings': {
        type: 'integer',
        minimum: 0,
        description: 'Warnings that a run may have.'
      }
    },
    additionalProperties: false
  }
}
