/**
 * What the elements of a draft are.
 */

import type {EditorRole} from '../blocks.js'
import elements from '../generated/elements.js'

/** Tells what a block is for by its element; `undefined` lets the names of elements tell. */
export type RoleOf = (element: HTMLElement) => EditorRole | undefined

const blocks: ReadonlySet<string> = new Set(elements.blocks)
const skipped: ReadonlySet<string> = new Set(elements.skipped)
const roles: ReadonlyMap<string, string> = new Map(Object.entries(elements.roles))

/**
 * Tell whether an element begins a block.
 *
 * @param element
 *   Element.
 * @returns
 *   Whether it does, by its name.
 */
export function isBlock(element: Element): boolean {
  return blocks.has(element.localName)
}

/**
 * Tell whether an element is none of the copy: a picture, a button, what nobody sees or may write in.
 *
 * @param element
 *   Element within a draft.
 * @returns
 *   Whether it is.
 */
export function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.localName) ||
    element.hasAttribute('hidden') ||
    (isLocked(element) && isWritable(element.parentElement))
  )
}

/** Nothing is written in a picture or a chip amid what is; a field that is locked as a whole is copy still. */
function isWritable(element: Element | null): boolean {
  const field = element?.closest('[contenteditable]')
  return field ? !isLocked(field) : false
}

function isLocked(element: Element): boolean {
  return element.getAttribute('contenteditable') === 'false'
}

/**
 * Tell what a block is for by the elements that it stands in.
 *
 * @param element
 *   Element of the block.
 * @param root
 *   Element of the draft.
 * @returns
 *   Its role, if they tell.
 */
export function roleOfElement(element: Element, root: Element): EditorRole | undefined {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const role = roles.get(at.localName)
    if (role) return role as EditorRole
  }
  return
}
