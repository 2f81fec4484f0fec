import {bytesOf} from './base64.js'

let bytes: Uint8Array | null = null

/** The file of the parser, where no file can be read without waiting; `null` until `loadArcs` is done. */
export function arcsFile(): Uint8Array | null {
  return bytes
}

/** Loads the code that holds the file, which bundlers keep apart. */
export async function loadArcs(): Promise<void> {
  bytes ??= bytesOf((await import('./generated/arcs.js')).default)
}
