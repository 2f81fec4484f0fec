/**
 * Names of one source, as a newsroom lists them.
 */

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {LineCounter, parseDocument} from 'yaml'
import {explainError, UsageError} from '../errors.js'
import type {LedgerSource} from '../ledger.js'
import {foldName} from './names.js'

/** A name, and words of the office that it is meant with; `''` for any. */
interface Alias {
  office: string
  /** Name that it stands for. */
  name: string
}

/** Who is meant by other names. */
export class Aliases {
  readonly #names = new Map<string, Alias[]>()

  /**
   * Say that a name is another's, which is its own too.
   *
   * @param name
   *   The name that is kept.
   * @param alias
   *   The other.
   * @param office
   *   Words of title, affiliation or description that it is meant with alone.
   * @returns
   *   The name that it was given to before, if it was.
   */
  add(name: string, alias: string, office = ''): string | undefined {
    return this.#enter(name, name, '') ?? this.#enter(name, alias, office.toLowerCase())
  }

  /**
   * Find the name that a source goes by.
   *
   * @param source
   *   Entry of a ledger.
   * @returns
   *   The name of the list, if it has one.
   */
  nameOf(
    source: Pick<LedgerSource, 'affiliation' | 'description' | 'name' | 'title'>
  ): string | undefined {
    const known = this.#names.get(foldName(source.name))
    if (!known) return
    const {title, affiliation, description} = source
    const told = `${title?.text ?? ''} ${affiliation?.text ?? ''} ${description}`.toLowerCase()
    return known.find(({office}) => told.includes(office))?.name
  }

  #enter(name: string, alias: string, office: string): string | undefined {
    const key = foldName(alias)
    const known = this.#names.get(key) ?? []
    const same = known.find((one) => one.office === office)
    if (same) return same.name === name ? undefined : same.name
    // Those that ask for an office come first.
    const all = [...known, {office, name}]
    this.#names.set(
      key,
      all.sort((left, right) => right.office.length - left.office.length)
    )
    return
  }
}

/**
 * Read a file of names: a mapping of YAML, from the name that is kept to those it stands for.
 *
 * @param file
 *   Path.
 * @param cwd
 *   Folder that it is relative to.
 * @returns
 *   Names.
 * @throws {UsageError}
 *   If it can't be read, or says something that makes no sense; with its line.
 */
export async function readAliases(file: string, cwd: string): Promise<Aliases> {
  const text = await readFile(path.resolve(cwd, file), 'utf8').catch((error) => {
    throw new UsageError(`${file}: ${explainError(error)}`)
  })
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, logLevel: 'error'})
  const [broken] = document.errors
  if (broken) {
    const {line} = lines.linePos(broken.pos[0])
    throw new UsageError(
      `${file}:${line}: This is no YAML. ${broken.message.split(/ at line|\n/)[0]}.`
    )
  }

  const aliases = new Aliases()
  const data: unknown = document.toJS()
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UsageError(
      `${file}: Give names with those they stand for: “Ada Holt: [A. Holt, Holt]”.`
    )
  }

  for (const [name, others] of Object.entries(data)) {
    const line = text.slice(0, Math.max(0, text.indexOf(name))).split('\n').length
    for (const other of Array.isArray(others) ? others : [others]) {
      const {alias, office} = aliasOf(other)
      if (alias === undefined || alias.trim() === '') {
        throw new UsageError(
          `${file}:${line}: What ${name} stands for is a name, or {name: …, office: …}. Write it so.`
        )
      }
      const twice = aliases.add(name, alias, office)
      if (twice !== undefined) {
        throw new UsageError(
          `${file}:${line}: ${alias} stands for ${twice} and for ${name}. Tell them apart by an office.`
        )
      }
    }
  }
  return aliases
}

function aliasOf(other: unknown): {alias?: string; office?: string} {
  if (typeof other === 'string') return {alias: other}
  if (typeof other !== 'object' || other === null) return {}
  const {name, office} = other as {name?: unknown; office?: unknown}
  if (typeof name !== 'string' || (office !== undefined && typeof office !== 'string')) return {}
  return {alias: name, ...(office === undefined ? {} : {office})}
}
