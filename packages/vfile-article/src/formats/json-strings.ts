/**
 * Strings of JSON, traced back to the file.
 */

import type {Node} from 'jsonc-parser'
import type {Piece} from '../article.js'
import type {Embedded} from '../pieces.js'

const escapes = /\\(?:u[0-9a-fA-F]{4}|.)/g

/**
 * Take a string of JSON apart.
 *
 * @param source
 *   JSON document.
 * @param node
 *   Node of a string in it.
 * @returns
 *   The string; pieces for its runs, atoms for its escapes.
 */
export function embeddedString(source: string, node: Node): Embedded {
  const pieces: Piece[] = []
  const from = node.offset + 1
  const written = source.slice(from, node.offset + node.length - 1)
  let at = 0

  for (const {0: mark, index} of written.matchAll(escapes)) {
    add(at, index, written.slice(at, index))
    add(index, index + mark.length, JSON.parse(`"${mark}"`) as string)
    at = index + mark.length
  }

  add(at, written.length, written.slice(at))

  return {text: String(node.value), pieces}

  function add(start: number, end: number, value: string): void {
    if (value !== '') pieces.push({value, start: from + start, end: from + end})
  }
}
