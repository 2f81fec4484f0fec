/**
 * node scripts/types.mjs: writes the types of the options of each plugin from the schemas of its rules, and of the
 * preset from its presets, so that a compiler knows every rule, option and preset that there is; with `--check`,
 * says whether they are up to date. Needs a build.
 */

import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const packages = new URL('../packages/', import.meta.url)
const plugins = [
  'retext-anonymous-sources',
  'retext-unattributed-claims',
  'retext-quote-speakers',
  'retext-attribution-verbs'
]
const made = []
const head = '/** Made by `pnpm types` of the schemas of the rules: a change here is lost. */\n\n'

for (const name of plugins) {
  const {default: plugin} = await import(new URL(`${name}/lib/index.js`, packages).href)
  put(`${name}/src/options.ts`, pluginTypes(name, plugin.rules))
}

const {presets} = await import(new URL('retext-preset-sourcing/lib/presets.js', packages).href)
put('retext-preset-sourcing/src/names.ts', presetTypes(presets))
finish()

/** The types of a plugin's options. */
function pluginTypes(name, rules) {
  const settings = rules.map(
    ({id, summary, severity, schema}) => `  /** ${summary} Default: \`${severity}\`. */
  ${key(id)}?: RuleSetting<${typeOf({...schema, required: true})}>`
  )

  return `${head}import type {RuleSetting, SourcingOptions} from 'sourcing-rule'

/** Settings of the rules of \`${name}\`, by id. */
export type Rules = {
${settings.join('\n')}
}

/** Options of \`${name}\`. */
export interface Options extends SourcingOptions<Rules> {}
`
}

/** The type of the names of presets. */
function presetTypes(presets) {
  return `${head}/** A house style. */
export type PresetName = ${presets.map(({name}) => JSON.stringify(name)).join(' | ')}
`
}

/** The type of what a schema lets pass. */
function typeOf(schema) {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeOf({...schema, type})).join(' | ')

  switch (schema.type) {
    case 'array':
      return `readonly (${typeOf(schema.items ?? {})})[]`
    case 'object':
      return objectType(schema)
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
    case 'string':
    case 'null':
      return schema.type
    default:
      return 'unknown'
  }
}

function objectType({properties = {}, additionalProperties, required}) {
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${key(name)}${required ? '' : '?'}: ${typeOf(schema)}`
  )
  if (typeof additionalProperties === 'object') {
    return `Readonly<Record<string, ${typeOf(additionalProperties)}>>`
  }
  return lines.length > 0 ? `{${lines.join('; ')}}` : 'Record<string, never>'
}

function key(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

function put(path, text) {
  made.push({file: fileURLToPath(new URL(path, packages)), text})
}

/** Write what was made, in the format of the house; or compare. */
function finish() {
  for (const {file, text} of made) {
    const formatted = execFileSync('biome', ['format', `--stdin-file-path=${file}`], {
      encoding: 'utf8',
      input: text,
      shell: process.platform === 'win32'
    })
    if (!process.argv.includes('--check')) {
      writeFileSync(file, formatted)
    } else if (readFileSync(file, 'utf8') !== formatted) {
      console.error(`${file} is old: run pnpm types`)
      process.exitCode = 1
    }
  }
}
