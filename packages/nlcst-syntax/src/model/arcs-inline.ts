import {bytesOf} from './base64.js'
import arcs from './generated/arcs.js'

/** The file of the parser as code, for a page that takes it along and hands it to `useArcs`. */
export function arcsInline(): Uint8Array {
  return bytesOf(arcs)
}
