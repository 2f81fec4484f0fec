import {readFileSync} from 'node:fs'

/**
 * The file of the tagger, where there are files. Where there are none (`browser` in `imports` of
 * package.json) `tags-inline.ts` has it in the code.
 */
export function tagsFile(): Uint8Array {
  return readFileSync(new URL('../../model/tags.bin', import.meta.url))
}
