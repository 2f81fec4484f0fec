import {readFileSync} from 'node:fs'

/**
 * The file of the parser, where there are files. Where there are none (`browser` in `imports` of
 * package.json) `arcs-inline.ts` has it in code that is loaded apart.
 */
export function arcsFile(): Uint8Array | null {
  return readFileSync(new URL('../../model/arcs.bin', import.meta.url))
}

/** Nothing has to be loaded beforehand. */
export async function loadArcs(): Promise<void> {}
