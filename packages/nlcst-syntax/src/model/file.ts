import {readFileSync} from 'node:fs'

/**
 * The bytes of a model, where there are files: read from `model/` of this package. Where there are
 * none (`browser` in `imports` of package.json) `inline.ts` has them in the code.
 *
 * @param name `tags` or `arcs`
 */
export function modelBytes(name: 'tags' | 'arcs'): Uint8Array {
  return name === 'tags'
    ? readFileSync(new URL('../../model/tags.bin', import.meta.url))
    : readFileSync(new URL('../../model/arcs.bin', import.meta.url))
}
