/**
 * The worker's language models. They are larger than all its code, and come after it, in a script of their own: the
 * build has the reading take its tagger from here.
 */

import {useArcs} from 'nlcst-syntax/arcs'
import type {Models} from './protocol.js'

let tags: Uint8Array | undefined

/**
 * Take the models.
 *
 * @param models
 *   Both, in base64.
 */
export function takeModels(models: Models): void {
  tags = bytesOf(models.tags)
  useArcs(bytesOf(models.arcs))
}

/**
 * Give the file of the tagger, as `nlcst-syntax` would.
 *
 * @returns
 *   Its bytes.
 * @throws {Error}
 *   If nothing was taken.
 */
export function tagsFile(): Uint8Array {
  if (!tags) throw new Error('The worker was asked before it was given its models.')
  return tags
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
