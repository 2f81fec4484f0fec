/** What of the reading can be switched off: its patterns, and the functions that decide something. */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {patternNames} from './pattern-names.js'

/** A part of the reading that can be made to find nothing. */
export interface Target {
  kind: 'pattern' | 'function'
  name: string
  /** Compiled module, from the folder `lib` of the package. */
  module: string
  /** What a function gives when it is switched off. */
  neutral: 'false' | 'null' | 'undefined' | null
}

/** What a part is known by among all: functions of two modules may share a name. */
export function keyOf({module, name}: Pick<Target, 'module' | 'name'>): string {
  return `${module} ${name}`
}

const source = fileURLToPath(
  new URL('../../../../packages/nlcst-attribution/src/', import.meta.url)
)

/**
 * Every pattern, and every function that answers with yes or no or finds something or nothing, so that
 * "no" and "nothing" are answers it may give. A function is found by its declared return type.
 *
 * @param names only these; all when empty
 */
export function targets(names: readonly string[] = []): Target[] {
  const patterns = patternNames().map(
    (name): Target => ({kind: 'pattern', name, module: 'generated/patterns.js', neutral: null})
  )
  return [...patterns, ...functions()].filter(
    ({name}) => names.length === 0 || names.includes(name)
  )
}

function functions(): Target[] {
  return readdirSync(source, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated'))
    .sort()
    .flatMap((path) => functionsIn(readFileSync(join(source, path), 'utf8'), path))
}

/** Functions of a module at its top level, with what each gives for "no" or "nothing". */
export function functionsIn(text: string, path: string): Target[] {
  const found: Target[] = []
  for (const [, name = '', type = ''] of text.matchAll(
    /^(?:export )?function (\w+)(?:<[^>(]*>)?\((?:[^()]|\([^()]*\))*\): ([^{]*) \{$/gm
  )) {
    const neutral = neutralOf(type.trim())
    if (neutral) found.push({kind: 'function', name, module: path.replace(/\.ts$/, '.js'), neutral})
  }
  return found
}

function neutralOf(type: string): Target['neutral'] {
  if (type === 'boolean') return 'false'
  if (/\| null$/.test(type)) return 'null'
  return /\| undefined$/.test(type) ? 'undefined' : null
}
