/** Options of a rule, each declared once: its default, and what a user may put in its place. */

import type {JSONSchema, OptionsSchema} from './schema.js'

/** One option. */
export interface Option<T> {
  readonly default: T
  readonly schema: JSONSchema
}

/** The options of a rule, by name. */
export type OptionsFor<O extends object> = {readonly [Name in keyof O]: Option<O[Name]>}

/**
 * A list of words, none of them empty.
 *
 * @param list the default
 * @returns the option
 */
export function words(list: readonly string[] = []): Option<readonly string[]> {
  return {default: list, schema: {type: 'array', items: {type: 'string', minLength: 1}}}
}

/**
 * Yes or no.
 *
 * @param value the default
 * @returns the option
 */
export function flag(value: boolean): Option<boolean> {
  return {default: value, schema: {type: 'boolean'}}
}

/**
 * A whole number, at least `minimum`.
 *
 * @param value the default
 * @param minimum the least that a user may set
 * @returns the option
 */
export function count(value: number, minimum = 0): Option<number> {
  return {default: value, schema: {type: 'integer', minimum}}
}

/**
 * One of some names, the first by default.
 *
 * @param first the default
 * @param others what may be set besides
 * @returns the option
 */
export function oneOf<const T extends string>(first: T, ...others: readonly T[]): Option<T> {
  return {default: first, schema: {enum: [first, ...others]}}
}

/**
 * Any of some names.
 *
 * @param names all that there are
 * @param chosen those by default: all
 * @returns the option
 */
export function someOf<const T extends string>(
  names: readonly T[],
  chosen: readonly T[] = names
): Option<readonly T[]> {
  return {default: chosen, schema: {type: 'array', items: {enum: names}}}
}

/**
 * The defaults of some options, and the schema that a user's must fit.
 *
 * @param options by name
 */
export function settle<O extends object>(
  options: OptionsFor<O>
): {defaults: O; schema: OptionsSchema} {
  const entries = Object.entries<Option<unknown>>(options)
  const defaults = Object.fromEntries(entries.map(([name, option]) => [name, option.default]))
  const properties = Object.fromEntries(entries.map(([name, {schema}]) => [name, schema]))
  return {
    defaults: defaults as O,
    schema: {type: 'object', properties, additionalProperties: false}
  }
}
