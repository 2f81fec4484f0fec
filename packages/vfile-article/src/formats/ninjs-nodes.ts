/**
 * Nodes of ninjs, by what they are called.
 */

import {findNodeAtLocation, type Node} from 'jsonc-parser'
import {ArticleError} from '../error.js'

export function stringOf(node: Node, key: string): Node | undefined {
  const found = findNodeAtLocation(node, [key])
  return found?.type === 'string' ? found : undefined
}

export function itemsOf(node: Node, key: string): Node[] {
  const list = findNodeAtLocation(node, [key])
  return list?.type === 'array' ? (list.children ?? []).filter(({type}) => type === 'object') : []
}

/** Fields whose names match, each once: JSON takes the last of two, and readers the one they see. */
export function propertiesOf(node: Node, pattern: RegExp): {key: string; node: Node}[] {
  if (node.type !== 'object') return []
  const found = (node.children ?? []).flatMap(({children: [key, value] = []}) =>
    key && value && pattern.test(String(key.value)) ? [{key: String(key.value), node: value}] : []
  )
  const twice = found.find(({key}, index) => found.findIndex((one) => one.key === key) !== index)

  if (twice) {
    throw new ArticleError(
      'broken',
      `This ninjs has its ${twice.key} twice. Export it again, or mend it.`
    )
  }
  return found
}
