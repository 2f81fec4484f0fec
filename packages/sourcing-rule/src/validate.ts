/** Values against their schema, with an error that a person can act on. */

import {type OutputUnit, type Schema, Validator} from '@cfworker/json-schema'
import type {JSONSchema} from './schema.js'
import {hint, nearestName, SettingError, unknownName} from './setting-error.js'

/** Keywords whose failure is explained by the failure of a part. */
const wrappers = new Set(['properties', 'additionalProperties', 'items', 'prefixItems'])

/** The validator leaves notes in the schemas it is given, so it gets copies, one for each schema. */
const validators = new WeakMap<JSONSchema, Validator>()

/**
 * Check a value against a schema.
 *
 * @param schema what is allowed
 * @param value what was given
 * @param path keys that lead to the value, for the error
 * @param owner the rule whose options they are, if they are
 * @throws {SettingError} for the first thing that is wrong, with the nearest name where it is a
 *   name
 */
export function validate(schema: JSONSchema, value: unknown, path: string, owner?: string): void {
  const odd = findForeign(value)
  if (odd) throw new SettingError(`Unexpected ${odd} in \`${path}\`, expected plain data`, path)

  let validator = validators.get(schema)
  if (!validator) {
    validator = new Validator(structuredClone(schema) as Schema, '2020-12', false)
    validators.set(schema, validator)
  }
  const error = validator.validate(value).errors.find(({keyword}) => !wrappers.has(keyword))
  if (error) throw explain(error, schema, value, path, owner)
}

function explain(
  error: OutputUnit,
  schema: JSONSchema,
  value: unknown,
  path: string,
  owner: string | undefined
): SettingError {
  const keys = keysOf(error.instanceLocation)
  const place = [path, ...keys].join('.')

  // A schema of `false` forbids the key itself.
  const last = keys.at(-1)
  if (error.keyword === 'false' && last !== undefined) {
    const known = Object.keys(schemaAt(schema, keys.slice(0, -1))?.properties ?? {})
    return unknownName(owner ? 'option' : 'setting', last, known, place, owner)
  }

  const actual = valueAt(value, keys)
  const expected = schemaAt(schema, keys)
  const shown = `Unexpected ${JSON.stringify(actual)} for \`${place}\``
  if (error.keyword === 'enum' && expected?.enum) {
    const known = expected.enum.map(String)
    const suggestion = nearestName(String(actual), known)
    return new SettingError(shown + hint(suggestion, known), place, suggestion)
  }
  if (error.keyword === 'type' && expected?.type) {
    const types = [expected.type].flat().join(' or ')
    return new SettingError(`${shown}, expected ${types}`, place)
  }
  return new SettingError(`${shown}: ${error.error}`, place)
}

/** Name the first thing that JSON does not know, if there is one. */
function findForeign(value: unknown, above: readonly unknown[] = []): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value)
  if (typeof value !== 'object') return typeof value
  if (above.includes(value)) return 'loop'
  if (!Array.isArray(value)) {
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      return value.constructor?.name ?? 'object'
    }
  }
  for (const part of Object.values(value)) {
    const odd = findForeign(part, [...above, value])
    if (odd) return odd
  }
  return
}

/** Keys of a JSON pointer with the `#` of a fragment before it. */
function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let current = value
  for (const key of keys) current = (current as Record<string, unknown>)[key]
  return current
}

/** The part of a schema that is about the value at `keys`, as far as that can be told. */
function schemaAt(schema: JSONSchema, keys: readonly string[]): JSONSchema | undefined {
  let current: JSONSchema | boolean | undefined = schema
  for (const key of keys) {
    if (typeof current !== 'object') return
    const parts: Readonly<Record<string, JSONSchema>> = current.properties ?? {}
    current = Object.hasOwn(parts, key)
      ? parts[key]
      : (current.additionalProperties ?? current.items)
  }
  return typeof current === 'object' ? current : undefined
}
