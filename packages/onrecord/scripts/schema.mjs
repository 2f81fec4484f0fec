/**
 * Write `schema.json`, which editors complete configurations by; with `--check`, say whether it
 * is what the runner itself checks by.
 */

import {readFile, writeFile} from 'node:fs/promises'
import process from 'node:process'
import {configSchema} from '../lib/index.js'

const file = new URL('../schema.json', import.meta.url)
const {properties, ...rest} = configSchema()
const {overrides} = properties

/** What overrides share with the rest is written once: an editor loads all of it. */
const shared = Object.fromEntries(
  Object.entries(overrides.items.properties).map(([name, schema]) => [
    name,
    JSON.stringify(schema) === JSON.stringify(properties[name])
      ? {$ref: `#/properties/${name}`}
      : schema
  ])
)
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of onrecord',
  ...rest,
  properties: {
    ...properties,
    overrides: {
      ...overrides,
      items: {...overrides.items, properties: shared, required: ['files']}
    }
  }
}

if (!process.argv.includes('--check')) {
  await writeFile(file, `${JSON.stringify(schema, undefined, 2)}\n`)
} else if (JSON.stringify(JSON.parse(await readFile(file, 'utf8'))) !== JSON.stringify(schema)) {
  console.error(
    'packages/onrecord/schema.json is old: run node packages/onrecord/scripts/schema.mjs'
  )
  process.exitCode = 1
}
