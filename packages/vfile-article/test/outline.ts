import type {Node, Parent, Root} from 'nlcst'
import {VFile} from 'vfile'
import {readArticle} from 'vfile-article'

/** A leaf, its value and what the file has at its place. */
export interface SeenLeaf {
  value: string
  source: string
}

/** A paragraph, as the tests look at it. */
export interface SeenParagraph {
  role: string | undefined
  text: string
  leaves: SeenLeaf[]
}

/**
 * Read a file from memory and flatten its tree.
 *
 * @param path
 *   Name of the file; its ending tells the format.
 * @param value
 *   Text or bytes.
 * @returns
 *   Its paragraphs, and the tree.
 */
export async function see(path: string, value: string | Uint8Array) {
  const file = new VFile({path, value})
  const root = await readArticle(file)
  const text = String(file)

  return {root, text, paragraphs: root.children.map((node) => paragraphOf(node, text))}
}

/**
 * Roles and texts alone.
 */
export async function outline(path: string, value: string | Uint8Array): Promise<string[]> {
  const {paragraphs} = await see(path, value)
  return paragraphs.map(({role, text}) => `${role ?? '-'}: ${text}`)
}

function paragraphOf(node: Node, source: string): SeenParagraph {
  const leaves = leavesOf(node).map((leaf) => ({
    value: leaf.value,
    source: source.slice(leaf.position?.start.offset, leaf.position?.end.offset)
  }))
  const data = node.data as {role?: string} | undefined

  return {role: data?.role, text: leaves.map((leaf) => leaf.value).join(''), leaves}
}

/**
 * Every leaf below a node.
 */
export function leavesOf(node: Node): (Node & {value: string})[] {
  if ('children' in node) return (node as Parent).children.flatMap(leavesOf)
  return [node as Node & {value: string}]
}

/**
 * Leaves whose value differs from what stands in the file, as pairs.
 */
export function atoms(root: Root, text: string): [string, string][] {
  return leavesOf(root)
    .map((leaf): [string, string] => [
      leaf.value,
      text.slice(leaf.position?.start.offset, leaf.position?.end.offset)
    ])
    .filter(([value, source]) => value !== source)
}
