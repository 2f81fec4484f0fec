/**
 * Values of DuckDB, for print.
 */

import type {JS} from '@duckdb/node-api'

/**
 * Make a value one that JSON has.
 *
 * @param value
 *   As DuckDB gives it.
 * @returns
 *   Numbers that are exact, texts for those that are not, days as `2026-05-04`.
 */
export function plainOf(value: JS): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : String(value)
  }
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (Array.isArray(value)) {
    return value.length > 0 && value.every(isEntry)
      ? Object.fromEntries(value.map(({key, value}) => [String(plainOf(key)), plainOf(value)]))
      : value.map((one) => plainOf(one as JS))
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]) => [key, plainOf(one as JS)])
    return Object.fromEntries(entries)
  }
  return value
}

/** Maps come as lists of their entries. */
function isEntry(value: unknown): value is {key: JS; value: JS} {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'key,value'
}

/**
 * Make a value a cell.
 *
 * @param value
 *   As DuckDB gives it.
 * @returns
 *   A text or a number; `''` for nothing, lists with semicolons between.
 */
export function cellOf(value: JS): string | number {
  const plain = plainOf(value)
  if (plain === null || plain === undefined) return ''
  if (typeof plain === 'number') return plain
  if (Array.isArray(plain) && plain.every((one) => typeof one !== 'object')) return plain.join('; ')
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain)
}
