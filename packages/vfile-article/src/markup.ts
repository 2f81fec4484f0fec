/**
 * Elements and copy, whatever markup they were written in.
 */

import type {Comment, Piece} from './article.js'

/** An element. */
export interface MarkupElement {
  type: 'element'
  /** Name in lower case, without a namespace prefix. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: MarkupNode[]
  start: number
  end: number
}

/** Copy between tags. */
export interface MarkupText {
  type: 'text'
  pieces: Piece[]
}

/** A comment. */
export interface MarkupComment extends Comment {
  type: 'comment'
}

/** Anything in markup. */
export type MarkupNode = MarkupElement | MarkupText | MarkupComment

/**
 * Find elements, in the order of the document; what is found is not searched in turn.
 *
 * @param nodes
 *   Where to search, with all that is below.
 * @param test
 *   Which elements to find.
 * @returns
 *   Elements.
 */
export function findElements(
  nodes: readonly MarkupNode[],
  test: (element: MarkupElement) => boolean
): MarkupElement[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    return test(node) ? [node] : findElements(node.children, test)
  })
}

/**
 * Find the children of an element that have a name.
 *
 * @param element
 *   Element, or nothing.
 * @param name
 *   Name.
 * @returns
 *   Its children of that name.
 */
export function childrenOf(element: MarkupElement | undefined, name: string): MarkupElement[] {
  return (element?.children ?? []).filter(
    (child): child is MarkupElement => child.type === 'element' && child.name === name
  )
}

/**
 * Collect the copy of nodes.
 *
 * @param nodes
 *   Nodes.
 * @returns
 *   Pieces of all that is below.
 */
export function piecesOf(nodes: readonly MarkupNode[]): Piece[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node.pieces
    return node.type === 'element' ? piecesOf(node.children) : []
  })
}

/**
 * Find the element around each element.
 *
 * @param nodes
 *   Nodes of a document.
 * @returns
 *   Parents by element.
 */
export function parentsOf(nodes: readonly MarkupNode[]): Map<MarkupElement, MarkupElement> {
  const parents = new Map<MarkupElement, MarkupElement>()
  const visit = (element: MarkupElement): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue
      parents.set(child, element)
      visit(child)
    }
  }

  for (const node of nodes) if (node.type === 'element') visit(node)
  return parents
}
