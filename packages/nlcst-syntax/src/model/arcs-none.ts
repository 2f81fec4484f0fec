/**
 * Browsers read no file without waiting, and the parser's is too large to travel with every plugin:
 * a program that wants it hands it over with `useArcs`.
 */
export function arcsFile(): Uint8Array | null {
  return null
}
