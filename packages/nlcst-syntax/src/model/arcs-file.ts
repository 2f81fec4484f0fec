import {readFileSync} from 'node:fs'

/** The file of the parser, where there are files; see `arcs-none.ts` for where there are none. */
export function arcsFile(): Uint8Array | null {
  return readFileSync(new URL('../../model/arcs.bin', import.meta.url))
}
