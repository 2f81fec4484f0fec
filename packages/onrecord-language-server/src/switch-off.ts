/**
 * The change of a configuration that switches a rule off: in place, so that comments and order stay as they are.
 */

import {isMap, isScalar, parseDocument, type YAMLMap} from 'yaml'

/** A change of a text; offsets are UTF-16 code units. */
export interface TextChange {
  start: number
  end: number
  text: string
}

/**
 * Find the change.
 *
 * @param text
 *   The configuration, in YAML or JSON; `''` for one that is still to be made.
 * @param rule
 *   Id of the rule.
 * @returns
 *   The change; nothing where the configuration is broken, or in a form that only its writer can extend.
 */
export function switchOff(text: string, rule: string): TextChange | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return
  const {contents} = document
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return insert(text.length, `${endOfLine(text)}rules:\n  ${rule}: off\n`)
  }
  if (!isMap(contents)) return

  const quoted = contents.flow && text.includes('"')
  const write = (word: string) => (quoted ? `"${word}"` : word)
  const entry = `${write(rule)}: ${write('off')}`
  const rules = pairOf(contents, 'rules')

  if (!rules) {
    return contents.flow
      ? intoFlow(contents, `${write('rules')}: {${entry}}`)
      : insert(text.length, `${endOfLine(text)}rules:\n  ${entry}\n`)
  }

  const {key, value} = rules
  if (isScalar(value) && value.value === null) {
    return insert(text.indexOf(':', endOf(key)) + 1, `\n  ${entry}`)
  }
  if (!isMap(value)) return
  const known = pairOf(value, rule)
  if (known) {
    const [start, end] = (known.value as {range?: [number, number, number]} | null)?.range ?? []
    return start === undefined || end === undefined ? undefined : {start, end, text: write('off')}
  }
  if (value.flow) return intoFlow(value, entry)
  const first = value.range?.[0] ?? 0
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first)
  return insert(first, `${entry}\n${indent}`)
}

function insert(at: number, text: string): TextChange {
  return {start: at, end: at, text}
}

function intoFlow(map: YAMLMap, entry: string): TextChange {
  return insert((map.range?.[0] ?? 0) + 1, map.items.length > 0 ? `${entry}, ` : entry)
}

function pairOf(map: YAMLMap, name: string) {
  return map.items.find(({key}) => isScalar(key) && key.value === name)
}

function endOf(key: unknown): number {
  return (isScalar(key) && key.range?.[1]) || 0
}

/** What a text lacks before another line. */
function endOfLine(text: string): string {
  return text === '' || text.endsWith('\n') ? '' : '\n'
}
