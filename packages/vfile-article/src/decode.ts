/**
 * From bytes to text.
 */

import {ArticleError} from './error.js'

/** Bytes at the start of a file that say that it is something else than text. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word or Office file'],
  ['{\\rtf', 'a rich text file']
]

/**
 * Decode a text file. Nothing is guessed: copy read in a wrong encoding would get
 * findings at wrong places, or none.
 *
 * @param bytes
 *   Content of the file.
 * @returns
 *   Its text; a byte order mark stays, so that offsets count from the first
 *   character of the file.
 * @throws {ArticleError}
 *   If the bytes are no text, or not in UTF-8.
 */
export function decode(bytes: Uint8Array): string {
  const known = signatures.find(([mark]) => startsWith(bytes, mark))

  if (known) {
    throw new ArticleError(
      'binary',
      `This is ${known[1]}, not text. Export its copy as text first.`
    )
  }

  if (startsWith(bytes, '\u00FF\u00FE') || startsWith(bytes, '\u00FE\u00FF')) {
    throw new ArticleError('encoding', 'The text is in UTF-16. Save it as UTF-8.')
  }

  if (bytes.includes(0)) {
    throw new ArticleError('binary', 'This is a binary file, not text. Give the copy as text.')
  }

  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    throw new ArticleError('encoding', 'The text is not in UTF-8. Save it as UTF-8.', error)
  }
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, index) => bytes[index] === character.charCodeAt(0))
}
